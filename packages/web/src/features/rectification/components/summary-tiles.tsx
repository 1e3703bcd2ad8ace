import type { RectificationOverviewDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { useMessages } from '../../../messages/translate';
import type { PlainKey } from '../../../messages/translate';
import { useOverview } from '../api/use-overview';
import type { ItemFilter } from '../rectification-search';

interface Tile {
  readonly key: string;
  readonly label: PlainKey;
  readonly tone?: 'bad' | 'warn' | 'accent';
  readonly count: (overview: RectificationOverviewDto) => number;
  /** what the list is narrowed to by pressing it */
  readonly filter: Pick<ItemFilter, 'state' | 'settled' | 'due'>;
}

const tiles: readonly Tile[] = [
  { key: 'unsettled', label: 'rect.tile.unsettled', count: ({ unsettled }) => unsettled, filter: {} },
  {
    key: 'overdue',
    label: 'rect.tile.overdue',
    tone: 'bad',
    count: ({ overdue }) => overdue,
    filter: { due: 'overdue' },
  },
  { key: 'soon', label: 'rect.tile.soon', tone: 'warn', count: ({ soon }) => soon, filter: { due: 'soon' } },
  {
    key: 'submitted',
    label: 'rect.tile.submitted',
    tone: 'accent',
    count: ({ states }) => states.submitted,
    filter: { state: 'submitted' },
  },
  {
    key: 'accepted',
    label: 'rect.tile.accepted',
    count: ({ states }) => states.accepted,
    filter: { state: 'accepted' },
  },
  { key: 'closed', label: 'rect.tile.closed', count: ({ states }) => states.closed, filter: { state: 'closed' } },
  { key: 'all', label: 'rect.tile.all', count: ({ total }) => total, filter: { settled: 'all' } },
];

/** The figures of the day; each leads to the items that it counts. */
export function SummaryTiles({
  filter,
  onFilter,
}: {
  filter: ItemFilter;
  onFilter: (next: ItemFilter) => void;
}): ReactNode {
  const { t } = useMessages();
  const { state, settled, due, ...others } = filter;
  const overview = useOverview({ ...others, settled: 'all' });
  const chosen = JSON.stringify([state, settled, due]);
  return (
    <div className="tiles" role="group" aria-label={t('rect.tiles')}>
      {tiles.map(({ key, label, tone, count, filter: own }) => {
        const figure = overview.data ? count(overview.data) : null;
        return (
          <button
            key={key}
            type="button"
            className="tile"
            data-tone={figure ? tone : undefined}
            aria-pressed={chosen === JSON.stringify([own.state, own.settled, own.due])}
            onClick={() => {
              onFilter({ ...others, ...own });
            }}
          >
            <span className="tile-figure">{figure ?? '…'}</span>
            <span>{t(label)}</span>
          </button>
        );
      })}
    </div>
  );
}
