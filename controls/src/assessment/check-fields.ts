import { show } from '../errors.js';
import type { Issue } from '../errors.js';
import { LONGEST_NAME, LONGEST_TEXT } from './shape.js';
import type { FieldRule, FieldRules } from './shape.js';

/** Collects faults; paths are only built when there is one, so that a good document costs nothing. */
export class IssueList {
  readonly issues: Issue[] = [];
  add(path: string, code: string, expected: string, received: unknown, messageZh: string): void {
    this.issues.push({
      path,
      code,
      expected,
      received: show(received),
      messageZh: `${path}：${messageZh}`,
      messageEn: `${path}: expected ${expected}, found ${show(received)}`,
    });
  }
}

export type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** Check one object against its field table; `also` names fields that the caller checks itself. */
export function checkFields(
  list: IssueList,
  path: () => string,
  value: Fields,
  rules: FieldRules,
  also: readonly string[] = [],
): void {
  for (const field in value) {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined;
    if (rule) checkField(list, path, field, value[field], rule);
    else if (!also.includes(field)) unknownField(list, path(), field, value[field], [...Object.keys(rules), ...also]);
  }
  for (const field in rules)
    if (rules[field]!.required && value[field] === undefined)
      list.add(`${path()}.${field}`, 'missing', 'a value', undefined, '缺少此字段，请补上');
}

function unknownField(list: IssueList, path: string, field: string, value: unknown, known: readonly string[]): void {
  list.add(
    `${path}.${field}`,
    'unknown-field',
    `one of ${known.join(', ')}`,
    value,
    '没有这个字段；自有内容请放在顶层的 x 之下',
  );
}

function checkField(list: IssueList, path: () => string, field: string, value: unknown, rule: FieldRule): void {
  if (value === undefined && !rule.required) return;
  if (value === null && rule.nullable) return;
  const fault = faultOf(value, rule);
  if (fault) list.add(`${path()}.${field}`, fault.code, fault.expected, value, fault.zh);
}

interface Fault {
  code: string;
  expected: string;
  zh: string;
}

function faultOf(value: unknown, rule: FieldRule): Fault | null {
  switch (rule.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : { code: 'type', expected: 'true or false', zh: '应为 true 或 false' };
    case 'number':
      return Number.isFinite(value) ? null : { code: 'type', expected: 'a number', zh: '应为数字' };
    case 'date':
      return isIsoDate(value)
        ? null
        : { code: 'date', expected: 'a date YYYY-MM-DD', zh: '应为 YYYY-MM-DD 形式的日期' };
    case 'text':
      return textFault(value, LONGEST_TEXT, false);
    case 'string':
      return textFault(value, LONGEST_NAME, rule.required === true);
  }
}

function textFault(value: unknown, longest: number, required: boolean): Fault | null {
  if (typeof value !== 'string') return { code: 'type', expected: 'a text', zh: '应为文本' };
  if (required && value.trim() === '') return { code: 'empty', expected: 'a text that is not blank', zh: '不能为空' };
  return value.length <= longest
    ? null
    : { code: 'too-long', expected: `at most ${longest} characters`, zh: `超过 ${longest} 个字符` };
}

/**
 * Whether a text is a real calendar date in ISO 8601 form.
 * @example isIsoDate('2026-02-30') // false
 */
export function isIsoDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
