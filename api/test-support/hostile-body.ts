import { offeredFields } from './body-fields.js';
import { resolved } from './fuzz.js';
import type { Schema } from './fuzz.js';

type Fields = Record<string, unknown>;

/**
 * A text that would act wherever it is not shown as text: formula, markup, script, link, template, and signs that hide or break others.
 * @param most longest text that the field takes
 */
export function hostileText(id: number, most = 500): string {
  const short = `=${id}<img src=x onerror=hit(${id})>`;
  const long =
    `=cmd|'/C calc'!A${id}<img src=x onerror="hit(${id})"><script>hit(${id})</script><svg onload='hit(${id})'></svg>` +
    `<a href="javascript:hit(${id})">x</a>=HYPERLINK("http://evil.example/${id}","x"){{7*7}}\u0024{7*7}${hiding}`;
  return long.length <= most ? long : short;
}

/** Right-to-left override, zero-width space, and what XML 1.0 cannot carry at all. */
const hiding = '\u202E倒\u202C\u200B\u0001\u000B\uFFFE尾';

/** Keys that other calls name, secrets, and texts with a form of their own; each has tests of what it takes. */
const keys = new Set(
  `id object objects item items grade seen etag key code password current next passphrase account format formats
   evidence field found rule place kind attention basicThreshold partialPoints partialCredit`.split(/\s+/),
);
/** Where a sample needs a form of its own. */
const forms: Readonly<Record<string, unknown>> = {
  address: 'w@example.org',
  email: 'w@example.org',
  rest: ['10-01'],
  work: ['10-10'],
  date: '2020-01-01',
  year: 2026,
};

/** Whether a field takes any text that one likes. */
export function takesAnyText(name: string, schema: Schema): boolean {
  if (keys.has(name) || name in forms) return false;
  const texts = typesOf(schema).includes('array') ? resolved((schema['items'] ?? {}) as Schema) : schema;
  return typesOf(texts).includes('string') && !('enum' in texts) && !('format' in texts);
}

/** How much of a body is made hostile: all that the contract offers, its texts alone, or the texts that are there already. */
export type Extent = 'all' | 'texts' | 'present';

/** The same body, its texts hostile. @param name tells the fields apart: the text carries the number that it gives */
export function hostileBody(
  operation: string,
  schema: Schema,
  body: unknown,
  extent: Extent,
  name: (path: string) => number,
): unknown {
  return fill(resolved(schema), structuredClone(body), '', { extent, name });
}

interface Making {
  readonly extent: Extent;
  readonly name: (path: string) => number;
}

function fill(schema: Schema, value: unknown, path: string, making: Making): unknown {
  const choice = objectChoice(schema);
  if (Array.isArray(value)) {
    const items = resolved((choice['items'] ?? {}) as Schema);
    return value.map((entry) => fill(items, entry, `${path}[]`, making));
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Fields; // it is an object and no list
  for (const [name, given] of Object.entries((choice['properties'] ?? {}) as Record<string, Schema>)) {
    const entry = objectChoice(resolved(given));
    const at = `${path}.${name}`;
    if (takesAnyText(name, entry)) {
      if (name in fields || making.extent !== 'present') fields[name] = textFor(entry, at, making);
    } else if (name in fields && !isEmptyList(fields[name])) fields[name] = fill(entry, fields[name], at, making);
    else if (making.extent === 'all' && !keys.has(name) && mentionsText(entry)) {
      const made = sample(entry, at, making);
      if (made !== undefined) fields[name] = made;
    }
  }
  return fields;
}

function textFor(schema: Schema, path: string, { name }: Making): unknown {
  const text = hostileText(name(path), Number(schema['maxLength'] ?? 500));
  if (path.startsWith('.wording')) return text.replaceAll(/[{}]/g, ''); // braces name places there, and unknown ones are refused
  return typesOf(schema).includes('array') ? [text] : text;
}

/** Something that fits the schema, its texts hostile; undefined where it would need an id. */
function sample(given: Schema, path: string, making: Making): unknown {
  const schema = objectChoice(resolved(given));
  const words = schema['enum'] as unknown[] | undefined;
  if (words) return words[0];
  const [type] = typesOf(schema);
  if (type === 'array') {
    const entry = sample((schema['items'] ?? {}) as Schema, `${path}[]`, making);
    return entry === undefined ? undefined : [entry];
  }
  if (type === 'object') return sampleObject(schema, path, making);
  if (type === 'boolean') return false;
  if (type === 'number' || type === 'integer') return Number(schema['minimum'] ?? 1);
  if (schema['format'] === 'date') return '2098-01-31';
  if (type !== 'string' || schema['format'] !== undefined) return undefined;
  return hostileText(making.name(path), Number(schema['maxLength'] ?? 500));
}

function sampleObject(schema: Schema, path: string, making: Making): Fields | undefined {
  const made: Fields = {};
  for (const [name, entry] of Object.entries((schema['properties'] ?? {}) as Record<string, Schema>)) {
    const value = forms[name] ?? (keys.has(name) ? undefined : sample(entry, `${path}.${name}`, making));
    if (value !== undefined) made[name] = value;
    else if (((schema['required'] ?? []) as string[]).includes(name)) return undefined;
  }
  return made;
}

/** Of a value that may also be null, what it is otherwise. */
function objectChoice(schema: Schema): Schema {
  const choices = ((schema['anyOf'] ?? schema['oneOf'] ?? []) as Schema[]).map(resolved);
  return choices.find((choice) => !typesOf(choice).includes('null')) ?? schema;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function mentionsText(schema: Schema): boolean {
  return typesOf(schema).some((type) => type === 'object' || type === 'array');
}

function typesOf(schema: Schema): string[] {
  const type = schema['type'];
  return Array.isArray(type) ? (type as string[]) : typeof type === 'string' ? [type] : [];
}

/** Every field of the contract that takes any text, as `operation.path`. */
export const textFields: readonly string[] = [
  ...new Set(
    offeredFields
      .filter(({ name, schema }) => takesAnyText(name, objectChoice(schema)))
      .map(({ operation, path, name }) => `${operation}${path}.${name}`),
  ),
];
