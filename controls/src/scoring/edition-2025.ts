import { HUNDRED, multiply, ONE, rational, subtract, sum, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { rollUp } from './roll-up.js';
import type { ResolvedSettings } from './settings.js';
import type { Outcome, Unit } from './unit.js';

/**
 * The 2025 edition has no score but a rate: conforming items of all applicable items, in percent; an item conforms when it
 * conforms on every applicable object.
 *
 * Source: 公网安〔2025〕1846号 question 20 for the thresholds; the fraction from two secondary sources (docs/scoring.md).
 * @param units at least one
 */
export function rate2025(units: readonly Unit[], settings: ResolvedSettings): Outcome {
  const share = rational(100, units.length);
  const lost = units.map((unit) => multiply(share, missingShare(unit, settings)));
  return { total: subtract(HUNDRED, sum(lost)), lost };
}

function missingShare(unit: Unit, settings: ResolvedSettings): Rational {
  const result = rollUp(unit.tally, 'worst');
  if (result === 'conform') return ZERO;
  return result === 'partial' ? subtract(ONE, settings.partialCreditExact) : ONE;
}
