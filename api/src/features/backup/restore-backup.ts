import { createReadStream, existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { databasePath, openDatabase, postgresOptions, sqliteOptions } from '../../database/database.js';
import { postgresMigrations, sqliteMigrations } from '../../database/migrations/index.js';
import { loadSqliteDriver } from '../../database/sqlite-driver.js';
import { HEAD_FILE } from '../audit/head-file.js';
import { BackupError } from './backup-error.js';
import type { BackupPlace } from './make-backup.js';
import { readRecords } from './records.js';
import type { BackupRecord, ColumnKind, Manifest } from './records.js';
import { openFrames } from './sealed-frames.js';
import { fromRecord, tablesInOrder } from './table-order.js';
import type { BackupTable } from './table-order.js';

export interface RestoreReport extends Manifest {
  readonly madeAt: string;
  readonly version: string;
}

type Start = Extract<BackupRecord, { kind: 'start' }>;

/**
 * Put a backup into an empty place. The file is read to its end and proved first; only then anything is written, and a folder appears whole or not at all.
 * @throws BackupError for a place that is not empty, a wrong passphrase, damage, or a backup of a newer version
 */
export async function restoreBackup(file: string, passphrase: string, place: BackupPlace): Promise<RestoreReport> {
  await requireEmpty(place);
  const { start, manifest } = await proveBackup(file, passphrase);
  const dataDir = resolve(place.dataDir);
  const part = join(dirname(dataDir), `.${process.pid}-${Date.now()}.restoring`);
  try {
    await mkdir(part, { recursive: true, mode: 0o700 });
    await load(file, passphrase, { ...place, dataDir: part }, start);
    await writeFile(join(part, HEAD_FILE), `${JSON.stringify(manifest.head)}\n`, { mode: 0o600 });
    await rm(dataDir, { recursive: true, force: true }); // empty, as was asked above
    await rename(part, dataDir);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
  await (await openDatabase({ ...place, dataDir, databasePool: 2, sqliteSync: 'full' })).close(); // what this version adds
  return { ...manifest, madeAt: start.madeAt, version: start.version };
}

/** Read all of a backup without writing anything. */
export async function proveBackup(file: string, passphrase: string): Promise<{ start: Start; manifest: Manifest }> {
  let start: Start | null = null;
  const manifest = await readRecords(openFrames(createReadStream(file), passphrase), {
    async record(record) {
      if (record.kind === 'start') start = record;
    },
    async file(_file, bytes) {
      for await (const _piece of bytes); // read, and proved
    },
  });
  const found = start as Start | null; // assigned in the callback
  if (found?.format !== 'mlps-backup/1') throw new BackupError('not-a-backup', '不是服务的备份');
  const known = sqliteMigrations.map(({ name }) => name);
  const unknown = found.migrations.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new BackupError('newer', `备份由较新的版本（${found.version}）生成；请用同一版本或更新的版本恢复`);
  return { start: found, manifest };
}

async function requireEmpty({ dataDir, databaseUrl }: BackupPlace): Promise<void> {
  if (existsSync(dataDir) && (await readdir(dataDir)).length > 0)
    throw new BackupError('not-empty', `${dataDir} 不是空的；只能恢复到空的文件夹，请另给一个`);
  if (databaseUrl === null) return;
  const source = await new DataSource({ ...postgresOptions(databaseUrl, 1), migrations: [] }).initialize();
  const [row] = await source
    .query<{ tables: number }[]>('SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = current_schema()')
    .finally(() => source.destroy());
  if ((row?.tables ?? 0) > 0) throw new BackupError('not-empty', '数据库不是空的；只能恢复到空的数据库');
}

/** Migrate as far as the backup's own version was, fill the tables, and place the files. */
async function load(file: string, passphrase: string, place: BackupPlace, start: Start): Promise<void> {
  const source = await new DataSource(optionsOf(place, start)).initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
    await source.transaction(async (em) => {
      const filler = new TableFiller(em, place.databaseUrl === null);
      await filler.clear(tablesInOrder(source).toReversed());
      await readRecords(openFrames(createReadStream(file), passphrase), {
        record: (record) => filler.see(record),
        file: ({ path }, bytes) => placeFile(place.dataDir, path, bytes),
      });
    });
  } catch (error) {
    if (place.databaseUrl !== null) await source.dropDatabase(); // it was empty, and is again
    throw error;
  } finally {
    await source.destroy();
  }
}

function optionsOf({ dataDir, databaseUrl }: BackupPlace, start: Start): ConstructorParameters<typeof DataSource>[0] {
  const upTo = <M extends { name: string }>(all: readonly M[]): M[] =>
    all.filter(({ name }) => start.migrations.includes(name));
  if (databaseUrl !== null) return { ...postgresOptions(databaseUrl, 1), migrations: upTo(postgresMigrations) };
  const options = sqliteOptions(databasePath(dataDir), 'full', loadSqliteDriver().driver);
  return { ...options, migrations: upTo(sqliteMigrations) };
}

const PARAMETERS_PER_STATEMENT = 20_000;

class TableFiller {
  private table = '';
  private columns: readonly (readonly [string, ColumnKind])[] = [];

  constructor(
    private readonly em: EntityManager,
    private readonly sqlite: boolean,
  ) {}

  /** Rows that migrations put in; the backup brings its own. */
  async clear(tables: readonly BackupTable[]): Promise<void> {
    if (this.sqlite) await this.em.query('PRAGMA defer_foreign_keys = ON');
    for (const { table } of tables) if (await this.has(table)) await this.em.query(`DELETE FROM "${table}"`);
  }

  /** Tables of later migrations are not there yet. */
  private async has(table: string): Promise<boolean> {
    return this.em.queryRunner!.hasTable(table); // a transaction has one
  }

  async see(record: BackupRecord): Promise<void> {
    if (record.kind === 'table') [this.table, this.columns] = [record.table, record.columns];
    if (record.kind !== 'rows') return;
    const most = Math.max(1, Math.floor(PARAMETERS_PER_STATEMENT / this.columns.length));
    for (let at = 0; at < record.rows.length; at += most) await this.insert(record.rows.slice(at, at + most));
  }

  private async insert(rows: readonly (readonly unknown[])[]): Promise<void> {
    let number = 0;
    const mark = (): string => (this.sqlite ? '?' : `$${(number += 1)}`);
    const values = rows.map((row) => `(${row.map(mark).join(',')})`).join(',');
    const names = this.columns.map(([name]) => `"${name}"`).join(', ');
    const parameters = rows.flatMap(
      (row) => row.map((value, index) => fromRecord(this.columns[index]![1], value, this.sqlite)), // rows were written by these columns
    );
    await this.em.query(`INSERT INTO "${this.table}" (${names}) VALUES ${values}`, parameters);
  }
}

async function placeFile(dataDir: string, path: string, bytes: AsyncIterable<Buffer>): Promise<void> {
  const target = resolve(dataDir, path);
  if (!target.startsWith(resolve(dataDir) + '/') && !target.startsWith(`${resolve(dataDir)}\\`))
    throw new BackupError('damaged', `备份中的文件名不能接受：${path}`);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const file = await open(target, 'wx', 0o600);
  try {
    for await (const piece of bytes) await file.write(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}
