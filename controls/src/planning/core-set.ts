import { valueOf, weigh } from './choice.js';
import type { Choice, LightestInput } from './choice.js';

/** What every reaching set costs at least, with the price per choice that proves it. */
export interface CostBound {
  /** least money, in whole units */
  readonly least: number;
  /** money that each choice is worth by its number alone, since at least so many are needed */
  readonly perChoice: number;
}

/** Rounding errors of machine numbers stay far below this share; a bound is shrunk by it and so stays a bound. */
const SAFE = 1 - 1e-9;

/**
 * A lower bound on the money of any set of one pool that reaches the value: the best price per gain and per choice, by linear
 * programming duality. Where costs follow gains it is the true minimum, or next to it.
 * @param fewest the least number of choices that reach the value
 */
export function costBound(choices: readonly Choice[], needed: bigint, fewest: number): CostBound {
  const need = Number(needed);
  const boundAt = (perChoice: number): number => {
    const order = byPrice(choices, perChoice);
    const perGain = Math.max(0, priceOf(order[breakPlace(order, need)], perChoice));
    const surplus = order.reduce(
      (sum, { gain, cost }) => sum + Math.min(0, cost - perChoice - perGain * Number(gain)),
      0,
    );
    return perGain * need + perChoice * fewest + surplus;
  };
  const perChoice = highest(boundAt, Math.max(0, ...choices.map(({ cost }) => cost)));
  return { least: Math.max(0, Math.ceil(boundAt(perChoice) * SAFE - (1 - SAFE))), perChoice };
}

const priceOf = (choice: Choice | undefined, perChoice: number): number =>
  choice ? (choice.cost - perChoice) / Number(choice.gain) : 0;

/** The choices that gain anything, the best price first. */
function byPrice<C extends Choice>(choices: readonly C[], perChoice: number): C[] {
  return choices
    .filter(({ gain }) => gain > 0n)
    .map((choice) => ({ choice, price: priceOf(choice, perChoice) }))
    .sort((one, other) => one.price - other.price)
    .map(({ choice }) => choice);
}

/** Place of the choice with which the first ones reach the value. */
function breakPlace(order: readonly Choice[], need: number): number {
  let sum = 0;
  const place = order.findIndex(({ gain }) => (sum += Number(gain)) >= need);
  return place < 0 ? order.length - 1 : place;
}

const STEPS = 24;

/** Where a concave function is highest between 0 and `most`; any place gives a valid bound, the highest the best. */
function highest(of: (place: number) => number, most: number): number {
  let [low, high] = [0, most];
  for (let step = 0; step < STEPS; step += 1) {
    const [first, second] = [low + (high - low) / 3, high - (high - low) / 3];
    if (of(first) < of(second)) low = first;
    else high = second;
  }
  const middle = (low + high) / 2;
  return of(middle) > of(0) ? middle : 0;
}

/** Choices of each half of the core: all their sums are listed, so each one more doubles the work. */
const HALF_CORE = 13;

/**
 * A very good set of one pool: the best prices first, with the choices around the last one needed chosen anew. Their sums are
 * listed in two halves and joined, which tries 2^26 sets in a few milliseconds; where costs follow gains, one of them meets the bound.
 * @returns null when no set reaches the value
 */
export function coreSet<C extends Choice>(input: LightestInput<C>, { perChoice }: CostBound): C[] | null {
  const { choices, starts, least, weighing } = input;
  const needed = least - valueOf(starts, [0n]);
  const order = byPrice(choices, perChoice);
  const { core, fixed } = around(order, breakPlace(order, Number(needed)));
  const rest = needed - fixed.reduce((sum, { gain }) => sum + gain, 0n);
  const [odd, even] = [0, 1].map((half) =>
    sumsOf(
      core.filter((_, index) => index % 2 === half),
      (choice) => weigh(choice, weighing),
    ),
  );
  const best = lightestPair(odd!, even!, rest);
  return best && [...fixed, ...best.flatMap(chosenIn)];
}

/** Choices of one gain in the core: more of the same would leave fewer different sums. */
const MOST_ALIKE = 3;

/** The choices nearest to the break, not too many of one gain, and those before the break that are left out of them. */
function around<C extends Choice>(order: readonly C[], place: number): { core: C[]; fixed: C[] } {
  const alike = new Map<bigint, number>();
  const core = new Set<C>();
  const nearest = order.map((choice, index) => ({ choice, distance: Math.abs(index - place) }));
  for (const { choice } of nearest.sort((one, other) => one.distance - other.distance)) {
    const count = alike.get(choice.gain) ?? 0;
    if (count === MOST_ALIKE) continue;
    alike.set(choice.gain, count + 1);
    core.add(choice);
    if (core.size === 2 * HALF_CORE) break;
  }
  return { core: [...core], fixed: order.slice(0, place).filter((choice) => !core.has(choice)) };
}

interface Sum<C> {
  readonly gain: bigint;
  readonly weight: number;
  readonly choice: C | null;
  readonly before: Sum<C> | null;
}

/** Every undominated sum of these choices, rising in gain and weight. */
function sumsOf<C extends Choice>(choices: readonly C[], weightOf: (choice: C) => number): Sum<C>[] {
  let sums: Sum<C>[] = [{ gain: 0n, weight: 0, choice: null, before: null }];
  for (const choice of choices) {
    const weight = weightOf(choice);
    const more = sums.map((sum) => ({
      gain: sum.gain + choice.gain,
      weight: sum.weight + weight,
      choice,
      before: sum,
    }));
    sums = [...sums, ...more].sort((one, other) => one.weight - other.weight || (one.gain > other.gain ? -1 : 1));
    let most = -1n;
    sums = sums.filter(({ gain }) => gain > most && (most = gain) >= 0n);
  }
  return sums;
}

function lightestPair<C>(first: readonly Sum<C>[], second: readonly Sum<C>[], needed: bigint): [Sum<C>, Sum<C>] | null {
  let best: { pair: [Sum<C>, Sum<C>]; weight: number } | null = null;
  let at = second.length - 1;
  for (const one of first) {
    while (at > 0 && one.gain + second[at - 1]!.gain >= needed) at -= 1;
    const other = second[at]!;
    if (one.gain + other.gain < needed) continue;
    const weight = one.weight + other.weight;
    if (!best || weight < best.weight) best = { pair: [one, other], weight };
  }
  return best && best.pair;
}

function chosenIn<C>(sum: Sum<C>): C[] {
  const chosen: C[] = [];
  for (let at: Sum<C> | null = sum; at?.choice; at = at.before) chosen.push(at.choice);
  return chosen;
}
