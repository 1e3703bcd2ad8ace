import { requireFields } from '../errors.js';
import { parseGrade } from '../catalog/grade.js';
import { daysBetween } from '../rectification/deadlines/days.js';
import { holidayTable } from '../rectification/deadlines/holidays.js';
import type { HolidayTable } from '../rectification/deadlines/holidays.js';
import { dutyRules } from './duty-rules.js';
import { dutyTable } from './duty-table.js';
import type { Duty, DutyDate, DutyFacts, DutyRow, DutyState } from './duty-types.js';

export interface DutyOptions {
  /** from how many days before a duty counts as soon; 90 by default, since evaluations are arranged months ahead */
  readonly soonDays?: number;
  readonly holidays?: HolidayTable;
}

/**
 * The duties calendar of one system: what is owed, by when, by which source, and how sure that is. Dated duties first, by day.
 *
 * @param facts what is known; a duty whose occasion has not come is left out
 * @param today ISO 8601 day in Shanghai
 * @throws MlpsError `grade.invalid`, `deadline.invalid`
 * @example dutiesFor({ grade: 'S3A3G3', evaluations: ['2025-03-01'] }, '2026-03-02').find((duty) => duty.duty === 'evaluation-yearly').overdue // true
 */
export function dutiesFor(facts: DutyFacts, today: string, options: DutyOptions = {}): Duty[] {
  requireFields('facts', facts);
  requireFields('options', options);
  const { g } = parseGrade(facts.grade);
  const holidays = options.holidays ?? holidayTable;
  return dutyTable
    .filter(({ levels }) => levels.includes(g))
    .flatMap((row) =>
      dutyRules[row.id](facts, holidays).map((date) => dutyOf(row, date, today, options.soonDays ?? 90)),
    )
    .sort((one, other) => rank(one).localeCompare(rank(other)));
}

const rank = ({ due, state }: Duty): string => `${state === 'done' ? 1 : 0}${due ?? '9999-12-31'}`;

function dutyOf(row: DutyRow, date: DutyDate, today: string, soonDays: number): Duty {
  const state = row.id === 'logs' ? 'continuing' : stateOf(date, today, soonDays);
  const { id, zh, en, bearer, sourceZh, sourceEn, noteZh } = row;
  return {
    duty: id,
    zh,
    en,
    about: date.about ?? null,
    bearer,
    due: date.due,
    opensOn: date.opensOn ?? null,
    state,
    overdue: state === 'overdue',
    certainty: date.certainty ?? row.certainty,
    sourceZh,
    sourceEn,
    noteZh,
  };
}

function stateOf({ due, done }: DutyDate, today: string, soonDays: number): DutyState {
  if (done) return 'done';
  if (due === null) return 'noDate';
  const left = daysBetween(today, due);
  if (left < 0) return 'overdue';
  return left <= soonDays ? 'soon' : 'later';
}
