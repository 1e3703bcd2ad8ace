import { isIsoDate } from '@mlps/controls';
import { ReportError } from '../../errors.js';
import type { OptionIssue } from '../../errors.js';

/** What may stand in a place of a JSON document. */
export type Shape =
  | 'text'
  | 'date'
  | 'number'
  | 'boolean'
  /** anything; checked by whoever reads it */
  | 'any'
  | { readonly oneOf: readonly string[] }
  | { readonly list: Shape }
  | { readonly fields: Readonly<Record<string, Shape>>; readonly required?: readonly string[] }
  /** any of these, e.g. a name or an object */
  | { readonly either: readonly Shape[] };

/**
 * The faults of a JSON value against a shape, each with its path. Fields that are not required may be left out or null; unknown ones
 * are faults, so that a misspelt name is not lost in silence.
 */
export function checkShape(value: unknown, shape: Shape, path = '$'): OptionIssue[] {
  if (shape === 'any') return [];
  if (typeof shape === 'string') return fits(value, shape) ? [] : [fault(path, plainNames[shape], value)];
  if ('oneOf' in shape)
    return shape.oneOf.includes(value as string) ? [] : [fault(path, `${shape.oneOf.join('、')}之一`, value)];
  if ('either' in shape) {
    const tries = shape.either.map((one) => checkShape(value, one, path));
    return tries.find((issues) => issues.length === 0) ?? tries.at(-1) ?? [];
  }
  if ('list' in shape)
    return Array.isArray(value)
      ? value.flatMap((entry: unknown, at) => checkShape(entry, shape.list, `${path}[${at}]`))
      : [fault(path, '列表', value)];
  return checkFields(value, shape, path);
}

type Plain = Extract<Shape, 'text' | 'date' | 'number' | 'boolean'>;

const plainNames: Readonly<Record<Plain, string>> = {
  text: '文本',
  date: 'YYYY-MM-DD 形式的日期',
  number: '数',
  boolean: 'true 或 false',
};

function fits(value: unknown, shape: Plain): boolean {
  if (shape === 'date') return isIsoDate(value);
  if (shape === 'number') return typeof value === 'number' && Number.isFinite(value);
  return typeof value === (shape === 'text' ? 'string' : shape);
}

function checkFields(value: unknown, shape: Extract<Shape, { fields: unknown }>, path: string): OptionIssue[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [fault(path, '对象', value)];
  const entries = Object.entries(value);
  const given = new Set(entries.filter(([, entry]) => entry !== null && entry !== undefined).map(([name]) => name));
  const missing = (shape.required ?? []).filter((name) => !given.has(name));
  return [
    ...missing.map((name) => fault(`${path}.${name}`, '必填', undefined)),
    ...entries.flatMap(([name, entry]) => {
      if (!Object.hasOwn(shape.fields, name))
        return [fault(`${path}.${name}`, Object.keys(shape.fields).join('、'), name, '没有这个字段')];
      return given.has(name) ? checkShape(entry, shape.fields[name]!, `${path}.${name}`) : [];
    }),
  ];
}

function fault(path: string, expected: string, received: unknown, messageZh = `应为${expected}`): OptionIssue {
  return { path, code: 'shape', expected, received: JSON.stringify(received) ?? '没有', messageZh };
}

/** @throws ReportError `paper.invalid-input` with every fault */
export function requireNoFaults(issues: readonly OptionIssue[]): void {
  const [first] = issues;
  if (!first) return;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  throw new ReportError(
    'paper.invalid-input',
    `${first.path}: ${first.messageZh}，发现 ${first.received}${more}`,
    issues,
  );
}
