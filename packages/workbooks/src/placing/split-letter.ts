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
  const text = requirement
    .normalize('NFKC')
    .trim()
    .replace(/^\d+(\.\d+){2,}\s*/, ''); // a clause number in front
  const match = /^[([]?\s*([a-zA-Z])\s*[)\]、.．:]\s*(?=\S|$)/.exec(text);
  if (!match) return { letter: '', text };
  return { letter: match[1]!.toLowerCase(), text: text.slice(match[0].length) };
}
