/** How a character behaves at the end of a line. */
export const enum CharClass {
  /** breaks before and after: Chinese characters and everything else that stands alone */
  Wide,
  /** letters and digits of words and numbers */
  Word,
  Space,
  /** ends no line: （《“ and the like */
  Opening,
  /** begins no line: 。，、）》” and the like */
  Closing,
  /** inside or after words and numbers, never before them: . : ) % as in 10.1.2.3 */
  Infix,
  /** between parts of a word, where it may be broken: - / , & */
  Joint,
  /** the two halves of a dash belong together */
  Dash,
}

const CLOSING = '。，、；：？！）》」』】〕〗〉｝］〞”…‥·・～％‰℃℉々〻ゝゞーぁぃぅぇぉっゃゅょァィゥェォッャュョ¢»›';
const OPENING = '（《「『【〔〖〈｛［〝“‘￥¥＄$£￡№§＃([{«‹';
// an apostrophe looks like a closing quotation mark, and °C is one word
const INFIX = '.:\'’"@+*~^`<>)]}|!?%°′″–';
const JOINT = '-/\\_,;&=';

const table = buildTable();

/** Class of a code point for line breaking. */
export function charClass(codePoint: number): CharClass {
  return codePoint < table.length ? table[codePoint]! : CharClass.Wide;
}

function buildTable(): Uint8Array {
  const classes = new Uint8Array(0x10000); // Wide is 0
  // Latin, Greek and Cyrillic letters make words; so do the marks between them
  classes.fill(CharClass.Word, 0x21, 0x0590);
  set(classes, ' \u3000\u00a0', CharClass.Space);
  set(classes, OPENING, CharClass.Opening);
  set(classes, CLOSING, CharClass.Closing);
  set(classes, INFIX, CharClass.Infix);
  set(classes, JOINT, CharClass.Joint);
  set(classes, '—―─', CharClass.Dash);
  return classes;
}

function set(classes: Uint8Array, characters: string, value: CharClass): void {
  for (const character of characters) classes[character.charCodeAt(0)] = value;
}

/**
 * Whether a line may end between two neighbours.
 * @param after class of the character that would end the line
 * @param before class of the character that would begin the next
 * @param letterBefore true when that character is a letter, not a digit: 2026-09-30 stays whole, well-known may break
 */
export function mayBreak(after: CharClass, before: CharClass, letterBefore: boolean): boolean {
  if (before === CharClass.Closing || before === CharClass.Space || before === CharClass.Infix) return false;
  if (after === CharClass.Opening) return false;
  if (after === CharClass.Space) return true;
  if (before === CharClass.Joint) return false;
  if (after === CharClass.Joint) return before === CharClass.Word ? letterBefore : true;
  if (after === CharClass.Dash) return before !== CharClass.Dash;
  if (before === CharClass.Word) return after === CharClass.Wide || after === CharClass.Closing;
  return true;
}
