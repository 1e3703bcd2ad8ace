/** A row's requirement with its letter taken off. */
export interface Lettered {
  /** small letter, '' when there is none */
  readonly letter: string;
  readonly text: string;
}

/**
 * Take the letter off a requirement: "a）…", "A) …", "（a）…", "a、…", "a. …"; blanks, widths and a repeated letter are tolerated.
 * @example splitLetter(' ｂ）应启用审计') // { letter: 'b', text: '应启用审计' }
 */
export function splitLetter(requirement: string): Lettered {
  const text = requirement.trim().replace(clauseNumber, '');
  const match = lettered.exec(text);
  if (!match) return { letter: '', text };
  return { letter: match[1]!.normalize('NFKC').toLowerCase(), text: text.slice(match[0].length) };
}

/** A clause number in front, such as 8.1.4.3. */
const clauseNumber = /^\d+(\.\d+){2,}\s*/;
// both widths are spelled out: normalising every requirement costs more than all the rest of a row
const lettered = /^[（(［[]?\s*([a-zA-Zａ-ｚＡ-Ｚ])\s*[)）］\]、.．:：]\s*(?=\S|$)/;

/** A letter where a requirement begins: at the start of a line, or behind the end of the one before. Blanks are bounded: a cell may hold nothing else. */
const beginning = /(^|[\n；;。])\s{0,9}([a-zA-Zａ-ｚＡ-Ｚ])\s{0,9}[)）]/g;

/** A further letter behind the first requirement of a cell. */
const second = /[\n；;。]\s{0,9}[b-zB-Zｂ-ｚＢ-Ｚ]\s{0,9}[)）]/;

/**
 * Requirements that stand in one cell, each with its letter; the whole text where there are not several in the order of the alphabet.
 * @example splitItems('a）应甲；\nb）应乙') // ['a）应甲；', 'b）应乙']
 */
export function splitItems(text: string): string[] {
  if (!second.test(text)) return [text]; // nearly always
  const starts = Array.from(text.matchAll(beginning), ({ index, 0: whole, 1: before, 2: letter }) => {
    return { at: index + before!.length, letter: letter!.normalize('NFKC').toLowerCase(), whole };
  });
  const inOrder = starts.every(({ letter }, place) => place === 0 || letter > starts[place - 1]!.letter);
  if (starts.length < 2 || !inOrder || text.slice(0, starts[0]!.at).trim() !== '') return [text];
  return starts.map(({ at }, place) => text.slice(at, starts[place + 1]?.at).trim());
}
