import type { PlainRow } from '../reader/plain-workbook.js';
import type { Field } from './fields.js';
import { partNamed } from './part-names.js';
import { pointsNamed } from './point-names.js';
import { resultFrom } from './result-words.js';
import { splitLetter } from './split-letter.js';

/** So many rows tell what a column holds. */
const SAMPLE = 200;
/** Shares of the filled cells that must agree. */
const RESULTS = 0.8;
const POINTS = 0.6;
const PARTS = 0.6;
const ITEMS = 0.5;

/**
 * Tell columns apart by what they hold, for a sheet without headings.
 * @returns null unless requirements and results are both found
 */
export function guessColumns(rows: readonly PlainRow[]): Map<Field, number> | null {
  const sample = rows.slice(0, SAMPLE);
  const width = Math.max(0, ...sample.map((row) => row.cells.length));
  const columns = new Map<Field, number>();
  const best = { record: 0 };
  for (let column = 1; column <= width; column++) {
    const filled = sample.map((row) => row.cells[column - 1]?.trim() ?? '').filter(Boolean);
    const texts = filled.length > 2 ? filled.slice(1) : filled; // the first may be a heading of unknown words
    const share = (is: (text: string) => boolean): number => texts.filter(is).length / Math.max(1, texts.length);
    const claim = (field: Field, holds: boolean): boolean =>
      holds && !columns.has(field) && !!columns.set(field, column);
    if (texts.length < 2) continue;
    if (share((text) => resultFrom(text) !== null) >= RESULTS) {
      claim('result', true); // a second column of results is another object's, and no record
      continue;
    }
    if (claim('part', share((text) => partNamed(text) !== null) >= PARTS)) continue;
    if (claim('point', share((text) => pointsNamed(text).length > 0) >= POINTS)) continue;
    if (claim('item', share(isRequirement) >= ITEMS)) continue;
    const length = texts.reduce((sum, text) => sum + text.length, 0);
    if (length > best.record) {
      best.record = length;
      columns.set('record', column);
    }
  }
  return columns.has('item') && columns.has('result') ? columns : null;
}

function isRequirement(text: string): boolean {
  const { letter, text: wording } = splitLetter(text);
  return wording.length >= 8 && (letter !== '' || /[应须]/.test(wording.slice(0, 12)));
}
