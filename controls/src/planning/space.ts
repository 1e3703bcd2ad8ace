import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { isProblem, readResult, readRisk } from '../assessment/words.js';
import type { Risk } from '../assessment/words.js';
import { conclude } from '../scoring/conclude.js';
import { leastCommonMultiple, rational, toExact, toRounded } from '../scoring/rational.js';
import type { Rational } from '../scoring/rational.js';
import type { Figure, ProblemCounts, ScoreResult } from '../scoring/score-result.js';
import { resolveSettings } from '../scoring/settings.js';
import type { ResolvedSettings } from '../scoring/settings.js';
import { domains } from '../catalog/domains.js';
import type { Round } from './apply-rectification.js';
import { parseExact } from './parse-exact.js';

/** One open item as the planner sees it; gains are whole numbers of the space's unit. */
export interface Candidate {
  readonly id: string;
  /** place in the standard's order */
  readonly place: number;
  /** index of its pool */
  readonly pool: number;
  readonly gain: bigint;
  readonly problems: Omit<ProblemCounts, 'hazards' | 'hazardsRectified'>;
  /** open hazards among its problems */
  readonly hazards: number;
  readonly risk: Risk | null;
  readonly objects: number;
}

/** A part of the figure that stops at zero by itself: the two halves of 2021, the whole in the other editions. */
export interface Pool {
  /** what is left after deductions, below zero where the floor holds */
  readonly start: bigint;
}

/** Everything that a choice of items can change, in exact whole numbers. */
export interface PlanningSpace {
  readonly result: ScoreResult;
  readonly settings: ResolvedSettings;
  readonly round: Round;
  readonly pools: readonly Pool[];
  readonly candidates: readonly Candidate[];
  /** units per point: 100 points are `100 * unit` */
  readonly unit: bigint;
}

/** @param result a score with a figure, of the same document */
export function buildSpace(evaluation: Evaluation, result: ScoreResult, round: Round): PlanningSpace {
  const lost = result.items.map((item) => parseExact(item.pointsLost.exact));
  const starts = poolStarts(result);
  const unit = [...lost, ...starts].reduce((multiple, { d }) => leastCommonMultiple(multiple, d), 1n);
  const scale = ({ n, d }: Rational): bigint => n * (unit / d);
  const byItem = problemsByItem(evaluation.findings);
  const candidates = result.items.flatMap((item, place) => {
    const findings = byItem.get(item.id);
    const pool = starts.length === 2 && isManagement(item.domain) ? 1 : 0;
    return findings ? [toCandidate(item.id, place, pool, scale(lost[place]!), findings)] : [];
  });
  return {
    result,
    settings: resolveSettings(result.settings),
    round,
    pools: starts.map((start) => ({ start: scale(start) })),
    candidates,
    unit,
  };
}

function poolStarts(result: ScoreResult): Rational[] {
  const { technical, management } = result;
  if (!technical || !management) return [parseExact(result.exact!)]; // the caller has a figure
  return [technical, management].map(({ base, deducted }) => {
    const [share, loss] = [parseExact(base.exact), parseExact(deducted.exact)];
    return rational(share.n * loss.d - loss.n * share.d, share.d * loss.d);
  });
}

const managementNames: ReadonlySet<string> = new Set(
  domains.filter((domain) => domain.half === 'management').map((domain) => domain.zh),
);
const isManagement = (domain: string): boolean => managementNames.has(domain);

function problemsByItem(findings: readonly Finding[]): Map<string, Finding[]> {
  const byItem = new Map<string, Finding[]>();
  for (const finding of findings) {
    const result = readResult(finding.result);
    if (result === null || !isProblem(result)) continue;
    const list = byItem.get(finding.item);
    if (list) list.push(finding);
    else byItem.set(finding.item, [finding]);
  }
  return byItem;
}

function toCandidate(id: string, place: number, pool: number, gain: bigint, findings: readonly Finding[]): Candidate {
  const problems = { high: 0, medium: 0, low: 0, unrated: 0 };
  for (const finding of findings) problems[readRisk(finding.risk) ?? 'unrated'] += 1;
  const risk = (['high', 'medium', 'low'] as const).find((word) => problems[word] > 0) ?? null;
  const hazards = findings.filter((finding) => finding.hazard === true).length;
  return { id, place, pool, gain, problems, hazards, risk, objects: findings.length };
}

/** The figure once these candidates are mended, in units. */
export function valueAfter(space: PlanningSpace, chosen: readonly Candidate[]): bigint {
  return valuesAlong(space, chosen).at(-1)!; // there is always the value before the first
}

/** The figure before the first of these candidates is mended, and after each. */
export function valuesAlong(space: PlanningSpace, chosen: readonly Candidate[]): bigint[] {
  const left = space.pools.map((pool) => pool.start);
  const values = [sumAboveZero(left)];
  for (const { pool, gain } of chosen) {
    left[pool]! += gain;
    values.push(sumAboveZero(left));
  }
  return values;
}

function sumAboveZero(shares: readonly bigint[]): bigint {
  let total = 0n;
  for (const share of shares) if (share > 0n) total += share;
  return total;
}

/** The problems that remain once these candidates are mended. */
export function problemsAfter(space: PlanningSpace, chosen: readonly Candidate[]): ProblemCounts {
  const { problems } = space.result;
  const counts = { ...problems };
  let mended = 0;
  for (const candidate of chosen) {
    for (const risk of ['high', 'medium', 'low', 'unrated'] as const) counts[risk] -= candidate.problems[risk];
    mended += candidate.hazards;
  }
  if (space.round === 'this') counts.hazardsRectified += mended;
  else {
    counts.hazards = problems.hazards - problems.hazardsRectified - mended;
    counts.hazardsRectified = 0;
  }
  return counts;
}

/** The conclusion at a value, by the edition's own rules. */
export function concludeAt(space: PlanningSpace, value: bigint, problems: ProblemCounts, flawless: boolean): string {
  const input = { total: rational(value, space.unit), problems, flawless };
  return conclude(space.result.edition, input, space.settings).word;
}

export function toFigure(space: PlanningSpace, value: bigint): Figure {
  const exact = rational(value, space.unit);
  return { exact: toExact(exact), rounded: toRounded(exact) };
}
