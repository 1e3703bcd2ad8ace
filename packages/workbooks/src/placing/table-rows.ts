import { resultNames } from '@mlps/controls';
import { WorkbookError } from '../errors.js';
import type { Merge, PlainSheet } from '../reader/plain-workbook.js';
import type { Field } from './fields.js';
import { bareText } from './bare-text.js';
import type { TableLayout } from './find-table.js';
import { splitLetter } from './split-letter.js';

/** One requirement with what was recorded on it, as the sheet says it. */
export interface TableRow {
  /** Excel's number of the row */
  readonly row: number;
  readonly hidden: boolean;
  readonly texts: Readonly<Partial<Record<Field, string>>>;
  readonly letter: string;
  /** requirement without its letter */
  readonly wording: string;
}

/** A row of the table area that carries no requirement. */
export interface LooseRow {
  readonly row: number;
  readonly text: string;
  /** whether it has a result or a record, which then belongs to no requirement */
  readonly recorded: boolean;
}

export interface SheetRows {
  readonly rows: readonly TableRow[];
  readonly loose: readonly LooseRow[];
  /** texts above the headings: title, address, version */
  readonly preface: readonly string[];
}

/** Cells that stay empty on following rows and mean the same as above. */
const filledDown: readonly Field[] = ['part', 'domain', 'point', 'object'];

/** Take the rows of a table out of a sheet: merged cells filled, empty control points filled down, page headings left out. */
export function tableRows(sheet: PlainSheet, layout: TableLayout): SheetRows {
  const hidden = new Set(sheet.hiddenRows);
  const rows: TableRow[] = [];
  const loose: LooseRow[] = [];
  const above: Partial<Record<Field, string>> = { object: firstObject(sheet, layout) };
  const spans = mergedCells(sheet, layout);
  const spanned = (row: number, column: number): string | undefined =>
    spans.size === 0 ? undefined : spans.get(key(row, column));
  for (const { row, cells } of sheet.rows) {
    if (row <= layout.headingRow) continue;
    const texts: Partial<Record<Field, string>> = {};
    for (const [field, column] of layout.columns)
      texts[field] = spanned(row, column) ?? cells[column - 1]?.trim() ?? '';
    if (layout.ticks) texts.result = tickedResult(cells, layout.ticks);
    if (isHeading(texts)) continue;
    if (!texts.item) {
      const text = cells.filter((cell) => cell.trim() !== '').join(' ');
      const object = objectNamed(text);
      if (object !== null) above.object = object;
      if (spanned(row, layout.columns.get('item')!) === undefined)
        loose.push({ row, text, recorded: Boolean(texts.result || texts.record) });
      continue;
    }
    for (const field of filledDown) texts[field] = above[field] = texts[field] || above[field] || '';
    const { letter, text: wording } = splitLetter(texts.item);
    rows.push({ row, hidden: hidden.has(row), texts, letter, wording });
  }
  return { rows: joinSpanned(rows, sheet.merges, layout), loose, preface: prefaceOf(sheet, layout) };
}

const key = (row: number, column: number): string => `${row}:${column}`;

/** Marks that say no. */
const crossed = /^(×|✗|✘|x|否|no|n|0|-|—|\/)$/i;

/** The word over the ticked column; of several ticks all words, which are no result and will be said so. */
function tickedResult(cells: readonly string[], ticks: NonNullable<TableLayout['ticks']>): string {
  const ticked = [...ticks].filter(([column]) => {
    const mark = cells[column - 1]?.trim() ?? '';
    return mark !== '' && !crossed.test(mark);
  });
  return ticked.map(([, result]) => resultNames[result].zh).join('、');
}

/** Text of every cell of the table that a merge covers, from the merge's first cell. */
function mergedCells(sheet: PlainSheet, layout: TableLayout): Map<string, string> {
  const columns = new Set(layout.columns.values());
  const wanted = sheet.merges.filter((merge) => merge.bottom > merge.top && columns.has(merge.left));
  if (wanted.length === 0) return new Map();
  const cellsOf = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const rowNumbers = sheet.rows.map(({ row }) => row);
  const texts = new Map<string, string>();
  for (const [merge, row] of rowsWithin(wanted, rowNumbers)) {
    const text = cellsOf.get(merge.top)?.[merge.left - 1]?.trim() ?? '';
    if (text !== '') texts.set(key(row, merge.left), text);
  }
  return texts;
}

/** A hostile file may lay its merges over one another; no honest one covers so many rows. */
const MOST_COVERED = 500_000;

/** Every existing row that each merge covers. */
function* rowsWithin(merges: readonly Merge[], rowNumbers: readonly number[]): Generator<[Merge, number]> {
  let covered = 0;
  for (const merge of merges)
    for (let at = firstAtOrAfter(rowNumbers, merge.top); rowNumbers[at]! <= merge.bottom; at++) {
      if (++covered > MOST_COVERED) throw new WorkbookError('workbook.too-many-cells', { limit: MOST_COVERED });
      yield [merge, rowNumbers[at]!];
    }
}

function firstAtOrAfter(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A line such as 测评对象：B 服务器 names the object of the rows below it. */
function objectNamed(text: string): string | null {
  return (
    /^(?:测评|检查|被测)?对象(?:名称)?\s*[:：]\s*(\S[^:：]{0,99}?)(?:\s{2,}|\s+\S+[:：]|$)/.exec(text.trim())?.[1] ??
    null
  );
}

/** A line above the table names the object of the first rows only where others within the table name further ones; else the sheet's name does. */
function firstObject(sheet: PlainSheet, layout: TableLayout): string {
  const lines = sheet.rows
    .filter(({ cells }) => cells.find(Boolean)?.includes('对象'))
    .map(({ row, cells }) => ({ row, object: objectNamed(cells.filter(Boolean).join(' ')) }));
  const within = lines.some(({ row, object }) => row > layout.headingRow && object !== null);
  const before = lines.filter(({ row }) => row < layout.headingRow).findLast(({ object }) => object !== null);
  return (within && before?.object) || '';
}

/** Headings repeated on every page of a long sheet. */
function isHeading({ item = '' }: Partial<Record<Field, string>>): boolean {
  return item.length <= LONGEST_HEADING && /^(测评项|测评指标|检查项|要求项)$/.test(bareText(item));
}

/** 测评指标 with a blank between its characters. */
const LONGEST_HEADING = 8;

/** One requirement merged over several rows is one row: its records are joined. */
function joinSpanned(rows: readonly TableRow[], merges: readonly Merge[], layout: TableLayout): TableRow[] {
  const column = layout.columns.get('item');
  const spanTop = new Map<number, number>();
  const own = merges.filter((merge) => merge.left === column && merge.bottom > merge.top);
  const rowNumbers = rows.map(({ row }) => row);
  for (const [merge, row] of rowsWithin(own, rowNumbers)) if (row > merge.top) spanTop.set(row, merge.top);
  if (spanTop.size === 0) return [...rows];
  const joined: TableRow[] = [];
  for (const row of rows) {
    const top = spanTop.get(row.row);
    const last = joined.at(-1);
    if (top === undefined || last?.row !== top || differs(last, row)) joined.push(row);
    else joined[joined.length - 1] = join(last, row);
  }
  return joined;
}

/** Two different results under one requirement stay two rows, so that the second is reported as doubled. */
function differs(one: TableRow, other: TableRow): boolean {
  const [first, second] = [one.texts.result ?? '', other.texts.result ?? ''];
  return first !== '' && second !== '' && bareText(first) !== bareText(second);
}

function join(one: TableRow, other: TableRow): TableRow {
  const records = [one.texts.record ?? '', other.texts.record ?? ''];
  const record = records[0] === records[1] ? records[0]! : records.filter(Boolean).join('\n');
  return { ...one, texts: { ...one.texts, record, result: one.texts.result || other.texts.result || '' } };
}

function prefaceOf(sheet: PlainSheet, layout: TableLayout): string[] {
  return sheet.rows
    .filter(({ row }) => row < layout.headingRow)
    .map(({ cells }) =>
      cells
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean);
}
