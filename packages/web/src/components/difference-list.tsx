import type { ReactNode } from 'react';
import type { Problem } from '@mlps/client';
import { useMessages } from '../messages/translate';

/** Fields on which the registered data and a document disagree, side by side. */
export function DifferenceList({ differences }: { differences: NonNullable<Problem['differences']> }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="table-box">
      <table className="table">
        <caption className="visually-hidden">{t('import.differences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.field')}</th>
            <th scope="col">{t('import.registered')}</th>
            <th scope="col">{t('import.document')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, registered, document }) => (
            <tr key={field}>
              <th scope="row" className="code">
                {field}
              </th>
              <td>{written(registered)}</td>
              <td>{written(document)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function written(side: unknown): string {
  return typeof side === 'string' ? side : JSON.stringify(side);
}
