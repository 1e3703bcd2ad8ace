import type { TodayCountDto } from '@mlps/client';
import type { ReactNode } from 'react';
import { AddressLink } from '../../../components/address-link';
import { useMessages } from '../../../messages/translate';
import { queueLists, queueOrder } from '../queues';

/** One card per list in which something waits; lists in which nothing does are named in one line. */
export function QueueCards({ counts }: { counts: readonly TodayCountDto[] }): ReactNode {
  const { t } = useMessages();
  const known = queueOrder.flatMap((queue) => counts.filter((entry) => entry.queue === queue));
  const waiting = known.filter(({ count }) => count > 0);
  const done = known.filter(({ count }) => count === 0).map(({ queue }) => t(`today.queue.${queue}`));
  if (known.length === 0) return null;
  return (
    <section aria-label={t('today.waiting')} className="stack today-queues">
      {waiting.length === 0 ? (
        <p className="notice-box" data-tone="ok">
          {t('today.nothing')}
        </p>
      ) : (
        <ul className="cards">
          {waiting.map((entry) => (
            <li key={entry.queue}>
              <QueueCard entry={entry} />
            </li>
          ))}
        </ul>
      )}
      {done.length === 0 ? null : (
        <p className="quiet small">{t('today.done', { lists: done.join(t('list.comma')) })}</p>
      )}
    </section>
  );
}

function QueueCard({ entry: { queue, count } }: { entry: TodayCountDto }): ReactNode {
  const { t } = useMessages();
  const { list, tone } = queueLists[queue];
  return (
    <AddressLink to={list} className="card">
      <strong data-tone={tone}>{count}</strong>
      <span>{t(`today.queue.${queue}`)}</span>
    </AddressLink>
  );
}
