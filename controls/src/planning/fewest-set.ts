import { valueOf } from './choice.js';
import type { Choice, LightestInput } from './choice.js';

/**
 * The fewest choices whose value reaches `least`, whatever they cost; of equally many those of greatest value. Exact: of each pool
 * the greatest gains are taken, and every number of them is tried.
 * @returns null when even all choices together do not reach it
 */
export function fewestSet<C extends Choice>({
  choices,
  starts,
  least,
}: Omit<LightestInput<C>, 'weighing'>): C[] | null {
  const pools = [0, 1].map((pool) => byGain(choices.filter((choice) => choice.pool === pool)));
  const sums = pools.map((pool) => runningSums(pool));
  let best: { counts: [number, number]; size: number; value: bigint } | null = null;
  let second = pools[1]!.length;
  for (let first = 0; first <= pools[0]!.length; first += 1) {
    const valueWith = (count: number): bigint => valueOf(starts, [sums[0]![first]!, sums[1]![count]!]);
    while (second > 0 && valueWith(second - 1) >= least) second -= 1;
    const value = valueWith(second);
    const size = first + second;
    if (value < least || (best && (size > best.size || (size === best.size && value <= best.value)))) continue;
    best = { counts: [first, second], size, value };
  }
  return best && best.counts.flatMap((count, pool) => pools[pool]!.slice(0, count));
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
