import { parseExact } from '../planning/parse-exact.js';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  parseDecimal,
  rational,
  subtract,
  sum,
  toExact,
  toRounded,
  ZERO,
} from '../scoring/rational.js';
import type { Rational } from '../scoring/rational.js';
import type { Figure, ItemScore, ScoreResult } from '../scoring/score-result.js';
import { applicableObjects } from '../scoring/unit.js';
import type { ChangeLine, ScoreChange } from './comparison-types.js';

/** The scores of two rounds by one method, and the earlier one as it was reported if that was another. */
export interface ScoredRounds {
  readonly before: ScoreResult;
  readonly after: ScoreResult;
  /** null when it was scored by the same method, or its figure is of another kind (score against rate) */
  readonly reported: ScoreResult | null;
  /** item of the later round for each item of the earlier one */
  readonly itemOf: ReadonlyMap<string, string>;
}

/**
 * Where a change of score comes from, line by line: what each item contributed, what a changed number of applicable items (or of
 * weights) did to the problems that were there before, what floors held back, what another method changed.
 * @returns lines that add up to the difference exactly; null when a round has no figure
 */
export function scoreChange({ before, after, reported, itemOf }: ScoredRounds): ScoreChange | null {
  if (before.exact === null || after.exact === null) return null;
  const from = parseExact(reported?.exact ?? before.exact);
  const to = parseExact(after.exact);
  const method = subtract(parseExact(before.exact), from);
  const { items, scale } = itemParts(before, after, itemOf);
  const lines: ChangeLine[] = [
    ...items,
    ...(scale.n === 0n ? [] : [{ kind: 'scale' as const, points: figure(scale), ...scaleReason(before, after) }]),
    ...floorLines(before, after),
    ...(method.n === 0n ? [] : [{ kind: 'method' as const, points: figure(method) }]),
  ];
  return { from: figure(from), to: figure(to), difference: figure(subtract(to, from)), lines };
}

const figure = (value: Rational): Figure => ({ exact: toExact(value), rounded: toRounded(value) });

type ItemLine = Extract<ChangeLine, { kind: 'item' }>;

function itemParts(
  before: ScoreResult,
  after: ScoreResult,
  itemOf: ReadonlyMap<string, string>,
): { items: ItemLine[]; scale: Rational } {
  const [wasCountedBy, isCountedBy] = [denominators(before), denominators(after)];
  const later = new Map(after.items.map((item) => [item.id, item]));
  const scales: Rational[] = [];
  const old = before.items.map((item) => {
    const twin = later.get(itemOf.get(item.id) ?? '');
    const lost = lostBy(item);
    if (!twin) return itemLine(item.id, null, lost);
    const ratio = ratioOf(wasCountedBy(item), isCountedBy(twin));
    scales.push(multiply(lost, subtract(ONE, ratio)));
    return itemLine(item.id, twin.id, subtract(multiply(lost, ratio), lostBy(twin)));
  });
  const known = new Set(itemOf.values());
  const fresh = after.items
    .filter(({ id }) => !known.has(id))
    .map((item) => itemLine(null, item.id, subtract(ZERO, lostBy(item))));
  const items = [...old, ...fresh].filter(({ points }) => points.exact !== '0/1').sort(bySize);
  return { items, scale: sum(scales) };
}

const lostBy = (item: ItemScore): Rational => parseExact(item.pointsLost.exact);

function itemLine(before: string | null, after: string | null, points: Rational): ItemLine {
  return { kind: 'item', before, after, points: figure(points) };
}

function bySize(one: ItemLine, other: ItemLine): number {
  const size = ({ points }: ItemLine): Rational => {
    const value = parseExact(points.exact);
    return value.n < 0n ? subtract(ZERO, value) : value;
  };
  return compare(size(other), size(one));
}

/** A class that no longer counts has no scale; then the item's whole loss is its own. */
function ratioOf(before: Rational, after: Rational): Rational {
  return before.n === 0n || after.n === 0n ? ONE : divide(before, after);
}

/**
 * What an item's loss is divided by: applicable items in 2021 and 2025, their weights in 2015, and in 2019 the weights of the
 * class's pairs times the number of classes (docs/scoring.md).
 */
function denominators(result: ScoreResult): (item: ItemScore) => Rational {
  const applicable = result.items.filter(({ objects }) => applicableObjects(objects) > 0);
  const weightOf = ({ weight }: ItemScore): Rational => parseDecimal(weight ?? '0') ?? ZERO;
  switch (result.edition) {
    case '2021':
    case '2025':
      return () => rational(applicable.length);
    case '2015': {
      const weights = sum(applicable.map(weightOf));
      return () => weights;
    }
    case '2019': {
      const classes = new Map<string, Rational>();
      for (const item of applicable) {
        const pairs = multiply(weightOf(item), rational(applicableObjects(item.objects)));
        classes.set(item.domain, add(classes.get(item.domain) ?? ZERO, pairs));
      }
      const count = rational(classes.size);
      return ({ domain }) => multiply(count, classes.get(domain) ?? ZERO);
    }
  }
}

function scaleReason(before: ScoreResult, after: ScoreResult): { zh: string; en: string } {
  const [was, is] = [before.counts.all.applicable, after.counts.all.applicable];
  const items = {
    zh: `适用测评项由 ${was} 项变为 ${is} 项，原有问题每项所占分值随之变化`,
    en: `applicable items went from ${was} to ${is}, so each problem weighs differently`,
  };
  const weights = {
    zh: '适用测评项、测评对象的权重合计变化，原有问题所占分值随之变化',
    en: 'the sum of weights of applicable items and objects changed, so each problem weighs differently',
  };
  return after.edition === '2021' || after.edition === '2025' ? items : weights;
}

function floorLines(before: ScoreResult, after: ScoreResult): ChangeLine[] {
  const held = (result: ScoreResult, half: string): Rational =>
    sum(result.floors.filter((floor) => floor.half === half).map((floor) => parseExact(floor.pointsLost.exact)));
  return (['technical', 'management'] as const).flatMap((half) => {
    const points = subtract(held(before, half), held(after, half));
    return points.n === 0n ? [] : [{ kind: 'floor' as const, half, points: figure(points) }];
  });
}
