import { weigh } from './choice.js';
import type { Choice, Weighing } from './choice.js';
import type { Sum } from './undominated.js';

/** Table cells up to which a table of every possible gain is quicker than a list of sums. */
const MOST_CELLS = 1_000_000;

/**
 * The undominated sums of one pool by a table over every possible gain: for pools whose gains are small multiples of one step, as
 * in 2021 (half points times an importance of 1 to 3).
 * @param own the choices of the pool in order of preference
 * @returns null when the gains have no step large enough
 */
export function denseSums<C extends Choice>(own: readonly C[], weighing: Weighing): Sum<C>[] | null {
  const step = own.reduce((divisor, { gain }) => greatestCommonDivisor(divisor, gain), 0n);
  if (step === 0n) return [{ gain: 0n, weight: 0, chosen: () => [] }];
  const gains = own.map(({ gain }) => gain / step);
  const most = gains.reduce((total, gain) => total + gain, 0n);
  if (most * BigInt(own.length) > BigInt(MOST_CELLS)) return null;
  const { least, taken } = fillTable(
    gains.map(Number),
    own.map((choice) => weigh(choice, weighing)),
    Number(most),
  );
  const chosenAt = (gain: number): C[] => {
    const chosen: C[] = [];
    for (let index = own.length - 1, left = gain; index >= 0; index -= 1) {
      if (!taken[index]![left]) continue;
      chosen.push(own[index]!);
      left -= Number(gains[index]!);
    }
    return chosen;
  };
  const sums: Sum<C>[] = [];
  let lightest = Infinity;
  for (let gain = least.length - 1; gain >= 0; gain -= 1) {
    if (least[gain]! >= lightest) continue;
    lightest = least[gain]!;
    sums.push({ gain: BigInt(gain) * step, weight: lightest, chosen: () => chosenAt(gain) });
  }
  return sums.toReversed();
}

/** Least weight of every gain, and which choice was taken last to get there. */
function fillTable(
  gains: readonly number[],
  weights: readonly number[],
  most: number,
): { least: Float64Array; taken: Uint8Array[] } {
  const least = new Float64Array(most + 1).fill(Infinity);
  least[0] = 0;
  let reached = 0;
  const taken = gains.map((gain, index) => {
    const marks = new Uint8Array(most + 1);
    const weight = weights[index]!;
    reached += gain;
    for (let sum = reached; sum >= gain; sum -= 1) {
      const lighter = least[sum - gain]! + weight;
      if (lighter >= least[sum]!) continue;
      least[sum] = lighter;
      marks[sum] = 1;
    }
    return marks;
  });
  return { least, taken };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
