import { requireFields, unexpected } from '../../errors.js';
import { readRisk } from '../../assessment/words.js';
import type { Risk } from '../../assessment/words.js';
import { addDays } from './days.js';
import { holidayTable } from './holidays.js';
import type { HolidayCertainty, HolidayTable } from './holidays.js';
import { addWorkingDays } from './working-days.js';

export interface DueRule {
  readonly days: number;
  readonly unit: 'working' | 'calendar';
}

/** How long each risk may take; `unrated` serves problems that nobody has rated yet. */
export type DueRules = Readonly<Record<Risk | 'unrated', DueRule>>;

/**
 * Default deadlines of this product. No source sets them: a notice that names a day decides, and a unit may change them.
 * @example defaultDueRules.high // { days: 10, unit: 'working' }
 */
export const defaultDueRules: DueRules = Object.freeze({
  high: { days: 10, unit: 'working' },
  medium: { days: 30, unit: 'calendar' },
  low: { days: 90, unit: 'calendar' },
  unrated: { days: 30, unit: 'calendar' },
});

/** A deadline, and why it is this day. */
export interface DueDate {
  readonly day: string;
  /** `notice`: the day was ordered; `rule`: it follows from a default */
  readonly basis: 'notice' | 'rule';
  readonly rule: DueRule | null;
  /** how sure the holidays on the way are; null where none were asked */
  readonly certainty: HolidayCertainty | null;
  readonly reasonZh: string;
}

export interface DueOptions {
  readonly rules?: DueRules;
  readonly holidays?: HolidayTable;
  /** the day that the notice names; it decides */
  readonly noticeDay?: string | null;
}

/**
 * The deadline of a problem, computed once when the item is opened: the item keeps the day, so changing the rules later moves nothing
 * that was promised.
 * @param from day from which the time runs; it is not counted itself
 * @throws MlpsError `deadline.invalid`
 * @example dueDateFor('high', '2026-09-24').day // '2026-10-15'
 */
export function dueDateFor(risk: Risk | null, from: string, options: DueOptions = {}): DueDate {
  requireFields('options', options);
  if (options.noticeDay) {
    const day = addDays(options.noticeDay, 0);
    return { day, basis: 'notice', rule: null, certainty: null, reasonZh: '通知书规定的期限' };
  }
  if (risk !== null && readRisk(risk) !== risk)
    throw unexpected('argument.invalid', 'risk', 'high, medium, low or null', risk);
  const rule = (options.rules ?? defaultDueRules)[risk ?? 'unrated'];
  const length = `${rule.days} 个${rule.unit === 'working' ? '工作日' : '自然日'}`;
  const reasonZh = `按默认规则：自 ${from} 起 ${length}`;
  if (rule.unit === 'calendar')
    return { day: addDays(from, rule.days), basis: 'rule', rule, certainty: null, reasonZh };
  const { day, certainty } = addWorkingDays(from, rule.days, options.holidays ?? holidayTable);
  return { day, basis: 'rule', rule, certainty, reasonZh };
}
