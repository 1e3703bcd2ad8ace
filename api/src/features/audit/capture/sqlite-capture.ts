import type { EntityManager } from 'typeorm';
import { watchedTables } from '../audited-tables.js';
import type { WatchedTable } from '../audited-tables.js';
import { MOST_ROWS, netChanges, summarise } from '../row-changes.js';
import type { RawChange, TableSummary } from '../row-changes.js';
import type { Capture, Changes } from './capture.js';
import { offerQuiet, takeNotes } from './write-in-bulk.js';

interface Group {
  readonly tbl: string;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

/** Triggers and notes of the writing connection alone: they are in memory, and gone with it, so that no migration meets them. */
export function sqliteCapture(): Capture {
  let tables = new Map<string, WatchedTable>();
  return {
    async install(em) {
      const watched = watchedTables(em.connection.entityMetadatas);
      tables = new Map(watched.map((entry) => [entry.table, entry]));
      await em.query('CREATE TEMP TABLE audit_changes (n integer PRIMARY KEY, tbl text NOT NULL, old text, new text)');
      offerQuiet(em.connection, (within, table, quiet) => silence(within, tables.get(table)!, quiet)); // callers name watched tables
      for (const entry of watched) for (const trigger of triggersOf(entry)) await em.query(trigger);
    },
    async begin(em) {
      takeNotes(em); // of a unit of work that failed
      return () => undefined;
    },
    async take(em) {
      const { changes, bulk } = await take(em, tables);
      return { changes, bulk: [...bulk, ...takeNotes(em)] };
    },
  };
}

const events = ['INSERT', 'UPDATE', 'DELETE'] as const;

function triggerName(table: string, event: string): string {
  return `audit_${table}_${event.toLowerCase()}`;
}

function triggersOf({ table, columns }: WatchedTable): string[] {
  const row = (name: string): string =>
    `json_object(${columns.map(({ column }) => `'${column}', ${name}."${column}"`).join(', ')})`;
  const trigger = (event: string, before: string, after: string): string =>
    `CREATE TEMP TRIGGER "${triggerName(table, event)}" AFTER ${event} ON main."${table}" BEGIN INSERT INTO audit_changes (tbl, old, new) VALUES ('${table}', ${before}, ${after}); END`;
  return [
    trigger('INSERT', 'NULL', row('NEW')),
    trigger('UPDATE', row('OLD'), row('NEW')),
    trigger('DELETE', row('OLD'), 'NULL'),
  ];
}

/** A trigger costs its time even when it decides to do nothing; one that is not there costs nothing. A rollback brings them back. */
async function silence(em: EntityManager, watched: WatchedTable, quiet: boolean): Promise<void> {
  if (!quiet) for (const trigger of triggersOf(watched)) await em.query(trigger);
  else for (const event of events) await em.query(`DROP TRIGGER temp."${triggerName(watched.table, event)}"`);
}

async function take(em: EntityManager, tables: ReadonlyMap<string, WatchedTable>): Promise<Changes> {
  const groups = await em.query<Group[]>(
    `SELECT tbl, sum(old IS NULL) AS inserted, sum(old IS NOT NULL AND new IS NOT NULL) AS updated, sum(new IS NULL) AS deleted
FROM temp.audit_changes GROUP BY tbl ORDER BY min(n)`,
  );
  if (groups.length === 0) return { changes: [], bulk: [] };
  const all = [];
  const bulk: TableSummary[] = [];
  for (const group of groups) {
    const watched = tables.get(group.tbl)!; // only watched tables have triggers
    if (group.inserted + group.updated + group.deleted > MOST_ROWS) bulk.push(await summaryOf(em, watched, group));
    else all.push(...netChanges(watched, await rowsOf(em, group.tbl)));
  }
  await em.query('DELETE FROM temp.audit_changes');
  return { changes: all, bulk };
}

function rowsOf(em: EntityManager, table: string): Promise<RawChange[]> {
  return em.query<RawChange[]>('SELECT old, new FROM temp.audit_changes WHERE tbl = ? ORDER BY n', [table]);
}

/** One text of all rows: fetching thousands of rows one by one would cost more than writing them did. */
async function summaryOf(em: EntityManager, watched: WatchedTable, group: Group): Promise<TableSummary> {
  const key = watched.key.map((column) => `json_extract(coalesce(new, old), '$.${column}')`).join(` || '/' || `);
  const [found] = await em.query<{ text: string }[]>(
    `SELECT group_concat(coalesce(old, '') || coalesce(new, ''), char(10)) AS text FROM (SELECT old, new FROM temp.audit_changes WHERE tbl = ? ORDER BY n)`,
    [watched.table],
  );
  const ids = await em.query<{ id: string }[]>(
    `SELECT DISTINCT ${key} AS id FROM (SELECT old, new FROM temp.audit_changes WHERE tbl = ? ORDER BY n LIMIT 500)`,
    [watched.table],
  );
  const { inserted, updated, deleted } = group;
  return summarise(
    watched.table,
    { inserted, updated, deleted },
    found?.text ?? '',
    ids.map(({ id }) => id),
  );
}
