import { createRequire } from 'node:module';

type Row = Record<string, unknown>;

/** What of a prepared statement both substitutes (`node:sqlite` and its twin on npm) have in common. */
interface NativeStatement {
  columns(): unknown[];
  all(...values: unknown[]): Row[];
  get(...values: unknown[]): Row | undefined;
  run(...values: unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
}
interface NativeDatabase {
  prepare(sql: string): NativeStatement;
  exec(sql: string): void;
  close(): void;
}
type NativeClass = new (path: string, options: Row) => NativeDatabase;

/** The part of better-sqlite3 that TypeORM uses. */
export interface SqliteDriver {
  readonly name: string;
  readonly driver: unknown;
}

const require = createRequire(import.meta.url);

/**
 * The SQLite binding of this machine: better-sqlite3 where its binary is there, else a substitute behind an adapter.
 * @throws Error saying what to install when there is none
 */
export function loadSqliteDriver(only?: string): SqliteDriver {
  const tried: string[] = [];
  for (const [name, load] of candidates) {
    if (only !== undefined && only !== name) continue;
    try {
      return { name, driver: load() };
    } catch (error) {
      tried.push(`${name}（${error instanceof Error ? error.message.split('\n')[0] : String(error)}）`);
    }
  }
  throw new Error(`没有可用的 SQLite 驱动：${tried.join('；')}；请重新执行 npm ci，或用 DATABASE_URL 改用 PostgreSQL`);
}

const candidates: readonly (readonly [string, () => unknown])[] = [
  ['better-sqlite3', loadBetterSqlite],
  [
    '@photostructure/sqlite',
    () => adapt((require('@photostructure/sqlite') as { DatabaseSync: NativeClass }).DatabaseSync),
  ],
  ['node:sqlite', () => adapt((require('node:sqlite') as { DatabaseSync: NativeClass }).DatabaseSync)],
];

function loadBetterSqlite(): unknown {
  const driver = require('better-sqlite3') as new (path: string) => { close(): void };
  new driver(':memory:').close(); // the package may be there without its binary
  return driver;
}

/** better-sqlite3's names for SQLite's extended result codes. */
const codeNames: Readonly<Record<number, string>> = {
  5: 'SQLITE_BUSY',
  8: 'SQLITE_READONLY',
  10: 'SQLITE_IOERR',
  13: 'SQLITE_FULL',
  14: 'SQLITE_CANTOPEN',
  787: 'SQLITE_CONSTRAINT_FOREIGNKEY',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
};

function named<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const errcode = (error as { errcode?: number }).errcode;
    if (errcode !== undefined) Object.assign(error as object, { code: codeNames[errcode] ?? `SQLITE_${errcode}` });
    throw error;
  }
}

function adapt(native: NativeClass): unknown {
  return class AdaptedDatabase {
    private readonly database: NativeDatabase;
    constructor(path: string, options: { readonly?: boolean; timeout?: number } = {}) {
      this.database = named(
        () => new native(path, { readOnly: options.readonly ?? false, timeout: options.timeout ?? 5000 }),
      );
    }
    prepare(sql: string): unknown {
      const statement = named(() => this.database.prepare(sql));
      return {
        reader: statement.columns().length > 0,
        all: (...values: unknown[]) => named(() => statement.all(...values)),
        get: (...values: unknown[]) => named(() => statement.get(...values)),
        run: (...values: unknown[]) => named(() => statement.run(...values)),
      };
    }
    pragma(text: string): unknown {
      const statement = this.database.prepare(`PRAGMA ${text}`);
      return statement.columns().length > 0 ? statement.all() : statement.run();
    }
    exec(sql: string): void {
      named(() => this.database.exec(sql));
    }
    close(): void {
      this.database.close();
    }
  };
}
