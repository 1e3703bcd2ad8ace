import { readResult } from '@mlps/controls';
import type { Result } from '@mlps/controls';
import type { PlainRow, PlainSheet } from '../reader/plain-workbook.js';
import { bareText } from './bare-text.js';
import { besideObjects } from './beside.js';
import type { BesideObject } from './beside.js';
import { columnNumber } from './column-mapping.js';
import type { ColumnMapping } from './column-mapping.js';
import { fields } from './fields.js';
import type { Field } from './fields.js';
import { headingAt, headingColumns } from './heading.js';
import type { Heading } from './heading.js';
import { resultColumns } from './result-columns.js';
import { guessColumns } from './guess-columns.js';

/** Where the table of a sheet stands. */
export interface TableLayout {
  /** Excel's number of the row with the headings; 0 when there are none */
  readonly headingRow: number;
  /** column numbers from 1 */
  readonly columns: ReadonlyMap<Field, number>;
  /** columns under a result word each, one of which is ticked per row; only where there is no column of results */
  readonly ticks?: ReadonlyMap<number, Result>;
  /** objects side by side, each with results of its own; `columns` then holds what they share */
  readonly beside?: readonly BesideObject[];
  /** true when there were no headings and the contents told the columns apart */
  readonly guessed: boolean;
}

/** Headings stand above this row; evaluators put a title and an address line before them. */
const DEEPEST_HEADING = 30;

/**
 * Find the table of a sheet: by the user's mapping, by its headings, or by what its columns hold.
 * @returns null when the sheet holds no table of records (a cover, a summary)
 */
export function findTable(sheet: PlainSheet, mapping?: ColumnMapping): TableLayout | null {
  if (mapping) return byMapping(sheet, mapping);
  return byHeadings(sheet) ?? guessed(sheet);
}

function byHeadings(sheet: PlainSheet): TableLayout | null {
  for (const [place, row] of sheet.rows.entries()) {
    if (row.row > DEEPEST_HEADING) return null;
    const heading = headingAt(sheet, place);
    const layout = headedTable(sheet, heading);
    if (layout) return layout;
  }
  return null;
}

function headedTable(sheet: PlainSheet, heading: Heading): TableLayout | null {
  const columns = headingColumns(heading.cells);
  if (!columns.has('item')) return null;
  const ticks = columns.has('result') ? null : tickColumns(heading);
  const beside = ticks ? null : besideObjects(sheet, heading);
  if (beside) return { ...besideTable(sheet, heading, columns, beside), guessed: false };
  if (columns.size < 2) return null;
  const hadRecord = columns.has('record');
  if (!columns.has('result') && !ticks) addResults(sheet, heading, columns);
  if (!columns.has('result') && !hadRecord && !ticks) return null;
  const found = { headingRow: heading.row, columns: addUnnamed(sheet, heading, columns), guessed: false };
  return ticks ? { ...found, ticks } : found;
}

/** Columns that several objects share, and those of each. */
function besideTable(
  sheet: PlainSheet,
  heading: Heading,
  columns: Map<Field, number>,
  beside: readonly BesideObject[],
): Pick<TableLayout, 'headingRow' | 'columns' | 'beside'> {
  const own = new Set(beside.flatMap((object) => [...object.columns.values()]));
  const all = addUnnamed(sheet, heading, new Map([...columns, ...beside.at(-1)!.columns]));
  const shared = new Map([...columns, ...all].filter(([field, column]) => field !== 'result' && !own.has(column)));
  return { headingRow: heading.row, columns: shared, beside };
}

/** A heading of unknown words does not hide results: they are known by what they say. */
function addResults(sheet: PlainSheet, heading: Heading, columns: Map<Field, number>): void {
  const [found] = resultColumns(sheet, heading.row, new Set(columns.values()));
  if (found !== undefined) columns.set('result', found);
}

/** Headings that are result words themselves; one alone is no choice. */
function tickColumns(row: Heading): Map<number, Result> | null {
  const found = row.cells.flatMap((cell, index) => {
    const result = readResult(bareText(cell));
    return result ? [[index + 1, result] as const] : [];
  });
  const ticks = new Map(found);
  return new Set(ticks.values()).size >= 2 ? ticks : null;
}

function guessed(sheet: PlainSheet): TableLayout | null {
  const columns = guessColumns(sheet.rows);
  return columns && { headingRow: headingAbove(sheet, columns.get('item')!), columns, guessed: true };
}

/** A heading is short and stands above the first long requirement. */
const LONGEST_HEADING = 12;

/** Row of the headings of unknown words above a column of requirements; 0 where there are none. */
export function headingAbove(sheet: PlainSheet, itemColumn: number): number {
  const first = sheet.rows.findIndex(({ cells }) => (cells[itemColumn - 1] ?? '').trim().length > LONGEST_HEADING);
  const above = sheet.rows[first - 1];
  return above && (above.cells[itemColumn - 1] ?? '').trim() !== '' ? above.row : 0;
}

function byMapping(sheet: PlainSheet, mapping: ColumnMapping): TableLayout | null {
  const wanted = fields.flatMap((field) => {
    const where = mapping.columns[field];
    return where === undefined ? [] : [[field, where] as const];
  });
  if (mapping.headingRow === 0)
    return { headingRow: 0, columns: new Map(wanted.flatMap(letterColumn)), guessed: false };
  for (const row of sheet.rows) {
    if (mapping.headingRow === undefined ? row.row > DEEPEST_HEADING : row.row > mapping.headingRow) return null;
    if (mapping.headingRow !== undefined && row.row !== mapping.headingRow) continue;
    const columns = mappedColumns(row, wanted);
    if (columns) return { headingRow: row.row, columns, guessed: false };
  }
  return null;
}

function letterColumn([field, where]: readonly [Field, string]): [Field, number][] {
  const column = columnNumber(where.slice(1));
  return column === null ? [] : [[field, column]];
}

/** Columns of a row of headings under a mapping; null when a heading that the records need is not on it. */
function mappedColumns(row: PlainRow, wanted: readonly (readonly [Field, string])[]): Map<Field, number> | null {
  const columns = new Map<Field, number>();
  for (const [field, where] of wanted) {
    const column = where.startsWith('=')
      ? columnNumber(where.slice(1))
      : row.cells.findIndex((cell) => bareText(cell) === bareText(where)) + 1 || null;
    if (column !== null) columns.set(field, column);
    else if (field === 'item' || field === 'result') return null;
  }
  return columns;
}

const weightText = /^(0?\.40?|0?\.70?|1(\.0{1,2})?)$/;
/** An agency's item number: letters, digits, dots and dashes. */
const numberText = /^[\w.\-/]{1,30}$/;

/** Agencies leave two columns behind the result without a heading: the weight, and their own item number. */
function addUnnamed(sheet: PlainSheet, heading: Heading, columns: Map<Field, number>): Map<Field, number> {
  const below = sheet.rows.filter((row) => row.row > heading.row);
  const width = Math.max(...below.map((row) => row.cells.length), 0);
  const last = Math.max(...columns.values());
  for (let column = last + 1; column <= width; column++) {
    if ((heading.cells[column - 1] ?? '').trim() !== '') continue;
    const texts = below.map((row) => row.cells[column - 1]?.trim() ?? '').filter(Boolean);
    if (!columns.has('weight') && mostly(texts, weightText)) columns.set('weight', column);
    else if (!columns.has('number') && mostly(texts, numberText)) columns.set('number', column);
  }
  return columns;
}

function mostly(texts: readonly string[], pattern: RegExp): boolean {
  return texts.length > 0 && texts.filter((text) => pattern.test(text)).length >= 0.6 * texts.length;
}
