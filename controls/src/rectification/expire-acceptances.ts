import { requireEntries, requireFields } from '../errors.js';
import type { Instant } from './deadlines/days.js';
import { isOverdue } from './deadlines/due-state.js';
import type { HistoryEntry, MovableItem } from './item.js';
import { move } from './move.js';

export interface ExpireOptions<T> {
  /** the new deadline of an item whose acceptance has ended; the old one stays when left out */
  readonly dueDate?: (item: T) => string | null;
}

/**
 * Open the items whose acceptance has passed its last day, as of midnight in Shanghai. Run twice, the second run finds nothing.
 * @param now ISO 8601 instant with offset
 * @returns only the items that moved, each with the line for its history
 */
export function expireAcceptances<T extends MovableItem>(
  items: readonly T[],
  now: string,
  options: ExpireOptions<T> = {},
): { readonly item: T; readonly before: T; readonly historyEntry: HistoryEntry }[] {
  requireEntries('items', items);
  requireFields('options', options);
  return items
    .filter((item) => isExpired(item, now))
    .flatMap((before) => {
      const dueDate = options.dueDate?.(before) ?? null;
      const moved = move(before, 'expire', { role: 'system', by: 'system', at: now, reason: '接受期限已过', dueDate });
      return moved.ok ? [{ item: moved.item, before, historyEntry: moved.historyEntry }] : [];
    });
}

function isExpired(item: MovableItem, now: Instant): boolean {
  return item.state === 'accepted' && item.acceptance !== null && isOverdue(item.acceptance.expiry, now);
}
