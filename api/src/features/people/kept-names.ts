import type { EntityManager, EntityMetadata } from 'typeorm';
import { containing } from '../../database/contains.js';
import { Account } from '../accounts/account.entity.js';
import { AuditEntry } from '../audit/audit.entity.js';

/** Where a name still stands after an erasure. */
export interface KeptName {
  /** table, as the audit log calls it */
  readonly table: string;
  readonly field: string;
  readonly rows: number;
}

const SHORTEST = 2;
const TEXTS = new Set<unknown>(['text', 'varchar', 'character varying', 'simple-json', 'json', 'jsonb', String]);

/**
 * Records in which a name still stands: findings, histories, issued papers and the like, which law asks to be kept. Whoever erases is told,
 * so that he can answer the person. A short name may also stand for somebody else.
 */
export async function keptNames(em: EntityManager, name: string): Promise<KeptName[]> {
  if (name.length < SHORTEST) return [];
  const found: KeptName[] = [];
  for (const metadata of em.connection.entityMetadatas)
    if (metadata.target !== Account && metadata.target !== AuditEntry)
      found.push(...(await namesIn(em, metadata, containing(name))));
  return found;
}

async function namesIn(em: EntityManager, metadata: EntityMetadata, pattern: string): Promise<KeptName[]> {
  const columns = metadata.columns.filter(({ type }) => TEXTS.has(type));
  if (columns.length === 0) return [];
  const query = em.createQueryBuilder().from(metadata.tableName, 'entry').setParameter('pattern', pattern).select([]);
  for (const { databaseName } of columns)
    query.addSelect(
      `SUM(CASE WHEN CAST(entry.${databaseName} AS text) LIKE :pattern ESCAPE '\\' THEN 1 ELSE 0 END)`,
      databaseName,
    );
  const counts = (await query.getRawOne<Record<string, unknown>>()) ?? {};
  return columns
    .map(({ databaseName, propertyName }) => ({ field: propertyName, rows: Number(counts[databaseName] ?? 0) }))
    .filter(({ rows }) => rows > 0)
    .map((kept) => ({ table: metadata.tableName, ...kept }));
}
