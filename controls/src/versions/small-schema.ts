import { isFields } from '../assessment/check-fields.js';
import type { IssueList } from '../assessment/check-fields.js';

/** The part of JSON Schema (2020-12) that catalogs need: one text is both published as a schema and checked against. */
export interface SmallSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: 'object' | 'array' | 'string' | 'integer' | readonly ['string', 'null'];
  readonly const?: string | number;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: SmallSchema;
  readonly properties?: Readonly<Record<string, SmallSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false;
}

/** Add an issue for every place at which `value` departs from the schema. */
export function checkBySchema(list: IssueList, path: string, value: unknown, schema: SmallSchema): void {
  const fault = ownFault(value, schema);
  if (fault) {
    list.add(path, fault.code, fault.expected, value, fault.zh);
    return;
  }
  if (schema.items && Array.isArray(value))
    for (const [index, entry] of value.entries()) checkBySchema(list, `${path}[${index}]`, entry, schema.items);
  if (schema.properties && isFields(value)) checkProperties(list, path, value, schema);
}

function checkProperties(list: IssueList, path: string, value: Record<string, unknown>, schema: SmallSchema): void {
  const known = schema.properties ?? {};
  for (const field of schema.required ?? [])
    if (!Object.hasOwn(value, field))
      list.add(path, 'missing', `a field "${field}"`, undefined, `缺少字段 ${field}，请补上`);
  for (const [field, entry] of Object.entries(value)) {
    const rule = Object.hasOwn(known, field) ? known[field] : undefined;
    if (rule) checkBySchema(list, `${path}.${field}`, entry, rule);
    else if (schema.additionalProperties === false)
      list.add(
        `${path}.${field}`,
        'unknown-field',
        `one of ${Object.keys(known).join(', ')}`,
        entry,
        '没有这个字段，请删去',
      );
  }
}

interface Fault {
  code: string;
  expected: string;
  zh: string;
}

function ownFault(value: unknown, schema: SmallSchema): Fault | null {
  if (schema.const !== undefined && value !== schema.const)
    return { code: 'const', expected: JSON.stringify(schema.const), zh: `应为 ${JSON.stringify(schema.const)}` };
  if (schema.enum && !schema.enum.includes(value as string))
    return { code: 'enum', expected: `one of ${schema.enum.join(', ')}`, zh: `应为 ${schema.enum.join('、')} 之一` };
  return typeFault(value, schema) ?? textFault(value, schema) ?? sizeFault(value, schema);
}

const typeNames = {
  object: { en: 'an object', zh: '对象' },
  array: { en: 'a list', zh: '列表' },
  string: { en: 'a text', zh: '文本' },
  integer: { en: 'a whole number', zh: '整数' },
} as const;

function typeFault(value: unknown, { type }: SmallSchema): Fault | null {
  if (type === undefined) return null;
  if (typeof type !== 'string') {
    const fits = value === null || typeof value === 'string';
    return fits ? null : { code: 'type', expected: 'a text or null', zh: '应为文本或 null' };
  }
  const fits: Record<keyof typeof typeNames, boolean> = {
    object: isFields(value),
    array: Array.isArray(value),
    string: typeof value === 'string',
    integer: Number.isSafeInteger(value),
  };
  return fits[type] ? null : { code: 'type', expected: typeNames[type].en, zh: `应为${typeNames[type].zh}` };
}

function textFault(value: unknown, { pattern, maxLength, description }: SmallSchema): Fault | null {
  if (typeof value !== 'string') return null;
  if (maxLength !== undefined && value.length > maxLength)
    return { code: 'too-long', expected: `at most ${maxLength} characters`, zh: `超过 ${maxLength} 个字符` };
  if (pattern === undefined || new RegExp(pattern, 'u').test(value)) return null;
  if (pattern === NOT_BLANK) return { code: 'blank', expected: 'a text that is not blank', zh: '不能为空' };
  return { code: 'pattern', expected: description ?? pattern, zh: `写法不对，应符合 ${pattern}` };
}

/** Pattern of a text that must say something. */
export const NOT_BLANK = '\\S';

function sizeFault(value: unknown, { minItems, minimum }: SmallSchema): Fault | null {
  if (minItems !== undefined && Array.isArray(value) && value.length < minItems)
    return { code: 'too-few', expected: `at least ${minItems}`, zh: `至少要有 ${minItems} 项` };
  if (minimum !== undefined && typeof value === 'number' && value < minimum)
    return { code: 'too-small', expected: `${minimum} or more`, zh: `不能小于 ${minimum}` };
  return null;
}
