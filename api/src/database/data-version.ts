import type { EntityManager } from 'typeorm';

const reading = new WeakSet<EntityManager>();

/** Say that a unit of work only reads, so that what it finds may be kept. */
export function markReading(em: EntityManager): EntityManager {
  reading.add(em);
  return em;
}

/**
 * A mark of the state of the database: two equal ones stand for the same data, whoever writes from whatever process.
 *
 * SQLite counts the commits of other connections and the changes of this one; PostgreSQL gives every writing transaction a number, and names
 * the finished and the running ones.
 * @returns null in a unit of work that may write: what it sees is not everybody's, and may be rolled back
 */
export async function dataVersion(em: EntityManager): Promise<string | null> {
  if (em.queryRunner?.isTransactionActive && !reading.has(em)) return null;
  const statement =
    em.connection.options.type === 'postgres'
      ? 'SELECT pg_current_snapshot()::text AS version'
      : "SELECT (SELECT data_version FROM pragma_data_version) || '/' || total_changes() AS version";
  const [row] = await em.query<{ version: string }[]>(statement);
  return row!.version; // the statement always gives its row
}
