import { add, divide, multiply, rational, subtract, sum, ZERO } from './rational.js';
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
    const missing = subtract(FIVE, correctedPoints(unit, settings));
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

/** Severity is (5 - a)·w; the factor changes the severity, and the item's points follow from it, never below 0. */
function correctedPoints(unit: Unit, settings: ResolvedSettings): Rational {
  const points = meanPoints(unit, settings);
  if (!unit.correction) return points;
  const corrected = subtract(FIVE, multiply(subtract(FIVE, points), unit.correction));
  return corrected.n < 0n ? ZERO : corrected;
}
