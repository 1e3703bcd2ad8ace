import type { ReactNode } from 'react';
import type { Problem } from '@mlps/client';
import { useMessages } from '../messages/translate';

const SHOWN = 50;

/** The faults of a refused document, each with its place. */
export function IssueList({ issues }: { issues: NonNullable<Problem['issues']> }): ReactNode {
  const { t } = useMessages();
  const rest = issues.length - SHOWN;
  return (
    <div className="stack">
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('error.issues', { count: issues.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('error.issue.path')}</th>
              <th scope="col">{t('error.issue.message')}</th>
              <th scope="col">{t('error.issue.expected')}</th>
              <th scope="col">{t('error.issue.received')}</th>
            </tr>
          </thead>
          <tbody>
            {issues.slice(0, SHOWN).map((issue, index) => (
              <tr key={`${index}-${issue.path}`}>
                <th scope="row" className="code">
                  {issue.path}
                </th>
                <td>{issue.message}</td>
                <td>{issue.expected}</td>
                <td>{issue.received}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 ? <p className="quiet small">{t('error.issuesMore', { shown: SHOWN, rest })}</p> : null}
    </div>
  );
}
