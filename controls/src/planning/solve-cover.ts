import type { Choice } from './choice.js';
import { CLOSE_ENOUGH, reachesExactly, sumOver } from './cover.js';
import type { Cover, Places } from './cover.js';
import { denseCover } from './dense-cover.js';
import type { LightestSet } from './lightest-set.js';
import { listCover } from './list-cover.js';
import { nearCover } from './near-cover.js';
import { byPrice, priceBound } from './price-bound.js';
import type { Counting, PriceBound } from './price-bound.js';

/**
 * The searches in turn, until the least money is proven: lists of sums end quickly where costs have no pattern, sets near the best
 * prices where costs follow gains so closely that every set is as good as the next. Each with longer lists than the last.
 */
const SEARCHES = [
  [listCover, 2_000],
  [nearCover, 1_000],
  [nearCover, 6_000],
  [listCover, 6_000],
  [nearCover, 24_000],
  [nearCover, 60_000],
  [listCover, 16_000],
] as const;

/** What a search gives: a set, if it found one, and the cost (in coins) below which it has seen every set or knows none to reach. */
export interface Found {
  readonly set: Places | null;
  readonly below: number;
}

/** The lightest set of one covering problem. Its least cost is proven for all costs that do not follow the gains below a hundredth. */
export function solveCover<C extends Choice>(cover: Cover<C>): LightestSet<C> {
  const dense = denseCover(cover);
  if (dense) return described(cover, dense, Infinity);
  const fewest = fewestPlaces(cover);
  const open = new Map(countings(cover, fewest.length).map((counting) => boundAndLeast(cover, counting)));
  let best = [...open.keys()].reduce((set, bound) => lighter(cover, set, thinned(cover, bound)), fewest);
  const isSettled = (bound: PriceBound): boolean => open.get(bound)! > sumOver(best, cover.costs) - 1 + CLOSE_ENOUGH;
  for (const [search, most] of SEARCHES)
    for (const bound of open.keys()) {
      if (!isSettled(bound)) {
        const { set, below } = search(cover, bound, best, most);
        if (set && reachesExactly(cover, set)) best = lighter(cover, best, set);
        open.set(bound, Math.max(open.get(bound)!, below));
      }
      if (isSettled(bound)) open.delete(bound);
    }
  return described(cover, best, Math.min(Infinity, ...open.values()));
}

function boundAndLeast(cover: Cover<Choice>, counting: Counting): [PriceBound, number] {
  const bound = priceBound(cover, counting);
  return [bound, bound.least];
}

/**
 * The numbers of choices to ask for, each with its own prices: up to what the best prices take without a word about the number, and
 * more than that. Costs with a fixed part have a bound that is close only when the number is given.
 */
function countings(cover: Cover<Choice>, fewest: number): Counting[] {
  if (cover.countFirst) return [{ sense: 'exactly', count: fewest }];
  const likely = likelyCount(cover);
  return [
    likely > fewest ? { sense: 'atMost', count: likely } : { sense: 'exactly', count: fewest },
    { sense: 'atLeast', count: Math.max(likely, fewest) + 1 },
  ];
}

function likelyCount(cover: Cover<Choice>): number {
  let gain = 0;
  const order = byPrice(cover, 0);
  const last = order.findIndex((place) => (gain += cover.gains[place]!) > cover.needed);
  return last < 0 ? order.length : last;
}

/** The greatest gains until they reach. */
function fewestPlaces(cover: Cover<Choice>): Places {
  const order = [...cover.gains.keys()].sort((one, other) => cover.gains[other]! - cover.gains[one]!);
  let left = cover.neededExactly;
  const size = order.findIndex((place) => (left -= cover.choices[place]!.gain) <= 0n);
  return order.slice(0, size + 1);
}

/** Everything, less what is not needed, the worst price first. */
function thinned(cover: Cover<Choice>, { perChoice }: PriceBound): Places {
  const order = byPrice(cover, perChoice);
  let spare = cover.choices.reduce((sum, { gain }) => sum + gain, 0n) - cover.neededExactly;
  const left = new Set(order);
  for (const place of order.toReversed()) {
    const { gain } = cover.choices[place]!;
    if (gain > spare) continue;
    spare -= gain;
    left.delete(place);
  }
  return [...left];
}

const lighter = (cover: Cover<Choice>, one: Places, other: Places): Places =>
  sumOver(other, cover.weights) < sumOver(one, cover.weights) ? other : one;

/** @param below cost in coins below which no set reaches */
function described<C extends Choice>(cover: Cover<C>, places: Places, below: number): LightestSet<C> {
  const cost = sumOver(places, cover.costs);
  const least = Math.min(cost, Math.max(0, Math.ceil(below - CLOSE_ENOUGH)));
  return {
    chosen: places.map((place) => cover.choices[place]!),
    proven: least >= cost,
    leastMoney: least * cover.coin,
  };
}
