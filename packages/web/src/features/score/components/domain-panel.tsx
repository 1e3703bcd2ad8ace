import { domains, standingByDomain } from '@mlps/controls';
import type { Domain, DomainStanding, ItemCounts, ScoreResult } from '@mlps/controls';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Choices } from '../../../components/choices';
import { Loading } from '../../../components/loading';
import { Panel } from '../../../components/panel';
import { points } from '../../../lib/format';
import { useTheme } from '../../../lib/theme';
import { useMessages } from '../../../messages/translate';
import type { PlainKey } from '../../../messages/translate';
import { FEWEST_CORNERS } from '../domain-radar';
import type { ChartKind } from './domain-chart';

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

/** How each security class stands, in figures and as a picture. */
export function DomainPanel({ score, evaluationId }: { score: ScoreResult; evaluationId: string }): ReactNode {
  const { t } = useMessages();
  const standings = useMemo(() => standingByDomain(score), [score]);
  return (
    <Panel title={t('score.domains')} help={t('score.domainsHelp')}>
      <div className="table-and-chart domain-figures">
        <div className="table-box">
          <table className="table">
            <caption className="visually-hidden">{t('score.domains')}</caption>
            <DomainHeads />
            <tbody>
              {standings.map((standing) => (
                <DomainRow key={standing.domain} standing={standing} evaluationId={evaluationId} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('score.count.all')}</th>
                <Counts counts={score.counts.all} />
                <td />
                <td />
              </tr>
            </tfoot>
          </table>
        </div>
        <DomainPicture standings={standings} counts={score.counts.domains} />
      </div>
    </Panel>
  );
}

function DomainHeads(): ReactNode {
  const { t } = useMessages();
  return (
    <thead>
      <tr>
        <th scope="col">{t('score.domains.domain')}</th>
        {columns.map((column) => (
          <th key={column.key} scope="col" className="number">
            {t(column.title)}
          </th>
        ))}
        <th scope="col" className="number">
          {t('score.domains.conformity')}
        </th>
        <th scope="col" className="number">
          {t('score.losses.lost')}
        </th>
      </tr>
    </thead>
  );
}

function DomainRow({ standing, evaluationId }: { standing: DomainStanding; evaluationId: string }): ReactNode {
  const { lang } = useMessages();
  const { domain: name, counts, conformity, pointsLost } = standing;
  const domain = domains.find(({ zh }) => zh === name);
  return (
    <tr>
      <th scope="row">{domain ? <DomainLink domain={domain} evaluationId={evaluationId} /> : name}</th>
      <Counts counts={counts} />
      <td className="number">{conformity === null ? '—' : `${points(conformity.rounded)}%`}</td>
      <td className="number">
        {domain && pointsLost.rounded > 0 ? (
          <Link
            to="/evaluations/$evaluationId"
            params={{ evaluationId }}
            search={({ edition }) => ({ ...(edition === undefined ? {} : { edition }), domain: domain.code })}
            hash="losses"
            aria-label={`${domain[lang]} ${points(pointsLost.rounded)}`}
          >
            {points(pointsLost.rounded)}
          </Link>
        ) : (
          points(pointsLost.rounded)
        )}
      </td>
    </tr>
  );
}

/** English names of the classes are long; the short ones of the chart do here too. */
function DomainLink({ domain, evaluationId }: { domain: Domain; evaluationId: string }): ReactNode {
  const { t, lang } = useMessages();
  return (
    <Link to="/evaluations/$evaluationId" params={{ evaluationId }} search={{ view: 'problems', domain: domain.code }}>
      {lang === 'zh' ? domain.zh : t(`domain.${domain.code}`)}
    </Link>
  );
}

function Counts({ counts }: { counts: ItemCounts }): ReactNode {
  return columns.map(({ key }) => (
    <td key={key} className={counts[key] === 0 ? 'number quiet' : 'number'}>
      {counts[key]}
    </td>
  ));
}

interface DomainPictureProps {
  standings: readonly DomainStanding[];
  counts: ScoreResult['counts']['domains'];
}

function DomainPicture({ standings, counts }: DomainPictureProps): ReactNode {
  const { t } = useMessages();
  const theme = useTheme();
  const [chosen, setChosen] = useState<ChartKind>('radar');
  const corners = standings.filter(({ conformity }) => conformity !== null).length;
  const kind = corners < FEWEST_CORNERS ? 'bars' : chosen;
  const present = useMemo(() => domains.filter(({ zh }) => counts[zh] !== undefined), [counts]);
  return (
    <div className="chart-box">
      {corners < FEWEST_CORNERS ? null : (
        <div className="no-print">
          <Choices
            label={t('score.chart')}
            value={chosen}
            onChange={setChosen}
            options={[
              { value: 'radar', label: t('score.chart.showRadar') },
              { value: 'bars', label: t('score.chart.showBars') },
            ]}
          />
        </div>
      )}
      <Suspense fallback={<Loading />}>
        <DomainChart key={theme} kind={kind} domains={present} counts={counts} standings={standings} />
      </Suspense>
    </div>
  );
}
