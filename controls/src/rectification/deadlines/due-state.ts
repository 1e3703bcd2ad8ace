import { daysBetween, shanghaiDay } from './days.js';
import type { Instant } from './days.js';

export type DueWord = 'none' | 'later' | 'soon' | 'today' | 'overdue';

/** How a deadline stands. */
export interface DueState {
  readonly state: DueWord;
  /** days left; 0 on the last day, negative afterwards; null without a deadline */
  readonly daysLeft: number | null;
}

/**
 * Whether a deadline has passed: from midnight in Shanghai after its day, since the whole day still counts.
 * @param due ISO 8601 day, or null for none
 * @throws MlpsError `deadline.invalid`
 * @example isOverdue('2026-03-05', '2026-03-05T16:00:00Z') // true
 */
export function isOverdue(due: string | null, now: Instant): boolean {
  return due !== null && daysBetween(shanghaiDay(now), due) < 0;
}

/**
 * How a deadline stands: overdue, due today, soon, later, or none.
 * @param soonDays from how many days before it counts as soon
 * @throws MlpsError `deadline.invalid`
 * @example dueState('2026-03-08', '2026-03-05T01:00:00Z', 7) // { state: 'soon', daysLeft: 3 }
 */
export function dueState(due: string | null, now: Instant, soonDays = 7): DueState {
  if (due === null) return { state: 'none', daysLeft: null };
  const daysLeft = daysBetween(shanghaiDay(now), due);
  if (daysLeft < 0) return { state: 'overdue', daysLeft };
  if (daysLeft === 0) return { state: 'today', daysLeft };
  return { state: daysLeft <= soonDays ? 'soon' : 'later', daysLeft };
}
