import type { Evaluation } from '../../assessment/evaluation.js';
import { MlpsError, requireFields } from '../../errors.js';
import { fingerprintOf, uuidOf } from '../uuid.js';
import { evaluationParts } from './evaluation-parts.js';
import type { EvaluationParts, Observation, OscalFinding, OscalJudgement, OscalRisk } from './evaluation-parts.js';
import { line, metadataOf } from './oscal-shapes.js';
import type { Metadata, OscalOptions } from './oscal-shapes.js';
import { systemProps } from './to-oscal-results.js';

export interface PoamItem {
  uuid: string;
  title: string;
  description: string;
  'related-findings': { 'finding-uuid': string }[];
  'related-observations': { 'observation-uuid': string }[];
  'related-risks': { 'risk-uuid': string }[];
}

export interface OscalPoam {
  'plan-of-action-and-milestones': {
    uuid: string;
    metadata: Metadata;
    'system-id': { 'identifier-type': string; id: string };
    'local-definitions': { 'inventory-items': EvaluationParts['inventory'] };
    observations: Observation[];
    risks: OscalRisk[];
    findings: OscalFinding[];
    'poam-items': PoamItem[];
  };
}

/**
 * What has to be mended, as an OSCAL plan of action and milestones: one entry per item with a problem, its risks and advice.
 * @throws MlpsError `evaluation.invalid`, `interchange.invalid` for a date that is none, or when no problem is left to plan for
 * @example toOscalPoam(hospital, { date: '2026-03-20' })['plan-of-action-and-milestones']['poam-items'].length // 30
 */
export function toOscalPoam(evaluation: Evaluation, options: OscalOptions): OscalPoam {
  requireFields('options', options);
  const parts = evaluationParts(evaluation, options);
  const problems = parts.judgements.filter(({ risk }) => risk !== null);
  if (problems.length === 0)
    throw new MlpsError('interchange.invalid', 'the evaluation has no problem; a plan of action needs at least one');
  const findings = new Map(parts.findings.map((finding) => [finding.target['target-id'], finding]));
  const byItem = new Map<string, OscalJudgement[]>();
  for (const problem of problems) byItem.set(problem.item.id, [...(byItem.get(problem.item.id) ?? []), problem]);
  const entries = [...byItem].map(([id, own]) => ({ own, finding: findings.get(`${id}_smt`)! })); // an item with a problem has a finding
  const { system } = evaluation;
  return {
    'plan-of-action-and-milestones': {
      uuid: uuidOf(`poam/${fingerprintOf([evaluation, options.date])}`),
      metadata: {
        ...metadataOf(`${system.name} 整改计划`, '1.0.0', options),
        props: systemProps(evaluation),
        parties: [parts.evaluator],
      },
      'system-id': { 'identifier-type': 'urn:mlps-workbench:system', id: line(system.filingNumber ?? system.name) },
      'local-definitions': { 'inventory-items': parts.inventory },
      observations: problems.map(({ observation }) => observation),
      risks: problems.map(({ risk }) => risk!), // filtered above
      findings: entries.map(({ own, finding }) => onlyProblems(finding, own)),
      'poam-items': entries.map(({ own, finding }) => toPoamItem(own, finding)),
    },
  };
}

/** The finding without the observations of objects that conform, which the plan does not hold. */
function onlyProblems(finding: OscalFinding, own: readonly OscalJudgement[]): OscalFinding {
  return { ...finding, 'related-observations': observationsOf(own) };
}

const observationsOf = (own: readonly OscalJudgement[]): { 'observation-uuid': string }[] =>
  own.map(({ observation }) => ({ 'observation-uuid': observation.uuid }));

function toPoamItem(own: readonly OscalJudgement[], finding: OscalFinding): PoamItem {
  const { item } = own[0]!; // grouped, so there is one
  const seen = own.map(({ observation }) => `${observation.title}。${observation.description}`);
  return {
    uuid: uuidOf(`${finding.uuid}/poam-item`),
    title: line(`${item.id} ${item.pointZh}`),
    description: [item.statementZh, ...seen].join('\n\n'),
    'related-findings': [{ 'finding-uuid': finding.uuid }],
    'related-observations': observationsOf(own),
    'related-risks': own.flatMap(({ risk }) => (risk ? [{ 'risk-uuid': risk.uuid }] : [])),
  };
}
