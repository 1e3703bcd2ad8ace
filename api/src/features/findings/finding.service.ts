import { tailor } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import type { ChangeContext } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import { sentence } from '../../errors/problem.js';
import type { Actor } from '../../http/authorize.js';
import { etagOf, matches, stale } from '../../http/etag.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { beginWork, bumpData, getEvaluation, openForWriting } from '../evaluations/evaluation.service.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getObject } from '../objects/object.service.js';
import { checkRows } from './check-rows.js';
import { readFinding, writeFindings } from './finding-store.js';
import type { FindingDto, FindingInput, FindingQuery } from './finding.dto.js';
import { FindingRow } from './finding.entity.js';
import { fullContent, toFindingDto } from './finding.mapper.js';
import type { RawFinding } from './finding.mapper.js';
import { keepVersions } from './finding-versions.js';
import { personOf } from './person.js';

/** What writing a finding needs of a call. */
export interface FindingContext extends ChangeContext {
  readonly actor: Actor;
}

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
  const page = await pageOfFindings(em, evaluationId, query);
  return { ...page, items: page.items.map(({ raw }) => toFindingDto(raw)) };
}

/** One page of findings with the names of their objects. @throws ApiError `resource.not-found` */
export async function pageOfFindings(
  em: EntityManager,
  evaluationId: string,
  query: FindingQuery,
): Promise<Page<{ readonly raw: RawFinding; readonly objectName: string }>> {
  const evaluation = await getEvaluation(em, evaluationId);
  const builder = em
    .createQueryBuilder(FindingRow, 'finding')
    .innerJoinAndSelect('finding.object', 'object')
    .where('finding.evaluationId = :evaluationId', { evaluationId });
  if (query.object !== undefined) builder.andWhere('object.key = :object', { object: query.object });
  if (query.item !== undefined) builder.andWhere('finding.item = :item', { item: query.item });
  if (query.result !== undefined) builder.andWhere('finding.result = :result', { result: query.result });
  if (query.risk !== undefined) builder.andWhere('finding.risk = :risk', { risk: query.risk });
  if (query.state !== undefined) builder.andWhere('finding.state = :state', { state: query.state });
  if (query.domain !== undefined)
    builder.andWhere('finding.item IN (:...items)', { items: itemsOf(evaluation, query.domain) });
  const page = await pageOf(builder, query, { alias: 'finding' });
  return { ...page, items: page.items.map((row) => ({ raw: rawOf(row), objectName: row.object!.name })) }; // joined above
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
 * @throws ApiError `evaluation.invalid`, `precondition.stale`, `precondition.exists`, `findings.accepted`
 */
export async function putFinding(
  context: FindingContext,
  place: FindingPlace,
  input: FindingInput,
): Promise<{ finding: FindingDto; created: boolean }> {
  const { em, app, actor } = context;
  const evaluation = await openForWriting(em, place.evaluationId);
  const object = await getObject(em, place.evaluationId, place.objectId);
  requireSound(evaluation, place, input);
  const known = await readFinding(em, place.evaluationId, place.objectId, place.item);
  requireSeen(context, known);
  if (known) requireOpen(known);
  const row = known
    ? {
        id: known.id,
        createdAt: known.created_at,
        updatedAt: timestamp(app),
        version: known.version + 1,
        replaces: true,
      }
    : { ...freshRow(app), version: evaluation.removedVersion + 1 };
  const whole = { ...row, ...fullContent(input), objectId: object.id, item: place.item, writer: personOf(actor) };
  if (known) await keepVersions(em, app, [known]);
  await writeFindings(em, evaluation.id, [whole]);
  await beginWork(em, app, evaluation);
  await bumpData(em, evaluation);
  return { finding: toFindingDto(await getFinding(em, place)), created: !known };
}

/** @throws ApiError `precondition.stale`, `findings.accepted` */
export async function removeFinding(context: ChangeContext, place: FindingPlace): Promise<void> {
  const { em, precondition } = context;
  const evaluation = await openForWriting(em, place.evaluationId);
  const known = await getFinding(em, place);
  if (!matches(precondition, known)) throw stale(toFindingDto(known), etagOf(known));
  requireOpen(known);
  await em.delete(FindingRow, { id: known.id, version: known.version });
  await bumpData(em, evaluation, known.version);
}

/** What a second person has accepted stays as it is until it is reopened. @throws ApiError `findings.accepted` */
function requireOpen(known: RawFinding): void {
  if (known.state === 'accepted')
    throw new ApiError(
      'findings.accepted',
      `${known.reviewed_by ?? '复核人'}已通过这一结果，不能修改；确需修改请先由复核人重新打开`,
      { current: toFindingDto(known) },
    );
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

/** The items of one domain, for a query. */
export function itemsOf(evaluation: EvaluationRow, domain: string): string[] {
  const items = tailor(evaluation.grade, { extensions: evaluation.extensions });
  const ids = items.filter((item) => item.domain === domain).map((item) => item.id);
  return ids.length > 0 ? ids : ['-']; // an empty list is not SQL; no item has this id
}

function rawOf(row: FindingRow): RawFinding {
  return {
    id: row.id,
    created_at: row.createdAt,
    updated_at: row.updatedAt,
    version: row.version,
    object_id: row.objectId,
    object_key: row.object!.key, // joined by the list
    item: row.item,
    result: row.result,
    record: row.record,
    risk: row.risk,
    points: row.points,
    hazard: row.hazard,
    reason: row.reason,
    advice: row.advice,
    state: row.state,
    written_by_id: row.writtenById,
    written_by: row.writtenBy,
    submitted_by_id: row.submittedById,
    submitted_by: row.submittedBy,
    submitted_at: row.submittedAt,
    reviewed_by: row.reviewedBy,
    reviewed_at: row.reviewedAt,
    comment: row.comment,
  };
}
