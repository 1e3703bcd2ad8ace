import type { Face } from '../fonts/face.js';
import { substituteGlyphs } from '../fonts/substitute-glyphs.js';
import { charClass, CharClass, mayBreak } from './char-class.js';

/** One line of text, ready to be drawn. */
export interface Line {
  readonly text: string;
  /** width in points, trailing spaces left out */
  readonly width: number;
  /** room before the first character, in points */
  readonly indent: number;
  /** true for the last line of a paragraph */
  readonly last: boolean;
}

export interface BreakOptions {
  readonly face: Face;
  /** type size in points */
  readonly size: number;
  /** room for a line in points */
  readonly width: number;
  /** first line of every paragraph starts so many points in */
  readonly indent?: number;
}

/** Rounding of widths must not push a character that just fits. */
const EPSILON = 0.01;

/**
 * Break a text into lines by the Chinese rules: no line begins with a closing mark or ends with an opening one, words and numbers
 * stay whole where a line can hold them, and what is longer than a line is cut. Line feeds part paragraphs.
 * @returns at least one line; an empty text gives one empty line
 */
export function breakLines(text: string, options: BreakOptions): Line[] {
  const lines: Line[] = [];
  for (const paragraph of substituteGlyphs(text, options.face).split('\n')) breakParagraph(paragraph, options, lines);
  return lines;
}

function breakParagraph(text: string, { face, size, width, indent = 0 }: BreakOptions, lines: Line[]): void {
  const points = Array.from(text, (character) => character.codePointAt(0)!); // never an empty character
  const classes = points.map(charClass);
  const widths = points.map((point) => face.width(point) * size);
  const emit = (from: number, to: number, last: boolean, first: boolean): void => {
    const end = withoutSpaces(classes, from, to);
    const lineText = end - from === points.length ? text : String.fromCodePoint(...points.slice(from, end));
    lines.push({ text: lineText, width: sum(widths, from, end), indent: first ? indent : 0, last });
  };
  let start = 0;
  let room = width - indent;
  let used = 0;
  let breakAt = 0;
  for (let at = 0; at < points.length; at += 1) {
    if (at > start && mayBreak(classes[at - 1]!, classes[at]!, isLetter(points[at]!))) breakAt = at;
    while (used + widths[at]! > room + EPSILON && at > start && classes[at] !== CharClass.Space) {
      const cut = breakAt > start ? breakAt : forcedCut(classes, start, at);
      emit(start, cut, false, start === 0);
      start = cut;
      room = width;
      used = sum(widths, start, at);
    }
    used += widths[at]!;
  }
  emit(start, points.length, true, start === 0);
}

/** Where to cut a token that no line can hold: at the full line, or before it where a mark would be torn off. */
function forcedCut(classes: readonly CharClass[], start: number, at: number): number {
  for (let cut = at; cut > start + 1; cut -= 1)
    if (classes[cut] !== CharClass.Closing && classes[cut - 1] !== CharClass.Opening) return cut;
  return at;
}

function withoutSpaces(classes: readonly CharClass[], from: number, to: number): number {
  let end = to;
  while (end > from && classes[end - 1] === CharClass.Space) end -= 1;
  return end;
}

function sum(widths: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let at = from; at < to; at += 1) total += widths[at]!;
  return total;
}

function isLetter(point: number): boolean {
  return (point >= 0x41 && point <= 0x5a) || (point >= 0x61 && point <= 0x7a) || point > 0xbf;
}
