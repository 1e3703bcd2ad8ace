import type { TrayDto } from '@mlps/client';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Loaded } from '../../../components/loaded';
import { PageHead } from '../../../components/page-head';
import { useMessages } from '../../../messages/translate';
import { trayQuery } from '../api/reviews';

/** What waits for a second person, and what came back, over all evaluations. */
export function TrayPage(): ReactNode {
  const { t } = useMessages();
  const tray = useQuery(trayQuery);
  return (
    <>
      <PageHead title={t('review.tray')} lead={t('review.trayLead')} />
      <Loaded queries={[tray]}>
        {([{ items }]) => (items.length === 0 ? <NothingWaits /> : <Tray items={items} />)}
      </Loaded>
    </>
  );
}

type TrayEntry = TrayDto['items'][number];

function NothingWaits(): ReactNode {
  const { t } = useMessages();
  return (
    <div className="empty panel">
      <h2>{t('review.nothing')}</h2>
      <p>{t('review.nothingHelp')}</p>
    </div>
  );
}

function Tray({ items }: { items: readonly TrayEntry[] }): ReactNode {
  const { t } = useMessages();
  return (
    <div className="panel">
      <div className="table-box">
        <table className="table">
          <caption className="visually-hidden">{t('review.tray')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('review.column.evaluation')}</th>
              <th scope="col" className="number">
                {t('review.column.acceptable')}
              </th>
              <th scope="col" className="number">
                {t('review.column.submitted')}
              </th>
              <th scope="col" className="number">
                {t('review.column.returnedOwn')}
              </th>
              <th scope="col" className="number">
                {t('review.column.returned')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((entry) => (
              <TrayRow key={entry.evaluationId} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function TrayRow({ entry }: { entry: TrayEntry }): ReactNode {
  const { evaluationId, systemName, evaluationName, acceptable, submitted, returnedOwn, returned } = entry;
  const params = { evaluationId };
  return (
    <tr>
      <th scope="row">
        <Link to="/evaluations/$evaluationId" params={params}>
          {systemName} {evaluationName}
        </Link>
      </th>
      <td className="number">
        <Link to="/evaluations/$evaluationId/review" params={params}>
          {acceptable}
        </Link>
      </td>
      <td className="number">
        <Link to="/evaluations/$evaluationId/review" params={params}>
          {submitted}
        </Link>
      </td>
      <td className="number">
        <Link to="/evaluations/$evaluationId/grid" params={params} search={{ domain: 'all', filter: 'returned' }}>
          {returnedOwn}
        </Link>
      </td>
      <td className="number">
        <Link to="/evaluations/$evaluationId/review" params={params} search={{ state: 'returned' }}>
          {returned}
        </Link>
      </td>
    </tr>
  );
}
