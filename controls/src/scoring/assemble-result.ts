import { requireEntries, requireFields, requireText } from '../errors.js';
import type { Half } from '../catalog/types.js';
import { divide, multiply, rational, subtract, sum, toExact, toRounded, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { conclude } from './conclude.js';
import { pointsMissed, score2015 } from './edition-2015.js';
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
  ProblemCounts,
  ScoreFigures,
} from './score-result.js';
import { objectRuleFor } from './settings.js';
import type { Edition, ObjectRule, ResolvedSettings } from './settings.js';
import { applicableObjects, emptyTally } from './unit.js';
import type { EditionScore, HalfOutcome, Unit } from './unit.js';

const editionScores: Readonly<Record<Edition, EditionScore>> = {
  '2015': score2015,
  '2019': score2019,
  '2021': score2021,
  '2025': rate2025,
};

/** Score units under an edition, line by line. */
export function assembleResult(
  edition: Edition,
  units: readonly Unit[],
  problems: ProblemCounts,
  settings: ResolvedSettings,
): ScoreFigures {
  const rolled = units.map((unit) => rollUp(unit.tally, ruleFor(edition, unit, settings)));
  const missing = units.filter((_, index) => rolled[index] === null).map((unit) => unit.id);
  const complete = missing.length === 0;
  const applicable = units.filter((unit) => applicableObjects(unit.tally) > 0);
  const base: ScoreFigures = {
    edition,
    score: null,
    rate: null,
    exact: null,
    conclusion: null,
    reasonCode: complete && units.length > 0 ? 'not-applicable' : 'not-assessed',
    noticeCodes: [],
    complete,
    missing,
    counts: countItems(units, rolled),
    problems,
    technical: null,
    management: null,
    floors: [],
    settings: settings.plain,
    items: [],
  };
  if (applicable.length === 0) return { ...base, items: itemLines(units, rolled, [].values()) };
  const outcome = editionScores[edition](applicable, settings);
  const flawless = edition === '2015' && applicable.every((unit) => pointsMissed(unit, settings).n === 0n);
  const { word, code, openChoice } = conclude(edition, { total: outcome.total, problems, flawless }, settings);
  const noticeCodes = noticesFor(edition, applicable, outcome, settings, { complete, problems });
  const { rounded, exact } = figure(outcome.total);
  return {
    ...base,
    [edition === '2025' ? 'rate' : 'score']: rounded,
    exact,
    conclusion: word,
    reasonCode: code,
    noticeCodes: noticeCodes.concat(openChoice ?? []),
    ...(outcome.halves && explainHalves(outcome.halves)),
    items: itemLines(units, rolled, outcome.lost.values()),
  };
}

/** 2025 takes the worst object; the other editions show the set rule, which only 2021 computes with. */
function ruleFor(edition: Edition, unit: Unit, settings: ResolvedSettings): ObjectRule {
  if (edition === '2025') return 'worst';
  return edition === '2021' && unit.importance ? objectRuleFor(settings, unit.importance) : 'tristate';
}

function countItems(units: readonly Unit[], rolled: readonly ItemScore['result'][]): ScoreFigures['counts'] {
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

const emptyCounts = (): ItemCounts => ({ total: 0, applicable: 0, ...emptyTally(), open: 0 });

function figure(value: Rational): Figure {
  return value.n === 0n ? { exact: '0/1', rounded: 0 } : { exact: toExact(value), rounded: toRounded(value) };
}

function itemLines(
  units: readonly Unit[],
  rolled: readonly ItemScore['result'][],
  /** losses of the applicable units, in their order */
  lost: Iterator<Rational>,
): ItemScore[] {
  return units.map((unit, index) => ({
    id: unit.id,
    domain: unit.domain,
    result: rolled[index]!,
    importance: unit.importance,
    weight: unit.weightText,
    objects: unit.tally,
    pointsLost: figure(applicableObjects(unit.tally) > 0 ? lost.next().value! : ZERO),
    causes: unit.causes,
  }));
}

function explainHalves(halves: Readonly<Record<Half, HalfOutcome>>): Pick<ScoreFigures, Half | 'floors'> {
  const floors: FloorLine[] = [];
  const explain = (half: Half): HalfScore => {
    const { items, base, deducted } = halves[half];
    const left = subtract(base, deducted);
    const floored = left.n < 0n;
    if (floored) floors.push({ half, pointsLost: figure(left) });
    return { items, base: figure(base), deducted: figure(deducted), score: figure(remaining(halves[half])), floored };
  };
  return { technical: explain('technical'), management: explain('management'), floors };
}

/**
 * How a loss divides among the objects that caused it, in proportion to their failing shares.
 * @returns one exact share per cause, together the item's loss
 */
export function lossPerCause(item: ItemScore): Figure[] {
  const { causes, pointsLost } = requireFields('item', item);
  requireText('pointsLost.exact', requireFields('pointsLost', pointsLost).exact);
  const weights = requireEntries('causes', causes).map((cause) => (cause.result === 'nonconform' ? 2 : 1));
  const [n, d] = pointsLost.exact.split('/');
  const loss = rational(BigInt(n!), BigInt(d!));
  const total = sum(weights.map((weight) => rational(weight)));
  return weights.map((weight) => figure(divide(multiply(loss, rational(weight)), total)));
}
