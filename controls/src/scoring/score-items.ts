import { importanceEntry, importanceScale } from '../catalog/importance.js';
import { domains } from '../catalog/domains.js';
import type { Half, Importance } from '../catalog/types.js';
import { MlpsError, show } from '../errors.js';
import { isProblem, readResult } from '../assessment/words.js';
import type { Result } from '../assessment/words.js';
import { add, compare, parseDecimal, rational, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { assembleResult } from './assemble-result.js';
import type { ProblemCounts, ScoreResult } from './score-result.js';
import { editions, resolveSettings } from './settings.js';
import type { Edition, ResolvedSettings, Settings } from './settings.js';
import { emptyTally } from './unit.js';
import type { Unit } from './unit.js';

/** One item of an own item set. */
export interface ScorableItem {
  id: string;
  /** security class, Chinese name; decides technical or management */
  domain: string;
  /** 2021; taken from the weight when left out */
  importance?: Importance;
  /** 2015 and 2019; taken from the importance when left out */
  weight?: string | number;
  /** 2015: factor of the overall evaluation */
  correction?: string | number | null;
  /** one entry per object: a result word, or for edition 2015 points from 0 to 5 */
  results: readonly (string | number)[];
}

export interface ScoreItemsInput {
  edition: Edition;
  settings?: Partial<Settings>;
  problems?: Partial<Omit<ProblemCounts, 'unrated'>>;
  items: readonly ScorableItem[];
}

/**
 * Score an own item set with the arithmetic of an edition, without the catalog.
 *
 * Source: docs/scoring.md, one section per edition.
 * @param input decimals as strings or numbers, computed exactly; problems default to none
 * @returns as {@link scoreEvaluation}; causes name objects by their position, counted from 1
 * @throws MlpsError `score.invalid-input` naming item and field, `settings.invalid`
 * @example scoreItems({ edition: '2025', items: [{ id: 'k', domain: '安全计算环境', results: ['conform'] }] }).rate // 100
 */
export function scoreItems(input: ScoreItemsInput): ScoreResult {
  if (!editions.includes(input.edition)) throw invalid('edition', `one of ${editions.join(', ')}`, input.edition);
  if (!Array.isArray(input.items)) throw invalid('items', 'a list', input.items);
  const settings = resolveSettings(input.settings);
  const seen = new Set<string>();
  const units = input.items.map((item, index) => {
    const unit = readUnit(item, `items[${index}]`, input.edition, settings);
    if (seen.has(unit.id)) throw invalid(`items[${index}].id`, 'an id of its own', unit.id);
    seen.add(unit.id);
    return unit;
  });
  return assembleResult(input.edition, units, readProblems(input.problems ?? {}), settings);
}

function invalid(path: string, expected: string, received: unknown): MlpsError {
  return new MlpsError('score.invalid-input', `${path}: expected ${expected}, found ${show(received)}`);
}

function readUnit(item: ScorableItem, path: string, edition: Edition, settings: ResolvedSettings): Unit {
  if (typeof item?.id !== 'string' || item.id === '') throw invalid(`${path}.id`, 'a text', item?.id);
  const half = halfOf(item.domain);
  if (!half) throw invalid(`${path}.domain`, `one of ${[...halves.keys()].join('、')}`, item.domain);
  if (!Array.isArray(item.results)) throw invalid(`${path}.results`, 'a list with one entry per object', item.results);
  const { importance, weight } = readWeight(item, path, edition);
  const entries = item.results.map((entry, index) => readEntry(entry, `${path}.results[${index}]`, edition, settings));
  const tally = emptyTally();
  for (const entry of entries) tally[entry.result] += 1;
  return {
    id: item.id,
    domain: item.domain,
    half,
    importance,
    weight,
    weightText:
      item.weight === undefined ? (importance ? importanceEntry(importance).weight : null) : String(item.weight),
    correction: readCorrection(item.correction, path, edition),
    tally,
    points: edition === '2015' && item.results.some((entry) => typeof entry === 'number') ? sumPoints(entries) : null,
    causes: entries.flatMap(({ result }, index) => (isProblem(result) ? [{ object: String(index + 1), result }] : [])),
  };
}

interface Entry {
  result: Result;
  points: Rational;
}

function readEntry(entry: unknown, path: string, edition: Edition, settings: ResolvedSettings): Entry {
  const result = readResult(entry);
  const wordPoints = {
    conform: rational(5),
    partial: settings.partialPointsExact,
    nonconform: ZERO,
    notApplicable: ZERO,
  };
  if (result) return { result, points: wordPoints[result] };
  const points = typeof entry === 'number' ? parseDecimal(entry) : null;
  if (edition !== '2015' || !points || compare(points, ZERO) < 0 || compare(points, rational(5)) > 0)
    throw invalid(
      path,
      `conform, partial, nonconform or notApplicable${edition === '2015' ? ', or points from 0 to 5' : ''}`,
      entry,
    );
  const full = compare(points, rational(5)) === 0;
  return { result: full ? 'conform' : points.n === 0n ? 'nonconform' : 'partial', points };
}

function sumPoints(entries: readonly Entry[]): Rational {
  return entries
    .filter((entry) => entry.result !== 'notApplicable')
    .reduce((total, entry) => add(total, entry.points), ZERO);
}

/** Technical or management, by the class names of GB/T 22239-2019 and of its 2008 edition (used with the 2015 template). */
const halves: ReadonlyMap<string, Half> = new Map<string, Half>([
  ...domains.map((domain) => [domain.zh, domain.half] as const),
  ...['物理安全', '网络安全', '主机安全', '应用安全', '数据安全及备份恢复'].map((name) => [name, 'technical'] as const),
  ...['人员安全管理', '系统建设管理', '系统运维管理'].map((name) => [name, 'management'] as const),
]);

function halfOf(domain: unknown): Half | null {
  return halves.get(domain as string) ?? null;
}

function readWeight(
  item: ScorableItem,
  path: string,
  edition: Edition,
): { importance: Importance | null; weight: Rational | null } {
  const importance = item.importance ?? null;
  if (importance !== null && !importanceScale.some((entry) => entry.importance === importance))
    throw invalid(`${path}.importance`, 'ordinary, important or critical', importance);
  const weight = item.weight === undefined ? null : parseDecimal(item.weight);
  if (item.weight !== undefined && (!weight || weight.n <= 0n))
    throw invalid(`${path}.weight`, 'a decimal above zero', item.weight);
  const byWeight = weight
    ? importanceScale.find((entry) => compare(parseDecimal(entry.weight)!, weight) === 0)?.importance
    : undefined;
  const known = importance ?? byWeight ?? null;
  if (edition === '2021' && !known)
    throw invalid(`${path}.importance`, 'ordinary, important or critical', item.importance);
  const filled = weight ?? (known ? weightFor(known, edition) : null);
  if ((edition === '2015' || edition === '2019') && !filled)
    throw invalid(`${path}.weight`, 'a decimal above zero', item.weight);
  return { importance: known, weight: filled };
}

/** Weight of an importance under an edition: 0.2, 0.5, 1 in 2015, 0.4, 0.7, 1 later. */
export function weightFor(importance: Importance, edition: Edition): Rational {
  return (edition === '2015' ? weights2015 : weights2019).get(importance)!; // the type admits only the three words
}

const weightsBy = (field: 'weight' | 'weight2015'): ReadonlyMap<Importance, Rational> =>
  new Map(importanceScale.map((entry) => [entry.importance, parseDecimal(entry[field])!])); // decimals of our own data
const weights2015 = weightsBy('weight2015');
const weights2019 = weightsBy('weight');

function readCorrection(value: unknown, path: string, edition: Edition): Rational | null {
  if (value === undefined || value === null || edition !== '2015') return null;
  const correction = parseDecimal(value);
  if (!correction || correction.n < 0n) throw invalid(`${path}.correction`, 'a decimal of zero or more', value);
  return correction;
}

const problemFields = ['high', 'medium', 'low', 'hazards', 'hazardsRectified'] as const;

function readProblems(problems: NonNullable<ScoreItemsInput['problems']>): ProblemCounts {
  for (const field of Object.keys(problems))
    if (!problemFields.includes(field as never))
      throw invalid(`problems.${field}`, `one of ${problemFields.join(', ')}`, field);
  for (const field of problemFields) {
    const count = problems[field] ?? 0;
    if (!Number.isSafeInteger(count) || count < 0)
      throw invalid(`problems.${field}`, 'a whole number of zero or more', count);
  }
  const { high = 0, medium = 0, low = 0, hazards = 0, hazardsRectified = 0 } = problems;
  if (hazardsRectified > hazards)
    throw invalid('problems.hazardsRectified', `at most the number of hazards, ${hazards}`, hazardsRectified);
  return { high, medium, low, unrated: 0, hazards, hazardsRectified };
}
