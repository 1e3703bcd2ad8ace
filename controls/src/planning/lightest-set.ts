import { lowerBounds } from './lower-bounds.js';
import type { LowerBound } from './lower-bounds.js';

/** An item to choose or leave. */
export interface Choice {
  readonly pool: number;
  readonly gain: bigint;
  /** whole number, 0 or more */
  readonly cost: number;
}

/** What "lightest" means: fewest first or cheapest first. `count * choices + cost * money` orders sets. */
export interface Weighing {
  readonly count: number;
  readonly money: number;
}

export interface LightestInput<C extends Choice> {
  /** in order of preference: of equal choices the earlier is taken */
  readonly choices: readonly C[];
  /** what each pool holds before, below zero where its floor holds */
  readonly starts: readonly bigint[];
  /** value to reach: the sum of the pools, each not below zero */
  readonly least: bigint;
  readonly weighing: Weighing;
}

/** One reachable sum of a pool, with the choice that led there. */
interface State<C> {
  readonly gain: bigint;
  readonly count: number;
  readonly cost: number;
  readonly weight: number;
  readonly choice: C | null;
  readonly before: State<C> | null;
}

/**
 * The lightest set of choices whose value reaches `least`; of equally light sets the one of greatest value.
 *
 * Exact. For each pool the list of undominated sums is built choice by choice (Nemhauser and Ullmann); a sum stays only while
 * no other gains as much for less weight and while a lower bound on what is still needed does not exceed a set already known.
 * The lists of two pools are then joined. In 2021 gains are small whole numbers, so the lists stay short by themselves.
 * @returns null when even all choices together do not reach it
 */
export function lightestSet<C extends Choice>(input: LightestInput<C>): C[] | null {
  const known = someSet(input);
  if (!known) return null;
  const limit = known.reduce((sum, choice) => sum + weigh(choice, input.weighing), 0);
  const order = [...input.choices].sort(byWorth(input.weighing));
  const lists = input.starts.map((_, pool) => undominated(input, order, pool, limit));
  const best = join(lists, input);
  return best ? best.flatMap(chosenIn) : null;
}

const weigh = (choice: Choice, { count, money }: Weighing): number => count + money * choice.cost;

/** The choices that give most for their weight come first: good sets appear early and bad sums are dropped early. */
function byWorth(weighing: Weighing): (one: Choice, other: Choice) => number {
  return (one, other) => {
    const [left, right] = [Number(one.gain) * weigh(other, weighing), Number(other.gain) * weigh(one, weighing)];
    return right - left;
  };
}

function valueOf(starts: readonly bigint[], gains: readonly bigint[]): bigint {
  return starts.reduce((total, start, pool) => {
    const share = start + gains[pool]!;
    return share > 0n ? total + share : total;
  }, 0n);
}

/** Some set that reaches the value: everything, less what is not needed. Its weight bounds the search. */
function someSet<C extends Choice>({ choices, starts, least, weighing }: LightestInput<C>): C[] | null {
  const gains = starts.map(() => 0n);
  for (const { pool, gain } of choices) gains[pool]! += gain;
  if (valueOf(starts, gains) < least) return null;
  const kept: C[] = [];
  for (const choice of [...choices].sort(byWorth(weighing)).toReversed()) {
    gains[choice.pool]! -= choice.gain;
    if (valueOf(starts, gains) >= least) continue;
    gains[choice.pool]! += choice.gain;
    kept.push(choice);
  }
  return kept;
}

function undominated<C extends Choice>(
  input: LightestInput<C>,
  order: readonly C[],
  pool: number,
  limit: number,
): State<C>[] {
  const own = order.filter((choice) => choice.pool === pool && choice.gain > 0n);
  const others = order.filter((choice) => choice.pool !== pool && choice.gain > 0n);
  const base = valueOf(
    input.starts,
    input.starts.map(() => 0n),
  );
  const start = input.starts[pool]!;
  const empty: State<C> = { gain: 0n, count: 0, cost: 0, weight: 0, choice: null, before: null };
  let states = [empty];
  for (const [index, choice] of own.entries()) {
    const bound = lowerBounds([...own.slice(index + 1), ...others]);
    const hopeful = (state: State<C>): boolean => {
      const risen = positive(start + state.gain) - positive(start);
      return isHopeful(state, input.least - base - risen, bound, input.weighing, limit);
    };
    states = merge(
      states,
      states.map((state) => extend(state, choice, input.weighing)),
      hopeful,
    );
  }
  return states;
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

/** The lightest pair (one sum of each pool) that reaches the value. */
function join<C>(
  lists: readonly State<C>[][],
  { starts, least }: { starts: readonly bigint[]; least: bigint },
): State<C>[] | null {
  let best: { states: State<C>[]; weight: number; value: bigint } | null = null;
  const [first, second] = [lists[0]!, lists[1] ?? [null]];
  let at = second.length - 1;
  for (const one of first) {
    const valueWith = (index: number): bigint => valueOf(starts, [one.gain, second[index]?.gain ?? 0n]);
    while (at > 0 && valueWith(at - 1) >= least) at -= 1;
    const value = valueWith(at);
    if (value < least) continue;
    const other = second[at];
    const weight = one.weight + (other?.weight ?? 0);
    if (best && (weight > best.weight || (weight === best.weight && value <= best.value))) continue;
    best = { states: other ? [one, other] : [one], weight, value };
  }
  return best && best.states;
}

function chosenIn<C>(state: State<C>): C[] {
  const chosen: C[] = [];
  for (let at: State<C> | null = state; at?.choice; at = at.before) chosen.push(at.choice);
  return chosen;
}
