import { catalog, isProblem, MlpsError, risks, tailor } from '@mlps/controls';
import type { Item, Risk } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import type { RawFinding } from '../findings/finding.mapper.js';

/** All problems of one requirement. */
export interface ProblemGroup {
  readonly item: Item;
  readonly findings: readonly RawFinding[];
}

/** The problems of an evaluation, one group per requirement, in the standard's order. */
export function groupProblems(evaluation: EvaluationRow, findings: readonly RawFinding[]): ProblemGroup[] {
  const byItem = new Map<string, RawFinding[]>();
  for (const finding of findings)
    if (isProblem(finding.result)) byItem.set(finding.item, [...(byItem.get(finding.item) ?? []), finding]);
  return tailor(evaluation.grade, { extensions: evaluation.extensions })
    .filter((item) => byItem.has(item.id))
    .map((item) => ({ item, findings: byItem.get(item.id)! })); // filtered just above
}

/** The gravest risk of a group; null when none is rated. */
export function riskOf(group: ProblemGroup): Risk | null {
  return risks.find((risk) => group.findings.some((finding) => finding.risk === risk)) ?? null;
}

const LONGEST_TITLE = 300;

export function titleOf({ item }: ProblemGroup): string {
  const title = `${item.pointZh}：${item.statementZh}`;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}

/** The evaluators' own advice, each sentence once; the catalog's where they wrote none. */
export function adviceOf({ item, findings }: ProblemGroup): string | null {
  const own = findings.flatMap((finding) => (finding.advice?.trim() ? [finding.advice.trim()] : []));
  return own.length > 0 ? [...new Set(own)].join('\n') : catalogAdvice(item.id);
}

function catalogAdvice(id: string): string | null {
  try {
    const { adviceNowZh, adviceBuildZh } = guidance(catalog.get(id).id);
    return [adviceNowZh, adviceBuildZh].filter(Boolean).join('\n') || null;
  } catch (error) {
    if (error instanceof MlpsError) return null; // an item without a text of its own
    throw error;
  }
}
