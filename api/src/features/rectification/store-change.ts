import type { RectificationItem as DomainItem } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Actor } from '../../http/authorize.js';
import { etagOf, matches, stale } from '../../http/etag.js';
import type { Precondition } from '../../operations/operation.js';
import { noteAcceptance } from '../acceptances/acceptance-log.js';
import { addHistory } from './history.js';
import type { HistoryLine } from './history.js';
import { getItem } from './load-items.js';
import { toRectificationDto } from './rectification.mapper.js';
import { RectificationItem, RectificationTarget } from './rectification.entity.js';
import { sortedTargets } from './to-domain.js';
import type { LoadedItem } from './to-domain.js';

/** The part of a call that changing an item needs. */
export interface ItemContext {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly actor: Actor;
}

/** Columns that a change may write beside those of the domain. */
export type OwnColumns = Partial<Pick<RectificationItem, 'title' | 'advice' | 'note' | 'evaluationId' | 'sourceId'>>;

/** @throws ApiError `precondition.stale` unless the caller named the item's version */
export function requireItemVersion(precondition: Precondition, item: LoadedItem): void {
  if (!matches(precondition, item.row)) throw stale(toRectificationDto(item), etagOf(item.row));
}

/**
 * Write an item as the domain left it, with its line of history, in the caller's unit of work.
 * @returns the item as it is now
 * @throws ApiError `precondition.stale` when somebody else wrote meanwhile
 */
export async function storeChange(
  context: ItemContext,
  item: LoadedItem,
  after: DomainItem,
  line: HistoryLine,
  own: OwnColumns = {},
): Promise<LoadedItem> {
  const { em, app, actor } = context;
  await writeColumns(context, item, { ...columnsOf(after), ...own });
  await storeTargets(em, item.row, after);
  await noteAcceptance(em, app, item.row, after.acceptance, line);
  await addHistory(em, app, actor, item.row.id, line);
  return getItem(em, item.row.id);
}

/** Write columns of an item by id and version, which counts its version up. */
export async function writeColumns(
  { em, app }: Pick<ItemContext, 'em' | 'app'>,
  item: LoadedItem,
  columns: Partial<RectificationItem>,
): Promise<void> {
  const { id, version } = item.row;
  const values = { ...columns, updatedAt: timestamp(app) };
  const { affected } = await em.update(
    RectificationItem,
    { id, version },
    values, // TypeORM's type takes JSON columns apart
  );
  if (affected === 1) return;
  const now = await getItem(em, id);
  throw stale(toRectificationDto(now), etagOf(now.row));
}

function columnsOf(after: DomainItem): Partial<RectificationItem> {
  const { state, risk, hazard, plan, owner, department, submittedBy, acceptance, reopenedBy, dueDate } = after;
  return {
    state,
    risk,
    hazard,
    plan,
    owner,
    department,
    submittedBy,
    acceptance,
    reopenedBy,
    ...(dueDate === null ? {} : { dueDate }),
  };
}

/** Objects that the domain let go of were mended: their rows stay, marked so, because nothing of an item's past is deleted. */
async function storeTargets(em: EntityManager, row: RectificationItem, after: DomainItem): Promise<void> {
  const fixed = new Map(after.objects.map((entry) => [entry.object, entry.fixed]));
  for (const target of sortedTargets(row)) {
    const now = fixed.get(target.objectKey) ?? true;
    if (now !== target.fixed) await em.update(RectificationTarget, { id: target.id }, { fixed: now });
  }
}
