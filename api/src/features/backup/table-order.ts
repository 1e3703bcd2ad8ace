import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnKind } from './records.js';

/** A table as a backup sees it. */
export interface BackupTable {
  readonly table: string;
  readonly columns: readonly (readonly [string, ColumnKind])[];
  readonly key: readonly string[];
}

/** Every table of the service, those first to which others point: so rows can be put back in this order under foreign keys. */
export function tablesInOrder(source: DataSource): BackupTable[] {
  const done = new Set<string>();
  const ordered: EntityMetadata[] = [];
  const visit = (metadata: EntityMetadata): void => {
    if (done.has(metadata.tableName)) return;
    done.add(metadata.tableName);
    for (const { referencedEntityMetadata } of metadata.foreignKeys) visit(referencedEntityMetadata);
    ordered.push(metadata);
  };
  for (const metadata of source.entityMetadatas) visit(metadata);
  return ordered.map(({ tableName, columns, primaryColumns }) => ({
    table: tableName,
    columns: columns.map(({ databaseName, type }) => [databaseName, kindOf(type)] as const),
    key: primaryColumns.map(({ databaseName }) => databaseName),
  }));
}

function kindOf(type: unknown): ColumnKind {
  if (type === 'boolean') return 'flag';
  return type === 'blob' || type === 'bytea' ? 'bytes' : 'plain';
}

/** A value as it travels. */
export function toRecord(kind: ColumnKind, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (kind === 'flag') return value === true || value === 1;
  if (kind === 'bytes') return Buffer.from(value as Uint8Array).toString('base64'); // both drivers give bytes
  return value;
}

/** A travelled value for the database; SQLite binds no booleans. */
export function fromRecord(kind: ColumnKind, value: unknown, sqlite: boolean): unknown {
  if (value === null) return null;
  if (kind === 'flag') return sqlite ? Number(value === true) : value;
  if (kind === 'bytes') return Buffer.from(value as string, 'base64');
  return value;
}
