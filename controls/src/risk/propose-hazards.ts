import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { isProblem, readResult, readRisk } from '../assessment/words.js';
import type { Result, Risk } from '../assessment/words.js';
import { parseGrade } from '../catalog/grade.js';
import type { Level } from '../catalog/types.js';
import type { ItemId } from '../generated/item-ids.js';
import { majorHazards } from './high-risk-data.js';
import type { MajorHazard } from './high-risk-types.js';
import { openJudgement } from './judge-hazard.js';
import type { HazardJudgement } from './judge-hazard.js';
import { matchHighRisk } from './match-high-risk.js';
import type { HighRiskContext, HighRiskMatch } from './match-high-risk.js';
import { indexWords } from './word-overlap.js';
import type { WordIndex } from './word-overlap.js';

/** A problem that may be part of a hazard. */
export interface HazardTrigger {
  readonly object: string;
  readonly item: string;
  readonly result: Result;
  readonly risk: Risk | null;
  readonly similarity: number;
  readonly terms: readonly string[];
}

/** A hazard that the problems of an evaluation may amount to, to be judged by the three principles. */
export interface HazardProposal {
  readonly hazard: MajorHazard;
  /** `situation`: a problem stands on an item whose high-risk situation triggers it; `words`: only the records speak of it */
  readonly basis: 'situation' | 'words';
  /** the problems it may be made of, the most telling first; one may suffice, several may add up */
  readonly triggers: readonly HazardTrigger[];
  /** open on all three principles: a person judges */
  readonly judgement: HazardJudgement;
}

/** Least share of a hazard's wording for a proposal that rests on words alone; below it the list fills with chance finds. */
const LEAST_SIMILARITY = 0.2;

/**
 * Major hazards (重大风险隐患) that the problems of an evaluation may amount to.
 *
 * Source: table of triggers in appendix G of the 2025 report (secondary source, see `highRiskSources`). Nothing is a hazard until
 * a person has judged the three principles; hazards may also arise from problems that no list names.
 * @param evaluation only grade and findings are read
 * @param context conditions known about the system, as for {@link matchHighRisk}
 * @returns one proposal per hazard, those with a situation first, then by their strongest trigger
 * @throws MlpsError `grade.invalid`
 * @example proposeHazards(hospital).map((proposal) => proposal.hazard.id) // ['A-22', 'A-13', 'A-18']
 */
export function proposeHazards(
  evaluation: { readonly system: Pick<Evaluation['system'], 'grade'>; readonly findings: readonly Finding[] },
  context: HighRiskContext = {},
): HazardProposal[] {
  const level = parseGrade(evaluation?.system?.grade).g;
  const problems = evaluation.findings.flatMap((finding) => toProblem(finding, level, context));
  const proposals = majorHazards.map((hazard) => propose(hazard, problems));
  return proposals.filter((proposal) => proposal.triggers.length > 0).sort(byStrength);
}

interface Problem {
  finding: Finding;
  result: Result;
  risk: Risk | null;
  matches: readonly HighRiskMatch[];
}

function toProblem(finding: Finding, level: Level, context: HighRiskContext): Problem[] {
  const result = readResult(finding.result);
  if (!result || !isProblem(result)) return [];
  // the item id was a text of the document; an unknown shape is refused by the match
  const matches = matchHighRisk(finding.item as ItemId, level, finding.record, { ...context, related: false });
  return [{ finding, result, risk: readRisk(finding.risk), matches }];
}

function propose(hazard: MajorHazard, problems: readonly Problem[]): HazardProposal {
  const triggers = problems.flatMap((problem) =>
    hazard.situation === null ? triggerByWords(hazard, problem) : triggerBySituation(hazard, problem),
  );
  return {
    hazard,
    basis: hazard.situation === null ? 'words' : 'situation',
    triggers: triggers.sort((one, other) => weight(other) - weight(one)),
    judgement: openJudgement,
  };
}

function triggerBySituation(hazard: MajorHazard, problem: Problem): HazardTrigger[] {
  return problem.matches
    .filter((match) => match.situation.id === hazard.situation)
    .map((match) => toTrigger(problem, match));
}

function triggerByWords(hazard: MajorHazard, problem: Problem): HazardTrigger[] {
  const overlap = hazardWords().compare(wordsOf(hazard), problem.finding.record ?? '');
  return overlap.similarity >= LEAST_SIMILARITY ? [toTrigger(problem, overlap)] : [];
}

function toTrigger(problem: Problem, overlap: { similarity: number; terms: readonly string[] }): HazardTrigger {
  const { finding, result, risk } = problem;
  return {
    object: finding.object,
    item: finding.item,
    result,
    risk,
    similarity: overlap.similarity,
    terms: overlap.terms,
  };
}

/** A confirmed high risk tells most, then one not yet rated; the words decide among equals. */
function weight(trigger: HazardTrigger | undefined): number {
  if (!trigger) return 0;
  const rating = trigger.risk === 'high' ? 4 : trigger.risk === null ? 2 : 0;
  return rating + (trigger.result === 'nonconform' ? 1 : 0) + trigger.similarity;
}

function byStrength(one: HazardProposal, other: HazardProposal): number {
  if (one.basis !== other.basis) return one.basis === 'situation' ? -1 : 1;
  return weight(other.triggers[0]) - weight(one.triggers[0]) || one.hazard.id.localeCompare(other.hazard.id);
}

const wordsOf = (hazard: MajorHazard): string => `${hazard.titleZh}，${hazard.zh}`;

let index: WordIndex | null = null;

function hazardWords(): WordIndex {
  return (index ??= indexWords(majorHazards.map(wordsOf)));
}
