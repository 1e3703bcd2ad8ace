import type { EvaluationDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { today } from '../../../lib/format';
import { useMessages } from '../../../messages/translate';
import type { NoticeFormat } from '../api/fetch-notice-file';
import { useIssueNotice } from '../api/use-issue-notice';
import { filledEntries, firstEntries } from '../notice-entries';
import { NoticeFields } from './notice-fields';

/** The few things that a notice needs to be told, and the buttons that make it. */
export function NoticeForm({ evaluation }: { evaluation: EvaluationDto }): ReactNode {
  const { t } = useMessages();
  const [entries, setEntries] = useState(() => firstEntries(evaluation));
  const issue = useIssueNotice(evaluation.id);
  const past = entries.deadline !== '' && entries.deadline < today();
  const make = (format: NoticeFormat): void => {
    if (!past && !issue.isPending) issue.mutate({ entries: filledEntries(entries), format });
  };
  const wordsOf = (format: NoticeFormat): string =>
    issue.isPending && issue.variables.format === format ? t('notice.making') : t(`notice.${format}`);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        make('pdf');
      }}
    >
      <div className="fields">
        <NoticeFields entries={entries} past={past} onChange={setEntries} />
        <div className="field-buttons">
          <Button type="primary" htmlType="submit" disabled={past || issue.isPending}>
            {wordsOf('pdf')}
          </Button>
          <Button
            disabled={past || issue.isPending}
            onClick={() => {
              make('xlsx');
            }}
          >
            {wordsOf('xlsx')}
          </Button>
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
