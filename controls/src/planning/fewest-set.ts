import { valueOf } from './choice.js';
import type { Choice, LightestInput } from './choice.js';

/**
 * The fewest choices whose value reaches `least`, whatever they cost; of equally many those of greatest value. Exact: of each pool
 * the greatest gains are taken, and every number of them is tried. Where several sets are equally good, those that come earlier win.
 * @returns null when even all choices together do not reach it
 */
export function fewestSet<C extends Choice>({
  choices,
  starts,
  least,
}: Omit<LightestInput<C>, 'weighing'>): C[] | null {
  const pools = [0, 1].map((pool) => byGain(choices.filter((choice) => choice.pool === pool)));
  const sums = pools.map((pool) => runningSums(pool));
  const ranks = pools.map((pool) => runningRanks(pool, choices));
  let best: { counts: [number, number]; size: number; value: bigint; rank: number } | null = null;
  let second = pools[1]!.length;
  for (let first = 0; first <= pools[0]!.length; first += 1) {
    const valueWith = (count: number): bigint => valueOf(starts, [sums[0]![first]!, sums[1]![count]!]);
    while (second > 0 && valueWith(second - 1) >= least) second -= 1;
    const value = valueWith(second);
    const size = first + second;
    const rank = ranks[0]![first]! + ranks[1]![second]!;
    if (value < least || (best && !isBetter({ size, value, rank }, best))) continue;
    best = { counts: [first, second], size, value, rank };
  }
  return best && best.counts.flatMap((count, pool) => pools[pool]!.slice(0, count));
}

interface Merits {
  readonly size: number;
  readonly value: bigint;
  readonly rank: number;
}

function isBetter(one: Merits, other: Merits): boolean {
  if (one.size !== other.size) return one.size < other.size;
  return one.value === other.value ? one.rank < other.rank : one.value > other.value;
}

/** Sums of the places that the first 0, 1, 2 … of a pool have among all choices. */
function runningRanks<C>(pool: readonly C[], choices: readonly C[]): number[] {
  const places = new Map(choices.map((choice, place) => [choice, place]));
  const sums = [0];
  for (const choice of pool) sums.push(sums.at(-1)! + places.get(choice)!);
  return sums;
}

function byGain<C extends Choice>(choices: readonly C[]): C[] {
  return choices
    .filter(({ gain }) => gain > 0n)
    .sort((one, other) => (one.gain === other.gain ? 0 : one.gain > other.gain ? -1 : 1));
}

function runningSums(choices: readonly Choice[]): bigint[] {
  const sums = [0n];
  for (const { gain } of choices) sums.push(sums.at(-1)! + gain);
  return sums;
}
