import { comparable, fieldPrint, valueFields, valueNames } from './record-value.js';
import type { RecordValue, ValueField } from './record-value.js';
import type { SaidValue, ValueFault } from './read-value.js';

export type Merge =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'changed';
      readonly fields: readonly ValueField[];
      readonly after: RecordValue;
      readonly remarkZh: string | null;
    }
  | {
      readonly kind: 'conflicting';
      readonly fields: readonly ValueField[];
      readonly book: RecordValue;
      readonly reasonZh: string;
    }
  | { readonly kind: 'refused'; readonly fault: ValueFault };

/** Result, record and reason are one judgement: two people must not each change a part of it unawares. */
const judgement: ReadonlySet<ValueField> = new Set(['result', 'record', 'reason']);

type Origin = 'same' | 'book' | 'others' | 'both';

/**
 * Merge one row three ways: as it went out (by its fingerprint), as it came back, and as it stands now.
 * @param print fingerprint of what went out; null when the row lost it, and then only what is empty now can be filled in
 */
export function mergeRow(
  key: string,
  current: RecordValue,
  said: SaidValue,
  print: Readonly<Record<ValueField, string>> | null,
): Merge {
  const origins = new Map(valueFields.map((field) => [field, originOf(key, field, current, said, print)]));
  const changed = valueFields.filter((field) => origins.get(field) === 'book');
  const clashing = clashes(origins);
  const book: RecordValue = { ...current, ...said };
  if (clashing.length > 0)
    return { kind: 'conflicting', fields: clashing, book, reasonZh: whyConflict(clashing, print !== null) };
  if (changed.length === 0) return { kind: 'unchanged' };
  return settle(current, { ...current, ...pick(said, changed) }, changed);
}

function originOf(
  key: string,
  field: ValueField,
  current: RecordValue,
  said: SaidValue,
  print: Readonly<Record<ValueField, string>> | null,
): Origin {
  const book = said[field];
  if (book === undefined || comparable(book) === comparable(current[field])) return 'same';
  if (!print) return !book ? 'others' : current[field] ? 'both' : 'book';
  if (fieldPrint(key, field, book) === print[field]) return 'others';
  return fieldPrint(key, field, current[field]) === print[field] ? 'book' : 'both';
}

function clashes(origins: ReadonlyMap<ValueField, Origin>): ValueField[] {
  const differing = valueFields.filter((field) => judgement.has(field) && origins.get(field) !== 'same');
  const kinds = new Set(differing.map((field) => origins.get(field)));
  const torn = kinds.has('book') && kinds.has('others');
  return valueFields.filter((field) => origins.get(field) === 'both' || (torn && differing.includes(field)));
}

function whyConflict(fields: readonly ValueField[], known: boolean): string {
  const names = fields.map((field) => valueNames[field]).join('、');
  return known ? `导出之后他人也修改了这一项（${names}）` : `这一行丢失了校验列，无法判断谁后修改（${names}）`;
}

/** Check what would come out: a finding needs its result, and 不适用 its reason. */
function settle(current: RecordValue, after: RecordValue, fields: readonly ValueField[]): Merge {
  if (after.result === null)
    return current.result === null
      ? refuse('no-result', '填写了内容，但没有选择符合情况')
      : refuse('result-cleared', '原有的符合情况被清空；如确要删除结果，请在系统中操作');
  if (after.result !== 'notApplicable' || after.reason !== '')
    return { kind: 'changed', fields, after, remarkZh: null };
  if (after.record === '') return refuse('reason-missing', '判为不适用，须写明不适用理由');
  const remarkZh = '没有单独的不适用理由，以结果记录为理由';
  return { kind: 'changed', fields, after: { ...after, reason: after.record }, remarkZh };
}

function refuse(code: ValueFault['code'], reasonZh: string): Merge {
  return { kind: 'refused', fault: { code, reasonZh } };
}

function pick(said: SaidValue, fields: readonly ValueField[]): SaidValue {
  return Object.fromEntries(fields.map((field) => [field, said[field]]));
}
