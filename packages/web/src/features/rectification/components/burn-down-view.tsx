import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { Loaded } from '../../../components/loaded';
import { Loading } from '../../../components/loading';
import { Panel } from '../../../components/panel';
import { day } from '../../../lib/format';
import { useTheme } from '../../../lib/theme';
import { useMessages } from '../../../messages/translate';
import { useBurnDown } from '../api/use-overview';
import type { ItemFilter } from '../rectification-search';

// The chart library is large, and only this view needs it.
const BurnDownChart = lazy(() => import('./burn-down-chart'));

/** How the number of unsettled items changed, as a curve and in figures. */
export function BurnDownView({ filter }: { filter: ItemFilter }): ReactNode {
  const { t } = useMessages();
  // Settled items belong to the past of the curve.
  const theme = useTheme();
  const burnDown = useBurnDown({ ...filter, settled: 'all' });
  return (
    <Panel title={t('rect.burnDown.title')} help={t('rect.burnDown.help')}>
      <Loaded queries={[burnDown]}>
        {([data]) =>
          data.points.length === 0 ? (
            <Empty title={t('rect.empty')} help={t('rect.emptyHelp')} />
          ) : (
            <div className="table-and-chart">
              <Suspense fallback={<Loading />}>
                <BurnDownChart key={theme} {...data} />
              </Suspense>
              <Points points={data.points} />
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}

const SHOWN_DAYS = 12;

/** The same in figures, the latest days first. */
function Points({ points }: { points: readonly { date: string; open: number }[] }): ReactNode {
  const { t, lang } = useMessages();
  const shown = points.toReversed().slice(0, SHOWN_DAYS);
  return (
    <div className="table-box burn-down-figures">
      <table className="table">
        <caption className="visually-hidden">{t('rect.burnDown.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rect.burnDown.day')}</th>
            <th scope="col" className="number">
              {t('rect.tile.unsettled')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ date, open }) => (
            <tr key={date}>
              <th scope="row">{day(date, lang)}</th>
              <td className="number">{open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
