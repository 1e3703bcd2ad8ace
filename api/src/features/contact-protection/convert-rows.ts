import type { EntityManager } from 'typeorm';
import type { FieldCipher } from './field-cipher.js';
import { protectedColumns } from './protected-columns.js';

const ROWS_PER_READ = 500;

/**
 * Rewrite every protected value from one cipher to another, in the caller's unit of work; null is plain text.
 * @returns how many values
 */
export async function convertRows(
  em: EntityManager,
  from: FieldCipher | null,
  to: FieldCipher | null,
): Promise<number> {
  let count = 0;
  for (const { table, property } of protectedColumns) {
    const metadata = em.connection.entityMetadatas.find(({ tableName }) => tableName === table)!; // the list is held against the entities
    const column = metadata.findColumnWithPropertyName(property)!.databaseName;
    const key = metadata.primaryColumns.map(({ databaseName }) => databaseName);
    count += await convertColumn(em, { table, column, key }, (text) => {
      const place = `${table}.${property}`;
      const plain = from ? from.open(text, place) : text;
      if (plain === null) throw new Error(`${place} 中有不是由所给密钥加密的内容；没有修改任何数据，请从备份恢复`);
      return to ? to.seal(plain, place) : plain;
    });
  }
  return count;
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
}

/** Row after row in the order of the key: rows that come meanwhile wait, because this runs before the service answers. */
async function convertColumn(em: EntityManager, at: Column, change: (text: string) => string): Promise<number> {
  const { table, column, key } = at;
  const names = [...key, column].map((name) => `"${name}"`).join(', ');
  const order = key.map((name) => `"${name}"`).join(', ');
  const marks = marksFor(em);
  const update = `UPDATE "${table}" SET "${column}" = ${marks(1)} WHERE ${key.map((name, index) => `"${name}" = ${marks(index + 2)}`).join(' AND ')}`;
  let count = 0;
  for (let offset = 0; ; offset += ROWS_PER_READ) {
    const rows = await em.query<Record<string, unknown>[]>(
      `SELECT ${names} FROM "${table}" ORDER BY ${order} LIMIT ${ROWS_PER_READ} OFFSET ${offset}`,
    );
    for (const row of rows) {
      const text = row[column];
      if (typeof text !== 'string') continue;
      await em.query(update, [change(text), ...key.map((name) => row[name])]);
      count += 1;
    }
    if (rows.length < ROWS_PER_READ) return count;
  }
}

function marksFor(em: EntityManager): (number: number) => string {
  return em.connection.options.type === 'postgres' ? (number) => `$${number}` : () => '?';
}
