import { MlpsError, show } from '../errors.js';
import { compare, parseDecimal, rational, roundTwo } from '../scoring/rational.js';
import type { Rational } from '../scoring/rational.js';
import type { ProblemCounts } from '../scoring/score-result.js';
import type { Edition } from '../scoring/settings.js';
import { conclusionWords } from './conclusion-words.js';
import type { PlanTarget } from './plan-types.js';
import { concludeAt } from './space.js';
import type { PlanningSpace } from './space.js';

/** Whether a value with these remaining problems reaches the target. */
export type TargetTest = (value: bigint, problems: ProblemCounts, flawless: boolean) => boolean;

/**
 * Check a target against its edition.
 * @throws MlpsError `planning.invalid` saying which targets the edition has
 */
export function checkTarget(edition: Edition, target: PlanTarget): void {
  const words = conclusionWords[edition];
  if (typeof target === 'string') {
    if (!words.includes(target)) throw invalid(target, `one of ${words.join('、')} in edition ${edition}`);
    return;
  }
  const isRate = typeof target === 'object' && target !== null;
  if (isRate !== (edition === '2025'))
    throw invalid(
      target,
      edition === '2025' ? 'a word or { rate } in edition 2025, which has no score' : 'a word or a score',
    );
  const figure = parseDecimal(isRate ? target.rate : target);
  if (!figure || figure.n < 0n || compare(figure, rational(100)) > 0) throw invalid(target, 'a figure from 0 to 100');
}

function invalid(target: PlanTarget, expected: string): MlpsError {
  return new MlpsError('planning.invalid', `target: expected ${expected}, found ${show(target)}`);
}

/** @param target checked by {@link checkTarget} */
export function targetTest(space: PlanningSpace, target: PlanTarget): TargetTest {
  if (typeof target === 'string') {
    const words = conclusionWords[space.result.edition];
    const wanted = words.indexOf(target);
    return (value, problems, flawless) => words.indexOf(concludeAt(space, value, problems, flawless)) >= wanted;
  }
  const figure = parseDecimal(typeof target === 'object' ? target.rate : target)!; // checked
  // a score is compared as the edition compares its thresholds; a rate exactly, as thresholds of 2025 are
  const rounds = typeof target === 'number' && space.settings.compareOn === 'rounded';
  const seen = (total: Rational): Rational => (rounds ? roundTwo(total) : total);
  return (value) => compare(seen(rational(value, space.unit)), figure) >= 0;
}

/** The values that reach a target, both ends included. */
export interface ValueRange {
  readonly least: bigint;
  readonly most: bigint;
}

/**
 * The range of values that reaches the target with these problems, found by asking the edition's own conclusion, so that no
 * threshold stands here a second time. It ends below 100 only where a setting makes a rate above 90 with a hazard worse.
 * @returns null when no value does
 */
export function reachingRange(space: PlanningSpace, problems: ProblemCounts, test: TargetTest): ValueRange | null {
  const reaches = (value: bigint): boolean => test(value, problems, false);
  const top = 100n * space.unit;
  const inside = reaches(top) ? top : wholePoints(space).findLast(reaches);
  if (inside === undefined) return null;
  return {
    least: reaches(0n) ? 0n : boundary(0n, inside, reaches),
    most: inside === top ? top : boundary(top, inside, reaches),
  };
}

function wholePoints({ unit }: PlanningSpace): bigint[] {
  return Array.from({ length: 101 }, (_, points) => BigInt(points) * unit);
}

/** The last value that still reaches on the way from `inside` to `outside`, by halving. */
function boundary(outside: bigint, inside: bigint, reaches: (value: bigint) => boolean): bigint {
  let [out, into] = [outside, inside];
  while ((into > out ? into - out : out - into) > 1n) {
    const middle = (out + into) / 2n;
    if (reaches(middle)) into = middle;
    else out = middle;
  }
  return into;
}
