import { domains, isProblem, itemsForKind, tailor } from '@mlps/controls';
import type { DomainCode, Item } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { Plain } from '../../dto/plain.js';
import { pageOfList } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { readFindings } from '../findings/finding-store.js';
import type { RawFinding } from '../findings/finding.mapper.js';
import { getObject } from '../objects/object.service.js';
import type { ProgressCountsDto, ProgressDto, UnansweredDto, UnansweredQuery } from './grid.dto.js';
import { loadObjects } from './read-grid.js';

/** How far the recording is: counts over the cells that the kinds of the objects ask for, and any other that was answered. */
export async function readProgress(em: EntityManager, evaluationId: string): Promise<Plain<ProgressDto>> {
  const evaluation = await getEvaluation(em, evaluationId);
  const items = itemsOf(evaluation);
  const findings = await readFindings(em, evaluationId);
  const open = await openCells(em, evaluationId, items, findings);
  const domainOf = new Map<string, DomainCode>(items.map(({ id, domain }) => [id, domain]));
  const byDomain = domains.map(({ code }) => ({
    domain: code,
    ...countsOf(
      findings.filter(({ item }) => domainOf.get(item) === code),
      open.filter(({ item }) => domainOf.get(item) === code).length,
    ),
  }));
  return {
    ...countsOf(findings, open.length),
    ...problemCounts(findings),
    domains: byDomain.filter(({ applicable }) => applicable > 0),
  };
}

/** The cells that the kinds of the objects ask for and that have no result yet. @throws ApiError `resource.not-found` */
export async function listUnanswered(
  em: EntityManager,
  evaluationId: string,
  { domain, object, ...paging }: UnansweredQuery,
): Promise<Page<UnansweredDto>> {
  const evaluation = await getEvaluation(em, evaluationId);
  if (object !== undefined) await getObject(em, evaluationId, object);
  const items = itemsOf(evaluation).filter((item) => domain === undefined || item.domain === domain);
  const open = await openCells(em, evaluationId, items, await readFindings(em, evaluationId));
  return pageOfList(object === undefined ? open : open.filter((cell) => cell.object === object), paging);
}

function itemsOf({ grade, extensions }: EvaluationRow): readonly Item[] {
  return tailor(grade, { extensions });
}

async function openCells(
  em: EntityManager,
  evaluationId: string,
  items: readonly Item[],
  findings: readonly RawFinding[],
): Promise<UnansweredDto[]> {
  const answered = new Set(findings.map(({ object_key, item }) => `${object_key}\u0000${item}`));
  const objects = await loadObjects(em, evaluationId);
  return objects.flatMap(({ key, kind }) =>
    itemsForKind(items, kind)
      .filter(({ id }) => !answered.has(`${key}\u0000${id}`))
      .map(({ id }) => ({ object: key, item: id })),
  );
}

function countsOf(findings: readonly RawFinding[], unanswered: number): Plain<ProgressCountsDto> {
  const counts = {
    applicable: findings.length + unanswered,
    unanswered,
    saved: 0,
    submitted: 0,
    returned: 0,
    accepted: 0,
  };
  for (const { state } of findings) counts[state] += 1;
  return counts;
}

function problemCounts(
  findings: readonly RawFinding[],
): Pick<Plain<ProgressDto>, 'high' | 'medium' | 'low' | 'unrated'> {
  const counts = { high: 0, medium: 0, low: 0, unrated: 0 };
  for (const { result, risk } of findings) if (isProblem(result)) counts[risk ?? 'unrated'] += 1;
  return counts;
}
