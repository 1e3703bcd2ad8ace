import { tailor } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import type { ChangeContext } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import { sentence } from '../../errors/problem.js';
import { etagOf, matches, stale } from '../../http/etag.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { bumpData, getEvaluation, openForWriting } from '../evaluations/evaluation.service.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getObject } from '../objects/object.service.js';
import { checkRows } from './check-rows.js';
import { readFinding, writeFindings } from './finding-store.js';
import type { FindingDto, FindingInput, FindingQuery } from './finding.dto.js';
import { FindingRow } from './finding.entity.js';
import { fullContent, toFindingDto } from './finding.mapper.js';
import type { RawFinding } from './finding.mapper.js';

/** Where a finding stands. */
export interface FindingPlace {
  readonly evaluationId: string;
  readonly objectId: string;
  readonly item: string;
}

export async function listFindings(
  em: EntityManager,
  evaluationId: string,
  query: FindingQuery,
): Promise<Page<FindingDto>> {
  const evaluation = await getEvaluation(em, evaluationId);
  const builder = em
    .createQueryBuilder(FindingRow, 'finding')
    .innerJoinAndSelect('finding.object', 'object')
    .where('finding.evaluationId = :evaluationId', { evaluationId });
  if (query.object !== undefined) builder.andWhere('object.key = :object', { object: query.object });
  if (query.item !== undefined) builder.andWhere('finding.item = :item', { item: query.item });
  if (query.result !== undefined) builder.andWhere('finding.result = :result', { result: query.result });
  if (query.risk !== undefined) builder.andWhere('finding.risk = :risk', { risk: query.risk });
  if (query.domain !== undefined)
    builder.andWhere('finding.item IN (:...items)', { items: itemsOf(evaluation, query.domain) });
  const page = await pageOf(builder, query, { alias: 'finding' });
  return { ...page, items: page.items.map((row) => toFindingDto(rawOf(row))) };
}

/** @throws ApiError `resource.not-found` saying whether evaluation, object or finding is missing */
export async function getFinding(em: EntityManager, place: FindingPlace): Promise<RawFinding> {
  const row = await readFinding(em, place.evaluationId, place.objectId, place.item);
  if (row) return row;
  await getObject(em, place.evaluationId, place.objectId);
  throw new ApiError(
    'resource.not-found',
    `测评对象 ${place.objectId} 还没有测评项 ${place.item} 的结果；可用 PUT 和 If-None-Match: * 新建`,
  );
}

/**
 * Create or replace one finding.
 * @returns the finding, and whether it is new
 * @throws ApiError `evaluation.invalid`, `precondition.stale`, `precondition.exists`
 */
export async function putFinding(
  context: ChangeContext,
  place: FindingPlace,
  input: FindingInput,
): Promise<{ finding: FindingDto; created: boolean }> {
  const { em, app } = context;
  const evaluation = await openForWriting(em, place.evaluationId);
  const object = await getObject(em, place.evaluationId, place.objectId);
  requireSound(evaluation, place, input);
  const known = await readFinding(em, place.evaluationId, place.objectId, place.item);
  requireSeen(context, known);
  const fresh = freshRow(app);
  const row = known
    ? { id: known.id, createdAt: known.created_at, updatedAt: timestamp(app), version: known.version + 1 }
    : fresh;
  await writeFindings(em, evaluation.id, [{ ...row, ...fullContent(input), objectId: object.id, item: place.item }]);
  await bumpData(em, evaluation);
  return { finding: toFindingDto(await getFinding(em, place)), created: !known };
}

/** @throws ApiError `precondition.stale` */
export async function removeFinding(context: ChangeContext, place: FindingPlace): Promise<void> {
  const { em, precondition } = context;
  const evaluation = await openForWriting(em, place.evaluationId);
  const known = await getFinding(em, place);
  if (!matches(precondition, known)) throw stale(toFindingDto(known), etagOf(known));
  await em.delete(FindingRow, { id: known.id, version: known.version });
  await bumpData(em, evaluation);
}

function requireSound(evaluation: EvaluationRow, place: FindingPlace, input: Plain<FindingInput>): void {
  const row = { ...input, object: place.objectId, item: place.item };
  const issues = checkRows(evaluation, [place.objectId], [row]).get(0);
  if (issues) throw new ApiError('evaluation.invalid', sentence(issues.map((issue) => issue.message)), { issues });
}

/** The caller must have seen what is there, or that nothing is. */
function requireSeen({ precondition }: ChangeContext, known: RawFinding | null): void {
  if (!known) {
    if (precondition.ifMatch !== null) throw stale(null, null);
    return;
  }
  if (precondition.ifNoneMatch)
    throw new ApiError('precondition.exists', '这一对象和测评项已有结果；current 是现有的内容，要修改请带上 If-Match', {
      current: toFindingDto(known),
      headers: { ETag: etagOf(known) },
    });
  if (!matches(precondition, known)) throw stale(toFindingDto(known), etagOf(known));
}

function itemsOf(evaluation: EvaluationRow, domain: string): string[] {
  const items = tailor(evaluation.grade, { extensions: evaluation.extensions });
  const ids = items.filter((item) => item.domain === domain).map((item) => item.id);
  return ids.length > 0 ? ids : ['-']; // an empty list is not SQL; no item has this id
}

function rawOf(row: FindingRow): RawFinding {
  const { id, createdAt, updatedAt, version, objectId, item, result, record, risk, points, hazard, reason, advice } =
    row;
  return {
    id,
    created_at: createdAt,
    updated_at: updatedAt,
    version,
    object_id: objectId,
    object_key: row.object!.key, // joined by the list
    item,
    result,
    record,
    risk,
    points,
    hazard,
    reason,
    advice,
  };
}
