import { breakLines } from '../text/break-lines.js';
import type { Line } from '../text/break-lines.js';
import type { Cell, Row, Table, TextStyle } from './blocks.js';

/** A cell whose text is broken into lines. */
export interface SetCell {
  readonly cell: Cell;
  /** left edge, from the table's */
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly style: TextStyle;
  readonly lines: readonly Line[];
  /** shown again when the row goes on over the page */
  readonly repeat: boolean;
}

/** A row whose height is known. */
export interface SetRow {
  readonly cells: readonly SetCell[];
  readonly height: number;
  readonly row: Row;
}

/** Break the texts of a row into lines of its columns. */
export function setRow(table: Pick<Table, 'columns' | 'style'>, row: Row): SetRow {
  const { columns, style } = table;
  const cells: SetCell[] = [];
  let column = 0;
  let x = 0;
  for (const cell of row.cells) {
    const span = cell.span ?? 1;
    const own = columns.slice(column, column + span);
    const width = own.reduce((sum, { width }) => sum + width, 0);
    cells.push(setCell(cell, x, width, table, own[0]?.align ?? 'left', own[0]?.repeat ?? false));
    column += span;
    x += width;
  }
  return { cells, height: rowHeight(cells, style.padding.y, row.minHeight ?? 0), row };
}

function setCell(
  cell: Cell,
  x: number,
  width: number,
  { style: { text, padding } }: Pick<Table, 'style'>,
  columnAlign: SetCell['align'],
  repeat: boolean,
): SetCell {
  const style = cell.style ?? text;
  const lines = breakLines(cell.text, { face: style.face, size: style.size, width: width - 2 * padding.x });
  return { cell, x, width, align: cell.align ?? columnAlign, style, lines, repeat };
}

/** Height of the tallest cell with its padding. */
export function rowHeight(cells: readonly SetCell[], paddingY: number, least: number): number {
  return cells.reduce((most, { lines, style }) => Math.max(most, lines.length * style.leading + 2 * paddingY), least);
}

/**
 * Cut a row at a height: the part that fits, and the rest. No cell leaves a single line behind where it has more.
 * @param height room for the first part, padding included
 */
export function splitRow(set: SetRow, height: number, paddingY: number): { part: SetRow; rest: SetRow } {
  const partCells: SetCell[] = [];
  const restCells: SetCell[] = [];
  for (const cell of set.cells) {
    const cut = cutAfter(cell, height - 2 * paddingY);
    partCells.push({ ...cell, lines: cell.lines.slice(0, cut) });
    restCells.push({ ...cell, lines: cell.lines.slice(cut) });
  }
  const part = { ...set, cells: partCells, height: rowHeight(partCells, paddingY, 0) };
  return { part, rest: { ...set, cells: restCells, height: rowHeight(restCells, paddingY, 0) } };
}

function cutAfter({ lines, style }: SetCell, room: number): number {
  const fitting = Math.floor((room + 0.01) / style.leading);
  if (fitting >= lines.length) return lines.length;
  return lines.length - fitting === 1 && fitting > 2 ? fitting - 1 : Math.max(fitting, 0);
}

/** Fewest lines of the longest cell that are worth beginning a row for. */
export function leastPart(set: SetRow, paddingY: number): number {
  const parts = set.cells.map(({ lines, style }) => Math.min(lines.length, 3) * style.leading);
  return Math.max(...parts) + 2 * paddingY;
}
