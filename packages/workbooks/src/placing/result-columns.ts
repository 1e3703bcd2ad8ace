import type { PlainSheet } from '../reader/plain-workbook.js';
import { resultFrom } from './result-words.js';

/** So many rows tell what a column holds. */
const SAMPLE = 200;
/** Share of the filled cells that are results. */
const MOST = 0.8;
/** Fewer results may be chance. */
const LEAST = 2;

/** Numbers of the columns whose cells below a row are results. */
export function resultColumns(sheet: PlainSheet, below: number): number[] {
  const sample = sheet.rows.filter(({ row }) => row > below).slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => index + 1).filter((column) => {
    const all = sample.map(({ cells }) => cells[column - 1]?.trim() ?? '').filter(Boolean);
    const filled = below === 0 && all.length > 2 ? all.slice(1) : all; // the first may be a heading of unknown words
    const results = filled.filter((text) => resultFrom(text) !== null).length;
    return results >= LEAST && results >= MOST * filled.length;
  });
}
