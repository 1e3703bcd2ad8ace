/**
 * The most that so many of the last gains bring, for every number up to `limit` and every place to begin.
 * @returns most(from, count): the `count` greatest of the gains from a place on; all of them where the count has no limit
 */
export function mostGains(gains: readonly number[], limit: number): (from: number, count: number) => number {
  const tops: Float64Array[] = [];
  const sorted: number[] = [];
  const room = Math.min(limit, gains.length);
  tops[gains.length] = new Float64Array(1);
  for (let from = gains.length - 1; from >= 0; from -= 1) {
    insert(sorted, gains[from]!);
    if (sorted.length > room) sorted.pop();
    const sums = new Float64Array(sorted.length + 1);
    for (const [index, gain] of sorted.entries()) sums[index + 1] = sums[index]! + gain;
    tops[from] = sums;
  }
  return (from, count) => {
    const sums = tops[from]!;
    return sums[Math.min(count, sums.length - 1)]!;
  };
}

/** Into a falling list. */
function insert(sorted: number[], gain: number): void {
  let at = sorted.length;
  while (at > 0 && sorted[at - 1]! < gain) at -= 1;
  sorted.splice(at, 0, gain);
}
