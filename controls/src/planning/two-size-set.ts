import type { Choice, Weighing } from './choice.js';

/** Choices of one size, the lightest first, with the weight of the first 0, 1, 2 … of them. */
interface Size<C> {
  readonly gain: bigint;
  readonly choices: readonly C[];
  readonly weights: readonly number[];
}

/**
 * The lightest set whose summed gain lies between two bounds, for gains of at most two sizes: in 2025 an item counts wholly, or
 * for the part that a partly conforming one lacks. Exact: of each size the lightest are taken, and every number of both is tried.
 *
 * Unlike `lightestSet` it knows an upper bound, which one setting of the 2025 edition needs.
 * @param choices in order of preference
 * @returns null when no set lies between the bounds; of equally light sets the one of greatest gain
 */
export function setWithin<C extends Choice>(
  choices: readonly C[],
  least: bigint,
  most: bigint,
  weighing: Weighing,
): C[] | null {
  const gains = [...new Set(choices.map((choice) => choice.gain))].filter((gain) => gain > 0n);
  const [one, other] = [0, 1].map((place) => sizeOf(choices, gains[place] ?? 0n, weighing));
  let best: { first: number; second: number; gain: bigint; weight: number } | null = null;
  for (const first of one!.weights.keys())
    for (const second of other!.weights.keys()) {
      const gain = BigInt(first) * one!.gain + BigInt(second) * other!.gain;
      if (gain < least || gain > most) continue;
      const weight = one!.weights[first]! + other!.weights[second]!;
      if (!best || weight < best.weight || (weight === best.weight && gain > best.gain))
        best = { first, second, gain, weight };
    }
  return best && [...one!.choices.slice(0, best.first), ...other!.choices.slice(0, best.second)];
}

function sizeOf<C extends Choice>(choices: readonly C[], gain: bigint, weighing: Weighing): Size<C> {
  const own = gain > 0n ? choices.filter((choice) => choice.gain === gain) : [];
  const sorted = own.sort((one, other) => one.cost - other.cost);
  const weights = [0];
  for (const { cost } of sorted) weights.push(weights.at(-1)! + weighing.count + weighing.money * cost);
  return { gain, choices: sorted, weights };
}
