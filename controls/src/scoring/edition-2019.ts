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
  const classes = new Map<string, Weighed>();
  const failing = units.map(({ domain, tally }, index) => {
    const weight = weights[index]!;
    const own = weight * BigInt(2 * tally.nonconform + tally.partial);
    const sums = classes.get(domain) ?? { applicable: 0n, failing: 0n };
    sums.applicable += weight * BigInt(applicableObjects(tally));
    sums.failing += own;
    classes.set(domain, sums);
    return own;
  });
  const points = (halves: bigint, { applicable }: Weighed): Rational =>
    halves === 0n ? ZERO : rational(50n * halves, BigInt(classes.size) * applicable);
  return {
    total: subtract(HUNDRED, sum(Array.from(classes.values(), (sums) => points(sums.failing, sums)))),
    lost: failing.map((halves, index) => points(halves, classes.get(units[index]!.domain)!)),
  };
}

/** Weights of the pairs of a class: the applicable ones, and the failing ones in halves. */
interface Weighed {
  applicable: bigint;
  failing: bigint;
}
