import type { RectificationItemDto } from '@mlps/client';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Empty } from '../../../components/empty';
import { ErrorNotice } from '../../../components/error-notice';
import { Loading } from '../../../components/loading';
import { usePhone } from '../../../lib/use-media';
import { useMessages } from '../../../messages/translate';
import { useSession } from '../../session/use-session';
import { useItems } from '../api/use-items';
import { useOverview } from '../api/use-overview';
import type { ItemFilter } from '../rectification-search';
import { BulkBar } from './bulk-bar';
import { ItemCard } from './item-card';
import { ItemsTable } from './items-table';

/** The items by due date: a table, or cards on a phone; chosen ones can be changed together. */
export function ItemsList({ filter }: { filter: ItemFilter }): ReactNode {
  const { t } = useMessages();
  const items = useItems(filter);
  const total = useOverview(filter).data?.total;
  if (items.isError) return <ErrorNotice error={items.error} onRetry={() => void items.refetch()} />;
  if (!items.data) return <Loading />;
  const rows = items.data.pages.flatMap((page) => page.items);
  if (rows.length === 0) return <Nothing filtered={Object.keys(filter).length > 0} />;
  return (
    <>
      <Rows rows={rows} />
      <div className="pager">
        <span aria-live="polite">{t('rect.shown', { shown: rows.length, total: total ?? rows.length })}</span>
        {items.hasNextPage ? (
          <Button loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
            {t('rect.more')}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function Rows({ rows }: { rows: readonly RectificationItemDto[] }): ReactNode {
  const { t } = useMessages();
  const { can } = useSession();
  const phone = usePhone();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = rows.filter(({ id }) => chosen.has(id));
  const choose = (ids: readonly string[], on: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids)
      if (on) next.add(id);
      else next.delete(id);
    setChosen(next);
  };
  return (
    <>
      <BulkBar
        selected={selected}
        onDone={() => {
          setChosen(new Set());
        }}
      />
      {phone ? (
        <ul className="item-cards" aria-label={t('rect.caption')}>
          {rows.map((item) => (
            <li key={item.id}>
              <ItemCard
                item={item}
                chosen={chosen.has(item.id)}
                {...(can('rectification.write') ? { onChoose: (on) => choose([item.id], on) } : {})}
              />
            </li>
          ))}
        </ul>
      ) : (
        <ItemsTable rows={rows} chosen={chosen} onChoose={can('rectification.write') ? choose : undefined} />
      )}
    </>
  );
}

function Nothing({ filtered }: { filtered: boolean }): ReactNode {
  const { t } = useMessages();
  return (
    <section className="panel" aria-label={t('rect.caption')}>
      {filtered ? (
        <Empty title={t('rect.nothingFound')} help={t('filter.none')} />
      ) : (
        <Empty title={t('rect.empty')} help={t('rect.emptyHelp')} />
      )}
    </section>
  );
}
