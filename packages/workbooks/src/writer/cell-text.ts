import { writableText } from './writable-text.js';

/** A cell holds so many UTF-16 units and no more; a longer text makes Excel call the file damaged. */
export const LONGEST_CELL_TEXT = 32_767;
/** Ends a text that was cut. */
export const CUT_NOTE = '……〔内容超过单元格上限，以下截断〕';

/** Text that a reader would take for the escape of a character, such as `_x0041_`. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** True when {@link cellText} has to cut. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_CELL_TEXT;
}

/** A text as a cell can hold it: no control characters, and cut with a note when it is too long. */
export function cellText(text: string): string {
  const clean = writableText(text.replace(/\r\n?/g, '\n'));
  if (!isTooLong(clean)) return clean;
  const cut = clean.slice(0, LONGEST_CELL_TEXT - CUT_NOTE.length);
  return `${cut.replace(/\p{Cs}$/u, '')}${CUT_NOTE}`;
}

/** Keeps a text that looks like an escape from being read as one. */
export function escapeLookalikes(text: string): string {
  return text.replace(LOOKS_ESCAPED, '_x005F_');
}
