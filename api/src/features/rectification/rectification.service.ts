import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { changeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import type { AllRectificationQuery, RectificationPatch } from './rectification.dto.js';
import { RectificationItem, RectificationTarget } from './rectification.entity.js';
import type { RectificationState } from './rectification.entity.js';
import { toRectificationDto } from './rectification.mapper.js';

const kind: RowKind<RectificationItem> = {
  entity: RectificationItem,
  load: (em, id) => em.findOne(RectificationItem, { where: { id }, relations: { targets: true } }),
  show: toRectificationDto,
};

/** States among which a plain change may move an item; the others are reached by retest, acceptance or cancellation. */
export const freeStates: readonly RectificationState[] = ['open', 'planned', 'inProgress', 'submitted'];

export async function listRectificationItems(
  em: EntityManager,
  query: AllRectificationQuery,
): Promise<Page<RectificationItem>> {
  if (query.evaluationId !== undefined) await getEvaluation(em, query.evaluationId);
  const builder = em.createQueryBuilder(RectificationItem, 'item');
  if (query.systemId !== undefined)
    builder.innerJoin('item.evaluation', 'evaluation').andWhere('evaluation.systemId = :systemId', query);
  for (const field of ['evaluationId', 'state', 'risk', 'department'] as const)
    if (query[field] !== undefined) builder.andWhere(`item.${field} = :${field}`, { [field]: query[field] });
  if (query.dueTo !== undefined) builder.andWhere('item.dueDate <= :dueTo', { dueTo: query.dueTo });
  const page = await pageOf(builder, query, { alias: 'item', column: 'dueDate' });
  await addTargets(em, page.items);
  return page;
}

/** @throws ApiError `resource.not-found` */
export async function getRectificationItem(em: EntityManager, id: string): Promise<RectificationItem> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('整改项', id);
  return row;
}

/** @throws ApiError `rectification.state-not-allowed`, `precondition.stale` */
export async function changeRectificationItem(
  context: ChangeContext,
  id: string,
  patch: RectificationPatch,
): Promise<RectificationItem> {
  const row = await getRectificationItem(context.em, id);
  requireVersion(context, kind, row);
  requireFreeMove(row.state, patch.state ?? row.state);
  return changeRow(context, kind, row, patch);
}

function requireFreeMove(from: RectificationState, to: RectificationState): void {
  if (freeStates.includes(from) && freeStates.includes(to)) return;
  throw new ApiError(
    'rectification.state-not-allowed',
    freeStates.includes(from)
      ? `不能直接把状态改为 ${to}；这里可改为 ${freeStates.join('、')}`
      : `整改项处于 ${from} 状态，不能再修改`,
  );
}

/** One query for the targets of a page; joining them would make the page count objects instead of items. */
async function addTargets(em: EntityManager, items: readonly RectificationItem[]): Promise<void> {
  if (items.length === 0) return;
  const targets = await em.findBy(RectificationTarget, { rectificationItemId: In(items.map((item) => item.id)) });
  for (const item of items) item.targets = targets.filter((target) => target.rectificationItemId === item.id);
}
