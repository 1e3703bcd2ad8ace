import { valueOf, weigh } from './choice.js';
import type { Choice, LightestInput, Weighing } from './choice.js';
import { denseSums } from './dense-sums.js';
import { lowerBounds } from './lower-bounds.js';
import type { LowerBound, Rated } from './lower-bounds.js';

/** One reachable sum of a pool. */
export interface Sum<C> {
  readonly gain: bigint;
  readonly weight: number;
  readonly chosen: () => C[];
}

/** A sum under way, with the choice that led there. */
interface State<C> {
  readonly gain: bigint;
  readonly count: number;
  readonly cost: number;
  readonly weight: number;
  readonly choice: C | null;
  readonly before: State<C> | null;
}

/** The sums of a pool, and whether they are all of them. */
export interface Sums<C> {
  /** rising in gain and weight */
  readonly list: readonly Sum<C>[];
  readonly complete: boolean;
}

/**
 * The undominated sums of one pool, built choice by choice (Nemhauser and Ullmann): a sum stays only while no other gains as much
 * for less weight, and while a lower bound on what is still needed does not exceed a set already known.
 * @param order the choices of all pools, in the order in which to try them
 * @param limit weight of a set that is known
 * @param settled whether to give up rather than search on when the sums become too many
 */
export function undominated<C extends Choice>(
  input: LightestInput<C>,
  order: readonly C[],
  pool: number,
  limit: number,
  settled: boolean,
): Sums<C> {
  const own = order.filter((choice) => choice.pool === pool && choice.gain > 0n);
  const dense = denseSums(own, input.weighing);
  if (dense) return { list: dense, complete: true };
  const boundAfter = lowerBounds(order.flatMap((choice) => rated(choice, own.indexOf(choice))));
  const base = valueOf(
    input.starts,
    input.starts.map(() => 0n),
  );
  const start = input.starts[pool]!;
  const empty: State<C> = { gain: 0n, count: 0, cost: 0, weight: 0, choice: null, before: null };
  let states = [empty];
  let complete = true;
  for (const [index, choice] of own.entries()) {
    const bound = boundAfter(index);
    const hopeful = (state: State<C>): boolean => {
      const risen = positive(start + state.gain) - positive(start);
      return isHopeful(state, input.least - base - risen, bound, input.weighing, limit);
    };
    states = merge(
      states,
      states.map((state) => extend(state, choice, input.weighing)),
      hopeful,
    );
    if (states.length <= MOST_SUMS) continue;
    if (settled) return { list: [], complete: false };
    states = thinned(states);
    complete = false;
  }
  return { list: states.map((state) => ({ ...state, chosen: () => chosenIn(state) })), complete };
}

function chosenIn<C>(state: State<C>): C[] {
  const chosen: C[] = [];
  for (let at: State<C> | null = state; at?.choice; at = at.before) chosen.push(at.choice);
  return chosen;
}

/**
 * More sums than any list had that came from real costs. They grow so many only when costs follow gains almost exactly, so that
 * every set is as good as the next; going on would take minutes to save a hundred-thousandth.
 */
const MOST_SUMS = 4_000;

/** Every so many-th sum, and the last. */
function thinned<C>(states: readonly State<C>[]): State<C>[] {
  const step = Math.ceil((2 * states.length) / MOST_SUMS);
  return states.filter((_, index) => index % step === 0 || index === states.length - 1);
}

/** Choices of the other pool come after all of this one, so every bound may count on them. */
function rated({ gain, cost }: Choice, rank: number): Rated[] {
  return gain > 0n ? [{ gain: Number(gain), cost, rank: rank < 0 ? Infinity : rank }] : [];
}

const positive = (value: bigint): bigint => (value > 0n ? value : 0n);

function extend<C extends Choice>(state: State<C>, choice: C, weighing: Weighing): State<C> {
  return {
    gain: state.gain + choice.gain,
    count: state.count + 1,
    cost: state.cost + choice.cost,
    weight: state.weight + weigh(choice, weighing),
    choice,
    before: state,
  };
}

/** Rounding errors of machine numbers stay far below this share; a bound is shrunk by it and so stays a bound. */
const SAFE = 1 - 1e-9;

/** A rise of a pool is never more than the gain put in, so the bound holds with floors too. */
function isHopeful<C>(state: State<C>, needed: bigint, bound: LowerBound, weighing: Weighing, limit: number): boolean {
  if (needed <= 0n) return state.weight <= limit;
  const { count, cost } = bound(Number(needed) * SAFE);
  if (count === Infinity) return false;
  const least = weighing.count * (state.count + count) + weighing.money * (state.cost + cost * SAFE);
  return least <= limit;
}

/** Two lists, each rising in gain and weight, into one; of equal sums the first list's stays. */
function merge<C>(
  first: readonly State<C>[],
  second: readonly State<C>[],
  hopeful: (state: State<C>) => boolean,
): State<C>[] {
  const merged: State<C>[] = [];
  let [i, j] = [0, 0];
  let most = -1n;
  while (i < first.length || j < second.length) {
    const [one, other] = [first[i], second[j]];
    const takeFirst = !other || (one !== undefined && !isLighter(other, one));
    const next = takeFirst ? one! : other;
    if (takeFirst) i += 1;
    else j += 1;
    if (next.gain <= most || !hopeful(next)) continue;
    most = next.gain;
    merged.push(next);
  }
  return merged;
}

function isLighter<C>(one: State<C>, other: State<C>): boolean {
  return one.weight < other.weight || (one.weight === other.weight && one.gain > other.gain);
}
