import type { PlainSheet } from '../reader/plain-workbook.js';
import { columnLetters, MAPPING_FORMAT } from './column-mapping.js';
import type { ColumnMapping } from './column-mapping.js';
import { fields } from './fields.js';
import { findTable, headingAbove } from './find-table.js';
import { guessColumns } from './guess-columns.js';

/** A mapping for the user to confirm. */
export interface ProposedMapping {
  readonly mapping: ColumnMapping;
  /** true when the headings are the usual ones; false when the contents had to tell */
  readonly certain: boolean;
  /** headings of the row that was taken for the heading, for the user to choose from */
  readonly headings: readonly string[];
}

/**
 * Propose what the columns of a sheet mean, for an agency whose layout is not known.
 * @returns null when requirements and results are not both found
 * @example proposeMapping(sheet)?.mapping.columns // { item: '检查内容', result: '判断' }
 */
export function proposeMapping(sheet: PlainSheet): ProposedMapping | null {
  const table = findTable(sheet);
  if (table && !table.guessed) {
    // a mapping knows one object to a row: of several side by side the first
    const columns = new Map([...table.columns, ...(table.beside?.[0]?.columns ?? [])]);
    return proposal(sheet, table.headingRow, columns, true);
  }
  const columns = guessColumns(sheet.rows);
  if (!columns) return null;
  return proposal(sheet, headingAbove(sheet, columns.get('item')!), columns, false);
}

type Columns = ReadonlyMap<(typeof fields)[number], number>;

function proposal(sheet: PlainSheet, headingRow: number, columns: Columns, certain: boolean): ProposedMapping {
  const headings = sheet.rows.find(({ row }) => row === headingRow)?.cells.map((cell) => cell.trim()) ?? [];
  const where = (column: number): string => headings[column - 1] || `=${columnLetters(column)}`;
  const named = fields.flatMap((field) => {
    const column = columns.get(field);
    return column === undefined ? [] : [[field, where(column)] as const];
  });
  const mapping = { format: MAPPING_FORMAT, headingRow, columns: Object.fromEntries(named) } as const;
  return { mapping, certain, headings };
}
