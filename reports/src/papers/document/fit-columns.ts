import type { PaperColumn, PaperRow } from './paper-model.js';
import { textWidth } from './text-width.js';

/** Numbers and dates up to so many characters stand on one line, and words (results, states, titles of columns) up to so many. */
const [SHORT_NUMBER, SHORT_WORD] = [8, 5] as const;
/** Rows that are looked at; the cells of a column are alike. */
const LOOKED_AT = 100;
/** Longer lines break in any column: the rest of them is not measured. */
const LONG = 80;
/** Room beside a text, so that rounding breaks no line. */
const SLACK = 0.4;
/** Most room that a column of short cells keeps beside them while other columns have to break their texts. */
const MOST_ROOM = 1;

/** What a column asks for, in characters. */
interface Want {
  readonly share: number;
  /** keeps its title and its short cells on one line */
  readonly least: number;
  /** its longest cell, on one line */
  readonly whole: number;
}

/**
 * Widths of the columns in characters: by their shares, but none so narrow that its title or its short cells break, and none of
 * short cells so wide that other columns lack the room. Where there is not enough for all, the shares stay.
 * @param width of all columns, in characters, without the padding of the cells
 * @example fitColumns([{ title: '序号', share: 1 }, { title: '内容', share: 3 }], [['1', '甲']], 40) // [10, 30]
 */
export function fitColumns(columns: readonly PaperColumn[], rows: readonly PaperRow[], width: number): number[] {
  const wants = columns.map((column, at) => wantOf(column, rows, at));
  const total = wants.reduce((sum, { share }) => sum + share, 0);
  const wished = wants.map(({ share }) => (width * share) / total);
  const short = wants.map(({ whole, least }) => whole <= least);
  const breaking = wants.some(({ whole }, at) => !short[at] && whole > wished[at]!);
  const fixed = wants.map(({ least }, at) =>
    breaking && short[at] ? Math.min(Math.max(wished[at]!, least), least + MOST_ROOM) : null,
  );
  const rest = width - fixed.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  const shared = shareOut(
    wants.filter((_, at) => fixed[at] === null),
    rest,
  );
  if (!shared) return wished;
  return fixed.map((one) => one ?? shared.shift()!); // one share per column that is not fixed
}

function wantOf({ title, share }: PaperColumn, rows: readonly PaperRow[], at: number): Want {
  let [least, whole] = [unbroken(title, textWidth(title)), textWidth(title)];
  for (const row of rows.slice(0, LOOKED_AT)) {
    if ('band' in row) continue;
    for (const line of (row[at] ?? '').split('\n')) {
      const width = textWidth(line.length > LONG ? line.slice(0, LONG) : line);
      whole = Math.max(whole, width);
      least = Math.max(least, unbroken(line, width));
    }
  }
  return { share, least: least + SLACK, whole: whole + SLACK };
}

/** Width of a text that must not break; nothing for one that may. */
function unbroken(text: string, width: number): number {
  if (width > SHORT_NUMBER) return 0;
  return width <= SHORT_WORD || /\d/.test(text) ? width : 0;
}

/** Widths by share, each at least what it needs; null where they do not fit. */
function shareOut(wants: readonly Want[], width: number): number[] | null {
  const widths = wants.map(({ least }) => least);
  let free = wants.map((_, at) => at);
  let rest = width;
  for (;;) {
    const shares = free.reduce((sum, at) => sum + wants[at]!.share, 0);
    const tight = free.filter((at) => wants[at]!.least > (rest * wants[at]!.share) / shares);
    if (tight.length === 0) {
      for (const at of free) widths[at] = (rest * wants[at]!.share) / shares;
      return widths;
    }
    if (tight.length === free.length) return null;
    rest -= tight.reduce((sum, at) => sum + wants[at]!.least, 0);
    free = free.filter((at) => !tight.includes(at));
  }
}
