import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './postgres.js';
import type { TestPostgres } from './postgres.js';
import { postgresOfRun } from './run-fixture.js';

export type DatabaseKind = 'sqlite' | 'postgres';
export const databaseKinds: readonly DatabaseKind[] = ['sqlite', 'postgres'];
/** For what takes minutes on each: the file alone, unless `ATTACK_DATABASES=all` (`npm run test:attack`) asks for both. */
export const attackedKinds: readonly DatabaseKind[] =
  process.env['ATTACK_DATABASES'] === 'all' ? databaseKinds : ['sqlite'];

/** An empty place for one suite: a folder, or a schema of the shared PostgreSQL. */
export interface TestPlace {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  remove(): Promise<void>;
}

let postgres: Promise<TestPostgres> | null = null;
let schemas = 0;

/** The PostgreSQL of the whole run; where nobody started one, that of this process, started by the first suite that needs it. */
async function sharedPostgres(): Promise<Pick<TestPostgres, 'url' | 'oneSchema'>> {
  const ofRun = postgresOfRun();
  if (ofRun) return ofRun;
  postgres ??= startPostgres();
  return postgres;
}

after(async function stopOwnPostgres() {
  if (postgres) await (await postgres).stop();
});

export async function makePlace(kind: DatabaseKind): Promise<TestPlace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mlps-api-'));
  const removeFolder = (): void => rmSync(dataDir, { recursive: true, force: true });
  if (kind === 'sqlite') return { dataDir, databaseUrl: null, remove: async () => removeFolder() };
  const { url, oneSchema } = await sharedPostgres();
  const { databaseUrl, leave } = await (oneSchema ? wholeDatabase(url) : ownSchema(url));
  return {
    dataDir,
    databaseUrl,
    async remove() {
      removeFolder();
      await leave();
    },
  };
}

/** A part of PostgreSQL for one suite, and how to let go of it. */
interface Part {
  readonly databaseUrl: string;
  readonly leave: () => Promise<void>;
}

async function ownSchema(url: string): Promise<Part> {
  const schema = `mlps_test_${process.pid}_${(schemas += 1)}`;
  await runSql(url, `CREATE SCHEMA ${schema}`);
  return { databaseUrl: withSearchPath(url, schema), leave: () => runSql(url, `DROP SCHEMA ${schema} CASCADE`) };
}

let isTaken = false;

/** The database that knows one schema, emptied; while somebody has it, one more of its kind. */
async function wholeDatabase(url: string): Promise<Part> {
  if (isTaken) {
    const other = await startPostgres();
    return { databaseUrl: other.url, leave: async () => other.stop() };
  }
  isTaken = true;
  await runSql(url, 'DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public');
  return {
    databaseUrl: url,
    leave: async () => {
      isTaken = false;
    },
  };
}

function withSearchPath(url: string, schema: string): string {
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema}`);
  return address.href;
}

/** Run SQL outside the service, for what a test prepares or breaks. */
export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
