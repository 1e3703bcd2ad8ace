import { valueOf, weigh } from './choice.js';
import type { Choice, LightestInput, Weighing } from './choice.js';
import { coreSet, costBound } from './core-set.js';
import type { CostBound } from './core-set.js';
import { fewestSet } from './fewest-set.js';
import { undominated } from './undominated.js';
import type { Sum } from './undominated.js';

/** A set, and how certain it is that no other is lighter. */
export interface LightestSet<C> {
  readonly chosen: readonly C[];
  /** whether no set has less of the measure that counts first (number or money); false only when the search was cut short */
  readonly proven: boolean;
  /** money below which no set reaches the value */
  readonly leastMoney: number;
}

/**
 * The lightest set of choices whose value reaches `least`; of equally light sets the one of greatest value.
 *
 * Exact. The undominated sums of each pool are listed and the lists of two pools joined. In 2021 gains are small whole numbers, so
 * the lists stay short by themselves; elsewhere bounds keep them short. Only where costs follow gains almost exactly is every set as
 * good as the next and no bound helps: there the search ends with a set that meets the least possible money, or comes next to it.
 * @returns null when even all choices together do not reach it
 */
export function lightestSet<C extends Choice>(input: LightestInput<C>): LightestSet<C> | null {
  const { weighing } = input;
  const fewest = fewestSet(input);
  if (!fewest) return null;
  if (input.choices.every(({ cost }) => cost === 0)) return { chosen: fewest, proven: true, leastMoney: 0 };
  const bound = boundOnMoney(input, fewest.length);
  const known = [someSet(input), bound && coreSet(input, bound)].reduce<C[]>(
    (best, set) => (set ? lighter(best, set, weighing) : best),
    fewest,
  );
  const { found, complete } = search(input, weightOf(known, weighing), moneyOf(known) === bound?.least);
  const chosen = found ? lighter(known, found, weighing) : known;
  const money = moneyOf(chosen);
  const proven = complete || countsFirst(weighing) || money === bound?.least;
  return { chosen, proven, leastMoney: proven ? money : (bound?.least ?? 0) };
}

const countsFirst = ({ count, money }: Weighing): boolean => count > money;
const moneyOf = (chosen: readonly Choice[]): number => chosen.reduce((sum, { cost }) => sum + cost, 0);

function lighter<C extends Choice>(one: C[], other: C[], weighing: Weighing): C[] {
  return weightOf(other, weighing) <= weightOf(one, weighing) ? other : one;
}

/** With two pools gains are small and the search needs no help. */
function boundOnMoney({ choices, starts, least, weighing }: LightestInput<Choice>, fewest: number): CostBound | null {
  if (starts.length > 1 || countsFirst(weighing)) return null;
  return costBound(choices, least - valueOf(starts, [0n]), fewest);
}

/** @param settled whether the known set has the least money, so that a long search is not worth it */
function search<C extends Choice>(
  input: LightestInput<C>,
  limit: number,
  settled: boolean,
): { found: C[] | null; complete: boolean } {
  const order = byWorth(input.choices, input.weighing);
  const sums = input.starts.map((_, pool) => undominated(input, order, pool, limit, settled));
  const pair = join(
    sums.map(({ list }) => list),
    input,
  );
  return { found: pair && pair.flatMap((sum) => sum.chosen()), complete: sums.every(({ complete }) => complete) };
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
  lists: readonly (readonly Sum<C>[])[],
  { starts, least }: { starts: readonly bigint[]; least: bigint },
): Sum<C>[] | null {
  let best: { pair: Sum<C>[]; weight: number; value: bigint } | null = null;
  const [first, second] = [lists[0]!, lists[1] ?? [null]];
  if (second.length === 0) return null;
  let at = second.length - 1;
  for (const one of first) {
    const valueWith = (index: number): bigint => valueOf(starts, [one.gain, second[index]?.gain ?? 0n]);
    while (at > 0 && valueWith(at - 1) >= least) at -= 1;
    const value = valueWith(at);
    if (value < least) continue;
    const other = second[at];
    const weight = one.weight + (other?.weight ?? 0);
    if (best && (weight > best.weight || (weight === best.weight && value <= best.value))) continue;
    best = { pair: other ? [one, other] : [one], weight, value };
  }
  return best && best.pair;
}
