import type { EvaluationDto } from '@mlps/client';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { Field } from '../../../components/field';
import { today } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import { useIssueNotice } from '../api/use-issue-notice';
import type { NoticeFormat } from '../api/fetch-notice-file';

type Entries = Record<'number' | 'deadline' | 'contact' | 'phone', string>;

/** The few things that a notice needs to be told, and the buttons that make it. */
export function NoticeForm({ evaluation }: { evaluation: EvaluationDto }): ReactNode {
  const { t } = useMessages();
  const [entries, setEntries] = useState<Entries>(() => firstEntries(evaluation));
  const [pressed, setPressed] = useState<NoticeFormat>('pdf');
  const issue = useIssueNotice(evaluation.id);
  const past = entries.deadline !== '' && entries.deadline < today();
  const input = (field: keyof Entries) => ({
    value: entries[field],
    onChange: (event: { target: { value: string } }) => {
      setEntries({ ...entries, [field]: event.target.value });
    },
  });
  const make = (format: NoticeFormat) => () => {
    setPressed(format);
    issue.mutate({ entries: filled(entries), format });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!past) make('pdf')();
      }}
    >
      <div className="fields">
        <Field label={t('notice.deadline')} fault={past ? t('notice.deadlinePast') : undefined}>
          {(aria) => <Input {...aria} {...input('deadline')} type="date" status={past ? 'error' : ''} />}
        </Field>
        <Field label={t('notice.number')} help={t('notice.numberHelp')}>
          {(aria) => <Input {...aria} {...input('number')} maxLength={100} />}
        </Field>
        <Field label={t('notice.contact')}>{(aria) => <Input {...aria} {...input('contact')} maxLength={100} />}</Field>
        <Field label={t('notice.phone')}>{(aria) => <Input {...aria} {...input('phone')} maxLength={100} />}</Field>
        <div className="field-buttons">
          <MakeButton
            format="pdf"
            primary
            busy={issue.isPending && pressed === 'pdf'}
            disabled={past || issue.isPending}
            onMake={make('pdf')}
          />
          <MakeButton
            format="xlsx"
            busy={issue.isPending && pressed === 'xlsx'}
            disabled={past || issue.isPending}
            onMake={make('xlsx')}
          />
        </div>
      </div>
      {issue.isError ? <ErrorNotice error={issue.error} /> : null}
      {issue.isSuccess ? (
        <p className="notice-box" data-tone="ok" role="status">
          {t('notice.made', { number: issue.data.number })}
        </p>
      ) : null}
    </form>
  );
}

interface MakeButtonProps {
  format: NoticeFormat;
  primary?: boolean;
  busy: boolean;
  disabled: boolean;
  onMake: () => void;
}

function MakeButton({ format, primary = false, busy, disabled, onMake }: MakeButtonProps): ReactNode {
  const { t } = useMessages();
  return (
    <Button type={primary ? 'primary' : 'default'} disabled={disabled} onClick={onMake}>
      {busy ? t('notice.making') : t(`notice.${format}`)}
    </Button>
  );
}

/** A deadline a month ahead, and the people whom the evaluation names. */
function firstEntries(evaluation: EvaluationDto): Entries {
  const inAMonth = new Date();
  inAMonth.setDate(inAMonth.getDate() + 30);
  return {
    number: '',
    deadline: today(inAMonth),
    contact: evaluation.contact ?? '',
    phone: evaluation.phone ?? '',
  };
}

/** Only what was filled in, without blanks around it. */
function filled(entries: Entries): Partial<Entries> {
  const written = Object.entries(entries).map(([field, text]) => [field, text.trim()] as const);
  return Object.fromEntries(written.filter(([, text]) => text !== ''));
}
