/**
 * A text with nothing left that people write differently: width of characters, blanks, punctuation, capitals.
 * @example bareText('防盗窃 与 防破坏（G2）') // '防盗窃与防破坏g2'
 */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')
    .toLowerCase();
}

/**
 * Pairs of neighbouring characters, the unit in which wordings are compared.
 * @example [...bigrams('防雷击')] // ['防雷', '雷击']
 */
export function bigrams(bare: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < bare.length; at++) pairs.add(bare.slice(at, at + 2));
  return pairs;
}

/** How alike two sets are, 0 to 1 (Dice). */
export function likeness<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  if (one.size === 0 || other.size === 0) return 0;
  return (2 * common(one, other)) / (one.size + other.size);
}

function common<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let count = 0;
  for (const pair of small) if (large.has(pair)) count++;
  return count;
}
