import type { EntityManager } from 'typeorm';
import { AuditEntry } from './audit.entity.js';

const PAGE = 500;

/** Entries in their order, a page at a time. @param range `after` and `through` are sequence numbers */
export async function* readEntries(
  em: EntityManager,
  range: { readonly after?: number; readonly through?: number } = {},
): AsyncGenerator<AuditEntry> {
  let after = range.after ?? 0;
  for (;;) {
    const query = em.createQueryBuilder(AuditEntry, 'entry').where('entry.seq > :after', { after });
    if (range.through !== undefined) query.andWhere('entry.seq <= :through', { through: range.through });
    const page = await query.orderBy('entry.seq', 'ASC').limit(PAGE).getMany();
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.seq;
  }
}
