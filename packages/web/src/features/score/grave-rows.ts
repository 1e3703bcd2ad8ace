import { conclusionEffect, isProblem, matchHighRisk, parseGrade, proposeHazards } from '@mlps/controls';
import type {
  ConclusionEffect,
  Edition,
  Evaluation,
  Finding,
  HazardProposal,
  HighRiskSituation,
  ItemId,
} from '@mlps/controls';

/** A finding beside the rule of the guide that speaks of it, where one does. */
export interface GraveRow {
  readonly finding: Finding;
  readonly object: string;
  readonly situation: HighRiskSituation | null;
}

export interface Grave {
  /** confirmed: rated high, or a major hazard */
  readonly confirmed: readonly GraveRow[];
  /** not rated high, though the guide has a situation for the item; a person decides */
  readonly possible: readonly GraveRow[];
  readonly hazards: readonly HazardProposal[];
  /** what the confirmed ones do to the conclusion; null when there are none */
  readonly effect: ConclusionEffect | null;
}

/** What is grave in an evaluation, and what may be: by the library's rules, nothing decided here. */
export function graveOf(evaluation: Evaluation, edition: Edition): Grave {
  const level = parseGrade(evaluation.system.grade).g;
  const names = new Map(evaluation.objects.map(({ id, name }) => [id, name]));
  const toRow = (finding: Finding): GraveRow & { similarity: number } => {
    const [match] = matchHighRisk(finding.item as ItemId, level, finding.record);
    return {
      finding,
      object: names.get(finding.object) ?? finding.object,
      situation: match?.situation ?? null,
      similarity: match?.similarity ?? 0,
    };
  };
  const isConfirmed = ({ risk, hazard }: Finding): boolean => risk === 'high' || hazard === true;
  const confirmed = evaluation.findings.filter(isConfirmed).map(toRow);
  const possible = evaluation.findings
    .filter((finding) => isProblem(finding.result) && !isConfirmed(finding))
    .map(toRow)
    .filter(({ situation }) => situation !== null)
    .toSorted((one, other) => other.similarity - one.similarity);
  return { confirmed, possible, hazards: proposeHazards(evaluation), effect: effectOf(evaluation, edition, confirmed) };
}

function effectOf(evaluation: Evaluation, edition: Edition, confirmed: readonly GraveRow[]): ConclusionEffect | null {
  if (confirmed.length === 0) return null;
  const ratings = confirmed.map(({ finding: { object, item, risk, hazard } }) => ({
    object,
    item,
    hazard: hazard === true,
    ...(risk === undefined || risk === null ? {} : { risk }),
  }));
  return conclusionEffect(evaluation, ratings, { edition });
}
