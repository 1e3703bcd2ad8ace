import type { Choice, LightestInput, Weighing } from './choice.js';
import { weigh } from './choice.js';
import { coversOf } from './cover.js';
import { fewestSet } from './fewest-set.js';
import { solveCover } from './solve-cover.js';

/** A set, and how certain it is that no other is lighter. */
export interface LightestSet<C> {
  readonly chosen: readonly C[];
  /** whether no set is better: has less money, or fewer choices and of as few less money; false only where the search was cut short */
  readonly proven: boolean;
  /** money below which no set reaches the value (with as few choices, where those count first) */
  readonly leastMoney: number;
}

/**
 * The lightest set of choices whose value reaches `least`; of equally light sets the one of greatest value.
 *
 * Exact: floors are taken away by asking for each choice of pools to pay off ({@link coversOf}), and every problem that is left is
 * solved until its least money is proven ({@link solveCover}).
 * @returns null when even all choices together do not reach it
 */
export function lightestSet<C extends Choice>(input: LightestInput<C>): LightestSet<C> | null {
  const fewest = fewestSet(input);
  if (!fewest) return null;
  if (input.choices.every(({ cost }) => cost === 0)) return { chosen: fewest, proven: true, leastMoney: 0 };
  const sets = coversOf(input).map((cover) =>
    cover ? solveCover(cover) : { chosen: [], proven: true, leastMoney: 0 },
  );
  const weightOf = ({ chosen }: LightestSet<C>): number => sumOfWeights(chosen, input.weighing);
  const best = sets.reduce((light, set) => (weightOf(set) < weightOf(light) ? set : light));
  const rivals = sets.filter((set) => couldBeBetter(set, best, input.weighing));
  const leastMoney = Math.min(best.leastMoney, ...rivals.map((set) => set.leastMoney));
  return { chosen: preferEarlier(best.chosen, input.choices), proven: leastMoney >= moneyOf(best.chosen), leastMoney };
}

const moneyOf = (chosen: readonly Choice[]): number => chosen.reduce((sum, { cost }) => sum + cost, 0);

const sumOfWeights = (chosen: readonly Choice[], weighing: Weighing): number =>
  chosen.reduce((sum, choice) => sum + weigh(choice, weighing), 0);

/** Where the number counts first, a set of more choices is no rival, whatever it costs: every set has the fewest of its problem. */
function couldBeBetter<C>(set: LightestSet<C>, best: LightestSet<C>, { count, money }: Weighing): boolean {
  return money > count || set.chosen.length === best.chosen.length;
}

/** Of choices that are alike in all that counts, those that come first. */
function preferEarlier<C extends Choice>(chosen: readonly C[], choices: readonly C[]): C[] {
  const kindOf = ({ pool, gain, cost }: C): string => `${pool} ${gain} ${cost}`;
  const wanted = new Map<string, number>();
  for (const choice of chosen) wanted.set(kindOf(choice), (wanted.get(kindOf(choice)) ?? 0) + 1);
  return choices.filter((choice) => {
    const left = wanted.get(kindOf(choice)) ?? 0;
    wanted.set(kindOf(choice), left - 1);
    return left > 0;
  });
}
