import type { Cell, ConditionalRule, MergeRange, RowDef, WriteSheet } from 'hucre';
import { cellText, escapeLookalikes } from './cell-text.js';
import { asStyled, fitHeight } from './row-height.js';
import { toPrint, toProtection } from './to-page.js';
import { toStyle } from './to-style.js';
import { toDateBox, toListBox } from './to-validation.js';
import { writableText } from './writable-text.js';
import type { BookCell, BookSheet, ColorRule } from './book.js';

const MOST_ROWS = 1_048_576;

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
        // the result stands beside the formula for readers that do not calculate
        ...(formula === undefined
          ? {}
          : { formula: writableText(formula), formulaResult: value, type: 'formula' as const }),
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
  return Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
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
