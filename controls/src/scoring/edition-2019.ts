import { add, divide, HUNDRED, multiply, rational, subtract, sum, ZERO } from './rational.js';
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
  const classes = new Map<string, Rational>();
  for (const unit of units) classes.set(unit.domain, add(classes.get(unit.domain) ?? ZERO, applicableWeight(unit)));
  const classCount = rational(classes.size);
  const lost = units.map((unit) => {
    const failing = failingWeight(unit);
    return failing.n === 0n
      ? ZERO
      : divide(multiply(HUNDRED, failing), multiply(classCount, classes.get(unit.domain)!));
  });
  return { total: subtract(HUNDRED, sum(lost.filter((points) => points.n !== 0n))), lost };
}

function applicableWeight(unit: Unit): Rational {
  return multiply(unit.weight!, rational(applicableObjects(unit.tally)));
}

function failingWeight(unit: Unit): Rational {
  return multiply(unit.weight!, rational(2 * unit.tally.nonconform + unit.tally.partial, 2));
}
