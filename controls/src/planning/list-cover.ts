import type { Choice } from './choice.js';
import { sumOver } from './cover.js';
import type { Cover, Places } from './cover.js';
import { leastWeights } from './least-weights.js';
import type { PriceBound } from './price-bound.js';
import { byPrice } from './price-bound.js';
import type { Found } from './solve-cover.js';

/** A sum under way, and the choice that led here. */
export interface State {
  readonly gain: number;
  readonly weight: number;
  readonly cost: number;
  readonly count: number;
  readonly last: number;
  readonly before: State | null;
}

const NOTHING: State = { gain: 0, weight: 0, cost: 0, count: 0, last: -1, before: null };

/**
 * Every undominated sum, built choice by choice (Nemhauser and Ullmann): a sum stays only while no other gains as much for less
 * weight, and while what is still needed cannot cost so much that a set already known is better.
 * @param best a set that is known
 * @param most sums in a list; the search is given up when there are more
 */
export function listCover(cover: Cover<Choice>, bound: PriceBound, best: Places, most: number): Found {
  const order = byPrice(cover, bound.perChoice);
  const leastWeight = leastWeights(cover, bound, order);
  let [known, found]: [number, State | null] = [sumOver(best, cover.weights), null];
  let states = [NOTHING];
  for (const [index, place] of order.entries()) {
    const isHopeful = leastWeight(index + 1);
    states = withOneMore(states, cover, place, (state) => {
      if (state.gain < cover.needed) return isHopeful(state) < known;
      if (state.weight < known) [known, found] = [state.weight, state];
      return false;
    });
    if (states.length > most) return { set: found && placesOf(found), below: 0 };
  }
  return { set: found && placesOf(found), below: Infinity };
}

/** The sums without and with one more choice, merged: each list rises in gain and weight, and so does the merged one. */
function withOneMore(
  states: readonly State[],
  cover: Cover<Choice>,
  place: number,
  keeps: (state: State) => boolean,
): State[] {
  const [gain, weight] = [cover.gains[place]!, cover.weights[place]!];
  const merged: State[] = [];
  let [without, within, top] = [0, 0, -1];
  while (without < states.length || within < states.length) {
    const [one, base] = [states[without], states[within]];
    const isOne = !base || (one !== undefined && !isLighter(base.gain + gain, base.weight + weight, one));
    if (isOne) without += 1;
    else within += 1;
    if ((isOne ? one!.gain : base.gain + gain) <= top) continue;
    const next = isOne ? one! : grown(base, cover, place);
    if (!keeps(next)) continue;
    top = next.gain;
    merged.push(next);
  }
  return merged;
}

const isLighter = (gain: number, weight: number, other: State): boolean =>
  weight < other.weight || (weight === other.weight && gain > other.gain);

function grown(base: State, { gains, weights, costs }: Cover<Choice>, place: number): State {
  return {
    gain: base.gain + gains[place]!,
    weight: base.weight + weights[place]!,
    cost: base.cost + costs[place]!,
    count: base.count + 1,
    last: place,
    before: base,
  };
}

function placesOf(state: State): number[] {
  const places: number[] = [];
  for (let at: State | null = state; at && at.last >= 0; at = at.before) places.push(at.last);
  return places;
}
