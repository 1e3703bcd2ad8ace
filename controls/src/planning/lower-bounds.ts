import type { Choice } from './choice.js';

/** At least this many choices, and at least this much money, for a gain still needed; Infinity when it cannot be had. */
export type LowerBound = (needed: number) => { readonly count: number; readonly cost: number };

/**
 * Bounds on what a gain costs from these choices: the greatest gains bound the count, the cheapest gain per money, with the
 * last choice taken in part, bounds the cost.
 * @param choices each with a gain above zero
 */
export function lowerBounds(choices: readonly Choice[]): LowerBound {
  const gains = choices.map((choice) => Number(choice.gain));
  const byGain = [...gains].sort((one, other) => other - one);
  const byPrice = choices
    .map((choice, index) => ({ gain: gains[index]!, cost: choice.cost }))
    .sort((one, other) => one.cost * other.gain - other.cost * one.gain);
  const gainSums = runningSums(byGain);
  const priceGains = runningSums(byPrice.map(({ gain }) => gain));
  const priceCosts = runningSums(byPrice.map(({ cost }) => cost));
  return (needed) => {
    const count = firstReaching(gainSums, needed);
    if (count === null) return { count: Infinity, cost: Infinity };
    // the same gains in another order, so all together reach it too, but for rounding
    const full = firstReaching(priceGains, needed) ?? byPrice.length;
    return { count, cost: full === 0 ? 0 : costWithPart(full, needed) };
  };

  function costWithPart(full: number, needed: number): number {
    const last = byPrice[full - 1]!;
    const share = (needed - priceGains[full - 1]!) / last.gain;
    return priceCosts[full - 1]! + Math.max(0, Math.min(1, share)) * last.cost;
  }
}

/** Sums of the first 0, 1, 2 … entries. */
function runningSums(list: readonly number[]): number[] {
  const sums = [0];
  for (const entry of list) sums.push(sums.at(-1)! + entry);
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
