import { Button } from 'antd';
import type { ReactNode } from 'react';
import { RequestError } from '../lib/problem';
import { useMessages } from '../messages/translate';
import type { Translate } from '../messages/translate';
import { DifferenceList } from './difference-list';
import { IssueList } from './issue-list';

/** Tells what went wrong and what to do, in the service's own words where it gave some. */
export function ErrorNotice({ error, onRetry }: { error: Error; onRetry?: () => void }): ReactNode {
  const { t } = useMessages();
  const problem = error instanceof RequestError ? error.problem : null;
  return (
    <div className="notice-box stack" data-tone="bad" role="alert">
      <div>
        <h3>{problem?.title ?? t('error.title')}</h3>
        <p>{sentenceOf(error, t)}</p>
      </div>
      {problem?.issues?.length ? <IssueList issues={problem.issues} /> : null}
      {problem?.differences?.length ? <DifferenceList differences={problem.differences} /> : null}
      {problem?.requestId === undefined ? null : (
        <p className="quiet small">{t('error.requestId', { id: problem.requestId })}</p>
      )}
      {onRetry === undefined ? null : (
        <div>
          <Button onClick={onRetry}>{t('state.retry')}</Button>
        </div>
      )}
    </div>
  );
}

function sentenceOf(error: Error, t: Translate): string {
  if (!(error instanceof RequestError)) return error.message;
  if (error.problem !== null) return error.problem.detail;
  return error.status === 0 ? t('error.offline') : t('error.unreadable', { status: error.status });
}
