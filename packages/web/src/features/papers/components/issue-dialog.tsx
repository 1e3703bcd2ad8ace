import type { PaperCheckDto, PaperDto, PaperIssueInput } from '@mlps/client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FormDialog } from '../../../components/form-dialog';
import { TextField } from '../../../components/text-field';
import { useMessages } from '../../../messages/translate';

interface IssueDialogProps {
  check: PaperCheckDto;
  replaces: PaperDto | null;
  onClose: () => void;
  onIssue: (more: Pick<PaperIssueInput, 'reasons' | 'replacesId' | 'replaceReason'>) => void;
}

/** The last question before a paper is out: what it will be called, and why it is issued in spite of each kind of error. */
export function IssueDialog({ check, replaces, onClose, onIssue }: IssueDialogProps): ReactNode {
  const { t } = useMessages();
  const errors = check.items.filter(({ severity }) => severity === 'error');
  const rules = [...new Set(errors.map(({ id }) => id))];
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const [replaceReason, setReplaceReason] = useState('');
  return (
    <FormDialog
      title={t('papers.issue')}
      submit={t('papers.issue')}
      danger={rules.length > 0}
      onClose={onClose}
      onSubmit={() => {
        onIssue({
          ...(rules.length === 0
            ? {}
            : { reasons: rules.map((rule) => ({ rule, reason: (reasons[rule] ?? '').trim() })) }),
          ...(replaces ? { replacesId: replaces.id, replaceReason: replaceReason.trim() || null } : {}),
        });
        return Promise.resolve();
      }}
    >
      <p>
        {replaces
          ? t('papers.issueVersion', { number: replaces.number, version: replaces.paperVersion + 1 })
          : t('papers.issueAs', { title: check.title, number: check.number })}
      </p>
      <p className="quiet">{t('papers.issueHelp')}</p>
      {replaces ? (
        <TextField
          label={t('papers.replaceReason')}
          lines={2}
          value={replaceReason}
          onChange={setReplaceReason}
          required
        />
      ) : null}
      {rules.map((rule) => (
        <div key={rule} className="stack">
          <p className="notice-box" data-tone="bad" lang="zh-CN">
            {errors.find(({ id }) => id === rule)?.messageZh}{' '}
            <span className="quiet">
              {t('papers.sameRule', { count: errors.filter(({ id }) => id === rule).length })}
            </span>
          </p>
          <TextField
            label={t('papers.reasonFor', { rule })}
            lines={2}
            value={reasons[rule] ?? ''}
            onChange={(reason) => {
              setReasons({ ...reasons, [rule]: reason });
            }}
            required
          />
        </div>
      ))}
    </FormDialog>
  );
}
