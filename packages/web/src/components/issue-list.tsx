import type { Problem } from '@mlps/client';
import type { ReactNode } from 'react';
import { useMessages } from '../messages/translate';

type Issue = NonNullable<Problem['issues']>[number];

const SHOWN = 50;

/** The faults of a refused document, each with its place. Chinese readers get the service's sentences, English ones what it expected and found. */
export function IssueList({ issues }: { issues: readonly Issue[] }): ReactNode {
  const { t, lang } = useMessages();
  const rest = issues.length - SHOWN;
  const heads = lang === 'zh' ? [t('error.issue.message')] : [t('error.issue.expected'), t('error.issue.received')];
  return (
    <div className="stack">
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('error.issues', { count: issues.length })}</caption>
          <thead>
            <tr>
              {[t('error.issue.path'), ...heads].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {issues.slice(0, SHOWN).map((issue, index) => (
              <tr key={`${index}-${issue.path}`}>
                <th scope="row" className="code">
                  {issue.path}
                </th>
                {lang === 'zh' ? (
                  <td>{withoutPath(issue)}</td>
                ) : (
                  <>
                    <td>{issue.expected}</td>
                    <td>{issue.received}</td>
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p className="quiet small">{t('error.issuesMore', { shown: SHOWN, rest })}</p> : null}
    </div>
  );
}

/** The sentence without the place that it begins with, which stands in the column before. */
function withoutPath({ path, message }: Issue): string {
  return message.startsWith(path) ? message.slice(path.length + 1) : message;
}
