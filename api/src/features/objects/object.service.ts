import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { containing } from '../../database/contains.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { bumpData, getEvaluation, openForWriting } from '../evaluations/evaluation.service.js';
import { FindingRow } from '../findings/finding.entity.js';
import { RectificationTarget } from '../rectification/rectification.entity.js';
import type { ObjectInput, ObjectPatch, ObjectQuery } from './object.dto.js';
import { ObjectRow } from './object.entity.js';
import { toObjectDto } from './object.mapper.js';

const kind: RowKind<ObjectRow> = {
  entity: ObjectRow,
  load: (em, id) => em.findOneBy(ObjectRow, { id }),
  show: toObjectDto,
};

export async function listObjects(
  em: EntityManager,
  evaluationId: string,
  query: ObjectQuery,
): Promise<Page<ObjectRow>> {
  await getEvaluation(em, evaluationId);
  const builder = em
    .createQueryBuilder(ObjectRow, 'object')
    .where('object.evaluationId = :evaluationId', { evaluationId });
  if (query.q !== undefined) builder.andWhere("object.name LIKE :q ESCAPE '\\'", { q: containing(query.q) });
  if (query.kind !== undefined) builder.andWhere('object.kind = :kind', { kind: query.kind });
  return pageOf(builder, query, { alias: 'object' });
}

/** @throws ApiError `resource.not-found` */
export async function getObject(em: EntityManager, evaluationId: string, key: string): Promise<ObjectRow> {
  const row = await em.findOneBy(ObjectRow, { evaluationId, key });
  if (row) return row;
  await getEvaluation(em, evaluationId);
  throw notFound('测评对象', key);
}

/** @throws ApiError `resource.duplicate` when the id is taken in this evaluation */
export async function createObject(
  em: EntityManager,
  app: AppContext,
  evaluationId: string,
  input: ObjectInput,
): Promise<ObjectRow> {
  const evaluation = await openForWriting(em, evaluationId);
  const fresh = freshRow(app);
  const { id: key = fresh.id, name, kind: kindName, model = null, address = null, purpose = null, note = null } = input;
  if (await em.existsBy(ObjectRow, { evaluationId, key }))
    throw new ApiError(
      'resource.duplicate',
      `编号「${key}」已用于另一个测评对象；请换一个编号，或不给编号由系统自动编号`,
    );
  const row = em.create(ObjectRow, {
    ...fresh,
    evaluationId,
    key,
    name,
    kind: kindName,
    model,
    address,
    purpose,
    note,
  });
  await em.insert(ObjectRow, row);
  await bumpData(em, evaluation);
  return row;
}

export async function changeObject(
  context: ChangeContext,
  evaluationId: string,
  key: string,
  patch: ObjectPatch,
): Promise<ObjectRow> {
  const evaluation = await openForWriting(context.em, evaluationId);
  const row = await getObject(context.em, evaluationId, key);
  const changed = await changeRow(context, kind, row, patch);
  await bumpData(context.em, evaluation);
  return changed;
}

/** Rectification keeps its own record of the object; findings go with it, which is why they need `force`. */
export async function removeObject(
  context: ChangeContext,
  evaluationId: string,
  key: string,
  force: boolean,
): Promise<void> {
  const { em } = context;
  const evaluation = await openForWriting(em, evaluationId);
  const row = await getObject(em, evaluationId, key);
  requireVersion(context, kind, row);
  const findings = await em.countBy(FindingRow, { objectId: row.id });
  const rectificationItems = await em.countBy(RectificationTarget, { objectId: row.id });
  if (!force && findings + rectificationItems > 0)
    throw new ApiError(
      'resource.in-use',
      `测评对象「${row.name}」已有 ${findings} 条结果，涉及 ${rectificationItems} 个整改项；确要连同结果删除请加 ?force=true`,
      { counts: { findings, rectificationItems } },
    );
  const highest = await em.maximum(FindingRow, 'version', { objectId: row.id });
  await em.delete(FindingRow, { objectId: row.id });
  await removeRow(context, kind, row);
  await bumpData(em, evaluation, highest ?? 0);
}
