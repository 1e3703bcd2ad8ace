import type { Choice } from './choice.js';
import type { Cover } from './cover.js';

/** Table cells up to which a table of every possible gain is quicker than prices. */
const MOST_CELLS = 1_500_000;

/**
 * The lightest set by a table over every possible gain: where gains are small multiples of one step, as in 2021 (half points times
 * an importance of 1 to 3).
 * @returns places of the choices; null when the table would be too large
 */
export function denseCover({ gains, weights, needed }: Cover<Choice>): number[] | null {
  const most = gains.reduce((sum, gain) => sum + gain, 0);
  if (most * gains.length > MOST_CELLS) return null;
  const { least, taken } = fillTable(gains, weights, most);
  let best = needed;
  for (let sum = needed; sum <= most; sum += 1) if (least[sum]! <= least[best]!) best = sum;
  const chosen: number[] = [];
  for (let place = gains.length - 1; place >= 0; place -= 1) {
    if (!taken[place]![best]) continue;
    chosen.push(place);
    best -= gains[place]!;
  }
  return chosen.toReversed();
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
  const taken = gains.map((gain, place) => {
    const marks = new Uint8Array(most + 1);
    const weight = weights[place]!;
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
