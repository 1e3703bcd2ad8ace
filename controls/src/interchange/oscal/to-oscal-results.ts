import { requireFields } from '../../errors.js';
import type { Evaluation } from '../../assessment/evaluation.js';
import { fingerprintOf, uuidOf } from '../uuid.js';
import { evaluationParts } from './evaluation-parts.js';
import type { EvaluationParts, Observation, OscalFinding, OscalRisk } from './evaluation-parts.js';
import { filled, line, metadataOf, momentOf, prop } from './oscal-shapes.js';
import type { Metadata, OscalOptions, Prop } from './oscal-shapes.js';

export interface OscalResults {
  'assessment-results': {
    uuid: string;
    metadata: Metadata;
    'import-ap': { href: string; remarks: string };
    results: {
      uuid: string;
      title: string;
      description: string;
      start: string;
      end?: string;
      props: Prop[];
      'local-definitions'?: { 'inventory-items': EvaluationParts['inventory'] };
      'reviewed-controls': { 'control-selections': { 'include-controls': { 'control-id': string }[] }[] };
      observations?: Observation[];
      risks?: OscalRisk[];
      findings?: OscalFinding[];
    }[];
    'back-matter': { resources: { uuid: string; title: string; description: string }[] };
  };
}

/**
 * An evaluation as OSCAL assessment results: objects as inventory items, each result an observation, each problem a risk with its
 * advice, each item a finding; score, conclusion and edition are properties of the result.
 * @throws MlpsError `evaluation.invalid`, `interchange.invalid` for a date that is none
 * @example toOscalResults(hospital, { date: '2026-03-20' })['assessment-results'].results[0].findings.length // 135
 */
export function toOscalResults(evaluation: Evaluation, options: OscalOptions): OscalResults {
  requireFields('options', options);
  const parts = evaluationParts(evaluation, options);
  const { system, evaluation: facts } = evaluation;
  const document = `results/${fingerprintOf([evaluation, options.date])}`;
  const plan = uuidOf(`${document}/plan`);
  const risks = parts.judgements.flatMap(({ risk }) => (risk ? [risk] : []));
  return {
    'assessment-results': {
      uuid: uuidOf(document),
      metadata: {
        ...metadataOf(`${system.name} 等级测评结果`, '1.0.0', options),
        props: systemProps(evaluation),
        parties: [parts.evaluator],
      },
      'import-ap': { href: `#${plan}`, remarks: '测评文档不含测评方案' },
      results: [
        {
          uuid: uuidOf(`${document}/result`),
          title: line(`${system.name} 等级测评`),
          description: parts.score.reason,
          start: momentOf(facts?.startDate ?? options.date),
          ...(facts?.reportDate ? { end: momentOf(facts.reportDate) } : {}),
          props: scoreProps(parts),
          ...(parts.inventory.length ? { 'local-definitions': { 'inventory-items': parts.inventory } } : {}),
          'reviewed-controls': {
            'control-selections': [{ 'include-controls': parts.items.map(({ id }) => ({ 'control-id': id })) }],
          },
          ...filled(
            'observations',
            parts.judgements.map(({ observation }) => observation),
          ),
          ...filled('risks', risks),
          ...filled('findings', parts.findings),
        },
      ],
      'back-matter': {
        resources: [{ uuid: plan, title: '测评方案', description: '测评方案不在本文档中。' }],
      },
    },
  };
}

export function systemProps({ system, evaluation, edition }: Evaluation): Prop[] {
  return [
    ...prop('system', system.name),
    ...prop('organization', system.organization),
    ...prop('filing-number', system.filingNumber),
    ...prop('grade', system.grade),
    ...(system.extensions ?? []).flatMap((extension) => prop('extension', extension)),
    ...prop('edition', edition),
    ...prop('report-number', evaluation?.reportNumber),
  ];
}

function scoreProps({ score }: EvaluationParts): Prop[] {
  return [
    ...prop('edition', score.edition),
    ...prop('score', score.score?.toFixed(2)),
    ...prop('rate', score.rate?.toFixed(2)),
    ...prop('exact', score.exact),
    ...prop('conclusion', score.conclusion),
    ...prop('complete', String(score.complete)),
    ...prop('open-items', score.missing.length),
    ...(['high', 'medium', 'low', 'unrated', 'hazards'] as const).flatMap((kind) =>
      prop(`problems-${kind}`, score.problems[kind]),
    ),
    ...prop('notice', score.notice),
  ];
}
