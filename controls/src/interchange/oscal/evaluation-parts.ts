import type { Evaluation, Finding } from '../../assessment/evaluation.js';
import { isProblem, resultNames, riskNames } from '../../assessment/words.js';
import { tailor } from '../../catalog/tailor.js';
import type { Item } from '../../catalog/types.js';
import { scoreEvaluation } from '../../scoring/score-evaluation.js';
import type { ItemScore, ScoreResult } from '../../scoring/score-result.js';
import { uuidOf } from '../uuid.js';
import { filled, line, momentOf, NAMESPACE, prop } from './oscal-shapes.js';
import type { OscalOptions, Prop } from './oscal-shapes.js';

interface Reference {
  'subject-uuid': string;
  type: 'inventory-item';
  title: string;
}

export interface Observation {
  uuid: string;
  title: string;
  description: string;
  props?: Prop[];
  methods: string[];
  types: string[];
  subjects: Reference[];
  collected: string;
}

interface Origin {
  actors: { type: 'party'; 'actor-uuid': string }[];
}

export interface OscalRisk {
  uuid: string;
  title: string;
  description: string;
  statement: string;
  props?: Prop[];
  status: 'open';
  characterizations?: { origin: Origin; facets: { name: string; system: string; value: string }[] }[];
  remediations?: { uuid: string; lifecycle: 'recommendation'; title: string; description: string }[];
  'related-observations': { 'observation-uuid': string }[];
}

export interface OscalFinding {
  uuid: string;
  title: string;
  description: string;
  props?: Prop[];
  target: {
    type: 'statement-id';
    'target-id': string;
    status: { state: 'satisfied' | 'not-satisfied'; reason: 'pass' | 'fail' | 'other' };
    'implementation-status'?: { state: string };
  };
  'related-observations'?: { 'observation-uuid': string }[];
  'related-risks'?: { 'risk-uuid': string }[];
}

/** A finding with its item and what OSCAL makes of it. */
export interface OscalJudgement {
  finding: Finding;
  item: Item;
  observation: Observation;
  risk: OscalRisk | null;
}

/** What the OSCAL documents of an evaluation share: the score, the objects, and every judgement by item. */
export interface EvaluationParts {
  score: ScoreResult;
  items: readonly Item[];
  evaluator: { uuid: string; type: 'organization'; name: string };
  inventory: { uuid: string; description: string; props: Prop[] }[];
  judgements: OscalJudgement[];
  findings: OscalFinding[];
}

/** @throws MlpsError `evaluation.invalid`, `interchange.invalid` for a date that is none */
export function evaluationParts(evaluation: Evaluation, options: OscalOptions): EvaluationParts {
  const score = scoreEvaluation(evaluation);
  const items = tailor(evaluation.system.grade, { extensions: evaluation.system.extensions ?? [] });
  const nameOf = namer(evaluation);
  const collected = momentOf(evaluation.evaluation?.startDate ?? options.date);
  const byId = new Map(items.map((item) => [item.id as string, item]));
  const objects = new Map(evaluation.objects.map((object) => [object.id, object.name]));
  const evaluator = evaluatorOf(evaluation, nameOf);
  const judgements = evaluation.findings.map((finding) => {
    const item = byId.get(finding.item)!; // a sound document names items of its grade
    const observation = toObservation(finding, item, objects.get(finding.object)!, nameOf, collected);
    return { finding, item, observation, risk: toRisk(finding, item, observation, evaluator.uuid, nameOf) };
  });
  return {
    score,
    items,
    evaluator,
    inventory: evaluation.objects.map(({ id, name, kind }) => ({
      uuid: nameOf('object', id),
      description: line(name),
      props: [...prop('object-id', id), ...prop('kind', kind)],
    })),
    judgements,
    findings: toFindings(items, score, judgements, nameOf),
  };
}

type Namer = (...path: string[]) => string;

/** The same system in the same evaluation keeps its ids when results change. */
function namer({ system, evaluation }: Evaluation): Namer {
  const of = system.filingNumber ?? `${system.organization ?? ''}/${system.name}`;
  const round = evaluation?.reportNumber ?? evaluation?.startDate ?? '';
  return (...path) => uuidOf([of, round, ...path].join('/'));
}

function evaluatorOf({ evaluation }: Evaluation, nameOf: Namer): EvaluationParts['evaluator'] {
  return { uuid: nameOf('evaluator'), type: 'organization', name: line(evaluation?.body ?? '测评人员') };
}

function toObservation(finding: Finding, item: Item, object: string, nameOf: Namer, collected: string): Observation {
  const { result, record, reason } = finding;
  return {
    uuid: nameOf('observation', finding.object, finding.item),
    title: line(`${item.id} ${object}：${resultNames[result].zh}`),
    description: record?.trim() || reason?.trim() || resultNames[result].zh,
    props: [
      ...prop('item', item.id),
      ...prop('result', result),
      ...prop('risk', finding.risk),
      ...prop('points', finding.points),
      ...prop('hazard', finding.hazard === true ? 'true' : null),
      ...prop('reason', reason),
    ],
    // the document does not say how a result was found
    methods: ['UNKNOWN'],
    types: ['finding'],
    subjects: [{ 'subject-uuid': nameOf('object', finding.object), type: 'inventory-item', title: line(object) }],
    collected,
  };
}

function toRisk(
  finding: Finding,
  item: Item,
  observation: Observation,
  evaluator: string,
  nameOf: Namer,
): OscalRisk | null {
  if (!isProblem(finding.result)) return null;
  const path = [finding.object, finding.item] as const;
  const origin: Origin = { actors: [{ type: 'party', 'actor-uuid': evaluator }] };
  const rated = finding.risk && [
    { origin, facets: [{ name: 'risk', system: NAMESPACE, value: riskNames[finding.risk].en.toLowerCase() }] },
  ];
  const advice = finding.advice?.trim();
  return {
    uuid: nameOf('risk', ...path),
    title: observation.title,
    description: observation.description,
    statement: item.statementZh,
    ...filled('props', prop('hazard', finding.hazard === true ? 'true' : null)),
    status: 'open',
    ...filled('characterizations', rated || []),
    ...filled(
      'remediations',
      advice
        ? [
            {
              uuid: nameOf('advice', ...path),
              lifecycle: 'recommendation',
              title: '整改建议',
              description: advice,
            } as const,
          ]
        : [],
    ),
    'related-observations': [{ 'observation-uuid': observation.uuid }],
  };
}

/** One finding per item that has a result; OSCAL knows satisfied or not, the rest stands in properties. */
function toFindings(
  items: readonly Item[],
  score: ScoreResult,
  judgements: readonly OscalJudgement[],
  nameOf: Namer,
): OscalFinding[] {
  const byItem = new Map<string, OscalJudgement[]>();
  for (const judgement of judgements) {
    const list = byItem.get(judgement.item.id);
    if (list) list.push(judgement);
    else byItem.set(judgement.item.id, [judgement]);
  }
  return items.flatMap((item, index) => {
    const line = score.items[index]!; // scored in the same order
    return line.result ? [toFinding(item, line, byItem.get(item.id) ?? [], nameOf)] : [];
  });
}

function toFinding(item: Item, { result, pointsLost }: ItemScore, own: OscalJudgement[], nameOf: Namer): OscalFinding {
  const satisfied = result === 'conform' || result === 'notApplicable';
  const reason = result === 'conform' ? 'pass' : result === 'nonconform' ? 'fail' : 'other';
  return {
    uuid: nameOf('finding', item.id),
    title: line(`${item.id} ${item.pointZh}：${resultNames[result!].zh}`),
    description: item.statementZh,
    props: [
      ...prop('result', result),
      ...prop('points-lost', pointsLost.exact),
      ...prop('importance', item.importance),
    ],
    target: {
      type: 'statement-id',
      'target-id': `${item.id}_smt`,
      status: { state: satisfied ? 'satisfied' : 'not-satisfied', reason },
      ...(result === 'notApplicable' ? { 'implementation-status': { state: 'not-applicable' } } : {}),
    },
    ...filled(
      'related-observations',
      own.map(({ observation }) => ({ 'observation-uuid': observation.uuid })),
    ),
    ...filled(
      'related-risks',
      own.flatMap(({ risk }) => (risk ? [{ 'risk-uuid': risk.uuid }] : [])),
    ),
  };
}
