import { read } from 'xlsx';
import type { CellObject, DenseWorkSheet, ParsingOptions, Range, WorkBook } from 'xlsx';
import { WorkbookError } from '../errors.js';
import type { Limits } from './limits.js';
import type { Merge, PlainRow, PlainSheet } from './plain-workbook.js';

/** A merge list longer than this is not a table that somebody made. */
const MOST_MERGES = 50_000;
/** Longest text of a cell in Excel. */
const CELL_TEXT = 32_767;

export interface ParsedSheets {
  readonly sheets: readonly PlainSheet[];
  /** sheets that hold no cells (charts, dialogs) or that the library could not make out */
  readonly unreadable: readonly string[];
}

/**
 * Parse a workbook with the spreadsheet library and keep plain texts only.
 * @param hides whether hidden rows and columns are to be found
 * @throws WorkbookError when it is damaged, encrypted or beyond the limits
 */
export function parseSpreadsheet(bytes: Buffer | string, limits: Limits, hides: boolean): ParsedSheets {
  const book = parse(bytes, hides);
  if (book.SheetNames.length > limits.sheets)
    throw new WorkbookError('workbook.too-many-sheets', { count: book.SheetNames.length, limit: limits.sheets });
  const budget = { texts: limits.inflatedBytes };
  const sheets: PlainSheet[] = [];
  const unreadable: string[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name] as DenseWorkSheet | undefined; // dense is asked for below
    if (!sheet || sheet['!type'] === 'chart' || !Array.isArray(sheet['!data'])) unreadable.push(name);
    else sheets.push(plainSheet(name, sheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0, limits, budget));
  }
  if (sheets.length === 0) throw new WorkbookError('workbook.no-sheet');
  return { sheets, unreadable };
}

/** Everything that is not a cell's value stays unread. */
const readOptions: ParsingOptions = {
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellDates: true,
  UTC: true,
  bookVBA: false,
  xlfn: false,
};

function parse(bytes: Buffer | string, hides: boolean): WorkBook {
  try {
    return read(bytes, { ...readOptions, type: typeof bytes === 'string' ? 'string' : 'buffer', cellStyles: hides });
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : '';
    if (/password|encrypt/i.test(message)) throw new WorkbookError('workbook.encrypted', {}, { cause });
    throw new WorkbookError('workbook.damaged', { why: '内容无法解析' }, { cause });
  }
}

function plainSheet(
  name: string,
  sheet: DenseWorkSheet,
  hidden: boolean,
  limits: Limits,
  budget: { texts: number },
): PlainSheet {
  const merges: Range[] = sheet['!merges'] ?? [];
  if (merges.length > MOST_MERGES) throw new WorkbookError('workbook.too-many-cells', { limit: limits.cells });
  return {
    name,
    hidden,
    rows: plainRows(name, sheet['!data'], limits, budget),
    merges: merges.map(({ s, e }): Merge => ({ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 })),
    hiddenRows: hiddenIndexes(sheet['!rows']),
    hiddenColumns: hiddenIndexes(sheet['!cols']),
  };
}

function plainRows(
  sheet: string,
  data: DenseWorkSheet['!data'],
  limits: Limits,
  budget: { texts: number },
): PlainRow[] {
  const rows: PlainRow[] = [];
  // keys, not indexes: one stray cell in row 1,048,576 makes a sparse array
  for (const key of Object.keys(data)) {
    const cells = plainCells(sheet, data[Number(key)] ?? [], limits);
    if (cells.length === 0) continue;
    const row = Number(key) + 1;
    if (!(row <= limits.rows))
      throw new WorkbookError('workbook.too-many-rows', { sheet, count: row, limit: limits.rows });
    for (const text of cells) budget.texts -= text.length;
    if (budget.texts < 0) throw new WorkbookError('workbook.bomb', { why: '单元格文字过长' });
    rows.push({ row, cells });
  }
  return rows;
}

/** Texts up to the last cell that holds anything; blank rows give an empty list. */
function plainCells(sheet: string, row: readonly (CellObject | undefined)[], limits: Limits): string[] {
  const texts: string[] = [];
  for (const key of Object.keys(row)) {
    const column = Number(key);
    const text = cellText(row[column]);
    if (text.trim() === '') continue;
    if (!(column < limits.columns))
      throw new WorkbookError('workbook.too-many-columns', { sheet, count: column + 1, limit: limits.columns });
    while (texts.length < column) texts.push('');
    texts.push(text);
  }
  return texts;
}

/** The value as a person reads it; an error value such as #REF! stays visible. */
function cellText(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null) return cell?.t === 'e' ? '#ERROR!' : '';
  if (cell.v instanceof Date) return dateText(cell.v);
  if (cell.t === 'e') return cell.w ?? `#${String(cell.v)}`;
  if (cell.t === 'b') return cell.v ? 'TRUE' : 'FALSE';
  return String(cell.v).slice(0, CELL_TEXT);
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}

function hiddenIndexes(list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  return Object.keys(list ?? [])
    .map(Number)
    .filter((index) => list?.[index]?.hidden)
    .map((index) => index + 1);
}
