import { requireEntries, requireFields } from '../errors.js';
import type { RectificationItem } from '../rectification/item.js';
import { stateTable } from '../rectification/states.js';
import { isUnanswered } from './check-answers.js';
import { fieldsOf } from './templates.js';
import type { Answers, InspectionTemplate } from './template-types.js';

export interface CarriedOver {
  /** answers that this year's form starts with */
  readonly answers: Answers;
  /** ids of fields whose carried answer must be confirmed */
  readonly toConfirm: readonly string[];
}

type LastItem = Pick<RectificationItem, 'title' | 'advice' | 'state' | 'owner' | 'department'>;

/**
 * Start this year's self-inspection from the last: what a template marks is carried, the rest is asked anew.
 *
 * Last year's items fill the list `lastYear` where the template has one; those not settled come back as weaknesses, so that none is
 * forgotten; an accepted risk is not settled by time and comes back too.
 * @param last answers of last year, as they were checked
 * @param items rectification items that came from them
 * @example carryOver({ opening: { fields: [{ id: 'computers', carry: 'confirm' }, { id: 'basis' }] }, sections: [], closing: [] }, { computers: 15, basis: '旧通知' }, []).answers // { computers: 15 }
 */
export function carryOver(template: InspectionTemplate, last: Answers, items: readonly LastItem[]): CarriedOver {
  requireFields('last', last);
  requireEntries('items', items);
  const fields = fieldsOf(template);
  const carried = fields.filter(({ id, carry }) => carry !== undefined && !isUnanswered(last[id]));
  const answers: Record<string, unknown> = Object.fromEntries(carried.map(({ id }) => [id, last[id]]));
  const has = (id: string): boolean => fields.some((field) => field.id === id);
  const living = items.filter(({ state }) => state !== 'cancelled');
  if (has('lastYear') && living.length > 0) answers['lastYear'] = living.map(lastYearRow);
  const open = living.filter(({ state }) => state !== 'closed');
  if (has('weaknesses') && open.length > 0) answers['weaknesses'] = open.map(weaknessRow);
  const toConfirm = carried.filter(({ carry }) => carry === 'confirm').map(({ id }) => id);
  return { answers, toConfirm };
}

function lastYearRow({ title, state }: LastItem): Record<string, unknown> {
  const outcome = state === 'closed' ? 'done' : state === 'open' ? 'notStarted' : 'ongoing';
  return { problem: title, outcome, effect: stateTable[state].zh };
}

function weaknessRow({ title, advice, owner, department }: LastItem): Record<string, unknown> {
  return {
    problem: title,
    measure: advice ?? '继续整改',
    ...(owner === null ? {} : { owner }),
    ...(department === null ? {} : { department }),
  };
}

export interface YearChange {
  readonly field: string;
  readonly zh: string;
  readonly before: number | boolean | null;
  readonly after: number | boolean | null;
}

/**
 * The counts and yes-or-no answers that differ from last year, in the order of the form.
 * @example compareYears({ opening: { fields: [{ id: 'computers', type: 'number' }] }, sections: [], closing: [] }, { computers: 15 }, { computers: 18 })[0].after // 18
 */
export function compareYears(template: InspectionTemplate, before: Answers, after: Answers): YearChange[] {
  requireFields('before', before);
  requireFields('after', after);
  return fieldsOf(template)
    .filter(({ type }) => type === 'number' || type === 'yesNo')
    .map(({ id, zh }) => ({ field: id, zh, before: plain(before[id]), after: plain(after[id]) }))
    .filter((change) => change.before !== change.after && change.field !== 'year');
}

function plain(value: unknown): number | boolean | null {
  return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
