import type { EntityManager } from 'typeorm';
import { watchedTables } from '../audited-tables.js';
import type { WatchedTable } from '../audited-tables.js';
import { keyOf, MOST_ROWS, netChanges, summarise } from '../row-changes.js';
import type { RawChange, RowChange, TableSummary } from '../row-changes.js';
import type { Capture, Changes } from './capture.js';
import { offerQuiet, takeNotes } from './write-in-bulk.js';

type Noted = RawChange & { readonly tbl: string };

const NOTES =
  'CREATE TEMP TABLE IF NOT EXISTS audit_changes (n bigserial, tbl text NOT NULL, old jsonb, new jsonb) ON COMMIT DELETE ROWS';

/**
 * Triggers stand in the database; what they note goes to a temporary table of the connection, which each commit empties. A connection
 * without that table (a tool, a migration) is left alone.
 */
export function postgresCapture(): Capture {
  let tables = new Map<string, WatchedTable>();
  const prepared = new WeakSet<object>();
  const connectionOf = (em: EntityManager): Promise<object> => em.queryRunner!.connect() as Promise<object>; // a unit of work has a runner
  return {
    async install(em) {
      const watched = watchedTables(em.connection.entityMetadatas);
      tables = new Map(watched.map((entry) => [entry.table, entry]));
      offerQuiet(em.connection, (within, _table, quiet) =>
        within.query("SELECT set_config('mlps.quiet', $1, true)", [quiet ? 'on' : 'off']),
      );
      await em.query('SELECT pg_advisory_xact_lock($1)', [INSTALL_LOCK]);
      await em.query(noteChange);
      await em.query(triggersOn(watched.map(({ table }) => table)));
    },
    async begin(em) {
      takeNotes(em);
      const connection = await connectionOf(em);
      if (prepared.has(connection)) return () => undefined;
      await em.query(NOTES);
      return () => void prepared.add(connection); // a rollback takes the table away again
    },
    async take(em) {
      const noted = await em.query<Noted[]>(
        'SELECT tbl, old::text AS old, new::text AS new FROM pg_temp.audit_changes ORDER BY n',
      );
      const { changes, bulk } = changesOf(noted, tables);
      return { changes, bulk: [...bulk, ...takeNotes(em)] };
    },
  };
}

const INSTALL_LOCK = 7_251_120_261;

/** Bound to the schema in which it is made, so that it works for whoever writes. */
const noteChange = `CREATE OR REPLACE FUNCTION mlps_note_change() RETURNS trigger LANGUAGE plpgsql AS $note$
BEGIN
  IF current_setting('mlps.quiet', true) = 'on' OR to_regclass('pg_temp.audit_changes') IS NULL THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN INSERT INTO pg_temp.audit_changes (tbl, new) VALUES (TG_TABLE_NAME, to_jsonb(NEW));
  ELSIF TG_OP = 'UPDATE' THEN INSERT INTO pg_temp.audit_changes (tbl, old, new) VALUES (TG_TABLE_NAME, to_jsonb(OLD), to_jsonb(NEW));
  ELSE INSERT INTO pg_temp.audit_changes (tbl, old) VALUES (TG_TABLE_NAME, to_jsonb(OLD));
  END IF;
  RETURN NULL;
END $note$`;

/** One statement for all tables; those that have their trigger keep it. The names are our own entities'. */
function triggersOn(tables: readonly string[]): string {
  const list = tables.map((table) => `'${table}'`).join(', ');
  return `DO $install$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY[${list}] LOOP
    IF NOT EXISTS (SELECT 1 FROM pg_trigger WHERE tgname = 'audit_note_change' AND tgrelid = to_regclass(quote_ident(name))) THEN
      EXECUTE format('CREATE TRIGGER audit_note_change AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION mlps_note_change()', name);
    END IF;
  END LOOP;
END $install$`;
}

function changesOf(noted: readonly Noted[], tables: ReadonlyMap<string, WatchedTable>): Changes {
  const all: RowChange[] = [];
  const bulk: TableSummary[] = [];
  for (const table of new Set(noted.map(({ tbl }) => tbl))) {
    const watched = tables.get(table);
    if (!watched) continue; // a table of a newer version that still has its trigger
    const rows = noted.filter(({ tbl }) => tbl === table);
    if (rows.length > MOST_ROWS) bulk.push(summaryOf(watched, rows));
    else all.push(...netChanges(watched, rows));
  }
  return { changes: all, bulk };
}

function summaryOf(watched: WatchedTable, rows: readonly Noted[]): TableSummary {
  const text = rows.map((row) => `${row.old ?? ''}${row.new ?? ''}`).join('\n');
  const ids = rows.slice(0, 500).map((row) => keyOf(watched, JSON.parse((row.new ?? row.old)!) as never)); // made by the trigger
  const inserted = rows.filter(({ old }) => old === null).length;
  const deleted = rows.filter((row) => row.new === null).length;
  const counts = { inserted, updated: rows.length - inserted - deleted, deleted };
  return summarise(watched.table, counts, text, [...new Set(ids)]);
}
