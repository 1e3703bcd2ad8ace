import type { PaperBlock } from './paper-model.js';

type Heading = Extract<PaperBlock, { kind: 'heading' }>;
type Level = Heading['level'];

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/**
 * A number in Chinese numerals, 1 to 99.
 * @example chineseNumeral(21) // '二十一'
 */
export function chineseNumeral(count: number): string {
  if (count < 10) return numerals[count - 1]!; // counts begin at 1
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens > 1 ? numerals[tens - 1] : ''}十${ones ? numerals[ones - 1] : ''}`;
}

/** Makes headings whose numbers count up by themselves. */
export type HeadingMaker = (level: Level, text: string) => Heading;

/** Headings as official papers number them: 一、（一）1.（1） */
export function officialHeadings(): HeadingMaker {
  return counting((counts) => {
    const last = counts.at(-1)!; // a heading has a level, so there is a count
    return [`${chineseNumeral(last)}、`, `（${chineseNumeral(last)}）`, `${last}.`, `（${last}）`][counts.length - 1]!;
  });
}

/**
 * Headings as long reports number them: 1, 1.1, 1.1.1.
 * @param prefix of every number, e.g. the letter of an appendix
 */
export function decimalHeadings(prefix = ''): HeadingMaker {
  return counting((counts) => `${prefix}${counts.join('.')} `);
}

function counting(mark: (counts: readonly number[]) => string): HeadingMaker {
  let counts: number[] = [];
  return (level, text) => {
    counts = Array.from({ length: level }, (_, index) => (counts[index] ?? 0) + (index === level - 1 ? 1 : 0));
    return { kind: 'heading', level, text: `${mark(counts)}${text}` };
  };
}
