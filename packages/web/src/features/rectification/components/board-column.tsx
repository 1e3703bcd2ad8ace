import { useId } from 'react';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../../components/error-notice';
import { useMessages } from '../../../messages/translate';
import { useItems } from '../api/use-items';
import { useOverview } from '../api/use-overview';
import type { ItemFilter } from '../rectification-search';
import { ItemCard } from './item-card';

/** What a column holds: a filter, and perhaps a span of days. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly filter: ItemFilter;
  readonly from?: string;
  readonly to?: string;
}

const CARDS = 20;

/** One column of a board: its count, and its items by due date. */
export function BoardColumn({ column }: { column: Column }): ReactNode {
  const { t } = useMessages();
  const id = useId();
  const { title, filter, from, to } = column;
  const wanted = { ...filter, ...(from ? { dueFrom: from } : {}), ...(to ? { dueTo: to } : {}) };
  const items = useItems(wanted, CARDS);
  const total = useOverview(wanted).data?.total;
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="board-column" role="listitem" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span className="quiet">{total ?? '…'}</span>
      </h2>
      {items.isError ? <ErrorNotice error={items.error} /> : null}
      {total === 0 ? <p className="quiet small">{t('rect.board.none')}</p> : null}
      <ul className="item-cards">
        {rows.map((item) => (
          <li key={item.id}>
            <ItemCard item={item} showState={filter.state === undefined} />
          </li>
        ))}
      </ul>
      {items.hasNextPage ? (
        <Button block loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
          {t('rect.more')}
        </Button>
      ) : null}
    </section>
  );
}
