import type { PlainSheet } from '../reader/plain-workbook.js';
import { bareText } from '../placing/bare-text.js';
import { fieldFor } from '../placing/fields.js';
import { findTable } from '../placing/find-table.js';
import { splitLetter } from '../placing/split-letter.js';
import { KEY_TITLE, PRINT_TITLE } from '../writer-books/record-columns.js';
import { valueFields } from './record-value.js';
import type { ValueField } from './record-value.js';

/** Texts of one row of a returned book. */
export interface ReturnedRow {
  readonly sheet: string;
  readonly row: number;
  /** hidden id as it stands, '' when the column or the cell is gone */
  readonly key: string;
  readonly print: string;
  /** texts of the columns that are still there */
  readonly texts: Partial<Readonly<Record<ValueField, string>>>;
  readonly point: string;
  readonly letter: string;
  readonly wording: string;
}

/** Headings stand above this row, even when somebody inserted lines. */
const DEEPEST_HEADING = 30;

type ColumnName = ValueField | 'key' | 'print' | 'point' | 'item';

/**
 * Rows of one sheet of a returned book. Columns are found by their headings, wherever they were moved to.
 * @returns null when the sheet is no sheet of records
 */
export function returnedRows(sheet: PlainSheet): ReturnedRow[] | null {
  const head = findHead(sheet);
  if (!head) return null;
  const { headingRow, columns } = head;
  return sheet.rows
    .filter(({ row }) => row > headingRow)
    .map(({ row, cells }) => {
      const text = (name: ColumnName): string => cells[(columns.get(name) ?? 0) - 1]?.trim() ?? '';
      const texts: Partial<Record<ValueField, string>> = {};
      for (const field of valueFields) if (columns.has(field)) texts[field] = text(field);
      const { letter, text: wording } = splitLetter(text('item'));
      return {
        sheet: sheet.name,
        row,
        key: text('key'),
        print: text('print'),
        texts,
        point: text('point'),
        letter,
        wording,
      };
    });
}

interface Head {
  readonly headingRow: number;
  readonly columns: ReadonlyMap<ColumnName, number>;
}

function findHead(sheet: PlainSheet): Head | null {
  for (const { row, cells } of sheet.rows) {
    if (row > DEEPEST_HEADING) break;
    if (!cells.some((cell) => cell.trim() === KEY_TITLE)) continue;
    return { headingRow: row, columns: namedColumns(cells) };
  }
  const table = findTable(sheet);
  const heading = table && sheet.rows.find(({ row }) => row === table.headingRow);
  return heading ? { headingRow: heading.row, columns: namedColumns(heading.cells) } : null;
}

function namedColumns(cells: readonly string[]): Map<ColumnName, number> {
  const columns = new Map<ColumnName, number>();
  for (const [index, cell] of cells.entries()) {
    const name = columnName(cell.trim());
    if (name && !columns.has(name)) columns.set(name, index + 1);
  }
  return columns;
}

function columnName(heading: string): ColumnName | null {
  if (heading === KEY_TITLE) return 'key';
  if (heading === PRINT_TITLE) return 'print';
  const field = fieldFor(bareText(heading));
  return field === 'point' || field === 'item' || valueFields.includes(field as ValueField)
    ? (field as ColumnName)
    : null;
}
