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
