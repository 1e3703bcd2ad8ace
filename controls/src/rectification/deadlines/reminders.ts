import { requireEntries, requireFields, requireList, unexpected } from '../../errors.js';
import type { Risk } from '../../assessment/words.js';
import { stateTable } from '../states.js';
import type { RectificationState } from '../states.js';
import { daysBetween, shanghaiDay } from './days.js';
import type { Instant } from './days.js';

/** What a reminder reads of an item. */
export interface RemindableItem {
  readonly key: string;
  readonly title: string;
  readonly state: RectificationState;
  readonly risk: Risk | null;
  readonly dueDate: string | null;
  readonly owner: string | null;
  readonly acceptance: { readonly expiry: string } | null;
}

export interface ReminderRules {
  /** remind so many days before the deadline, each once; 0 is the day itself */
  readonly daysBefore: readonly number[];
  /** once overdue, remind again after each so many days; null for a single reminder */
  readonly overdueEvery: number | null;
  /** which risks are reminded of at all; `unrated` for problems without a rating */
  readonly levels: Readonly<Record<Risk | 'unrated', boolean>>;
}

/**
 * Default of this product: a week, three days and a day before, on the day, and weekly once overdue.
 * @example defaultReminderRules.daysBefore // [7, 3, 1, 0]
 */
export const defaultReminderRules: ReminderRules = Object.freeze({
  daysBefore: Object.freeze([7, 3, 1, 0]),
  overdueEvery: 7,
  levels: Object.freeze({ high: true, medium: true, low: true, unrated: true }),
});

export type ReminderKind = 'dueSoon' | 'overdue' | 'acceptanceEnding';

export interface Reminder {
  /** remember it, and every one of `covers`, as sent */
  readonly id: string;
  /** earlier ones that this one makes needless, when the clock moved over them */
  readonly covers: readonly string[];
  readonly kind: ReminderKind;
  readonly itemKey: string;
  readonly title: string;
  readonly owner: string | null;
  readonly day: string;
  readonly daysLeft: number;
}

/**
 * The reminders to send now: for each item at most one, the most urgent that has become due and was not sent.
 *
 * Ids hold the deadline, so an extended item is reminded of anew and a second run sends nothing. Items that wait for a retest or are
 * settled are not reminded of, except acceptances that are about to end.
 * @param alreadySent ids that were sent or covered before
 * @throws MlpsError `deadline.invalid`
 */
export function dueReminders(
  items: readonly RemindableItem[],
  now: Instant,
  rules: ReminderRules,
  alreadySent: Iterable<string>,
): Reminder[] {
  requireEntries('items', items);
  requireFields('rules.levels', requireFields('rules', rules).levels);
  requireList('argument.invalid', 'rules.daysBefore', rules.daysBefore);
  if (typeof alreadySent?.[Symbol.iterator] !== 'function')
    throw unexpected('argument.invalid', 'alreadySent', 'a list of ids', alreadySent);
  const sent = new Set(alreadySent);
  const today = shanghaiDay(now);
  return items.flatMap((item) => {
    const day = dayOf(item);
    if (day === null || !rules.levels[item.risk ?? 'unrated']) return [];
    const daysLeft = daysBetween(today, day);
    const ids = stepsReached(daysLeft, rules).map((step) => JSON.stringify([item.key, day, step]));
    const id = ids.at(-1);
    if (id === undefined || sent.has(id)) return [];
    const covers = ids.slice(0, -1).filter((earlier) => !sent.has(earlier));
    const { key: itemKey, title, owner } = item;
    return [{ id, covers, kind: kindOf(item, daysLeft), itemKey, title, owner, day, daysLeft }];
  });
}

function dayOf(item: RemindableItem): string | null {
  if (item.state === 'accepted') return item.acceptance?.expiry ?? null;
  return stateTable[item.state].owed ? item.dueDate : null;
}

function kindOf(item: RemindableItem, daysLeft: number): ReminderKind {
  if (item.state === 'accepted') return 'acceptanceEnding';
  return daysLeft < 0 ? 'overdue' : 'dueSoon';
}

/** Every step that lies at or before now, the latest last: `7`, `3`, …, `-1`, `-8`. */
function stepsReached(daysLeft: number, { daysBefore, overdueEvery }: ReminderRules): number[] {
  const before = [...new Set(daysBefore)].filter((days) => days >= daysLeft).sort((one, other) => other - one);
  if (daysLeft >= 0) return before;
  const every = overdueEvery !== null && overdueEvery > 0 ? overdueEvery : Infinity;
  // only the latest overdue step: a feed of ten years overdue must not make hundreds of ids
  const latest = every === Infinity ? -1 : -1 - Math.floor((-1 - daysLeft) / every) * every;
  return latest === -1 ? [...before, -1] : [...before, -1, latest];
}

/**
 * Reminders by the person to tell, for one mail a day; items without owner come under the empty name.
 * @example groupReminders([]).size // 0
 */
export function groupReminders(reminders: readonly Reminder[]): Map<string, Reminder[]> {
  requireEntries('reminders', reminders);
  const byOwner = new Map<string, Reminder[]>();
  for (const reminder of reminders) {
    const owner = reminder.owner ?? '';
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), reminder]);
  }
  return byOwner;
}
