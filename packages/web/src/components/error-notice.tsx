import { ProblemError, TransportError } from '@mlps/client';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';
import { DifferenceList } from './difference-list';
import { IssueList } from './issue-list';

/** Tells what went wrong and what to do. */
export function ErrorNotice({ error, onRetry }: { error: Error; onRetry?: () => void }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="notice-box stack" data-tone="bad" role="alert">
      {error instanceof ProblemError ? (
        <ProblemText error={error} />
      ) : (
        <div>
          <h3>{t('error.title')}</h3>
          <p>{error instanceof TransportError ? t('error.offline') : error.message}</p>
        </div>
      )}
      {onRetry === undefined ? null : (
        <div>
          <Button onClick={onRetry}>{t('state.retry')}</Button>
        </div>
      )}
    </div>
  );
}

/** The service's own words, which are Chinese; the title is in the reader’s language. */
function ProblemText({ error: { problem } }: { error: ProblemError }): ReactNode {
  const { t, pack } = useMessages();
  return (
    <>
      <div>
        <h3>{pack.problemTitle(problem.code) ?? problem.title}</h3>
        <p lang="zh-CN">{problem.detail}</p>
      </div>
      {problem.issues?.length ? <IssueList issues={problem.issues} /> : null}
      {problem.differences?.length ? <DifferenceList differences={problem.differences} /> : null}
      <p className="quiet small">{t('error.requestId', { id: problem.requestId })}</p>
    </>
  );
}
