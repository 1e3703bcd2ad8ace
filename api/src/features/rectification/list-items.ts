import { addDays, rectificationStates, stateTable } from '@mlps/controls/rectification';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import { itemColumns } from '../../access/columns.js';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { containing } from '../../database/contains.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { loadAround } from './load-items.js';
import type { AllRectificationQuery, RectificationScopeQuery } from './rectification.dto.js';
import { RectificationItem } from './rectification.entity.js';
import type { LoadedItem } from './to-domain.js';

const SOON_DAYS = 7;
const owed = rectificationStates.filter((state) => stateTable[state].owed);
const settledStates = rectificationStates.filter((state) => stateTable[state].settled);
const searched = ['title', 'advice', 'item', 'owner', 'department', 'note'] as const;
const plainFilters = ['evaluationId', 'systemId', 'organizationId', 'state', 'risk', 'origin'] as const;

/** Somebody asked for more time, or that the risk be accepted, and nobody has decided yet. */
const WAITING = ['rectification_extensions', 'rectification_acceptances']
  .map(
    (table) =>
      `EXISTS (SELECT 1 FROM "${table}" "asked" WHERE "asked"."rectification_item_id" = item.id AND "asked"."status" = 'requested')`,
  )
  .join(' OR ');

/** One page of items, by due date. */
export async function listItems(
  em: EntityManager,
  app: AppContext,
  access: Access,
  query: AllRectificationQuery,
): Promise<Page<LoadedItem>> {
  if (query.evaluationId !== undefined) await getEvaluation(em, query.evaluationId);
  const page = await pageOf(selectItems(em, app, access, query), query, { alias: 'item', column: 'dueDate' });
  return { ...page, items: await loadAround(em, page.items) };
}

/** The items of a list, for whoever else counts them. */
export function selectItems(
  em: EntityManager,
  app: AppContext,
  access: Access,
  query: RectificationScopeQuery,
): SelectQueryBuilder<RectificationItem> {
  const builder = em.createQueryBuilder(RectificationItem, 'item');
  filterItems(builder, app, query);
  access.asAsked(query).restrict(builder, 'rectification.read', itemColumns('item'));
  return builder;
}

/** The filters of a list, for whoever else reads items by them. */
export function filterItems(
  builder: SelectQueryBuilder<RectificationItem>,
  app: AppContext,
  query: RectificationScopeQuery,
): void {
  for (const field of plainFilters)
    if (query[field] !== undefined) builder.andWhere(`item.${field} = :${field}`, { [field]: query[field] });
  for (const field of ['department', 'owner'] as const) filterName(builder, field, query[field]);
  if (query.settled !== undefined)
    builder.andWhere(`item.state ${query.settled ? 'IN' : 'NOT IN'} (:...settledStates)`, { settledStates });
  if (query.q?.trim()) filterText(builder, query.q.trim());
  if (query.waiting !== undefined) builder.andWhere(`${query.waiting ? '' : 'NOT '}(${WAITING})`);
  if (query.dueFrom !== undefined) builder.andWhere('item.dueDate >= :dueFrom', { dueFrom: query.dueFrom });
  if (query.dueTo !== undefined) builder.andWhere('item.dueDate <= :dueTo', { dueTo: query.dueTo });
  if (query.due !== undefined) filterDue(builder, today(app), query.due, query.days ?? SOON_DAYS);
}

/** An empty name asks for the items that nobody was given. */
function filterName(
  builder: SelectQueryBuilder<RectificationItem>,
  field: 'department' | 'owner',
  name: string | undefined,
): void {
  if (name === '') builder.andWhere(`(item.${field} IS NULL OR item.${field} = '')`);
  else if (name !== undefined) builder.andWhere(`item.${field} = :${field}`, { [field]: name });
}

function filterText(builder: SelectQueryBuilder<RectificationItem>, text: string): void {
  const places = searched.map((field) => `LOWER(item.${field}) LIKE :text ESCAPE '\\'`);
  builder.andWhere(`(${places.join(' OR ')})`, { text: containing(text.toLowerCase()) });
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
