import { WorkbookError } from '../errors.js';
import type { Merge, PlainSheet } from '../reader/plain-workbook.js';
import type { TableLayout } from './find-table.js';

export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** Text of every cell of the table that a merge covers, from the merge's first cell. */
export function mergedCells(sheet: PlainSheet, layout: TableLayout): Map<string, string> {
  const columns = new Set(layout.columns.values());
  const wanted = sheet.merges.filter((merge) => merge.bottom > merge.top && columns.has(merge.left));
  if (wanted.length === 0) return new Map();
  const cellsOf = new Map(sheet.rows.map(({ row, cells }) => [row, cells]));
  const rowNumbers = sheet.rows.map(({ row }) => row);
  const texts = new Map<string, string>();
  for (const [merge, row] of rowsWithin(wanted, rowNumbers)) {
    const text = cellsOf.get(merge.top)?.[merge.left - 1]?.trim() ?? '';
    if (text !== '') texts.set(cellKey(row, merge.left), text);
  }
  return texts;
}

/** A hostile file may lay its merges over one another; no honest one covers so many rows. */
const MOST_COVERED = 500_000;

/** Every existing row that each merge covers. */
export function* rowsWithin(merges: readonly Merge[], rowNumbers: readonly number[]): Generator<[Merge, number]> {
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
