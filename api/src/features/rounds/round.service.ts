import { compareRounds, tailor } from '@mlps/controls';
import type { Evaluation, RoundsComparison } from '@mlps/controls';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { In } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { readDocument } from '../documents/evaluation-document.js';
import type { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { createEvaluation, getEvaluation, lockEvaluation } from '../evaluations/evaluation.service.js';
import { readFindings, writeFindings } from '../findings/finding-store.js';
import { contentOf } from '../findings/finding.mapper.js';
import { ObjectRow } from '../objects/object.entity.js';
import type { NextRoundInput, PairInput } from './round.dto.js';
import { EvaluationRound, FindingConfirmation } from './round.entity.js';

const ROWS_PER_STATEMENT = 300;

/** Start the next round of an evaluation under the system's grade of today. @throws ApiError `resource.not-found` */
export async function startNextRound(
  em: EntityManager,
  app: AppContext,
  previousId: string,
  input: Plain<NextRoundInput>,
): Promise<EvaluationRow> {
  await lockEvaluation(em, previousId);
  const previous = await getEvaluation(em, previousId);
  const { systemId, settings, body, leader, contact, phone } = previous;
  const edition = input.edition ?? previous.edition;
  const kept = edition === previous.edition && settings !== null ? { settings } : {}; // settings belong to an edition
  const facts = { body, leader, contact, phone };
  const next = await createEvaluation(em, app, { systemId, name: input.name, edition, ...kept, ...facts });
  await em.insert(EvaluationRound, { evaluationId: next.id, previousId, createdAt: timestamp(app) });
  const objectIds = await copyObjects(em, app, previousId, next.id);
  if (input.copy === 'results') await copyResults(em, app, { previous, next, objectIds });
  return getEvaluation(em, next.id);
}

/** @returns the new id of each object by its key */
async function copyObjects(em: EntityManager, app: AppContext, from: string, to: string): Promise<Map<string, string>> {
  const objects = await em.find(ObjectRow, { where: { evaluationId: from }, order: { id: 'ASC' } });
  const rows = objects.map(({ key, name, kind, model, address, purpose, note }) => ({
    ...freshRow(app),
    evaluationId: to,
    key,
    name,
    kind,
    model,
    address,
    purpose,
    note,
  }));
  await insertAll(em, ObjectRow, rows);
  return new Map(rows.map(({ key, id }) => [key, id]));
}

interface Rounds {
  readonly previous: EvaluationRow;
  readonly next: EvaluationRow;
  readonly objectIds: ReadonlyMap<string, string>;
}

/** Results of items that the new round still has, each marked for confirmation. Points belong to an edition and stay with theirs. */
async function copyResults(em: EntityManager, app: AppContext, { previous, next, objectIds }: Rounds): Promise<void> {
  const items = new Set<string>(tailor(next.grade, { extensions: next.extensions }).map(({ id }) => id));
  const samePoints = next.edition === previous.edition;
  const found = (await readFindings(em, previous.id)).filter(({ item }) => items.has(item));
  const rows = found.map((finding) => {
    const content = contentOf(finding);
    const points = samePoints ? content.points : null;
    const objectId = objectIds.get(finding.object_key)!; // every object was copied
    // nobody of this round has written it yet
    return { ...freshRow(app), ...content, points, objectId, item: finding.item, writer: null };
  });
  await writeFindings(em, next.id, rows);
  await insertAll(
    em,
    FindingConfirmation,
    rows.map(({ id }) => ({ id, evaluationId: next.id })),
  );
}

async function insertAll<T extends object>(
  em: EntityManager,
  entity: new () => T,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT)
    await em.insert(entity, rows.slice(start, start + ROWS_PER_STATEMENT));
}

/** Results taken over that nobody has looked at. @throws ApiError `resource.not-found` */
export async function listToConfirm(
  em: EntityManager,
  evaluationId: string,
  query: PageQuery,
): Promise<Page<FindingConfirmation>> {
  await getEvaluation(em, evaluationId);
  return pageOf(pending(em, evaluationId), query, { alias: 'mark' });
}

/** Marks whose finding is still as it was taken over. */
function pending(em: EntityManager, evaluationId: string): SelectQueryBuilder<FindingConfirmation> {
  return em
    .createQueryBuilder(FindingConfirmation, 'mark')
    .innerJoinAndSelect('mark.finding', 'finding')
    .innerJoinAndSelect('finding.object', 'object')
    .where('mark.evaluationId = :evaluationId AND finding.version = 1', { evaluationId });
}

/**
 * Say of results taken over that they still hold.
 * @throws ApiError `resource.not-found` for a pair without a result; nothing is confirmed then
 */
export async function confirmFindings(
  em: EntityManager,
  evaluationId: string,
  pairs: readonly PairInput[],
): Promise<{ confirmed: number; left: number }> {
  await getEvaluation(em, evaluationId);
  const found = new Map((await readFindings(em, evaluationId)).map((row) => [keyOf(row.object_key, row.item), row.id]));
  const ids = pairs.map(({ object, item }) => {
    const id = found.get(keyOf(object, item));
    if (id === undefined) throw new ApiError('resource.not-found', `测评对象 ${object} 没有测评项 ${item} 的结果`);
    return id;
  });
  const before = await pending(em, evaluationId).getCount();
  for (let start = 0; start < ids.length; start += ROWS_PER_STATEMENT)
    await em.delete(FindingConfirmation, { id: In(ids.slice(start, start + ROWS_PER_STATEMENT)) });
  const left = await pending(em, evaluationId).getCount();
  return { confirmed: before - left, left };
}

const keyOf = (object: string, item: string): string => `${object}\u0000${item}`;

/** Compare an evaluation with its round before, or with another of the same system. @throws ApiError `round.none-before`, `round.other-system` */
export async function compareWith(em: EntityManager, evaluationId: string, other?: string): Promise<RoundsComparison> {
  const row = await getEvaluation(em, evaluationId);
  const before = other ?? (await previousOf(em, evaluationId));
  if (before === null)
    throw new ApiError('round.none-before', `测评「${row.name}」不是从上一轮开始的；请用 with 指明与哪一次相比`);
  const earlier = await getEvaluation(em, before);
  if (earlier.systemId !== row.systemId)
    throw new ApiError('round.other-system', `测评「${earlier.name}」属于另一个系统；只能比较同一系统的各轮测评`);
  const history = await documentsBefore(em, before);
  return compareRounds(await readDocument(em, before), await readDocument(em, evaluationId), { history });
}

/** The round before, as the evaluation was started from it; null when it was not. */
export async function previousOf(em: EntityManager, evaluationId: string): Promise<string | null> {
  return (await em.findOneBy(EvaluationRound, { evaluationId }))?.previousId ?? null;
}

/** The rounds before one, oldest first. */
async function documentsBefore(em: EntityManager, evaluationId: string): Promise<Evaluation[]> {
  const before = await previousOf(em, evaluationId);
  return before === null ? [] : [...(await documentsBefore(em, before)), await readDocument(em, before)];
}
