import { Input } from 'antd';
import type { ReactNode } from 'react';
import { Field } from '../../../components/field';
import { useMessages } from '../../../messages/translate';
import type { NoticeEntries } from '../notice-entries';

interface NoticeFieldsProps {
  entries: NoticeEntries;
  /** the deadline lies before today */
  past: boolean;
  onChange: (next: NoticeEntries) => void;
}

const LONGEST = 100;

/** Deadline, number, contact and phone. */
export function NoticeFields({ entries, past, onChange }: NoticeFieldsProps): ReactNode {
  const { t } = useMessages();
  const input = (field: keyof NoticeEntries) => ({
    value: entries[field],
    maxLength: LONGEST,
    onChange: (event: { target: { value: string } }) => {
      onChange({ ...entries, [field]: event.target.value });
    },
  });
  return (
    <>
      <Field label={t('notice.deadline')} fault={past ? t('notice.deadlinePast') : undefined}>
        {(aria) => <Input {...aria} {...input('deadline')} type="date" status={past ? 'error' : ''} />}
      </Field>
      <Field label={t('notice.number')} help={t('notice.numberHelp')}>
        {(aria) => <Input {...aria} {...input('number')} />}
      </Field>
      <Field label={t('notice.contact')}>{(aria) => <Input {...aria} {...input('contact')} />}</Field>
      <Field label={t('notice.phone')}>{(aria) => <Input {...aria} {...input('phone')} />}</Field>
    </>
  );
}
