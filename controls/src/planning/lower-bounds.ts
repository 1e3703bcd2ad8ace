/** A choice as the bounds see it. */
export interface Rated {
  readonly gain: number;
  readonly cost: number;
  /** place in the order of search; a bound leaves out those that were tried already */
  readonly rank: number;
}

/** At least this many choices, and at least this much money, for a gain still needed; Infinity when it cannot be had. */
export type LowerBound = (needed: number) => { readonly count: number; readonly cost: number };

/**
 * Bounds on what a gain costs from the choices after a rank: the greatest gains bound the count, the cheapest gain per money, with
 * the last choice taken in part, bounds the cost.
 * @param choices each with a gain above zero
 * @returns the bound over the choices whose rank is above the given one
 */
export function lowerBounds(choices: readonly Rated[]): (rank: number) => LowerBound {
  const byGain = [...choices].sort((one, other) => other.gain - one.gain);
  const byPrice = [...choices].sort((one, other) => one.cost * other.gain - other.cost * one.gain);
  const costly = choices.some(({ cost }) => cost > 0);
  return (rank) => {
    const gainSums = runningSums(byGain, rank, 'gain');
    const costBound = costly ? costBoundOf(byPrice.filter((choice) => choice.rank > rank)) : () => 0;
    return (needed) => {
      const count = firstReaching(gainSums, needed);
      return count === null ? { count: Infinity, cost: Infinity } : { count, cost: costBound(needed) };
    };
  };
}

function costBoundOf(byPrice: readonly Rated[]): (needed: number) => number {
  const gains = runningSums(byPrice, -1, 'gain');
  const costs = runningSums(byPrice, -1, 'cost');
  return (needed) => {
    // the same gains in another order, so all together reach it too, but for rounding
    const full = firstReaching(gains, needed) ?? byPrice.length;
    if (full === 0) return 0;
    const last = byPrice[full - 1]!;
    const share = (needed - gains[full - 1]!) / last.gain;
    return costs[full - 1]! + Math.max(0, Math.min(1, share)) * last.cost;
  };
}

/** Sums of the first 0, 1, 2 … entries above a rank. */
function runningSums(list: readonly Rated[], rank: number, field: 'gain' | 'cost'): number[] {
  const sums = [0];
  let sum = 0;
  for (const choice of list) if (choice.rank > rank) sums.push((sum += choice[field]));
  return sums;
}

/** How many entries reach `needed`; null when all together do not. */
function firstReaching(sums: readonly number[], needed: number): number | null {
  let [low, high] = [0, sums.length - 1];
  if (sums[high]! < needed) return null;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! >= needed) high = middle;
    else low = middle + 1;
  }
  return low;
}
