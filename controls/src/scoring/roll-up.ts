import type { Result } from '../assessment/words.js';
import { ONE, rational, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import type { ObjectRule } from './settings.js';
import { applicableObjects } from './unit.js';
import type { Tally } from './unit.js';

/**
 * Result of an item from the results of its objects; objects to which it does not apply are left out.
 *
 * The rule for several objects is not confirmed for 2021, so it is a setting; 2025 takes the worst.
 * @returns null while no object has a result
 * @example rollUp({ conform: 2, partial: 0, nonconform: 1, notApplicable: 0 }, 'tristate') // 'partial'
 */
export function rollUp(tally: Tally, rule: ObjectRule): Result | null {
  const applicable = applicableObjects(tally);
  if (applicable === 0) return tally.notApplicable > 0 ? 'notApplicable' : null;
  if (tally.conform === applicable) return 'conform';
  if (tally.nonconform === applicable) return 'nonconform';
  return rule === 'worst' && tally.nonconform > 0 ? 'nonconform' : 'partial';
}

export const HALF: Rational = rational(1, 2);

/**
 * Share of an item that fails, 0 to 1, over its applicable objects (1 - x of the 2021 edition).
 * @param tally with at least one applicable object
 */
export function failingShare(tally: Tally, rule: ObjectRule): Rational {
  if (rule === 'mean') return rational(2 * tally.nonconform + tally.partial, 2 * applicableObjects(tally));
  const result = rollUp(tally, rule);
  if (result === 'conform') return ZERO;
  return result === 'nonconform' ? ONE : HALF;
}

/** Whether the rules for several objects could disagree on this item. */
export function isMixed(tally: Tally): boolean {
  return Math.max(tally.conform, tally.partial, tally.nonconform) < applicableObjects(tally);
}
