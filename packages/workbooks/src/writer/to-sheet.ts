import type { Cell, ConditionalRule, DataValidation, MergeRange, RowDef, WriteSheet } from 'hucre';
import { cellText, escapeLookalikes } from './cell-text.js';
import { toStyle } from './to-style.js';
import { asStyled, fitHeight } from './row-height.js';
import type { BookCell, BookSheet, ColorRule, DateBox, ListBox, PrintSetup, Protection } from './book.js';

const MOST_ROWS = 1_048_576;
const LONGEST_LIST = 255;
const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, for days after February 1900. */
const EPOCH_MS = Date.UTC(1899, 11, 30);

/** A sheet in hucre's words. */
export function toSheet(sheet: BookSheet): WriteSheet {
  if (sheet.rows.length > MOST_ROWS)
    throw new RangeError(`sheet ${sheet.name}: ${sheet.rows.length} rows, Excel takes ${MOST_ROWS}`);
  const merges = (sheet.merges ?? []).map(toMerge);
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
    rows: sheet.rows.map((row) => row.cells.map((cell) => plainValue(cell))),
    cells: styledCells(sheet),
    rowDefs: rowHeights(sheet, merges),
    merges,
    dataValidations: [...(sheet.lists ?? []).map(toListBox), ...(sheet.dates ?? []).map(toDateBox)],
    conditionalRules: (sheet.colors ?? []).map(toColorRule),
    ...(sheet.freeze ? { freezePane: sheet.freeze } : {}),
    ...(sheet.filter ? { autoFilter: { range: sheet.filter } } : {}),
    ...(sheet.protection ? { protection: toProtection(sheet.protection) } : {}),
    ...(sheet.print ? toPrint(sheet.print) : {}),
    ...(sheet.hidden === 'very' ? { veryHidden: true } : sheet.hidden ? { hidden: true } : {}),
  };
}

function plainValue(cell: BookCell): Cell['value'] {
  const { value } = asStyled(cell);
  return typeof value === 'string' ? escapeLookalikes(cellText(value)) : value;
}

function styledCells(sheet: BookSheet): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, { cells: inRow }] of sheet.rows.entries())
    for (const [column, cell] of inRow.entries()) {
      const { value, look, formula } = asStyled(cell);
      const style = toStyle(look, value);
      if (!style && formula === undefined) continue;
      cells.set(`${row},${column}`, {
        value: plainValue(cell),
        ...(style ? { style } : {}),
        ...(formula === undefined ? {} : { formula, type: 'formula' as const }),
      });
    }
  return cells;
}

function rowHeights(sheet: BookSheet, merges: readonly MergeRange[]): Map<number, RowDef> {
  return new Map(
    sheet.rows.map((row, index) => [
      index,
      { height: row.height ?? fitHeight(row, sheet.columns, spansOf(sheet, merges, index)) },
    ]),
  );
}

/** Widths of the cells of a row that are merged with their neighbours. */
function spansOf(sheet: BookSheet, merges: readonly MergeRange[], row: number): Map<number, number> {
  const here = merges.filter((merge) => merge.startRow === row);
  return new Map(
    here.map(({ startCol, endCol }) => [
      startCol,
      sheet.columns.slice(startCol, endCol + 1).reduce((sum, column) => sum + (column.hidden ? 0 : column.width), 0),
    ]),
  );
}

function toMerge(range: string): MergeRange {
  const [, fromColumn, fromRow, toColumn, toRow] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? [];
  if (!fromColumn || !toColumn) throw new RangeError(`merge ${range}: write it as A1:C1`);
  return {
    startRow: Number(fromRow) - 1,
    startCol: columnNumber(fromColumn),
    endRow: Number(toRow) - 1,
    endCol: columnNumber(toColumn),
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function toListBox({ range, entries, message }: ListBox): DataValidation {
  const common = {
    range,
    type: 'list',
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请从列表中选择',
  } as const;
  const help = { errorMessage: message ?? '请从下拉列表中选择，或留空。' };
  if (typeof entries === 'string') return { ...common, ...help, formula1: entries };
  const joined = entries.join(',');
  if (joined.length > LONGEST_LIST || entries.some((entry) => entry.includes(',') || entry.includes('"')))
    throw new RangeError(`list box ${range}: entries without comma or quotation mark, at most ${LONGEST_LIST} in all`);
  return { ...common, ...help, values: [...entries] };
}

function toDateBox({ range, from, to, message }: DateBox): DataValidation {
  return {
    range,
    type: 'date',
    operator: 'between',
    formula1: serial(from),
    formula2: serial(to),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请填写日期',
    errorMessage: message ?? `请填写 ${from} 至 ${to} 之间的日期，例如 ${from}。`,
  };
}

function serial(isoDate: string): string {
  return String((Date.parse(`${isoDate}T00:00:00Z`) - EPOCH_MS) / DAY_MS);
}

function toColorRule({ range, formula, fill, color }: ColorRule, index: number): ConditionalRule {
  return {
    type: 'expression',
    priority: index + 1,
    range,
    formula,
    style: {
      ...(fill ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: fill }, fgColor: { rgb: fill } } } : {}),
      ...(color ? { font: { color: { rgb: color } } } : {}),
    },
  };
}

function toProtection({ sort, filter, formatColumns }: Protection): NonNullable<WriteSheet['protection']> {
  return {
    sheet: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatRows: true,
    formatColumns: formatColumns ?? true,
    sort: sort ?? false,
    autoFilter: filter ?? true,
  };
}

function toPrint({ orientation, header, footer }: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const margins = { top: 0.7, right: 0.5, bottom: 0.7, left: 0.5, header: 0.3, footer: 0.3 };
  return {
    pageSetup: { paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, margins },
    ...(header || footer
      ? { headerFooter: { ...(header ? { oddHeader: header } : {}), ...(footer ? { oddFooter: footer } : {}) } }
      : {}),
  };
}
