import type { Half } from '../catalog/types.js';
import { factor2021 } from './importance-weights.js';
import { add, HUNDRED, multiply, rational, subtract, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { failingShare } from './roll-up.js';
import { objectRuleFor } from './settings.js';
import type { ResolvedSettings } from './settings.js';
import type { HalfOutcome, Outcome, Unit } from './unit.js';

/**
 * Deduction by defect of the 2021 edition: each item costs its importance factor (1, 2, 3) times the failing share times 100/n,
 * and each half (technical 100·y, management 100·(1-y)) stops at zero.
 *
 * Source: method in prose confirmed, literal formula from memory (docs/scoring.md).
 * @param units at least one, each with an importance
 */
export function score2021(units: readonly Unit[], settings: ResolvedSettings): Outcome {
  const lost = units.map((unit) => deduction(unit, settings, units.length));
  const technicalShare = multiply(HUNDRED, settings.attentionExact);
  const halves: Record<Half, HalfOutcome> = {
    technical: halfOutcome(units, lost, 'technical', technicalShare),
    management: halfOutcome(units, lost, 'management', subtract(HUNDRED, technicalShare)),
  };
  return { total: add(remaining(halves.technical), remaining(halves.management)), lost, halves };
}

function deduction(unit: Unit, settings: ResolvedSettings, count: number): Rational {
  const importance = unit.importance!; // proved at the door of the edition
  const share = failingShare(unit.tally, objectRuleFor(settings, importance));
  return multiply(share, rational(100 * factor2021(importance), count));
}

function halfOutcome(units: readonly Unit[], lost: readonly Rational[], half: Half, base: Rational): HalfOutcome {
  let items = 0;
  let deducted = ZERO;
  for (const [index, unit] of units.entries()) {
    if (unit.half !== half) continue;
    items += 1;
    if (lost[index]!.n !== 0n) deducted = add(deducted, lost[index]!);
  }
  return { items, base, deducted };
}

/** What is left of a half: never below zero. */
export function remaining(half: HalfOutcome): Rational {
  const left = subtract(half.base, half.deducted);
  return left.n > 0n ? left : ZERO;
}
