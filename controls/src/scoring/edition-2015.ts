import { add, compare, divide, multiply, rational, subtract, sum, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { applicableObjects } from './unit.js';
import { wholeWeights } from './whole-weights.js';
import type { Outcome, Unit } from './unit.js';
import type { ResolvedSettings } from './settings.js';

const FIVE = rational(5);
const TWENTY = rational(20);

/**
 * The 2015 edition: twenty times the weighted mean of the items' points (0 to 5), each item being the mean of its objects,
 * corrected by the overall evaluation where a factor is given.
 *
 * Source: mean of objects and weighted mean confirmed; correction formula from memory (docs/scoring.md).
 * @param units at least one, each with a weight
 */
export function score2015(units: readonly Unit[], settings: ResolvedSettings): Outcome {
  const { weights, scale } = wholeWeights(units);
  const total = rational(
    weights.reduce((sum, weight) => sum + weight, 0n),
    scale,
  );
  const pointsPerWeight = divide(TWENTY, total);
  const lost = units.map((unit) => {
    if (unit.points === null && unit.tally.conform === applicableObjects(unit.tally)) return ZERO;
    const missing = missingPoints(unit, settings);
    return missing.n === 0n ? ZERO : multiply(pointsPerWeight, multiply(missing, unit.weight!));
  });
  return { total: subtract(rational(100), sum(lost)), lost };
}

/** Mean points of an item over its applicable objects, 0 to 5, before correction. */
export function meanPoints(unit: Unit, settings: ResolvedSettings): Rational {
  const { tally } = unit;
  const points =
    unit.points ?? add(rational(5 * tally.conform), multiply(settings.partialPointsExact, rational(tally.partial)));
  return divide(points, rational(applicableObjects(tally)));
}

/**
 * Points (of 5) that an item lacks. Severity is (5 - a)·w; the factor of the overall evaluation changes the severity, and the item
 * lacks accordingly more or less, never more than 5.
 */
function missingPoints(unit: Unit, settings: ResolvedSettings): Rational {
  const missing = unit.points === null ? missingByWords(unit, settings) : subtract(FIVE, meanPoints(unit, settings));
  if (!unit.correction) return missing;
  const corrected = multiply(missing, unit.correction);
  return compare(corrected, FIVE) > 0 ? FIVE : corrected;
}

/** The same from result words in one fraction: 5 per failing object and 5 less the points of a partial one. */
function missingByWords({ tally }: Unit, { partialPointsExact }: ResolvedSettings): Rational {
  const { n, d } = partialPointsExact;
  const lacking = 5n * d * BigInt(tally.nonconform) + (5n * d - n) * BigInt(tally.partial);
  return rational(lacking, d * BigInt(applicableObjects(tally)));
}
