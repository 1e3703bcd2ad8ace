import { requireList } from '../errors.js';
import { addDays, addMonths } from '../rectification/deadlines/days.js';
import type { HolidayTable } from '../rectification/deadlines/holidays.js';
import { addWorkingDays } from '../rectification/deadlines/working-days.js';
import type { DutyDate, DutyFacts, DutyId } from './duty-types.js';

/** What a rule finds: nothing when the duty has not begun, one date, or one per notice. */
export type DutyRule = (facts: DutyFacts, holidays: HolidayTable) => readonly DutyDate[];

/** Certificates filed earlier count from this day (公网安〔2025〕1846号, question 6). */
const COUNTED_FROM = '2025-01-01';
const FIRST_PLANS = '2025-06-30';
const RENEWAL_END = '2025-11-30';

const latest = (days: readonly (string | null | undefined)[]): string | null =>
  days.reduce<string | null>((best, day) => (day && (best === null || day > best) ? day : best), null);
const lastEvaluation = ({ evaluations }: DutyFacts): string | null => latest(evaluations ?? []);
const start = ({ liveOn, filedOn, gradedOn }: DutyFacts): string | null => liveOn ?? filedOn ?? gradedOn ?? null;

/** Some months after it was done last; before the first time, after the system's start, which no source says so plainly. */
function every(months: number, lastDone: (facts: DutyFacts) => string | null | undefined): DutyRule {
  return (facts) => {
    const last = lastDone(facts);
    if (last) return [{ due: addMonths(last, months), done: false }];
    const begun = start(facts);
    return [{ due: begun ? addMonths(begun, months) : null, done: false, certainty: 'inferred' }];
  };
}

/** Nothing before `since`; then a number of days after it, done when the other day is known and not before it. */
function after(
  since: (facts: DutyFacts) => string | null | undefined,
  due: (since: string, holidays: HolidayTable) => string | null,
  done: (facts: DutyFacts) => string | null | undefined,
): DutyRule {
  return (facts, holidays) => {
    const from = since(facts);
    if (!from) return [];
    const on = done(facts);
    return [{ due: due(from, holidays), done: !!on && on >= from }];
  };
}

/**
 * Last day on which a filing certificate is valid: three years, a year more for each evaluation finished since.
 *
 * Source: 公网安〔2025〕1846号, question 6; that evaluations count from the start of validity is our reading.
 * @example certificateValidUntil('2022-05-10', ['2025-08-01']) // '2028-12-31'
 */
export function certificateValidUntil(filedOn: string, evaluations: readonly string[]): string {
  requireList('argument.invalid', 'evaluations', evaluations);
  const from = filedOn < COUNTED_FROM ? COUNTED_FROM : filedOn;
  const years = 3 + evaluations.filter((day) => day >= from).length;
  return addDays(addMonths(from, 12 * years), -1);
}

function certificateExtension({ filedOn, evaluations = [] }: DutyFacts): readonly DutyDate[] {
  if (!filedOn) return [];
  const due = certificateValidUntil(filedOn, evaluations);
  return [{ due, done: false, opensOn: addMonths(due, -3) }];
}

function filingRenewal({ filedOn, renewedFilingOn }: DutyFacts): readonly DutyDate[] {
  // whoever filed after the call ended has used the new forms
  if (!filedOn || filedOn > RENEWAL_END) return [];
  return [{ due: RENEWAL_END, done: !!renewedFilingOn }];
}

function protectionPlan(facts: DutyFacts): readonly DutyDate[] {
  if (facts.protectionPlanOn) return [{ due: addMonths(facts.protectionPlanOn, 12), done: false }];
  const begun = start(facts);
  const firstYear = begun ? addMonths(begun, 12) : FIRST_PLANS;
  return begun && begun > FIRST_PLANS
    ? [{ due: firstYear, done: false, certainty: 'inferred' }]
    : [{ due: FIRST_PLANS, done: false }];
}

/** The rule of each duty. */
export const dutyRules: Readonly<Record<DutyId, DutyRule>> = {
  'evaluation-yearly': every(12, lastEvaluation),
  'evaluation-biennial': every(24, lastEvaluation),
  'self-check-yearly': every(12, ({ selfCheckedOn }) => selfCheckedOn),
  'self-check-biennial': every(24, ({ selfCheckedOn }) => selfCheckedOn),
  filing: after(
    ({ gradedOn, liveOn }) => latest([gradedOn, liveOn]),
    (from) => addDays(from, 30),
    // a filing from before a change of grade still stands, so any filing counts
    ({ filedOn, gradedOn, liveOn }) => (filedOn ? latest([filedOn, gradedOn, liveOn]) : null),
  ),
  certificate: after(
    ({ filingHandedInOn }) => filingHandedInOn,
    (from, holidays) => addWorkingDays(from, 10, holidays).day,
    ({ filedOn }) => filedOn,
  ),
  'report-hand-in': after(
    ({ reportCompletedOn }) => reportCompletedOn,
    (from) => addDays(from, 30),
    ({ reportHandedInOn }) => reportHandedInOn,
  ),
  'certificate-extension': certificateExtension,
  'filing-renewal': filingRenewal,
  'expert-review': after(
    ({ changedOn }) => changedOn,
    () => null,
    ({ expertReviewOn }) => expertReviewOn,
  ),
  'protection-plan': protectionPlan,
  'inspection-yearly': every(12, ({ inspectedOn }) => inspectedOn),
  'inspection-half-yearly': every(6, ({ inspectedOn }) => inspectedOn),
  notice: ({ notices = [] }) =>
    notices.map(({ number, dueOn, answeredOn }) => ({ due: addDays(dueOn, 0), done: !!answeredOn, about: number })),
  recheck: after(
    ({ recheckAskedOn }) => recheckAskedOn,
    (from, holidays) => addWorkingDays(from, 6, holidays).day,
    ({ recheckedOn }) => recheckedOn,
  ),
  logs: () => [{ due: null, done: false }],
};
