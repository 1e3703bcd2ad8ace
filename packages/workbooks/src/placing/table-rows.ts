import { resultNames } from '@mlps/controls';
import type { Merge, PlainSheet } from '../reader/plain-workbook.js';
import { fieldFor } from './fields.js';
import type { Field } from './fields.js';
import { bareText } from './bare-text.js';
import type { BesideObject } from './beside.js';
import type { TableLayout } from './find-table.js';
import { cellKey, mergedCells, rowsWithin } from './merged-cells.js';
import { resultFrom } from './result-words.js';
import { domainInName } from './sheet-domain.js';
import { splitItems, splitLetter } from './split-letter.js';

/** One requirement with what was recorded on it, as the sheet says it. */
export interface TableRow {
  /** Excel's number of the row */
  readonly row: number;
  /** number of the last row that it takes */
  readonly ends: number;
  readonly hidden: boolean;
  /** number of requirements that stand in one cell with it and share its result */
  readonly shared: number;
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
  /** the same rows with the records of the other objects, where several stand side by side */
  readonly others?: readonly SheetRows[];
}

/** Cells that stay empty on following rows and mean the same as above. */
const filledDown: readonly Field[] = ['part', 'domain', 'point', 'object'];

/** Take the rows of a table out of a sheet: merged cells filled, empty control points filled down, page headings left out. */
export function tableRows(sheet: PlainSheet, layout: TableLayout): SheetRows {
  const [first, ...others] = (layout.beside ?? []).map((object) => rowsOf(sheet, layout, object));
  return first ? { ...first, others } : rowsOf(sheet, layout);
}

/** @param beside the object whose columns are read, where several stand side by side */
function rowsOf(sheet: PlainSheet, given: TableLayout, beside?: BesideObject): SheetRows {
  const layout = beside ? { ...given, columns: new Map([...given.columns, ...beside.columns]) } : given;
  const hidden = new Set(sheet.hiddenRows);
  const rows: TableRow[] = [];
  const loose: LooseRow[] = [];
  const above: Partial<Record<Field, string>> = { object: firstObject(sheet, layout) };
  const spans = mergedCells(sheet, layout);
  const spanned = (row: number, column: number): string | undefined =>
    spans.size === 0 ? undefined : spans.get(cellKey(row, column));
  for (const { row, cells } of sheet.rows) {
    if (row <= layout.headingRow) continue;
    const texts: Partial<Record<Field, string>> = {};
    for (const [field, column] of layout.columns)
      texts[field] = spanned(row, column) ?? cells[column - 1]?.trim() ?? '';
    if (layout.ticks) texts.result = tickedResult(cells, layout.ticks);
    if (beside) texts.object = beside.name;
    if (isHeading(texts)) continue;
    if (!texts.item) {
      const text = cells.filter((cell) => cell.trim() !== '').join(' ');
      const object = objectNamed(text);
      if (object !== null) above.object = object;
      const before = rows.at(-1);
      if (before && continues(row, cells, texts, before, layout))
        rows[rows.length - 1] = join({ ...before, ends: row }, texts);
      else if (spanned(row, layout.columns.get('item')!) === undefined)
        loose.push({ row, text, recorded: isRecorded(cells, texts) });
      continue;
    }
    if (isSignedOff(cells, texts)) {
      loose.push({ row, text: cells.filter((cell) => cell.trim() !== '').join(' '), recorded: false });
      continue;
    }
    splitPoint(texts);
    for (const field of filledDown) texts[field] = above[field] = texts[field] || above[field] || '';
    const items = texts.key ? [texts.item] : splitItems(texts.item);
    for (const item of items) {
      const own = items.length === 1 ? texts : { ...texts, item };
      const { letter, text: wording } = splitLetter(item);
      rows.push({ row, ends: row, hidden: hidden.has(row), shared: items.length, texts: own, letter, wording });
    }
  }
  return { rows: joinSpanned(rows, sheet.merges, layout), loose, preface: prefaceOf(sheet, layout) };
}

const divided = /[-–—－/／\\>:：·|]/;

/** 安全计算环境-身份鉴别 says the class as well. */
function splitPoint(texts: Partial<Record<Field, string>>): void {
  if (!texts.point || !divided.test(texts.point)) return;
  const [, domain, point] = /^(.{4,8}?)\s{0,3}[-–—－/／\\>:：·|]{1,3}\s{0,3}(\S.{1,40})$/.exec(texts.point) ?? [];
  if (domain === undefined || domainInName(domain) === null) return;
  texts.domain ||= domain;
  texts.point = point;
}

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

/** Headings repeated on every page of a long sheet, in one row or two. */
function isHeading({ item = '', result = '' }: Partial<Record<Field, string>>): boolean {
  if (item.length > LONGEST_HEADING) return false;
  return fieldFor(bareText(item)) === 'item' || (item === '' && fieldFor(bareText(result)) === 'result');
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
    else joined[joined.length - 1] = join(last, row.texts);
  }
  return joined;
}

/** Two different results under one requirement stay two rows, so that the second is reported as doubled. */
function differs(one: TableRow, other: TableRow): boolean {
  const [first, second] = [one.texts.result ?? '', other.texts.result ?? ''];
  return first !== '' && second !== '' && bareText(first) !== bareText(second);
}

function join(one: TableRow, other: TableRow['texts']): TableRow {
  const records = [one.texts.record ?? '', other.record ?? ''];
  const record = records[0] === records[1] ? records[0]! : records.filter(Boolean).join('\n');
  return { ...one, texts: { ...one.texts, record, result: one.texts.result || other.result || '' } };
}

/** A row below a requirement that only goes on with its record: by another method, or what did not fit. */
function continues(
  row: number,
  cells: readonly string[],
  { record, result }: TableRow['texts'],
  before: TableRow,
  { columns }: TableLayout,
): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '') + 1;
  return row === before.ends + 1 && Boolean(record) && !result && first > columns.get('item')!;
}

/** Whether a row without a requirement tells of one all the same. */
const isRecorded = (cells: readonly string[], { record, result = '' }: TableRow['texts']): boolean =>
  resultFrom(result) !== null || (Boolean(record || result) && !isSignature(cells));

/** A line such as 测评人员：张某 日期：2026-03-01, or one of totals. */
const isSignature = (cells: readonly string[]): boolean =>
  /^(\S{2,8}\s*[:：]|合计|总计|小计|统计|汇总|符合率|得分)/.test(
    cells.find((cell) => cell.trim() !== '')?.trim() ?? '',
  );

/** A signature may reach into the column of requirements. */
function isSignedOff(cells: readonly string[], { item = '', result }: TableRow['texts']): boolean {
  return !result && isSignature(cells) && /^\S{2,8}\s*[:：]/.test(item) && splitLetter(item).letter === '';
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
