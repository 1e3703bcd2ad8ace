import type { Risk } from '@mlps/controls';
import type { DueDaysInput } from './rectification.dto.js';

/**
 * Calendar days until a problem must be solved, by its risk. No regulation sets them (the notice decides); these are a start that every call may change.
 */
export const usualDueDays = Object.freeze({ high: 15, medium: 30, low: 60, unrated: 30 });

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The due date of a problem.
 * @param from first day, `YYYY-MM-DD`
 * @example dueDateOf('2026-03-31', 'high') // '2026-04-15'
 */
export function dueDateOf(from: string, risk: Risk | null, days: DueDaysInput = {}): string {
  const key = risk ?? 'unrated';
  const length = days[key] ?? usualDueDays[key];
  return new Date(Date.parse(`${from}T00:00:00Z`) + length * DAY_MS).toISOString().slice(0, 10);
}
