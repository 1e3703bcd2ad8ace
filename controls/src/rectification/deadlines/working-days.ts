import { MlpsError, show } from '../../errors.js';
import { addDays, dayMs, weekday } from './days.js';
import { holidayTable } from './holidays.js';
import type { HolidayCertainty, HolidayTable, HolidayYear } from './holidays.js';

/**
 * Whether a day is worked in China: the week, changed by the year's holidays and make-up workdays.
 * @param table own table, or the one that is shipped; a year it lacks follows the week alone
 * @throws MlpsError `deadline.invalid` for what is no day, or a table with an entry that is no day
 * @example [isWorkingDay('2026-02-14'), isWorkingDay('2026-02-16')] // [true, false]
 */
export function isWorkingDay(day: string, table: HolidayTable = holidayTable): boolean {
  dayMs(day);
  const year = day.slice(0, 4);
  const entry = Object.hasOwn(table, year) ? table[year] : undefined;
  const kind = entry ? daysOf(entry, year).get(day) : undefined;
  if (kind) return kind === 'work';
  const ofWeek = weekday(day);
  return ofWeek !== 0 && ofWeek !== 6;
}

/** A day reached by counting, with the least sure table that was used on the way. */
export interface CountedDay {
  readonly day: string;
  readonly certainty: HolidayCertainty;
}

/**
 * The day that is so many working days after a day; the day itself is not counted.
 * @param days whole number from 0 to 2000; 0 gives the day itself
 * @throws MlpsError `deadline.invalid`
 * @example addWorkingDays('2026-09-24', 3) // { day: '2026-09-30', certainty: 'announced' }
 */
export function addWorkingDays(day: string, days: number, table: HolidayTable = holidayTable): CountedDay {
  if (!Number.isInteger(days) || days < 0 || days > 2000)
    throw new MlpsError('deadline.invalid', `${show(days)} working days cannot be counted; give 0 to 2000`);
  let reached = day;
  let certainty = certaintyOf(reached, table);
  for (let left = days; left > 0;) {
    reached = addDays(reached, 1);
    certainty = lessSure(certainty, certaintyOf(reached, table));
    if (isWorkingDay(reached, table)) left -= 1;
  }
  return { day: reached, certainty };
}

function certaintyOf(day: string, table: HolidayTable): HolidayCertainty {
  dayMs(day);
  const year = day.slice(0, 4);
  return Object.hasOwn(table, year) ? table[year]!.certainty : 'none';
}

const SURENESS: readonly HolidayCertainty[] = ['announced', 'statutory', 'none'];

function lessSure(one: HolidayCertainty, other: HolidayCertainty): HolidayCertainty {
  return SURENESS[Math.max(SURENESS.indexOf(one), SURENESS.indexOf(other))]!;
}

const expanded = new WeakMap<HolidayYear, ReadonlyMap<string, 'rest' | 'work'>>();

/** The days of a year's table, ranges spelled out; kept, since a deadline asks for every day on its way. */
function daysOf(entry: HolidayYear, year: string): ReadonlyMap<string, 'rest' | 'work'> {
  const known = expanded.get(entry);
  if (known) return known;
  const days = new Map<string, 'rest' | 'work'>();
  for (const range of entry.rest) {
    const [first, last = first] = range.split('/');
    const end = dayMs(`${year}-${last}`);
    for (let day = `${year}-${first}`; dayMs(day) <= end; day = addDays(day, 1)) days.set(day, 'rest');
  }
  for (const day of entry.work) {
    dayMs(`${year}-${day}`);
    days.set(`${year}-${day}`, 'work');
  }
  expanded.set(entry, days);
  return days;
}
