import { requireFields } from '../errors.js';
import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { resultNames, riskNames } from '../assessment/words.js';
import type { Risk } from '../assessment/words.js';
import type { Guidance } from '../catalog/guidance-types.js';
import { tailor } from '../catalog/tailor.js';
import type { Item } from '../catalog/types.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import type { ItemScore } from '../scoring/score-result.js';
import { line, momentOf } from './oscal/oscal-shapes.js';

type Status = 'passed' | 'failed' | 'skipped';

export interface HdfResult {
  status: Status;
  code_desc: string;
  start_time: string;
  resource_id?: string;
  message?: string;
  skip_message?: string;
}

export interface HdfControl {
  id: string;
  title: string;
  desc: string;
  descriptions: { label: string; data: string }[];
  impact: number;
  refs: { ref: string }[];
  tags: Record<string, unknown>;
  code: string;
  source_location: Record<string, never>;
  results: HdfResult[];
}

/** Results in the Heimdall Data Format: what InSpec's `exec-json` is. */
export interface Hdf {
  platform: { name: string; release: string; target_id: string };
  version: string;
  statistics: { duration: null };
  profiles: {
    name: string;
    title: string;
    version: string;
    summary: string;
    sha256: string;
    supports: never[];
    attributes: Record<string, unknown>[];
    groups: { id: string; title: string; controls: string[] }[];
    status: string;
    controls: HdfControl[];
  }[];
}

export interface HdfOptions {
  /** day that stands for a start when the document has none, `YYYY-MM-DD` */
  readonly date: string;
  /** advice that becomes the `fix` of a control, from `@mlps/controls/guidance` */
  readonly guidance?: (id: string) => Guidance | null;
  /** checksum of the profile, which the format asks for; left to the caller, since this package hashes nothing for safety */
  readonly sha256: (text: string) => string;
}

/** Heimdall reads an impact from 0.7 as high, from 0.4 as medium; 0 means not applicable. */
const impacts: Readonly<Record<Risk, number>> = { high: 0.7, medium: 0.5, low: 0.3 };
const importanceImpacts = { critical: 0.7, important: 0.5, ordinary: 0.3 } as const;

/**
 * An evaluation as Heimdall shows it: one control per item, one result per object. Partly conforming results fail, since the format
 * knows no middle; items without a result are skipped (Not Reviewed), those that do not apply have impact 0.
 * @throws MlpsError `evaluation.invalid`, `interchange.invalid` for a date that is none
 * @example toHdf(hospital, { date: '2026-03-20', sha256: () => '0' }).profiles[0].controls.length // 135
 */
export function toHdf(evaluation: Evaluation, options: HdfOptions): Hdf {
  requireFields('options', options);
  const score = scoreEvaluation(evaluation);
  const { system, evaluation: facts } = evaluation;
  const items = tailor(system.grade, { extensions: system.extensions ?? [] });
  const start = momentOf(facts?.startDate ?? options.date);
  const objects = new Map(evaluation.objects.map(({ id, name }) => [id, name]));
  const byItem = new Map<string, Finding[]>(items.map(({ id }) => [id, []]));
  for (const finding of evaluation.findings) byItem.get(finding.item)!.push(finding); // a sound document
  const controls = items.map((item, index) =>
    toControl(item, score.items[index]!, byItem.get(item.id)!, { objects, start, guidance: options.guidance }),
  );
  const figure = score.rate === null ? (score.score?.toFixed(2) ?? '—') : `${score.rate.toFixed(2)}%`;
  return {
    platform: { name: line(system.name), release: system.grade, target_id: line(system.filingNumber ?? system.name) },
    version: '1.0.0',
    statistics: { duration: null },
    profiles: [
      {
        name: `gbt22239-2019-${system.grade.toLowerCase()}`,
        title: `网络安全等级保护测评 ${system.grade}`,
        version: evaluation.edition,
        summary: `${system.name}：${figure}，${score.conclusion ?? '无结论'}。${score.reason}`,
        sha256: options.sha256(items.map(({ id }) => id).join('\n')),
        supports: [],
        attributes: [],
        groups: groupsOf(items),
        status: 'loaded',
        controls,
      },
    ],
  };
}

function groupsOf(items: readonly Item[]): { id: string; title: string; controls: string[] }[] {
  const groups = new Map<string, { id: string; title: string; controls: string[] }>();
  for (const { id, domain, domainZh } of items) {
    const group = groups.get(domain) ?? { id: domain, title: domainZh, controls: [] };
    group.controls.push(id);
    groups.set(domain, group);
  }
  return [...groups.values()];
}

interface Surroundings {
  objects: ReadonlyMap<string, string>;
  start: string;
  guidance: HdfOptions['guidance'];
}

function toControl(item: Item, score: ItemScore, findings: readonly Finding[], around: Surroundings): HdfControl {
  const risk = (['high', 'medium', 'low'] as const).find((word) => findings.some((finding) => finding.risk === word));
  const results = findings.map((finding) => toResult(finding, around));
  const guidance = around.guidance?.(item.id);
  const fix = findings.flatMap(({ advice }) => (advice?.trim() ? [advice.trim()] : []));
  return {
    id: item.id,
    title: line(`${item.pointZh}${item.letter && ` ${item.letter}`}`),
    desc: item.statementZh,
    descriptions: [
      { label: 'default', data: item.statementZh },
      { label: 'en', data: item.statementEn },
      ...(guidance ? [{ label: 'check', data: guidance.steps.map(({ zh }) => zh).join('\n') }] : []),
      ...(fix.length || guidance ? [{ label: 'fix', data: fix.length ? fix.join('\n') : guidance!.adviceNowZh }] : []),
    ],
    impact: score.result === 'notApplicable' ? 0 : risk ? impacts[risk] : importanceImpacts[item.importance],
    refs: [{ ref: `GB/T 22239-2019 ${item.clause}${item.letter && ` ${item.letter}`}` }],
    tags: tagsOf(item, score, risk, findings),
    code: '',
    source_location: {},
    results: results.length ? results : [openResult(around.start)],
  };
}

function tagsOf(
  item: Item,
  score: ItemScore,
  risk: Risk | undefined,
  findings: readonly Finding[],
): Record<string, unknown> {
  return {
    clause: item.clause,
    class: item.domainZh,
    control_point: item.pointZh,
    sag: item.sag,
    importance: item.importance,
    result: score.result,
    points_lost: score.pointsLost.rounded,
    ...(risk ? { severity: risk, risk: riskNames[risk].zh } : {}),
    ...(findings.some(({ hazard }) => hazard === true) ? { major_hazard: true } : {}),
  };
}

const statuses: Readonly<Record<Finding['result'], Status>> = {
  conform: 'passed',
  partial: 'failed',
  nonconform: 'failed',
  notApplicable: 'skipped',
};

function toResult({ object, result, record, reason }: Finding, { objects, start }: Surroundings): HdfResult {
  const status = statuses[result];
  const word = resultNames[result].zh;
  const text = [word, record?.trim() || reason?.trim()].filter(Boolean).join('：');
  return {
    status,
    code_desc: `${objects.get(object)!}：${word}`,
    start_time: start,
    resource_id: object,
    ...(status === 'skipped' ? { skip_message: text } : { message: text }),
  };
}

function openResult(start: string): HdfResult {
  return { status: 'skipped', code_desc: '尚无测评结果', start_time: start, skip_message: '尚无测评结果' };
}
