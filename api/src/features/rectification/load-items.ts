import { In } from 'typeorm';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { notFound } from '../../errors/api-error.js';
import { EvidenceLink } from '../evidence/evidence.entity.js';
import { RectificationExtension, RectificationItem, RectificationTarget } from './rectification.entity.js';
import type { LoadedItem } from './to-domain.js';

/** Items with targets, extensions and evidence: one query for each kind, however many items there are. */
export async function loadAround(em: EntityManager, rows: readonly RectificationItem[]): Promise<LoadedItem[]> {
  if (rows.length === 0) return [];
  const where = { rectificationItemId: In(rows.map(({ id }) => id)) };
  const targets = groupByItem(await em.find(RectificationTarget, { where }));
  const extensions = groupByItem(await em.find(RectificationExtension, { where }));
  const links = groupByItem(await em.find(EvidenceLink, { where, order: { id: 'ASC' } }));
  return rows.map((row) => {
    row.targets = targets.get(row.id) ?? [];
    row.extensions = extensions.get(row.id) ?? [];
    return { row, evidence: (links.get(row.id) ?? []).map(({ evidenceId }) => evidenceId) };
  });
}

function groupByItem<T extends { rectificationItemId: string | null }>(rows: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const row of rows) {
    const group = groups.get(row.rectificationItemId);
    if (group) group.push(row);
    else groups.set(row.rectificationItemId, [row]);
  }
  return groups;
}

/** @throws ApiError `resource.not-found` */
export async function getItem(em: EntityManager, id: string): Promise<LoadedItem> {
  const row = await em.findOneBy(RectificationItem, { id });
  if (!row) throw notFound('整改项', id);
  const [loaded] = await loadAround(em, [row]);
  return loaded!; // one row gives one
}

/** The item, held for the rest of this unit of work, so that what is decided about it is decided about what is there. */
export async function holdItem(em: EntityManager, id: string): Promise<LoadedItem> {
  await hold(em, 'rectification_items', 'id', id);
  return getItem(em, id);
}

/** Items of a kind, held, in the order of their making. */
export async function holdItems(
  em: EntityManager,
  column: 'scope' | 'evaluation_id',
  id: string,
): Promise<LoadedItem[]> {
  await hold(em, 'rectification_items', column, id);
  const where: FindOptionsWhere<RectificationItem> = column === 'scope' ? { scope: id } : { evaluationId: id };
  return loadAround(em, await em.find(RectificationItem, { where, order: { id: 'ASC' } }));
}

type Holdable = 'rectification_items' | 'systems' | 'organizations';

/** Lock rows on PostgreSQL; on SQLite writers come one after the other anyway. */
export async function hold(em: EntityManager, table: Holdable, column: string, id: string): Promise<void> {
  if (em.connection.options.type !== 'postgres') return;
  await em.query(`SELECT 1 FROM "${table}" WHERE "${column}" = $1 ORDER BY "id" FOR UPDATE`, [id]);
}
