import type { Binding } from '../risk/conclusion-effect.js';
import { lightestSet } from './lightest-set.js';
import type { Weighing } from './choice.js';
import type { Candidate, PlanningSpace } from './space.js';
import { problemsAfter, valueAfter } from './space.js';
import { reachingRange } from './target-test.js';
import type { TargetTest, ValueRange } from './target-test.js';
import { setWithin } from './two-size-set.js';

/** A candidate with its cost in whole units, 0 where costs do not matter. */
export type PricedCandidate = Candidate & { readonly cost: number };

/** A set that reaches the target, with the kinds of problem that had to go whatever their points. */
export interface ChosenSet {
  readonly chosen: readonly PricedCandidate[];
  readonly cleared: readonly Binding[];
  /** false where the search for a lighter set was cut short */
  readonly proven: boolean;
  /** money below which no set reaches the target */
  readonly leastMoney: number;
}

/** A way to the target: these kinds of problem are wholly mended, and the value lies in this range. */
interface Way {
  readonly cleared: readonly Binding[];
  readonly needed: readonly PricedCandidate[];
  readonly range: ValueRange;
}

const touches: Record<Binding, (candidate: Candidate) => boolean> = {
  'high-risk': (candidate) => candidate.problems.high > 0,
  'medium-risk': (candidate) => candidate.problems.medium > 0,
  hazard: (candidate) => candidate.hazards > 0,
};

/**
 * The lightest set that reaches a target. A conclusion depends on the value and on whether any high risk, medium risk or hazard
 * is left; so each of the eight combinations of kinds to clear is asked for the values it needs, its items are taken, and the
 * rest is chosen for its points. The best of the ways is the best of all sets.
 * @param free candidates that may be chosen, in order of preference
 * @returns null when no set reaches it
 */
export function chooseItems(
  space: PlanningSpace,
  free: readonly PricedCandidate[],
  test: TargetTest,
  weighing: Weighing,
): ChosenSet | null {
  const sets = waysTo(space, free, test).flatMap((way) => {
    const set = fillUp(space, free, way, weighing);
    return set ? [{ ...set, cleared: way.cleared }] : [];
  });
  const weigh = (set: ChosenSet): number =>
    set.chosen.reduce((sum, { cost }) => sum + weighing.count + weighing.money * cost, 0);
  const [first, ...others] = sets;
  if (!first) return everything(space, free, test);
  const best = others.reduce((light, set) => (weigh(set) < weigh(light) ? set : light), first);
  return {
    ...best,
    proven: sets.every(({ proven }) => proven),
    leastMoney: Math.min(...sets.map(({ leastMoney }) => leastMoney)),
  };
}

const kinds = Object.keys(touches) as Binding[];

const combinations: readonly (readonly Binding[])[] = [
  [],
  ['high-risk'],
  ['medium-risk'],
  ['hazard'],
  ['high-risk', 'medium-risk'],
  ['high-risk', 'hazard'],
  ['medium-risk', 'hazard'],
  ['high-risk', 'medium-risk', 'hazard'],
];

/** A way that clears more is only worth asking when it allows values that no smaller clearing allows. */
function waysTo(space: PlanningSpace, free: readonly PricedCandidate[], test: TargetTest): Way[] {
  const ways: Way[] = [];
  const present = kinds.filter((kind) => space.candidates.some(touches[kind]));
  for (const cleared of combinations.filter((kindsCleared) => includesAll(present, kindsCleared))) {
    const isNeeded = (candidate: Candidate): boolean => cleared.some((kind) => touches[kind](candidate));
    const needed = cleared.length ? free.filter(isNeeded) : [];
    if (cleared.length && space.candidates.filter(isNeeded).length > needed.length) continue; // one of them is excluded
    const range = reachingRange(space, problemsAfter(space, needed), test);
    if (!range || ways.some((way) => includesAll(cleared, way.cleared) && covers(way.range, range))) continue;
    ways.push({ cleared, needed, range });
  }
  return ways;
}

const includesAll = (all: readonly Binding[], some: readonly Binding[]): boolean =>
  some.every((kind) => all.includes(kind));
const covers = (wide: ValueRange, narrow: ValueRange): boolean =>
  wide.least <= narrow.least && wide.most >= narrow.most;

/** Take what the way needs, then the lightest rest that brings the value into its range. */
function fillUp(
  space: PlanningSpace,
  free: readonly PricedCandidate[],
  { needed, range }: Way,
  weighing: Weighing,
): Omit<ChosenSet, 'cleared'> | null {
  const taken = new Set(needed);
  const choices = free.filter((candidate) => !taken.has(candidate));
  const starts = space.pools.map((pool) => pool.start);
  for (const { pool, gain } of needed) starts[pool]! += gain;
  const value = valueAfter(space, needed);
  if (space.result.edition !== '2025') {
    const rest = lightestSet({ choices, starts, least: range.least, weighing });
    return (
      rest && {
        chosen: [...needed, ...rest.chosen],
        proven: rest.proven,
        leastMoney: moneyOf(needed) + rest.leastMoney,
      }
    );
  }
  const rest = setWithin(choices, range.least - value, range.most - value, weighing);
  const chosen = rest && [...needed, ...rest];
  return chosen && { chosen, proven: true, leastMoney: moneyOf(chosen) };
}

const moneyOf = (set: readonly PricedCandidate[]): number => set.reduce((sum, { cost }) => sum + cost, 0);

/** What only a document without any problem reaches: 符合 of 2015 wants full points on every item. */
function everything(space: PlanningSpace, free: readonly PricedCandidate[], test: TargetTest): ChosenSet | null {
  if (free.length < space.candidates.length) return null;
  const reached = test(valueAfter(space, free), problemsAfter(space, free), true);
  return reached ? { chosen: free, cleared: [], proven: true, leastMoney: moneyOf(free) } : null;
}
