/** C0 and C1 controls except tab and line feed: neither paper nor spreadsheet can show them. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu; // oxlint-disable-line no-control-regex
/** Marks that turn the direction of text around, and so can make a paper read differently from its data. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** Joiners, variation selectors, soft hyphen, byte order mark and tags: they take no room and have no glyph. */
// each is a range of code points on its own
// oxlint-disable-next-line no-misleading-character-class
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060-\u2064\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}]/gu;
/** Half of a surrogate pair: no character, and refused by every format. */
const HALF_SURROGATE = /\p{Cs}/gu;

/**
 * A user's text as every paper may carry it: one kind of line end, no control characters, no direction tricks, no half surrogates.
 * Letters, punctuation and emoji stay as they are; each format decides what it can show.
 * @example cleanText('口令为空\r\n未改') // '口令为空\n未改'
 */
export function cleanText(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replaceAll('\t', ' ');
  const shown = lines.replace(CONTROLS, '').replace(DIRECTION_MARKS, '').replace(INVISIBLE, '');
  return shown.replace(HALF_SURROGATE, '\ufffd').normalize('NFC').trim();
}

/** A name on one line: {@link cleanText} without line ends. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s*\n\s*/g, ' ');
}

/** Between a Chinese character and a number or a Latin word official papers leave no space; sentences of other packages may. */
const GAP = /(?<=[\u3001-\u9fff\uff01-\uff5e]) (?=[\w(])|(?<=[\w%)]) (?=[\u3001-\u9fff\uff01-\uff5e])/gu;

/**
 * A sentence of the product without spaces between Chinese and Latin.
 * @example closeGaps('存在 2 个高风险安全问题') // '存在2个高风险安全问题'
 */
export function closeGaps(sentence: string): string {
  return sentence.replace(GAP, '');
}
