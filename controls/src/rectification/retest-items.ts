import { requireEntries, requireFields } from '../errors.js';
import type { Action } from './moves.js';
import type { RectificationItem } from './item.js';
import type { Retest, RetestEntry } from './retest.js';
import { rollUpRetest } from './roll-up-retest.js';
import type { RetestRollUp } from './roll-up-retest.js';

export interface RetestedItem extends RetestRollUp {
  readonly key: string;
  /** the retest's entries for this item, to hand to `move` */
  readonly entries: readonly RetestEntry[];
  /** the move that follows from the verdict, or null when nothing is to be done */
  readonly action: Action | null;
}

export interface RetestOutcomes {
  readonly items: readonly RetestedItem[];
  /** entries that belong to no item: new problems, for which `openItems` of the new evaluation opens items */
  readonly unplaced: readonly RetestEntry[];
}

/**
 * What a retest means for each rectification item, and which move follows; nothing is moved here.
 *
 * Only what was really tested counts: items that the retest does not name are left out, and `untested` asks for no move.
 */
export function retestItems(items: readonly RectificationItem[], retest: Retest): RetestOutcomes {
  requireEntries('items', items);
  requireEntries('entries', requireFields('retest', retest).entries);
  const placed = new Set<RetestEntry>();
  const touched = items.flatMap((item): RetestedItem[] => {
    const entries = retest.entries.filter((entry) => belongs(entry, item));
    for (const entry of entries) placed.add(entry);
    if (entries.length === 0) return [];
    const rollUp = rollUpRetest(item.objects, entries);
    return [{ key: item.key, entries, ...rollUp, action: followUp(item, rollUp) }];
  });
  return { items: touched, unplaced: retest.entries.filter((entry) => !placed.has(entry)) };
}

function belongs(entry: RetestEntry, item: RectificationItem): boolean {
  return item.requirement === entry.item && item.objects.some(({ object }) => object === entry.object);
}

function followUp({ state }: RectificationItem, { verdict }: RetestRollUp): Action | null {
  if (verdict === 'untested') return null;
  if (state === 'submitted') return verdict === 'passed' ? 'close' : 'return';
  if (state === 'closed') return verdict === 'passed' ? null : 'reopen';
  const running = state === 'open' || state === 'planned' || state === 'inProgress';
  return running && verdict === 'passed' ? 'fixOnSite' : null;
}
