import { requireEntries } from '../errors.js';
import { shanghaiDay } from './deadlines/days.js';
import type { Instant } from './deadlines/days.js';
import { stateTable } from './states.js';
import type { RectificationState } from './states.js';

/** What the curve needs of an item: when it was opened, and every change of its state, oldest first. */
export interface TrackedItem {
  readonly openedAt: Instant;
  readonly moves: readonly { readonly at: Instant; readonly to: RectificationState }[];
}

/** How many items were unsettled at the end of a day in Shanghai. */
export interface OpenOnDay {
  readonly date: string;
  readonly open: number;
}

/**
 * Unsettled items day by day: one point for every day on which the number changed, from the day the first was opened.
 *
 * An item handed in for a retest is unsettled until it is closed; an accepted risk is settled until it expires.
 * @param items in any order
 * @returns points by day; empty without items
 * @example openOverTime([{ openedAt: '2026-01-05T01:00:00.000Z', moves: [{ at: '2026-01-08T01:00:00.000Z', to: 'closed' }] }]) // [{ date: '2026-01-05', open: 1 }, { date: '2026-01-08', open: 0 }]
 */
export function openOverTime(items: readonly TrackedItem[]): OpenOnDay[] {
  requireEntries('items', items);
  const changes = new Map<string, number>();
  const count = (at: Instant, by: number): void => {
    const day = shanghaiDay(at);
    changes.set(day, (changes.get(day) ?? 0) + by);
  };
  for (const { openedAt, moves } of items) {
    count(openedAt, 1);
    let isOpen = true;
    for (const { at, to } of moves) {
      if (isOpen === !stateTable[to].settled) continue;
      isOpen = !isOpen;
      count(at, isOpen ? 1 : -1);
    }
  }
  let open = 0;
  return [...changes]
    .filter(([, change]) => change !== 0)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([date, change]) => ({ date, open: (open += change) }));
}
