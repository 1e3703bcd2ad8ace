import { wholeWeights } from './whole-weights.js';
import { HUNDRED, rational, subtract, sum, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { applicableObjects } from './unit.js';
import type { Outcome, Unit } from './unit.js';

/**
 * The 2019 edition: mean over the security classes of the weighted share of failing pairs (item, object), a partial pair counting half.
 *
 * Source: formula of the 2019 template, three independent copies (docs/scoring.md).
 * @param units at least one, each with a weight
 */
export function score2019(units: readonly Unit[]): Outcome {
  const { weights } = wholeWeights(units);
  const weighed = units.map(({ domain, tally }, index): Weighed & { domain: string } => ({
    domain,
    applicable: weights[index]! * BigInt(applicableObjects(tally)),
    failing: weights[index]! * BigInt(2 * tally.nonconform + tally.partial),
  }));
  const classes = new Map<string, Weighed>();
  for (const { domain, applicable, failing } of weighed) {
    const sums = classes.get(domain) ?? { applicable: 0n, failing: 0n };
    classes.set(domain, { applicable: sums.applicable + applicable, failing: sums.failing + failing });
  }
  const points = (failing: bigint, { applicable }: Weighed): Rational =>
    failing === 0n ? ZERO : rational(50n * failing, BigInt(classes.size) * applicable);
  return {
    total: subtract(HUNDRED, sum(Array.from(classes.values(), (sums) => points(sums.failing, sums)))),
    lost: weighed.map(({ domain, failing }) => points(failing, classes.get(domain)!)),
  };
}

/** Weights of the pairs of an item or a class: the applicable ones, and the failing ones in halves. */
interface Weighed {
  readonly applicable: bigint;
  readonly failing: bigint;
}
