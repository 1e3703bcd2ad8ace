import type { HistoryEntry, Role } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import type { Actor } from '../../http/authorize.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { RectificationHistory } from './history.entity.js';

/** A line as the domain writes it; the role may be unknown for what needs none. */
export type HistoryLine = Omit<HistoryEntry, 'role'> & { readonly role: Role | null };

/** Add a line to an item's history, in the unit of work of what it tells of. */
export async function addHistory(
  em: EntityManager,
  app: AppContext,
  actor: Actor,
  rectificationItemId: string,
  line: HistoryLine,
): Promise<void> {
  const row: object = historyRow(app, actor, rectificationItemId, line); // TypeORM's type takes the JSON column apart
  await em.insert(RectificationHistory, row);
}

export function historyRow(
  app: AppContext,
  actor: Actor,
  rectificationItemId: string,
  line: HistoryLine,
): Omit<RectificationHistory, 'rectificationItem'> {
  const { at, by, role, action, from, to, reason, changes } = line;
  return { id: app.newId(), rectificationItemId, at, by, actorId: actor.id, role, action, from, to, reason, changes };
}

/** The lines of an item, oldest first. */
export function listHistory(
  em: EntityManager,
  rectificationItemId: string,
  query: PageQuery,
): Promise<Page<RectificationHistory>> {
  const builder = em
    .createQueryBuilder(RectificationHistory, 'line')
    .where('line.rectificationItemId = :rectificationItemId', { rectificationItemId });
  return pageOf(builder, query, { alias: 'line' });
}
