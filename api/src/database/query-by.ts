import type { EntityManager } from 'typeorm';

/**
 * Run a query with one value, written as `$1` wherever it stands; SQLite's drivers want a `?` and a value for each place.
 * @param sql column names as they are in the database
 */
export function queryBy<Row>(em: EntityManager, sql: string, value: string): Promise<Row[]> {
  if (em.connection.options.type === 'postgres') return em.query<Row[]>(sql, [value]);
  const parts = sql.split('$1');
  return em.query<Row[]>(
    parts.join('?'),
    parts.slice(1).map(() => value),
  );
}
