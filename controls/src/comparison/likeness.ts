/**
 * How alike two texts are, 0 to 1: shared pairs of neighbouring characters (Dice's coefficient).
 * @example likeness('身份鉴别', '身份鉴别') // 1
 */
export function likeness(one: string, other: string): number {
  const [left, right] = [pairsOf(one), pairsOf(other)];
  if (left.size + right.size === 0) return one === other ? 1 : 0;
  const shared = [...left].filter((pair) => right.has(pair)).length;
  return (2 * shared) / (left.size + right.size);
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (const word of text.split(/[\s\p{P}]+/u))
    for (let at = 0; at + 2 <= word.length; at += 1) pairs.add(word.slice(at, at + 2));
  return pairs;
}
