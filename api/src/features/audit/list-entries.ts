import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { containing } from '../../database/contains.js';
import { ApiError } from '../../errors/api-error.js';
import type { Page } from '../../http/paging.js';
import type { AuditFilter } from './audit.dto.js';
import { AuditEntry } from './audit.entity.js';

const USUAL_PER_PAGE = 50;
const EXPORT_PAGE = 500;

/** One page of entries, the newest first. @throws ApiError `cursor.invalid` */
export async function listEntries(em: EntityManager, filter: AuditFilter): Promise<Page<AuditEntry>> {
  const limit = filter.limit ?? USUAL_PER_PAGE;
  const query = filtered(em, filter).orderBy('entry.seq', 'DESC');
  if (filter.cursor !== undefined) query.andWhere('entry.seq < :before', { before: readCursor(filter.cursor) });
  const rows = await query.limit(limit + 1).getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? String(last.seq) : null };
}

/** Every entry that fits, the oldest first, a page at a time. */
export async function* everyEntry(em: EntityManager, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  for (let after = 0; ;) {
    const query = filtered(em, filter).andWhere('entry.seq > :after', { after });
    const page = await query.orderBy('entry.seq', 'ASC').limit(EXPORT_PAGE).getMany();
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < EXPORT_PAGE) return;
    after = last.seq;
  }
}

const exact = ['actorId', 'objectKind', 'objectId', 'requestId'] as const;

function filtered(em: EntityManager, filter: AuditFilter): SelectQueryBuilder<AuditEntry> {
  const query = em.createQueryBuilder(AuditEntry, 'entry').where('entry.seq > 0');
  for (const field of exact)
    if (filter[field] !== undefined) query.andWhere(`entry.${field} = :${field}`, { [field]: filter[field] });
  const { operation, from, to, result, q } = filter;
  if (operation?.endsWith('.'))
    query.andWhere(`entry.operation LIKE :kind ESCAPE '\\'`, { kind: containing(operation).slice(1) });
  else if (operation !== undefined) query.andWhere('entry.operation = :operation', { operation });
  if (from !== undefined) query.andWhere('entry.at >= :from', { from: startOf(from, 0) });
  if (to !== undefined) query.andWhere('entry.at < :to', { to: startOf(to, 1) });
  if (result !== undefined) query.andWhere(`entry.result ${result === 'done' ? '=' : '<>'} 'done'`);
  if (q !== undefined) query.andWhere(`entry.details LIKE :q ESCAPE '\\'`, { q: containing(q) });
  return query;
}

/** The beginning of a day in Shanghai, as it is stored. */
function startOf(day: string, later: number): string {
  const at = Date.parse(`${day}T00:00:00+08:00`) + later * 24 * 60 * 60 * 1000;
  return new Date(at).toISOString();
}

function readCursor(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new ApiError('cursor.invalid', '翻页游标无效；请原样使用上一页给出的 nextCursor，或去掉它从头开始');
}
