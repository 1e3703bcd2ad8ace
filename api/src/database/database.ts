import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import type { DataSourceOptions, EntityManager } from 'typeorm';
import type { Config } from '../config.js';
import { isRetryable } from '../errors/database-errors.js';
import { markReading } from './data-version.js';
import type { Dialect } from './dialect.js';
import { entitiesFor } from './entities.js';
import { explainPlace } from './explain-place.js';
import { postgresMigrations, sqliteMigrations } from './migrations/index.js';
import { SnakeNaming } from './naming.js';
import { loadSqliteDriver } from './sqlite-driver.js';
import { sqliteUnit } from './sqlite-unit.js';

/** The database as the rest of the service sees it. */
export interface Database {
  readonly dialect: Dialect;
  /** the driver in use, for the log */
  readonly driver: string;
  /** reads single statements; sees only what is committed */
  readonly read: EntityManager;
  /** one unit of work: all or nothing. Never call it from inside `work`: pass the manager down. */
  write<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** several reads that see one state */
  snapshot<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** whether the database answers and every migration has run */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

type DatabaseConfig = Pick<Config, 'dataDir' | 'databaseUrl' | 'databasePool' | 'sqliteSync'>;

/** Connect, migrate (never synchronise), and hand over the database. */
export function openDatabase(config: DatabaseConfig): Promise<Database> {
  const { databaseUrl, databasePool, dataDir } = config;
  return databaseUrl === null
    ? explainPlace(dataDir, () => openSqlite(config))
    : openPostgres(databaseUrl, databasePool);
}

const common = {
  namingStrategy: new SnakeNaming(),
  synchronize: false,
  migrationsRun: false,
  migrationsTransactionMode: 'all',
  logging: false,
} as const;

/** Options for PostgreSQL; a tool or a test may build its own data source from them. */
export function postgresOptions(url: string, pool: number): DataSourceOptions {
  return {
    ...common,
    type: 'postgres',
    entities: entitiesFor('postgres'),
    url,
    migrations: postgresMigrations,
    poolSize: pool,
    connectTimeoutMS: 5000,
    applicationName: 'mlps-workbench',
    installExtensions: false,
  };
}

async function openPostgres(url: string, pool: number): Promise<Database> {
  const source = await migrate(new DataSource(postgresOptions(url, pool)), alone);
  return {
    dialect: 'postgres',
    driver: 'pg',
    read: source.manager,
    write: (work) => retrying(() => source.transaction(work)),
    snapshot: (work) => source.transaction('REPEATABLE READ', (em) => work(markReading(em))),
    isReady: () => isReady(source),
    close: () => source.destroy(),
  };
}

interface Pragmas {
  pragma(text: string): unknown;
}

/** Options for SQLite; `readOnly` is the second connection, which sees only what is committed. */
export function sqliteOptions(
  path: string,
  sync: Config['sqliteSync'],
  driver: unknown,
  readOnly = false,
): DataSourceOptions {
  return {
    ...common,
    type: 'better-sqlite3',
    entities: entitiesFor('sqlite'),
    database: path,
    driver,
    migrations: readOnly ? [] : sqliteMigrations,
    prepareDatabase: (database: unknown): void => {
      const pragmas = database as Pragmas; // what both drivers have
      const set = (text: string): unknown => pragmas.pragma(text);
      set('busy_timeout = 5000');
      set('journal_mode = WAL');
      set(`synchronous = ${sync}`);
      set('temp_store = MEMORY');
      set('secure_delete = ON'); // what was deleted is overwritten, not only let go of
      if (readOnly) set('query_only = ON');
    },
  };
}

/** Where the embedded database lies. */
export function databasePath(dataDir: string): string {
  return join(dataDir, 'workbench.sqlite');
}

async function openSqlite(config: DatabaseConfig): Promise<Database> {
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 }); // a map of weaknesses is for its owner's eyes
  const path = databasePath(config.dataDir);
  const { name, driver } = loadSqliteDriver();
  const writer = await migrate(new DataSource(sqliteOptions(path, config.sqliteSync, driver)));
  const reader = await new DataSource(sqliteOptions(path, config.sqliteSync, driver, true)).initialize();
  const queued = queue();
  const unit = <T>(work: (em: EntityManager) => Promise<T>): Promise<T> => queued(() => sqliteUnit(writer, work));
  return {
    dialect: 'sqlite',
    driver: name,
    read: reader.manager,
    write: unit,
    snapshot: (work) => unit((em) => work(markReading(em))),
    isReady: async () => (await isReady(writer)) && reader.isInitialized,
    close: async () => {
      await queued(() => Promise.resolve());
      await reader.destroy();
      await writer.destroy();
    },
  };
}

type Guard = (source: DataSource, work: () => Promise<unknown>) => Promise<unknown>;

const unguarded: Guard = (_source, work) => work();

async function migrate(source: DataSource, guard: Guard = unguarded): Promise<DataSource> {
  await source.initialize();
  try {
    await guard(source, () => source.runMigrations());
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return source;
}

/** Any number that nobody else uses as an advisory lock of this database. */
const MIGRATION_LOCK = 7_251_120_260;

/** Several processes may start at once on one PostgreSQL: one migrates, the others wait and find it done. */
const alone: Guard = async (source, work) => {
  const holder = source.createQueryRunner();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work();
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await holder.release();
  }
};

/**
 * One after the other: on SQLite a data source is one connection, so a second transaction would become a savepoint of the first
 * and vanish with it when the first rolls back.
 */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  };
}

const MOST_TRIES = 3;

/** Deadlocks and serialization failures are nobody's fault: the unit of work runs again. */
async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === MOST_TRIES || !isRetryable(error)) throw error;
    }
  }
}

async function isReady(source: DataSource): Promise<boolean> {
  try {
    await source.query('SELECT 1');
    return !(await source.showMigrations());
  } catch {
    return false;
  }
}
