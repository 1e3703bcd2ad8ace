import type { PlainSheet } from '../reader/plain-workbook.js';
import { resultFrom } from './result-words.js';

/** So many rows tell what a column holds. */
const SAMPLE = 200;
/** Share of the filled cells that are no results. */
const MOST_OTHERS = 0.2;
/** Fewer results may be chance. */
const LEAST = 2;
/** No word for a result is longer. */
const LONGEST_WORD = 16;

/**
 * Numbers of the columns whose cells below a row are results.
 * @param known columns whose meaning is known
 * @param says whether a text is a result; the four words alone by default
 */
export function resultColumns(
  sheet: PlainSheet,
  below: number,
  known: Pick<ReadonlySet<number>, 'has'>,
  says: (text: string) => boolean = isResult,
): number[] {
  const start = sheet.rows.findIndex(({ row }) => row > below);
  const sample = start < 0 ? [] : sheet.rows.slice(start, start + SAMPLE);
  const width = Math.max(0, ...sample.map(({ cells }) => cells.length));
  const found: number[] = [];
  for (let column = 1; column <= width; column += 1) {
    if (known.has(column)) continue;
    const all = sample.map(({ cells }) => cells[column - 1]?.trim() ?? '').filter(Boolean);
    const filled = below === 0 && all.length > 2 ? all.slice(1) : all; // the first may be a heading of unknown words
    if (filled.length >= LEAST && areResults(filled, says)) found.push(column);
  }
  return found;
}

/** Stops as soon as too many are none, which for most columns is at once. */
function areResults(texts: readonly string[], says: (text: string) => boolean): boolean {
  let left = Math.floor(texts.length * MOST_OTHERS);
  return texts.every((text) => (text.length <= LONGEST_WORD && says(text)) || (left -= 1) >= 0);
}

const isResult = (text: string): boolean => resultFrom(text) !== null;
