import { weigh } from './choice.js';
import type { Choice, LightestInput, Weighing } from './choice.js';

/** Choices by their places in the list of a cover. */
export type Places = readonly number[];

/**
 * A covering problem without floors: the lightest set of these choices whose gains reach `needed`. Gains and costs are machine
 * numbers for speed; {@link reachesExactly} asks the exact ones.
 */
export interface Cover<C extends Choice> {
  /** each gains something; in order of preference */
  readonly choices: readonly C[];
  /** whole numbers of the largest step, rounded up where they would not fit */
  readonly gains: readonly number[];
  /** gain to reach in the same step, above zero; rounded down where it would not fit */
  readonly needed: number;
  /** whole numbers of the largest coin that pays every cost */
  readonly costs: readonly number[];
  readonly coin: number;
  /** order of sets by {@link Weighing} */
  readonly weights: readonly number[];
  readonly weighing: Weighing;
  /** whether the number of choices counts more than their money */
  readonly countFirst: boolean;
  readonly neededExactly: bigint;
}

/** Rounding errors of machine numbers stay below this share of a coin. */
export const CLOSE_ENOUGH = 1e-6;

/** Sums of machine numbers are exact below 2^53. */
const MOST = 2n ** 52n;

/**
 * The covering problems whose best solution is the best of the whole. A pool below zero (a half of 2021 whose floor holds) is worth
 * nothing until it is paid off: either no choice of it is taken, or so many that it counts in full.
 * @returns one problem, or one for each choice of pools to leave; null where nothing is needed; none that all choices cannot solve
 */
export function coversOf<C extends Choice>(input: LightestInput<C>): (Cover<C> | null)[] {
  const below = input.starts.flatMap((start, pool) => (start < 0n ? [pool] : []));
  const leaving = below.reduce<number[][]>((all, pool) => [...all, ...all.map((set) => [...set, pool])], [[]]);
  return leaving.flatMap((pools): (Cover<C> | null)[] => {
    const worth = input.starts.reduce((sum, start, pool) => (pools.includes(pool) ? sum : sum + start), 0n);
    const choices = input.choices.filter(({ gain, pool }) => gain > 0n && !pools.includes(pool));
    const needed = input.least - worth;
    if (needed <= 0n) return [null];
    return sumOfGains(choices) < needed ? [] : [toCover(choices, needed, input.weighing)];
  });
}

function toCover<C extends Choice>(choices: readonly C[], needed: bigint, weighing: Weighing): Cover<C> {
  const step = choices.reduce((divisor, { gain }) => greatestDivisor(divisor, gain), 0n);
  const coin = Number(choices.reduce((divisor, { cost }) => greatestDivisor(divisor, BigInt(cost)), 0n)) || 1;
  const scale = step * ceilDivided(sumOfGains(choices), step * MOST);
  return {
    choices,
    gains: choices.map(({ gain }) => Number(ceilDivided(gain, scale))),
    needed: Number(scale === step ? ceilDivided(needed, step) : needed / scale),
    costs: choices.map(({ cost }) => cost / coin),
    coin,
    weights: choices.map((choice) => weigh(choice, weighing)),
    weighing,
    countFirst: weighing.count > weighing.money,
    neededExactly: needed,
  };
}

const sumOfGains = (choices: readonly Choice[]): bigint => choices.reduce((sum, { gain }) => sum + gain, 0n);
const ceilDivided = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Whether a set really reaches what is needed. */
export function reachesExactly({ choices, neededExactly }: Cover<Choice>, set: Places): boolean {
  return set.reduce((sum, place) => sum + choices[place]!.gain, 0n) >= neededExactly;
}

/** Sum of what these places have. */
export const sumOver = (set: Places, amounts: readonly number[]): number =>
  set.reduce((sum, place) => sum + amounts[place]!, 0);
