import { isIsoDate } from '../../assessment/check-fields.js';
import { MlpsError, show } from '../../errors.js';

const DAY_MS = 86_400_000;
/** China keeps UTC+8 all year since 1992 (no summer time), so a fixed offset is exact and needs no time zone data. */
const SHANGHAI_MS = 8 * 3_600_000;

/** A moment: an ISO 8601 text with its offset, milliseconds since 1970, or a Date. */
export type Instant = string | number | Date;

/**
 * The calendar day in Shanghai at an instant.
 * @throws MlpsError `deadline.invalid`
 * @example shanghaiDay('2026-03-04T16:00:00Z') // '2026-03-05'
 */
export function shanghaiDay(instant: Instant): string {
  return new Date(toMs(instant) + SHANGHAI_MS).toISOString().slice(0, 10);
}

/** Whether a value is an instant that {@link shanghaiDay} can read. */
export function isInstant(value: unknown): value is Instant {
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) < 8.64e15 - SHANGHAI_MS;
  // a text without an offset would mean another moment on every machine
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:?\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function toMs(instant: Instant): number {
  if (isInstant(instant)) return new Date(instant).getTime();
  throw new MlpsError(
    'deadline.invalid',
    `${show(instant)} is not an instant; write for instance 2026-03-05T08:00:00+08:00, with the offset`,
  );
}

/** The day as milliseconds, or an error that says what a day looks like. */
export function dayMs(day: string): number {
  if (isIsoDate(day)) return Date.parse(`${day}T00:00:00Z`);
  throw new MlpsError('deadline.invalid', `${show(day)} is not a day; write YYYY-MM-DD, for instance 2026-03-05`);
}

/**
 * A day some calendar days later, or earlier when negative.
 * @throws MlpsError `deadline.invalid`
 * @example addDays('2026-02-27', 2) // '2026-03-01'
 */
export function addDays(day: string, days: number): string {
  if (!Number.isInteger(days)) throw new MlpsError('deadline.invalid', `${show(days)} is not a whole number of days`);
  return new Date(dayMs(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/**
 * The same day some months later; a day that the month lacks becomes its last.
 * @throws MlpsError `deadline.invalid`
 * @example addMonths('2024-02-29', 12) // '2025-02-28'
 */
export function addMonths(day: string, months: number): string {
  const date = new Date(dayMs(day));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

/**
 * Calendar days from one day to another; negative when the other lies before.
 * @throws MlpsError `deadline.invalid`
 * @example daysBetween('2026-02-27', '2026-03-01') // 2
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayMs(to) - dayMs(from)) / DAY_MS);
}

/** Day of the week, 0 for Sunday. */
export function weekday(day: string): number {
  return new Date(dayMs(day)).getUTCDay();
}
