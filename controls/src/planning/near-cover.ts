import type { Choice } from './choice.js';
import { CLOSE_ENOUGH, sumOver } from './cover.js';
import type { Cover, Places } from './cover.js';
import { nearSets } from './near-sets.js';
import type { Change, NearSets } from './near-sets.js';
import type { PriceBound } from './price-bound.js';
import type { Found } from './solve-cover.js';

/**
 * Look at the sets that differ least from the best prices (every bargain and nothing else). Half of the choices is changed in one
 * list, half in another, and the lists are joined: so many sets in each list give the square of them together.
 * @param best a set that is known; what costs more need not be looked at
 * @param most sets in each list, 2^17 at most
 */
export function nearCover(cover: Cover<Choice>, bound: PriceBound, best: Places, most: number): Found {
  const limit = sumOver(best, cover.costs) - bound.least;
  const bargains = bargainsOf(cover, bound);
  const [first, second] = inHalves(changesOf(cover, bound, new Set(bargains))).map((half) =>
    nearSets(half, most, limit),
  ) as [NearSets, NearSets];
  const below = bound.least + Math.min(first.reach, second.reach);
  const pair = lightestPair(first, second, cover.needed - sumOver(bargains, cover.gains));
  if (!pair) return { set: null, below };
  const set = new Set(bargains);
  for (const place of [...first.changesOf(pair[0]), ...second.changesOf(pair[1])])
    if (!set.delete(place)) set.add(place);
  return { set: [...set], below };
}

/** What is worth more than its price; of what is worth just its price as much as is needed, for that may be nearly everything. */
function bargainsOf(cover: Cover<Choice>, { surplus }: PriceBound): number[] {
  const taken = surplus.flatMap((above, place) => (above < -CLOSE_ENOUGH ? [place] : []));
  const even = [...surplus.keys()].filter((place) => Math.abs(surplus[place]!) <= CLOSE_ENOUGH);
  let left = cover.needed - sumOver(taken, cover.gains);
  for (const kind of alikes(even, (place) => cover.gains[place]!)) {
    const gain = sumOver(kind, cover.gains); // all that are alike or none, see nearSets
    if (gain > left) continue;
    taken.push(...kind);
    left -= gain;
  }
  return taken;
}

function changesOf(
  { gains, costs, weights }: Cover<Choice>,
  { surplus }: PriceBound,
  taken: ReadonlySet<number>,
): Change[] {
  return surplus.map((above, place) => {
    const sign = taken.has(place) ? -1 : 1;
    const kind = `${gains[place]!} ${costs[place]!}`;
    return { place, kind, penalty: Math.abs(above), gain: sign * gains[place]!, weight: sign * weights[place]! };
  });
}

/** Kinds in turn by penalty, so that both halves reach equally far. */
function inHalves(changes: readonly Change[]): [Change[], Change[]] {
  const sorted = [...changes].sort((one, other) => one.penalty - other.penalty);
  const kinds = alikes(sorted, ({ kind }) => kind);
  return [0, 1].map((half) => kinds.filter((_, index) => index % 2 === half).flat()) as [Change[], Change[]];
}

function alikes<T>(list: readonly T[], keyOf: (entry: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const entry of list) {
    const group = groups.get(keyOf(entry));
    if (group) group.push(entry);
    else groups.set(keyOf(entry), [entry]);
  }
  return [...groups.values()];
}

/** The lightest pair whose gains reach what is missing; of equally light ones that of greatest gain. */
function lightestPair(first: NearSets, second: NearSets, missing: number): [number, number] | null {
  const rising = byGain(first);
  const falling = byGain(second).toReversed();
  let best: { pair: [number, number]; weight: number; gain: number } | null = null;
  let [at, light] = [0, -1];
  for (const one of rising) {
    const lacking = missing - first.gains[one]!;
    for (; at < falling.length && second.gains[falling[at]!]! >= lacking; at += 1)
      if (light < 0 || second.weights[falling[at]!]! < second.weights[light]!) light = falling[at]!;
    if (light < 0) continue;
    const weight = first.weights[one]! + second.weights[light]!;
    const gain = first.gains[one]! + second.gains[light]!;
    if (!best || weight < best.weight || (weight === best.weight && gain > best.gain))
      best = { pair: [one, light], weight, gain };
  }
  return best && best.pair;
}

const INDEX_ROOM = 2 ** 17;
const GAIN_ROOM = 2 ** 35 - 1;

/** Indices by rising gain. Gain and index are packed into one number each, which sorts ten times faster than by a function. */
function byGain({ size, gains }: NearSets): Uint32Array {
  const used = gains.subarray(0, size);
  const least = used.reduce((one, other) => Math.min(one, other));
  const most = used.reduce((one, other) => Math.max(one, other));
  const scale = GAIN_ROOM / Math.max(1, most - least);
  const packed = used.map((gain, index) => Math.floor((gain - least) * scale) * INDEX_ROOM + index).sort();
  return setRight(
    Uint32Array.from(packed, (pack) => pack % INDEX_ROOM),
    gains,
  );
}

/** Gains that packing took for equal are neighbours: few have to move, and not far. */
function setRight(order: Uint32Array, gains: Float64Array): Uint32Array {
  for (let at = 1; at < order.length; at += 1) {
    const index = order[at]!;
    let place = at;
    for (; place > 0 && gains[order[place - 1]!]! > gains[index]!; place -= 1) order[place] = order[place - 1]!;
    order[place] = index;
  }
  return order;
}
