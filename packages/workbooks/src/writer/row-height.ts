import type { BookCell, BookColumn, BookRow, StyledCell } from './book.js';

/** Type size of cells without a look of their own. */
export const DEFAULT_SIZE = 10;
/** Excel shows no row higher than this, in points. */
const HIGHEST_ROW = 409;
/** A line takes so much of its type size. */
const LEADING = 1.36;
/** Room that a cell keeps free at its sides, in characters. */
const SIDE_ROOM = 1;

/**
 * Height at which every wrapped text of a row shows whole, as far as Excel allows; LibreOffice would show one line otherwise.
 * @param spans width of merged cells by their first column, where rows are merged
 * @returns points
 */
export function fitHeight(row: BookRow, columns: readonly BookColumn[], spans: ReadonlyMap<number, number>): number {
  const heights = row.cells.map((cell, index) => {
    const { value, look } = asStyled(cell);
    const size = look?.size ?? DEFAULT_SIZE;
    const lineHeight = size * LEADING;
    if (typeof value !== 'string' || !look?.wrap || columns[index]?.hidden) return lineHeight;
    const width = spans.get(index) ?? columns[index]?.width ?? 8;
    return countLines(value, ((width - SIDE_ROOM) * DEFAULT_SIZE) / size) * lineHeight;
  });
  return Math.min(HIGHEST_ROW, Math.round(Math.max(DEFAULT_SIZE * LEADING, ...heights) + 4));
}

/** Lines that a text takes in a column of so many characters. */
export function countLines(text: string, width: number): number {
  const room = Math.max(width, 2);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/**
 * Width of a text in characters of the default font; a Chinese character counts two and a little.
 * @example textWidth('ab') // 2
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2e80 && !/[‘-…]/.test(character) ? 1 : 2.1;
  return width;
}

/** A cell with its look, whichever way it was given. */
export function asStyled(cell: BookCell | undefined): StyledCell {
  if (cell === undefined || cell === null || typeof cell !== 'object' || cell instanceof Date)
    return { value: cell ?? null };
  return cell;
}
