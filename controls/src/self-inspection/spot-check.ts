import { requireEntries, requireFields } from '../errors.js';
import { checkFields, isFields, IssueList } from '../assessment/check-fields.js';
import type { Issue } from '../errors.js';
import type { Answers, TemplateField } from './template-types.js';

/** What inspectors saw at a unit for one field of its answers. */
export interface SpotObservation {
  readonly field: string;
  readonly found: number | boolean | string;
  readonly note?: string | null;
}

/** A spot check (抽查): a visit, or a look from afar. */
export interface SpotCheck {
  readonly unit: string;
  /** ISO 8601 day */
  readonly on: string;
  readonly by: string;
  readonly method: 'visit' | 'remote';
  readonly observations: readonly SpotObservation[];
}

export interface SpotDifference {
  readonly field: string;
  readonly zh: string;
  readonly reported: unknown;
  readonly found: number | boolean | string;
  readonly note: string | null;
}

export interface SpotResult {
  readonly checked: number;
  /** where the unit's own answer is another; a reason to return its paper */
  readonly differences: readonly SpotDifference[];
}

/**
 * Compare what inspectors saw with what the unit answered; an answer that is missing differs.
 * @example spotDifferences({ unit: 'u', on: '2026-05-02', by: '甲', method: 'visit', observations: [{ field: 'computers', found: 20 }] }, { computers: 15 }, []).differences[0].reported // 15
 */
export function spotDifferences(check: SpotCheck, answers: Answers, fields: readonly TemplateField[]): SpotResult {
  const { observations } = requireFields('check', check);
  requireEntries('observations', observations);
  requireFields('answers', answers);
  requireEntries('fields', fields);
  const names = new Map(fields.map(({ id, zh }) => [id, zh]));
  const differences = observations
    .map(({ field, found, note }) => ({
      field,
      zh: names.get(field) ?? field,
      reported: answers[field] ?? null,
      found,
      note: note ?? null,
    }))
    .filter(({ reported, found }) => reported !== found);
  return { checked: observations.length, differences };
}

/**
 * The faults of a spot check, each with its path.
 * @param check anything, as a form gives it
 * @example checkSpotCheck({ unit: 'u', on: '2026-05-02', by: '甲', method: 'phone', observations: [] }, [])[0].path // '$.method'
 */
export function checkSpotCheck(check: unknown, fields: readonly TemplateField[]): readonly Issue[] {
  const list = new IssueList();
  if (!isFields(check)) {
    list.add('$', 'type', 'an object', check, '应为抽查记录（对象）');
    return list.issues;
  }
  const rules = {
    unit: { type: 'string', required: true },
    on: { type: 'date', required: true },
    by: { type: 'string', required: true },
    method: { type: 'string', required: true },
  } as const;
  checkFields(list, () => '$', check, rules, ['observations']);
  const { method, observations } = check;
  if (typeof method === 'string' && method !== 'visit' && method !== 'remote')
    list.add('$.method', 'method', 'visit or remote', method, '抽查方式应为 visit（现场）或 remote（远程）');
  if (!Array.isArray(observations)) list.add('$.observations', 'type', 'a list', observations, '缺少抽查内容列表');
  else if (observations.length === 0)
    list.add('$.observations', 'empty', 'at least one observation', observations, '至少记录一项抽查内容');
  else
    for (const [index, entry] of observations.entries())
      checkObservation(list, `$.observations[${index}]`, entry, fields);
  return list.issues;
}

function checkObservation(list: IssueList, path: string, entry: unknown, fields: readonly TemplateField[]): void {
  if (!isFields(entry)) return list.add(path, 'type', 'an object', entry, '应为对象');
  const field = fields.find(({ id }) => id === entry['field']);
  if (!field)
    return list.add(`${path}.field`, 'unknown-field', 'a field of the form', entry['field'], '自查表中没有这个字段');
  const wanted = { number: 'number', yesNo: 'boolean' }[field.type as string] ?? 'string';
  if (typeof entry['found'] !== wanted)
    list.add(`${path}.found`, 'type', `a ${wanted}`, entry['found'], '与自查表中该字段的类型不同');
}
