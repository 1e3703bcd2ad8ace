import { valueOf, weigh } from './choice.js';
import type { Choice, LightestInput, Weighing } from './choice.js';
import { undominated } from './undominated.js';
import type { State } from './undominated.js';

/** A set, and whether no other can be lighter. */
export interface LightestSet<C> {
  readonly chosen: readonly C[];
  /** false only when costs follow gains so closely that the search was cut short; the set then reaches the value all the same */
  readonly proven: boolean;
}

/**
 * The lightest set of choices whose value reaches `least`; of equally light sets the one of greatest value.
 *
 * Exact. The undominated sums of each pool are listed and the lists of two pools joined. In 2021 gains are small whole numbers, so
 * the lists stay short by themselves; elsewhere bounds keep them short.
 * @returns null when even all choices together do not reach it
 */
export function lightestSet<C extends Choice>(input: LightestInput<C>): LightestSet<C> | null {
  const known = knownSet(input);
  if (!known) return null;
  const limit = weightOf(known, input.weighing);
  const order = byWorth(input.choices, input.weighing);
  const sums = input.starts.map((_, pool) => undominated(input, order, pool, limit));
  const best = join(
    sums.map(({ states }) => states),
    input,
  )?.flatMap(chosenIn);
  const chosen = best && weightOf(best, input.weighing) <= limit ? best : known;
  return { chosen, proven: sums.every(({ complete }) => complete) };
}

function weightOf(chosen: readonly Choice[], weighing: Weighing): number {
  return chosen.reduce((sum, choice) => sum + weigh(choice, weighing), 0);
}

/** The choices that give most for their weight first: good sets appear early and bad sums are dropped early. */
function byWorth<C extends Choice>(choices: readonly C[], weighing: Weighing): C[] {
  return choices
    .map((choice) => ({ choice, worth: Number(choice.gain) / weigh(choice, weighing) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ choice }) => choice);
}

/** A good set to begin with; where the number counts first it has the least number, so that is certain even if the search is cut. */
function knownSet<C extends Choice>(input: LightestInput<C>): C[] | null {
  const { weighing, choices } = input;
  const some = someSet(input);
  if (!some || weighing.count <= weighing.money || choices.every(({ cost }) => cost === 0)) return some;
  const free = choices.map((choice) => ({ pool: choice.pool, gain: choice.gain, cost: 0, choice }));
  const fewest = lightestSet({ ...input, choices: free })!.chosen.map(({ choice }) => choice); // something reaches it
  return weightOf(fewest, weighing) < weightOf(some, weighing) ? fewest : some;
}

/** Some set that reaches the value: everything, less what is not needed. Its weight bounds the search. */
function someSet<C extends Choice>({ choices, starts, least, weighing }: LightestInput<C>): C[] | null {
  const gains = starts.map(() => 0n);
  for (const { pool, gain } of choices) gains[pool]! += gain;
  if (valueOf(starts, gains) < least) return null;
  const kept: C[] = [];
  for (const choice of byWorth(choices, weighing).toReversed()) {
    gains[choice.pool]! -= choice.gain;
    if (valueOf(starts, gains) >= least) continue;
    gains[choice.pool]! += choice.gain;
    kept.push(choice);
  }
  return kept;
}

/** The lightest pair (one sum of each pool) that reaches the value. */
function join<C>(
  lists: readonly (readonly State<C>[])[],
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
