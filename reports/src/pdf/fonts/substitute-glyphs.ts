import type { Face } from './face.js';

/** The mark that typesetters put where a character is missing. */
export const MISSING_MARK = '〓';

/** Characters that the shipped fonts lack but whose look-alikes they have. */
const lookAlikes: Readonly<Record<string, string>> = {
  '☐': '□',
  '☑': '■',
  '☒': '■',
  '✔': '√',
  '✅': '√',
  '✘': '×',
  '✗': '×',
  '❌': '×',
  '\u00a0': ' ',
  '\u2011': '-',
  '\u2212': '－',
};

/** Beyond ASCII, these are in every face: checked against the shipped fonts by a test. */
const COMMON = /^[\n\u0020-\u007e\u3001\u3002\u4e00-\u9fa5\uff01-\uff5e“”‘’…—《》【】〔〕·]*$/u;

/** What stands on paper for a character: itself, a look-alike, or the mark of a missing one. */
export function shownAs(character: string, face: Face): string {
  if (character === '\n' || face.has(character.codePointAt(0)!)) return character; // never an empty character
  const alike = lookAlikes[character];
  return alike !== undefined && Array.from(alike).every((part) => face.has(part.codePointAt(0)!))
    ? alike
    : MISSING_MARK;
}

/** A text with every missing character replaced. */
export function substituteGlyphs(text: string, face: Face): string {
  return COMMON.test(text) ? text : Array.from(text, (character) => shownAs(character, face)).join('');
}

/** True when a text holds only characters that every face has, so that no font need be opened to know. */
export function isCommonText(text: string): boolean {
  return COMMON.test(text);
}
