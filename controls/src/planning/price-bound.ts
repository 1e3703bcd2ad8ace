import type { Choice } from './choice.js';
import type { Cover } from './cover.js';

/** How many choices a set may have. */
export interface Counting {
  readonly sense: 'atLeast' | 'atMost' | 'exactly';
  readonly count: number;
}

/**
 * Prices per gain and per choice that prove a least cost: every set that reaches with this number of choices costs at least `least`,
 * and more by the surplus of each choice it takes dearly or leaves as a bargain.
 */
export interface PriceBound {
  readonly counting: Counting;
  readonly least: number;
  readonly perChoice: number;
  /** cost of each choice above its price, below zero where it is a bargain */
  readonly surplus: readonly number[];
}

/** The bound at one price per choice, and how it would move with that price. */
interface Priced {
  readonly perChoice: number;
  readonly perGain: number;
  readonly least: number;
  readonly slope: number;
}

/** Turns after which prices are good enough; they are all but always found in ten. */
const TURNS = 40;

/** Share of a coin by which another turn must be able to raise the bound. */
const WORTH_A_TURN = 1e-3;

/**
 * The best prices, by linear programming duality. The bound is concave in the price per choice, so it is highest where the lines
 * that touch it from both sides meet.
 */
export function priceBound(cover: Cover<Choice>, counting: Counting): PriceBound {
  const at = (perChoice: number): Priced => pricedAt(cover, perChoice, counting.count);
  const far = cover.costs.reduce((sum, cost) => sum + cost, 1);
  const free = at(0);
  let low = counting.sense === 'atLeast' || free.slope > 0 ? free : at(-far);
  let high = counting.sense === 'atMost' || free.slope < 0 ? free : at(far);
  let best = [low, high].reduce((one, other) => (other.least > one.least ? other : one), free);
  for (let turn = 0; turn < TURNS && low.slope > 0 && high.slope < 0; turn += 1) {
    const place = meeting(low, high);
    if (low.least + low.slope * (place - low.perChoice) - best.least < WORTH_A_TURN) break;
    const next = at(place);
    if (next.least > best.least) best = next;
    if (next.slope > 0) low = next;
    else high = next;
  }
  const surplus = cover.gains.map((gain, place) => cover.costs[place]! - best.perChoice - best.perGain * gain);
  return { counting, least: best.least, perChoice: best.perChoice, surplus };
}

/** Where the line through one meets the line through the other. */
function meeting(one: Priced, other: Priced): number {
  const rise = other.least - other.slope * other.perChoice - (one.least - one.slope * one.perChoice);
  return rise / (one.slope - other.slope);
}

function pricedAt(cover: Cover<Choice>, perChoice: number, count: number): Priced {
  const { gains, costs, needed } = cover;
  const priceOf = (place: number): number => costs[place]! - perChoice;
  let [left, taken, last] = [needed, 0, 0];
  for (last of byPrice(cover, perChoice)) {
    if (gains[last]! >= left) break;
    left -= gains[last]!;
    taken += 1;
  }
  const perGain = Math.max(0, priceOf(last) / gains[last]!);
  const bargains = gains.reduce((sum, gain, place) => sum + Math.min(0, priceOf(place) - perGain * gain), 0);
  const used = perGain > 0 ? taken + left / gains[last]! : costs.filter((cost) => cost < perChoice).length;
  return { perChoice, perGain, least: perGain * needed + perChoice * count + bargains, slope: count - used };
}

/** Places by the price of their gain, the best first, each choice being worth something by itself. */
export function byPrice({ gains, costs }: Cover<Choice>, perChoice: number): number[] {
  const prices = costs.map((cost, place) => (cost - perChoice) / gains[place]!);
  return [...prices.keys()].sort((one, other) => prices[one]! - prices[other]!);
}
