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
  const applicable = sumByClass(units, applicableWeight);
  const pointsPerWeight = new Map(
    Array.from(applicable, ([domain, weight]) => [
      domain,
      divide(HUNDRED, multiply(rational(applicable.size), weight)),
    ]),
  );
  const failing = sumByClass(units, failingWeight);
  const losses = Array.from(failing, ([domain, weight]) => multiply(weight, pointsPerWeight.get(domain)!));
  const lost = units.map((unit) => {
    const weight = failingWeight(unit);
    return weight.n === 0n ? ZERO : multiply(weight, pointsPerWeight.get(unit.domain)!);
  });
  return { total: subtract(HUNDRED, sum(losses)), lost };
}

function sumByClass(units: readonly Unit[], weightOf: (unit: Unit) => Rational): Map<string, Rational> {
  const sums = new Map<string, Rational>();
  for (const unit of units) sums.set(unit.domain, add(sums.get(unit.domain) ?? ZERO, weightOf(unit)));
  return sums;
}

function applicableWeight(unit: Unit): Rational {
  return multiply(unit.weight!, rational(applicableObjects(unit.tally)));
}

function failingWeight(unit: Unit): Rational {
  const halves = 2 * unit.tally.nonconform + unit.tally.partial;
  return halves === 0 ? ZERO : multiply(unit.weight!, rational(halves, 2));
}
