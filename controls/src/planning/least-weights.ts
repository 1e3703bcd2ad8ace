import type { Choice } from './choice.js';
import { CLOSE_ENOUGH } from './cover.js';
import type { Cover } from './cover.js';
import type { State } from './list-cover.js';
import { mostGains } from './most-gains.js';
import type { PriceBound } from './price-bound.js';

/**
 * What a sum under way weighs at least once it reaches, from the choices that are left.
 * @param order all choices in the order of search, the best price first
 * @returns for the place in that order from which choices are left
 */
export function leastWeights(
  cover: Cover<Choice>,
  { counting, perChoice }: PriceBound,
  order: readonly number[],
): (from: number) => (state: State) => number {
  const { coin, needed, weighing } = cover;
  const gains = order.map((place) => cover.gains[place]!);
  const prices = order.map((place) => cover.costs[place]! - perChoice);
  const restCost = restCosts(gains, prices);
  const limit = counting.sense === 'atLeast' ? Infinity : counting.count;
  const most = mostGains(gains, limit);
  return (from) => (state) => {
    const left = needed - state.gain;
    if (state.count >= limit || most(from, limit - state.count) < left) return Infinity;
    const rest = restCost(from, left) + perChoice * (counting.count - state.count);
    const cost = Math.ceil(state.cost + Math.max(0, rest) - CLOSE_ENOUGH);
    const count = cover.countFirst ? counting.count : state.count + 1;
    return count * weighing.count + cost * coin * weighing.money;
  };
}

/**
 * The least price of a gain from the choices that are left, with the last one taken in part.
 * @param prices in the order of price per gain
 * @returns at most the sum of all; the caller knows that they reach
 */
function restCosts(gains: readonly number[], prices: readonly number[]): (from: number, needed: number) => number {
  const [gainSums, priceSums] = [runningSums(gains), runningSums(prices)];
  const bargains = prices.filter((price) => price < 0).length;
  return (from, needed) => {
    const wanted = gainSums[from]! + needed;
    let [low, high] = [Math.max(from, bargains), prices.length];
    if (gainSums[low]! >= wanted) return priceSums[low]! - priceSums[from]!;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (gainSums[middle]! >= wanted) high = middle;
      else low = middle;
    }
    const share = (wanted - gainSums[low]!) / gains[low]!;
    return priceSums[low]! - priceSums[from]! + share * prices[low]!;
  };
}

function runningSums(list: readonly number[]): Float64Array {
  const sums = new Float64Array(list.length + 1);
  for (const [index, amount] of list.entries()) sums[index + 1] = sums[index]! + amount;
  return sums;
}
