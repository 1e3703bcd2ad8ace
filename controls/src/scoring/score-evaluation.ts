import { requireSound } from '../assessment/parse-evaluation.js';
import type { CheckedEvaluation } from '../assessment/check-evaluation.js';
import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { isProblem, readRisk } from '../assessment/words.js';
import type { Item } from '../catalog/types.js';
import { requireFields, unexpected } from '../errors.js';
import { assembleResult } from './assemble-result.js';
import { resolveImportance } from './own-weights.js';
import type { OwnWeights } from './own-weights.js';
import { add, parseDecimal, rational, ZERO } from './rational.js';
import type { Rational } from './rational.js';
import { weightFor } from './importance-weights.js';
import type { Notice, ProblemCounts, ScoreResult } from './score-result.js';
import { wordScore } from './score-wording.js';
import { editions, resolveSettings } from './settings.js';
import type { Edition, ResolvedSettings, Settings } from './settings.js';
import { emptyTally } from './unit.js';
import type { Tally, Unit } from './unit.js';

export interface ScoreOptions {
  /** score under another edition than the document's */
  edition?: Edition;
  /** settings over those of the document */
  settings?: Partial<Settings>;
  /** own importance per item; the catalog's stands in for the rest */
  weights?: OwnWeights;
}

/**
 * Score an evaluation document and explain the score item by item.
 *
 * Source: docs/scoring.md, one section per edition; a computed draft, the evaluation body decides.
 * @param document `mlps-evaluation/1`; checked whole, never altered
 * @returns score (or rate) with conclusion, counts and points lost; null with a reason when there is none
 * @throws MlpsError `evaluation.invalid`, `settings.invalid`, `weights.invalid`
 * @example scoreEvaluation(hospital).score // 76.02
 */
export function scoreEvaluation(document: Evaluation, options: ScoreOptions = {}): ScoreResult {
  requireFields('options', options, 'settings.invalid');
  const checked = requireSound(document);
  const edition = options.edition ?? document.edition;
  if (!editions.includes(edition))
    throw unexpected('settings.invalid', 'edition', `one of ${editions.join(', ')}`, edition);
  const settings = resolveSettings({ ...document.settings, ...options.settings });
  const { tallies, causes } = tallyFindings(document, checked);
  const points = edition === '2015' ? sumPoints(document, checked, settings) : null;
  const units = checked.items.map((item, index) =>
    toUnit(item, edition, tallies[index]!, points?.[index] ?? null, causes[index], options),
  );
  const figures = assembleResult(edition, units, countProblems(document.findings, checked), settings);
  return wordScore(figures, figures.exact === null ? [] : assumedNotice(units, checked.items, edition, options));
}

const NO_CAUSES: Unit['causes'] = [];

function tallyFindings(
  document: Evaluation,
  checked: CheckedEvaluation,
): { tallies: Tally[]; causes: (Unit['causes'] | undefined)[] } {
  const tallies = checked.items.map(emptyTally);
  const causes: (Unit['causes'] | undefined)[] = [];
  for (const placed of checked.placed) {
    const { item, object, result } = placed!; // a sound document has every finding in its place
    tallies[item]![result] += 1;
    if (isProblem(result)) (causes[item] ??= []).push({ object: document.objects[object]!.id, result });
  }
  return { tallies, causes };
}

/** Points of each item over its applicable objects; null where no finding of the item carries points. */
function sumPoints(document: Evaluation, checked: CheckedEvaluation, settings: ResolvedSettings): (Rational | null)[] {
  if (!document.findings.some((finding) => finding.points !== undefined && finding.points !== null)) return [];
  const byWord = { conform: rational(5), partial: settings.partialPointsExact, nonconform: ZERO, notApplicable: ZERO };
  const sums: Rational[] = checked.items.map(() => ZERO);
  const given: boolean[] = [];
  for (const [index, placed] of checked.placed.entries()) {
    const { item, result } = placed!;
    const points = document.findings[index]!.points ?? null;
    if (points !== null) given[item] = true;
    sums[item] = add(sums[item]!, points === null ? byWord[result] : parseDecimal(points)!);
  }
  return sums.map((sum, item) => (given[item] ? sum : null));
}

function toUnit(
  item: Item,
  edition: Edition,
  tally: Tally,
  points: Rational | null,
  causes: Unit['causes'] | undefined,
  options: ScoreOptions,
): Unit {
  const importance = options.weights ? resolveImportance(item, options.weights) : item.importance;
  const weight = weightFor(importance, edition);
  return {
    id: item.id,
    domain: item.domainZh,
    half: item.half,
    importance,
    weight: weight.exact,
    weightText: weight.text,
    correction: null,
    tally,
    points,
    causes: causes ?? NO_CAUSES,
  };
}

/** Problems by risk, one per finding; a hazard on a conforming finding was rectified. */
function countProblems(findings: readonly Finding[], checked: CheckedEvaluation): ProblemCounts {
  const counts: ProblemCounts = { high: 0, medium: 0, low: 0, unrated: 0, hazards: 0, hazardsRectified: 0 };
  for (const [index, finding] of findings.entries()) {
    const problem = isProblem(checked.placed[index]!.result);
    if (problem) counts[(finding.risk ? readRisk(finding.risk) : null) ?? 'unrated'] += 1;
    if (finding.hazard !== true) continue;
    counts.hazards += 1;
    if (!problem) counts.hazardsRectified += 1;
  }
  return counts;
}

function assumedNotice(
  units: readonly Unit[],
  items: readonly Item[],
  edition: Edition,
  options: ScoreOptions,
): Notice[] {
  if (edition === '2025') return [];
  const own = options.weights ?? {};
  const count = items.filter((item) => item.importanceAssumed && !Object.hasOwn(own, item.id)).length;
  if (count === 0) return [];
  return [
    {
      code: 'assumed-importance',
      zh: `${units.length} 个测评项中有 ${count} 个的重要程度没有公开来源，取推定值`,
      en: `the importance of ${count} of ${units.length} items has no source and is assumed`,
    },
  ];
}
