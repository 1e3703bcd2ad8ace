import { readResult } from '@mlps/controls';
import type { PlainSheet } from '../reader/plain-workbook.js';
import { bareText } from './bare-text.js';
import { fieldFor, fieldWords } from './fields.js';
import type { Field } from './fields.js';
import { fieldOf } from './heading.js';
import type { Heading } from './heading.js';
import { resultColumns } from './result-columns.js';
import { customaryResult, resultFrom } from './result-words.js';

/** One of several objects whose results stand side by side on a sheet. */
export interface BesideObject {
  readonly name: string;
  /** columns of its own, numbers from 1 */
  readonly columns: ReadonlyMap<Field, number>;
}

/** What each object has a column of its own for. */
const ownFields: readonly Field[] = ['record', 'result', 'risk', 'reason', 'advice'];

/** A column that may be one object's. */
interface Column {
  readonly number: number;
  readonly field: Field;
  /** what its heading says beyond the field, and the band over it */
  readonly rest: string;
  readonly band: string;
}

/**
 * Objects that stand side by side: each has a column of results of its own, under its name.
 *
 * Names stand in a band over the columns (甲机房 over 结果记录 and 符合情况) or in the headings (甲机房符合情况, 10.0.0.5).
 * @returns null where there is one column of results, or where they are no objects': 初测 and 复测, 自查 and 复核
 */
export function besideObjects(sheet: PlainSheet, heading: Heading): BesideObject[] | null {
  const columns = ownColumns(sheet, heading);
  const results = columns.filter(({ field }) => field === 'result');
  if (results.length < 2) return null;
  const nameOf = [(column: Column) => column.rest, (column: Column) => column.band].find((name) =>
    areObjects(results.map(name)),
  );
  if (!nameOf) return null;
  return results.map((result) => {
    const name = nameOf(result);
    const own = columns.filter((column) => column.field !== 'result' && sameName(nameOf(column), name));
    const found = new Map([...own, result].toReversed().map(({ field, number }) => [field, number]));
    if (!found.has('record')) addRecord(heading, result.number, name, found);
    return { name, columns: found };
  });
}

function ownColumns(sheet: PlainSheet, { row, cells, bands }: Heading): Column[] {
  const named = cells.flatMap((cell, index): Column[] => {
    const { field, rest } = splitHeading(cell);
    if (!field || !ownFields.includes(field)) return [];
    return [{ number: index + 1, field, rest, band: bands[index] ?? '' }];
  });
  const known = new Set(named.map(({ number }) => number));
  const band = bands[(named.find(({ field }) => field === 'result')?.number ?? 0) - 1] ?? '';
  const isOther = (number: number): boolean => {
    const heading = cells[number - 1] ?? '';
    if (known.has(number) || fieldOf(heading) !== null || otherColumn.test(bareText(heading))) return true;
    return isNameless(heading, bands[number - 1], band);
  };
  const told = resultColumns(sheet, row, { has: isOther }, saysResult).map((number): Column => {
    return { number, field: 'result', rest: splitHeading(cells[number - 1] ?? '').rest, band: bands[number - 1] ?? '' };
  });
  return [...named, ...told].sort((one, other) => one.number - other.number);
}

/** Without a heading or a band of its own a column has no object. */
const isNameless = (heading: string, own = '', band = ''): boolean =>
  heading.trim() === '' && (own === '' || own === band);

const saysResult = (text: string): boolean => resultFrom(text) !== null || customaryResult(text, true) !== null;

/** Columns that are ticked or numbered too, and tell of no object's results. */
const otherColumn = /适用|访谈|核查$|检查$|测试$|方法|方式|权重|权值|分值|得分|序号|编号|级别|等级|抽查|是否|备注|数量/;

const headings = ownFields
  .flatMap((field) => fieldWords[field].headings.map((word) => ({ field, word })))
  .sort((one, other) => other.word.length - one.word.length);

/** No name of an object makes a heading longer; a cell may hold a book. */
const LONGEST_HEADING = 120;

/**
 * A heading with the name of an object before or behind it.
 * @example splitHeading('甲机房 符合情况') // { field: 'result', rest: '甲机房' }
 */
function splitHeading(heading: string): { readonly field: Field | null; readonly rest: string } {
  const text = heading.normalize('NFKC').trim();
  if (text.length > LONGEST_HEADING) return { field: null, rest: '' };
  const bare = bareText(text);
  const field = fieldFor(bare);
  if (field) return { field, rest: '' };
  const found = headings.find(({ word }) => bare.startsWith(word) || bare.endsWith(word));
  if (!found) return { field: null, rest: text };
  const spaced = Array.from(found.word).join('\\s*');
  const edge = '[\\s\\p{P}\\p{S}]*';
  const pattern = bare.startsWith(found.word) ? `^${edge}${spaced}` : `${spaced}${edge}$`;
  const rest = text.replace(new RegExp(pattern, 'iu'), '');
  return { field: found.field, rest: rest.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '') };
}

/** Rounds, roles and steps of judging one and the same object. */
const noObject =
  /^(初[测评查次始]|复[测评查核审]|整改[前后]|上[次年轮一]|本[次年轮]|[首一二两三四]次|第[一二三四\d]+[次轮]|自[查评测]|预评|预测评|审核|校核|核对|专家|最终|最后|修[正订]|调整|[去今前]年|单[项元]|整体|总体|\d{4}年|测评[人员师]|(现场)?(测评|检查|核查|访谈|测试)?$)/;

function areObjects(names: readonly string[]): boolean {
  const bare = names.map(bareText);
  return (
    new Set(bare).size === names.length &&
    bare.every((name) => name !== '' && !noObject.test(name) && fieldFor(name) === null && readResult(name) === null)
  );
}

const sameName = (one: string, other: string): boolean => bareText(one) === bareText(other);

/** A column of unknown words before an object's results that bears its name holds its records. */
function addRecord({ cells }: Heading, result: number, name: string, found: Map<Field, number>): void {
  const before = bareText(cells[result - 2] ?? '');
  if (before !== '' && !fieldOf(cells[result - 2]!) && before.includes(bareText(name))) found.set('record', result - 1);
}
