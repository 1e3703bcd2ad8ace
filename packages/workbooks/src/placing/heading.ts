import { readResult } from '@mlps/controls';
import type { PlainRow, PlainSheet } from '../reader/plain-workbook.js';
import { bareText } from './bare-text.js';
import { fieldFor, fieldWords } from './fields.js';
import type { Field } from './fields.js';

/** The headings of a table, and what stands over them. */
export interface Heading {
  /** Excel's number of the last row of headings */
  readonly row: number;
  readonly cells: readonly string[];
  /** per column the text of the band over it, such as the object that several columns are for; '' where there is none */
  readonly bands: readonly string[];
}

/** The headings that begin with a row of a sheet; they may take two rows. */
export function headingAt(sheet: PlainSheet, place: number): Heading {
  const row = sheet.rows[place]!;
  const below = sheet.rows[place + 1];
  if (below && isDivided(row, below)) {
    const width = Math.max(row.cells.length, below.cells.length);
    const cells = Array.from({ length: width }, (_, at) => below.cells[at]?.trim() || (row.cells[at] ?? ''));
    return { row: below.row, cells, bands: spread(row, sheet, width) };
  }
  const above = sheet.rows[place - 1];
  return {
    row: row.row,
    cells: row.cells,
    bands: above?.row === row.row - 1 ? spread(above, sheet, row.cells.length) : [],
  };
}

/** So many headings in a row are no requirement that happens to be called so. */
const HEADINGS_OF_A_ROW = 2;

/** Headings may take two rows: a band above several columns, or cells merged downwards beside columns that are divided once more. */
function isDivided(row: PlainRow, below: PlainRow): boolean {
  if (below.row !== row.row + 1 || isRecord(row, below)) return false;
  const isTitle = row.cells.every((cell) => fieldOf(cell) === null);
  if (isTitle && below.cells.some((cell) => fieldOf(cell) === 'item')) return false;
  const own = below.cells.filter((cell) => cell.trim() !== '');
  const named = own.filter((cell) => fieldOf(cell) !== null || readResult(bareText(cell)) !== null);
  if (named.length >= HEADINGS_OF_A_ROW && named.length >= own.length / 2) return true;
  return isNamesBelow(row, below);
}

/** Under the heading of the requirements stands one. */
function isRecord(row: PlainRow, below: PlainRow): boolean {
  const text = below.cells[row.cells.findIndex((cell) => fieldOf(cell) === 'item')]?.trim() ?? '';
  return text !== '' && fieldOf(text) === null;
}

/** Under the heading of the results stand the objects: 符合情况 over 服务器1, 服务器2. */
function isNamesBelow(row: PlainRow, below: PlainRow): boolean {
  const fields = row.cells.map(fieldOf);
  const at = fields.indexOf('result');
  if (!fields.includes('item') || at < 0 || row.cells[at + 1]?.trim()) return false;
  const filled = below.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]));
  const isUnderResults = filled.every(
    (index) =>
      index >= at && readResult(bareText(below.cells[index]!)) === null && !row.cells[index]?.trim() === index > at,
  );
  return filled.length >= HEADINGS_OF_A_ROW && isUnderResults;
}

/** What a row says over each column: a cell speaks for the blank ones behind it, as far as its merge goes where it has one. */
function spread({ row, cells }: PlainRow, { merges }: PlainSheet, width: number): string[] {
  const own = merges.filter(({ top, left, right }) => top === row && right > left);
  const bands: string[] = [];
  let [text, last] = ['', Infinity];
  for (let column = 1; column <= width; column++) {
    const here = cells[column - 1]?.trim() ?? '';
    if (here !== '') {
      text = here;
      last = own.find(({ left }) => left === column)?.right ?? (own.length > 0 ? column : Infinity);
    }
    bands.push(column <= last ? text : '');
  }
  return bands;
}

/** Without what stands behind it in brackets, such as the number of a standard. */
const headingWord = (cell: string): string => bareText(cell.replace(/[（(【[].*$/s, '')) || bareText(cell);
/** A heading in two languages is known by its Chinese. */
const chineseWord = (cell: string): string => headingWord(cell).replace(/[a-z]+/g, '');
const knownWord = (cell: string): string => [headingWord(cell), chineseWord(cell)].find(fieldFor) ?? headingWord(cell);
/** A longer cell is a requirement or a record. */
const LONGEST_HEADING = 80;
export const fieldOf = (cell: string): Field | null =>
  cell === '' || cell.length > LONGEST_HEADING ? null : fieldFor(knownWord(cell));

/** Fields of a row of headings; of two headings for one field the more usual one counts. */
export function headingColumns(cells: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  const rank = new Map<Field, number>();
  for (const [index, cell] of cells.entries()) {
    const field = fieldOf(cell);
    if (!field) continue;
    const place = fieldWords[field].headings.indexOf(knownWord(cell));
    if (place >= (rank.get(field) ?? Infinity)) continue;
    rank.set(field, place);
    columns.set(field, index + 1);
  }
  return columns;
}
