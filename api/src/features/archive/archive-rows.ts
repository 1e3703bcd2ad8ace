import type { EntityManager } from 'typeorm';
import { archiveTables, keyOf } from './archive-tables.js';
import type { ArchiveTable } from './archive-tables.js';
import { sha256Of } from '../../support/sha256.js';

/** A row as an archive holds it: property → JSON value. */
export type ArchivedRow = Readonly<Record<string, unknown>>;
/** table → rows in the order of their keys */
export type ArchivedRows = ReadonlyMap<string, readonly ArchivedRow[]>;

/** What a row holds of the instance it lies in, and what an archive says in its place. Accounts of one instance mean nothing in another. */
const ofInstance: Readonly<Record<string, unknown>> = {
  searchKey: null,
  writtenById: null,
  submittedById: null,
  createdBy: null,
  actorId: 'archive',
  dataVersion: 1,
};
/** Does not count when two rows are compared: it says how often or where, not what. */
const uncounted = new Set([...Object.keys(ofInstance), 'version', 'updatedAt', 'organizationId']);

/** Every row of one system, as it stands in the caller's snapshot. */
export async function readSystemRows(em: EntityManager, systemId: string): Promise<Map<string, ArchivedRow[]>> {
  const rows = new Map<string, ArchivedRow[]>();
  for (const table of archiveTables) rows.set(table.name, await rowsOf(em, table, systemId));
  return rows;
}

async function rowsOf(em: EntityManager, table: ArchiveTable, systemId: string): Promise<ArchivedRow[]> {
  const found = await em
    .createQueryBuilder(table.entity, 'own')
    .where(table.where, { systemId })
    .orderBy(`own.${table.key ?? 'id'}`, 'ASC')
    .getMany();
  const properties = propertiesOf(em, table);
  return found.map((row) => {
    const values = row as Record<string, unknown>; // an entity, read by the names of its columns
    return Object.fromEntries(
      properties.map((name) => [name, name in ofInstance ? ofInstance[name] : (values[name] ?? null)]),
    );
  });
}

/** Names of the columns of a table, in their order. */
export function propertiesOf(em: EntityManager, table: ArchiveTable): string[] {
  return em.connection.getMetadata(table.entity).columns.map(({ propertyName }) => propertyName);
}

/** The hash of what a row says, equal wherever it lies; a column that is not there says as little as an empty one. */
export function contentHash(row: ArchivedRow): string {
  const counted = Object.fromEntries(
    Object.entries(row).filter(([name, value]) => !uncounted.has(name) && value !== null),
  );
  return sha256Of(canonical(counted));
}

/** JSON with sorted names: what was read back in another order is still the same. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, entry]) => `${JSON.stringify(name)}:${canonical(entry)}`).join(',')}}`;
}

/** Rows of one table by their keys. */
export function byKey(table: ArchiveTable, rows: readonly ArchivedRow[] = []): Map<string, ArchivedRow> {
  return new Map(rows.map((row) => [keyOf(table, row), row]));
}

/** A value of a row as a text: ids and words as they are, anything else as JSON. */
export function textAt(row: ArchivedRow, property: string): string {
  const value = row[property];
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
