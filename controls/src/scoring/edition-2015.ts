import { compare, HUNDRED, multiply, rational, subtract, sum, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { applicableObjects } from './unit.js';
import { wholeWeights } from './whole-weights.js';
import type { Outcome, Unit } from './unit.js';
import type { ResolvedSettings } from './settings.js';

/** Full points of an object. */
export const FIVE = rational(5);

/**
 * The 2015 edition: twenty times the weighted mean of the items' points (0 to 5), each item being the mean of its objects,
 * corrected by the overall evaluation where a factor is given.
 *
 * Source: mean of objects and weighted mean confirmed; correction formula from memory (docs/scoring.md).
 * @param units at least one, each with a weight
 */
export function score2015(units: readonly Unit[], settings: ResolvedSettings): Outcome {
  const { weights, scale } = wholeWeights(units);
  const pointsPerWeight = rational(
    20n * scale,
    weights.reduce((total, weight) => total + weight, 0n),
  );
  const lost = units.map((unit) => {
    const missed = corrected(pointsMissed(unit, settings), unit.correction);
    return missed.n === 0n ? ZERO : multiply(pointsPerWeight, multiply(missed, unit.weight!));
  });
  return { total: subtract(HUNDRED, sum(lost)), lost };
}

/** Points (of 5) that an item lacks on the mean of its applicable objects, before correction; one fraction, for speed. */
export function pointsMissed({ points, tally }: Unit, { partialPointsExact }: ResolvedSettings): Rational {
  const objects = applicableObjects(tally);
  if (points) return subtract(FIVE, rational(points.n, points.d * BigInt(objects)));
  const { n, d } = partialPointsExact;
  const missed = 5n * d * BigInt(tally.nonconform) + (5n * d - n) * BigInt(tally.partial);
  return rational(missed, d * BigInt(objects));
}

/**
 * Severity is (5 - a)·w; the factor of the overall evaluation changes the severity, and the item lacks accordingly more or less,
 * never more than 5.
 */
function corrected(missed: Rational, correction: Rational | null): Rational {
  if (!correction) return missed;
  const product = multiply(missed, correction);
  return compare(product, FIVE) > 0 ? FIVE : product;
}
