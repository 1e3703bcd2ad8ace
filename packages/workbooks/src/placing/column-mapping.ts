import { readResult } from '@mlps/controls';
import type { Result } from '@mlps/controls';
import { WorkbookError } from '../errors.js';
import { fields, fieldWords } from './fields.js';
import type { Field } from './fields.js';

/**
 * How an agency lays out its books: which heading or column means what. Confirmed once by the user, kept as JSON, used again.
 *
 * @example { format: 'mlps-columns/1', columns: { item: '检查内容', result: '=F' }, results: { 通过: 'conform' } }
 */
export interface ColumnMapping {
  readonly format: 'mlps-columns/1';
  /** name under which it is kept, e.g. of the agency */
  readonly name?: string;
  /** Excel's number of the row with the headings; left out: it is looked for in each sheet. 0: the sheets have no headings */
  readonly headingRow?: number;
  /** per field the text of the heading, or `=` and the letter of the column */
  readonly columns: Partial<Readonly<Record<Field, string>>>;
  /** result words of the agency's own */
  readonly results?: Readonly<Record<string, Result>>;
}

export const MAPPING_FORMAT = 'mlps-columns/1';
const known = ['format', 'name', 'headingRow', 'columns', 'results'];

/**
 * Check a mapping that was kept as JSON.
 * @throws WorkbookError `workbook.bad-mapping` naming the fault
 */
export function parseColumnMapping(value: unknown): ColumnMapping {
  const mapping = objectOf(value, '应为 JSON 对象');
  for (const key of Object.keys(mapping)) if (!known.includes(key)) fail(`不认识的字段“${key}”`);
  const { format, name, headingRow, columns, results } = mapping;
  if (format !== MAPPING_FORMAT) fail(`format 应为“${MAPPING_FORMAT}”`);
  if (name !== undefined && typeof name !== 'string') fail('name 应为文本');
  if (headingRow !== undefined && !(Number.isInteger(headingRow) && Number(headingRow) >= 0))
    fail('headingRow 应为行号（0 表示没有表头）');
  return {
    format: MAPPING_FORMAT,
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof headingRow === 'number' ? { headingRow } : {}),
    columns: parseColumns(columns, headingRow === 0),
    ...(results === undefined ? {} : { results: parseResults(results) }),
  };
}

function parseColumns(value: unknown, onlyLetters: boolean): ColumnMapping['columns'] {
  const entries = Object.entries(objectOf(value, 'columns 应为对象'));
  for (const [field, where] of entries) {
    if (!(fields as readonly string[]).includes(field))
      fail(`columns 中不认识的字段“${field}”，可用：${fields.join('、')}`);
    if (typeof where !== 'string' || where.trim() === '') fail(`columns.${field} 应为表头文字，或“=”加列字母`);
    else if (where.startsWith('=') && columnNumber(where.slice(1)) === null)
      fail(`columns.${field} 的列“${where}”应写作“=F”`);
    else if (onlyLetters && !where.startsWith('=')) fail(`没有表头时 columns.${field} 应写作“=F”`);
  }
  for (const needed of ['item', 'result'] as const)
    if (!entries.some(([field]) => field === needed)) fail(`缺少 columns.${needed}（${fieldWords[needed].zh}）`);
  return Object.fromEntries(entries);
}

function parseResults(value: unknown): Record<string, Result> {
  const entries = Object.entries(objectOf(value, 'results 应为对象')).map(([word, meaning]) => {
    const result = readResult(meaning);
    if (!result) fail(`results 中“${word}”应对应 符合、部分符合、不符合、不适用 之一`);
    return [word, result] as const;
  });
  return Object.fromEntries(entries);
}

/**
 * Number of a column from its letters, from 1; null when they are none.
 * @example columnNumber('AB') // 28
 */
export function columnNumber(letters: string): number | null {
  const word = letters.trim().toUpperCase();
  if (!/^[A-Z]{1,3}$/.test(word)) return null;
  return Array.from(word).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

/**
 * Letters of a column from its number, from 1.
 * @example columnLetters(28) // 'AB'
 */
export function columnLetters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return rest > 0 ? columnLetters(rest) + letter : letter;
}

function objectOf(value: unknown, why: string): Record<string, unknown> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) fail(why);
  return value as Record<string, unknown>; // fail() never returns
}

function fail(why: string): never {
  throw new WorkbookError('workbook.bad-mapping', { why });
}
