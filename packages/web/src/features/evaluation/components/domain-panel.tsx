import { domains } from '@mlps/controls';
import type { Domain, ItemCounts, ScoreResult } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { Loading } from '../../../components/loading';
import { Panel } from '../../../components/panel';
import { useTheme } from '../../../lib/theme';
import { useMessages } from '../../../messages/translate';
import type { PlainKey } from '../../../messages/translate';

/** The chart's library is larger than the rest of the page, so it comes after the figures. */
const DomainChart = lazy(() => import('./domain-chart'));

const columns: readonly { key: keyof ItemCounts; title: PlainKey }[] = [
  { key: 'total', title: 'score.count.total' },
  { key: 'conform', title: 'result.conform' },
  { key: 'partial', title: 'result.partial' },
  { key: 'nonconform', title: 'result.nonconform' },
  { key: 'notApplicable', title: 'result.notApplicable' },
  { key: 'open', title: 'score.count.open' },
];

/** Items per security class (by its Chinese name, as the library counts them) and result, as figures and as bars. */
export function DomainPanel({ score, evaluationId }: { score: ScoreResult; evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const theme = useTheme();
  const present = domains.filter((domain) => score.counts.domains[domain.zh] !== undefined);
  return (
    <Panel title={t('score.domains')}>
      <div className="table-and-chart">
        <div className="table-box">
          <table className="table">
            <caption className="visually-hidden">{t('score.domains')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('score.domains.domain')}</th>
                {columns.map((column) => (
                  <th key={column.key} scope="col" className="number">
                    {t(column.title)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {present.map((domain) => (
                <DomainRow
                  key={domain.code}
                  domain={domain}
                  counts={score.counts.domains[domain.zh]}
                  evaluationId={evaluationId}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('score.count.all')}</th>
                <Counts counts={score.counts.all} />
              </tr>
            </tfoot>
          </table>
        </div>
        <Suspense fallback={<Loading />}>
          <DomainChart key={theme} domains={present} counts={score.counts.domains} />
        </Suspense>
      </div>
    </Panel>
  );
}

interface DomainRowProps {
  domain: Domain;
  counts: ItemCounts | undefined;
  evaluationId: string;
}

function DomainRow({ domain, counts, evaluationId }: DomainRowProps): ReactNode {
  const { lang } = useMessages();
  return (
    <tr>
      <th scope="row">
        <Link
          to="/evaluations/$evaluationId"
          params={{ evaluationId }}
          search={{ view: 'problems', domain: domain.code }}
        >
          {domain[lang]}
        </Link>
      </th>
      {counts ? <Counts counts={counts} /> : null}
    </tr>
  );
}

function Counts({ counts }: { counts: ItemCounts }): ReactNode {
  return columns.map(({ key }) => (
    <td key={key} className={counts[key] === 0 ? 'number quiet' : 'number'}>
      {counts[key]}
    </td>
  ));
}
