import type { EntityMetadata } from 'typeorm';

/** Tables that tell nothing of their own: the log itself, kept answers, work in the background, copies of what findings were and of what archives said, and bytes that another row names by their hash. */
const unwatched = new Set([
  'audit_entries',
  'audit_heads',
  'idempotency_keys',
  'stored_files',
  'paper_jobs',
  'finding_versions',
  'archive_bases',
]);

/** Columns whose values never reach the log; that they changed does. */
const secret = /^password(Hash|History)$|secret$|^recovery|^csrf|token$|tokenHash$|codeHash$|privateKey$/i;
const secretHere = new Set(['sessions.id', 'tokens.hash']);

/** What a row is called in the log, where its primary key must stay secret. */
const publicKeys: Readonly<Record<string, readonly string[]>> = { sessions: ['public_id'] };

/** Columns that change by themselves with every use. */
const selfMoving = /^(updatedAt|version|last(Seen|Used|SignIn|Failed)At|failures|totpLastStep)$/;

export const SECRET = '（保密）';

export interface WatchedColumn {
  readonly column: string;
  readonly property: string;
  readonly json: boolean;
  readonly flag: boolean;
  readonly secret: boolean;
  readonly selfMoving: boolean;
}

/** A table whose changes are noted. */
export interface WatchedTable {
  readonly table: string;
  readonly columns: readonly WatchedColumn[];
  /** columns of the primary key */
  readonly key: readonly string[];
}

/** Every table of the entities that has something to tell. */
export function watchedTables(metadatas: readonly EntityMetadata[]): WatchedTable[] {
  return metadatas.filter(({ tableName }) => !unwatched.has(tableName)).map(watch);
}

function watch({ tableName, columns, primaryColumns }: EntityMetadata): WatchedTable {
  return {
    table: tableName,
    key: publicKeys[tableName] ?? primaryColumns.map(({ databaseName }) => databaseName),
    columns: columns
      .filter(({ type }) => type !== 'blob' && type !== 'bytea')
      .map(({ databaseName, propertyName, type, transformer }) => ({
        column: databaseName,
        property: propertyName,
        json: transformer !== undefined,
        flag: type === 'boolean',
        secret:
          secret.test(propertyName) ||
          secretHere.has(`${tableName}.${databaseName}`) ||
          (transformer !== undefined && 'hides' in transformer),
        selfMoving: selfMoving.test(propertyName),
      })),
  };
}
