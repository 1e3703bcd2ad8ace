import { addDays, rectificationStates, stateTable } from '@mlps/controls/rectification';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { loadAround } from './load-items.js';
import type { AllRectificationQuery } from './rectification.dto.js';
import { RectificationItem } from './rectification.entity.js';
import type { LoadedItem } from './to-domain.js';

const SOON_DAYS = 7;
const owed = rectificationStates.filter((state) => stateTable[state].owed);
const plainFilters = ['evaluationId', 'systemId', 'organizationId', 'state', 'risk', 'origin'] as const;

/** One page of items, by due date. */
export async function listItems(
  em: EntityManager,
  app: AppContext,
  query: AllRectificationQuery,
): Promise<Page<LoadedItem>> {
  if (query.evaluationId !== undefined) await getEvaluation(em, query.evaluationId);
  const builder = em.createQueryBuilder(RectificationItem, 'item');
  filterItems(builder, app, query);
  const page = await pageOf(builder, query, { alias: 'item', column: 'dueDate' });
  return { ...page, items: await loadAround(em, page.items) };
}

/** The filters of a list, for whoever else reads items by them. */
export function filterItems(
  builder: SelectQueryBuilder<RectificationItem>,
  app: AppContext,
  query: AllRectificationQuery,
): void {
  for (const field of [...plainFilters, 'department', 'owner'] as const)
    if (query[field] !== undefined) builder.andWhere(`item.${field} = :${field}`, { [field]: query[field] });
  if (query.dueTo !== undefined) builder.andWhere('item.dueDate <= :dueTo', { dueTo: query.dueTo });
  if (query.due !== undefined) filterDue(builder, today(app), query.due, query.days ?? SOON_DAYS);
}

/** Overdue from midnight in Shanghai after the day; soon from today on. Only what is still owed counts. */
function filterDue(
  builder: SelectQueryBuilder<RectificationItem>,
  day: string,
  due: 'overdue' | 'soon',
  days: number,
): void {
  builder.andWhere('item.state IN (:...owed)', { owed });
  if (due === 'overdue') builder.andWhere('item.dueDate < :day', { day });
  else builder.andWhere('item.dueDate BETWEEN :day AND :last', { day, last: addDays(day, days) });
}
