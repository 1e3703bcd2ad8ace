import type { Half } from '../catalog/types.js';
import { compare, divide, multiply, rational, subtract, sum, toExact, toRounded, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { conclude } from './conclude.js';
import { score2015, meanPoints } from './edition-2015.js';
import { score2019 } from './edition-2019.js';
import { remaining, score2021 } from './edition-2021.js';
import { rate2025 } from './edition-2025.js';
import { noticesFor } from './notices.js';
import { rollUp } from './roll-up.js';
import type {
  Figure,
  FloorLine,
  HalfScore,
  ItemCounts,
  ItemScore,
  Notice,
  ProblemCounts,
  ScoreResult,
} from './score-result.js';
import { objectRuleFor } from './settings.js';
import type { Edition, ObjectRule, ResolvedSettings, Settings } from './settings.js';
import { applicableObjects } from './unit.js';
import type { EditionScore, HalfOutcome, Outcome, Unit } from './unit.js';

const editionScores: Readonly<Record<Edition, EditionScore>> = {
  '2015': score2015,
  '2019': score2019,
  '2021': score2021,
  '2025': rate2025,
};

/** Score units under an edition and explain the figure line by line. */
export function assembleResult(
  edition: Edition,
  units: readonly Unit[],
  problems: ProblemCounts,
  settings: ResolvedSettings,
  moreNotices: readonly Notice[] = [],
): ScoreResult {
  const rolled = units.map((unit) => rollUp(unit.tally, ruleFor(edition, unit, settings)));
  const missing = units.filter((_, index) => rolled[index] === null).map((unit) => unit.id);
  const applicable = units.filter((unit) => applicableObjects(unit.tally) > 0);
  const base = {
    edition,
    complete: missing.length === 0,
    missing,
    counts: countItems(units, rolled),
    problems,
    hazardsPrinted: printHazards(problems),
    settings: plainSettings(settings),
  };
  if (applicable.length === 0)
    return { ...base, ...noScore(missing.length === 0 && units.length > 0), items: itemLines(units, rolled, null) };
  const outcome = editionScores[edition](applicable, settings);
  const flawless =
    edition === '2015' && applicable.every((unit) => compare(meanPoints(unit, settings), rational(5)) === 0);
  const conclusion = conclude(edition, { total: outcome.total, problems, flawless }, settings);
  const context = { missing: missing.length, total: units.length, problems };
  const notices = [...noticesFor(edition, applicable, outcome, settings, context), ...moreNotices];
  if (conclusion.openChoice) notices.push(conclusion.openChoice);
  const lostById = new Map(applicable.map((unit, index) => [unit, outcome.lost[index]!]));
  return {
    ...base,
    score: edition === '2025' ? null : toRounded(outcome.total),
    rate: edition === '2025' ? toRounded(outcome.total) : null,
    exact: toExact(outcome.total),
    conclusion: conclusion.word,
    reason: conclusion.zh,
    reasonCode: conclusion.code,
    notice: notices.length ? notices.map((notice) => notice.zh).join('；') : null,
    notices,
    technical: outcome.halves ? halfScore(outcome.halves.technical) : null,
    management: outcome.halves ? halfScore(outcome.halves.management) : null,
    floors: floorLines(outcome),
    items: itemLines(units, rolled, lostById),
  };
}

function noScore(
  assessed: boolean,
): Pick<
  ScoreResult,
  | 'score'
  | 'rate'
  | 'exact'
  | 'conclusion'
  | 'reason'
  | 'reasonCode'
  | 'notice'
  | 'notices'
  | 'technical'
  | 'management'
  | 'floors'
> {
  return {
    score: null,
    rate: null,
    exact: null,
    conclusion: null,
    reason: assessed ? '全部测评项均不适用，没有得分' : '尚无任何测评结果，没有得分',
    reasonCode: assessed ? 'not-applicable' : 'not-assessed',
    notice: null,
    notices: [],
    technical: null,
    management: null,
    floors: [],
  };
}

/** 2025 takes the worst object; the other editions show the set rule, which only 2021 computes with. */
function ruleFor(edition: Edition, unit: Unit, settings: ResolvedSettings): ObjectRule {
  if (edition === '2025') return 'worst';
  return edition === '2021' && unit.importance ? objectRuleFor(settings, unit.importance) : 'tristate';
}

function countItems(units: readonly Unit[], rolled: readonly ItemScore['result'][]): ScoreResult['counts'] {
  const all = emptyCounts();
  const domains: Record<string, ItemCounts> = {};
  for (const [index, unit] of units.entries()) {
    const domain = (domains[unit.domain] ??= emptyCounts());
    const key = rolled[index] ?? 'open';
    for (const counts of [all, domain]) {
      counts.total += 1;
      counts[key] += 1;
      if (key !== 'notApplicable' && key !== 'open') counts.applicable += 1;
    }
  }
  return { all, domains };
}

const emptyCounts = (): ItemCounts => ({
  total: 0,
  applicable: 0,
  conform: 0,
  partial: 0,
  nonconform: 0,
  notApplicable: 0,
  open: 0,
});

function printHazards(problems: ProblemCounts): string {
  return problems.hazardsRectified > 0
    ? `${problems.hazards}（${problems.hazardsRectified}个已整改）`
    : String(problems.hazards);
}

const NOTHING_LOST: Figure = Object.freeze({ exact: '0/1', rounded: 0 });

function figure(value: Rational): Figure {
  return value.n === 0n ? { ...NOTHING_LOST } : { exact: toExact(value), rounded: toRounded(value) };
}

function itemLines(
  units: readonly Unit[],
  rolled: readonly ItemScore['result'][],
  lost: ReadonlyMap<Unit, Rational> | null,
): ItemScore[] {
  return units.map((unit, index) => ({
    id: unit.id,
    domain: unit.domain,
    result: rolled[index]!,
    importance: unit.importance,
    weight: unit.weightText,
    objects: unit.tally,
    pointsLost: figure(lost?.get(unit) ?? ZERO),
    causes: unit.causes,
  }));
}

function halfScore(half: HalfOutcome): HalfScore {
  return {
    items: half.items,
    base: figure(half.base),
    deducted: figure(half.deducted),
    score: figure(remaining(half)),
    floored: compare(half.deducted, half.base) > 0,
  };
}

function floorLines(outcome: Outcome): FloorLine[] {
  const halves = outcome.halves;
  if (!halves) return [];
  return (['technical', 'management'] as Half[])
    .filter((half) => compare(halves[half].deducted, halves[half].base) > 0)
    .map((half) => ({ half, pointsLost: figure(subtract(halves[half].base, halves[half].deducted)) }));
}

function plainSettings(settings: ResolvedSettings): Settings {
  const {
    attentionExact: _a,
    basicThresholdExact: _b,
    partialPointsExact: _p,
    partialCreditExact: _c,
    ...plain
  } = settings;
  return plain;
}

/**
 * How a loss divides among the objects that caused it, in proportion to their failing shares.
 * @returns one exact share per cause, together the item's loss
 */
export function lossPerCause(item: ItemScore): Figure[] {
  const weights = item.causes.map((cause) => (cause.result === 'nonconform' ? 2 : 1));
  const [n, d] = item.pointsLost.exact.split('/');
  const loss = rational(BigInt(n!), BigInt(d!));
  const total = sum(weights.map((weight) => rational(weight)));
  return weights.map((weight) => figure(divide(multiply(loss, rational(weight)), total)));
}
