import type { Half, Importance } from '../catalog/types.js';
import { oneOf, unexpected } from '../errors.js';
import type { MlpsError } from '../errors.js';
import { classNames } from '../generated/class-names.js';
import { isProblem, readResult, results } from '../assessment/words.js';
import type { Result } from '../assessment/words.js';
import { compare, decimalWithin, parseDecimal, sum, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { FIVE } from './edition-2015.js';
import { assembleResult } from './assemble-result.js';
import type { ProblemCounts, ScoreFigures } from './score-result.js';
import { importanceWords, weightFor } from './importance-weights.js';
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
  problems?: Partial<ProblemCounts>;
  items: readonly ScorableItem[];
}

/**
 * The figures of {@link scoreItems} without sentences: codes stand for the reason and the notices. For pages that count every
 * kilobyte and have words of their own.
 * @throws MlpsError `score.invalid-input` naming item and field, `settings.invalid`
 * @example computeScore({ edition: '2025', items: [{ id: 'k', domain: '安全计算环境', results: ['conform'] }] }).reasonCode // 'threshold'
 */
export function computeScore(input: ScoreItemsInput): ScoreFigures {
  if (!editions.includes(input?.edition)) throw invalid('edition', oneOf(editions), input?.edition);
  if (!Array.isArray(input.items)) throw invalid('items', 'a list', input.items);
  const settings = resolveSettings(input.settings);
  const seen = new Set<string>();
  const units = Array.from(input.items, (item, index) => {
    const unit = readUnit(item, `items[${index}]`, input.edition, settings);
    if (seen.has(unit.id)) throw invalid(`items[${index}].id`, 'an own id', unit.id);
    seen.add(unit.id);
    return unit;
  });
  return assembleResult(input.edition, units, readProblems(input.problems ?? {}), settings);
}

const halves = Object.keys(classNames) as Half[]; // the type of the record

const invalid = (path: string, expected: string, received: unknown): MlpsError =>
  unexpected('score.invalid-input', path, expected, received);

function readUnit(item: ScorableItem, path: string, edition: Edition, settings: ResolvedSettings): Unit {
  if (typeof item?.id !== 'string' || !item.id) throw invalid(`${path}.id`, 'a text', item?.id);
  const half = halves.find((name) => classNames[name].includes(item.domain));
  if (!half) throw invalid(`${path}.domain`, oneOf(Object.values(classNames).flat()), item.domain);
  if (!Array.isArray(item.results)) throw invalid(`${path}.results`, 'a list', item.results);
  const { importance, weight } = readWeight(item, path, edition);
  const entries = Array.from(item.results, (entry, index) =>
    readEntry(entry, `${path}.results[${index}]`, edition, settings),
  );
  const tally = emptyTally();
  for (const entry of entries) tally[entry.result] += 1;
  return {
    id: item.id,
    domain: item.domain,
    half,
    importance,
    weight,
    weightText: String(item.weight ?? (importance ? weightFor(importance, edition).text : '')) || null,
    correction: readCorrection(item.correction, path, edition),
    tally,
    points: entries.some(({ given }) => given) ? sum(entries.map(({ points }) => points)) : null,
    causes: entries.flatMap(({ result }, index) => (isProblem(result) ? [{ object: String(index + 1), result }] : [])),
  };
}

interface Entry {
  result: Result;
  /** none for an object to which the item does not apply */
  points: Rational;
  /** whether the points were given rather than read off the word */
  given?: true;
}

function readEntry(entry: unknown, path: string, edition: Edition, { partialPointsExact }: ResolvedSettings): Entry {
  const result = readResult(entry);
  if (result) return { result, points: result === 'conform' ? FIVE : result === 'partial' ? partialPointsExact : ZERO };
  const points = edition === '2015' ? decimalWithin(entry, 0, 5) : null;
  if (!points) throw invalid(path, `${oneOf(results)}${edition === '2015' ? ', or points from 0 to 5' : ''}`, entry);
  const word = points.n === 0n ? 'nonconform' : compare(points, FIVE) === 0 ? 'conform' : 'partial';
  return { result: word, points, given: true };
}

function readWeight(
  item: ScorableItem,
  path: string,
  edition: Edition,
): { importance: Importance | null; weight: Rational | null } {
  const given = item.weight === undefined ? null : parseDecimal(item.weight);
  const hasWeight = given !== null && given.n > 0n;
  const importance =
    item.importance ??
    importanceWords.find((word) => hasWeight && compare(weightFor(word, edition).exact, given) === 0) ??
    null;
  if (importance === null ? edition === '2021' : !importanceWords.includes(importance))
    throw invalid(`${path}.importance`, oneOf(importanceWords), item.importance);
  const weight = given ?? (importance && weightFor(importance, edition).exact);
  if (item.weight === undefined ? !weight && edition < '2020' : !hasWeight)
    throw invalid(`${path}.weight`, 'a decimal above 0', item.weight);
  return { importance, weight };
}

function readCorrection(value: unknown, path: string, edition: Edition): Rational | null {
  if (value === undefined || value === null || edition !== '2015') return null;
  const correction = decimalWithin(value, 0);
  if (!correction) throw invalid(`${path}.correction`, 'a decimal from 0', value);
  return correction;
}

function readProblems(problems: NonNullable<ScoreItemsInput['problems']>): ProblemCounts {
  if (typeof problems !== 'object') throw invalid('problems', 'an object', problems);
  const counts: ProblemCounts = { high: 0, medium: 0, low: 0, unrated: 0, hazards: 0, hazardsRectified: 0 };
  for (const [field, count] of Object.entries(problems)) {
    if (!Object.hasOwn(counts, field)) throw invalid(`problems.${field}`, oneOf(Object.keys(counts)), field);
    if (!Number.isSafeInteger(count) || count < 0) throw invalid(`problems.${field}`, 'a count from 0', count);
    counts[field as keyof ProblemCounts] = count;
  }
  const { hazards, hazardsRectified } = counts;
  if (hazardsRectified > hazards) throw invalid('problems.hazardsRectified', `at most ${hazards}`, hazardsRectified);
  return counts;
}
