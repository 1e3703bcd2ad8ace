/** Letters and digits are so wide beside a Chinese character. */
const LATIN = 0.6;

/**
 * Width of a text in Chinese characters, as a rough measure that asks no font.
 * @example textWidth('第2级') // 2.6
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! < 0x2000 ? LATIN : 1; // a character has a code point
  return width;
}
