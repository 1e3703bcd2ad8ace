import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Config } from '../../config.js';
import { AuditHead } from '../audit/audit.entity.js';
import { HEAD_FILE } from '../audit/head-file.js';
import type { EvidenceStore } from '../evidence/evidence-store.js';
import { openStore } from '../evidence/open-store.js';
import { openForReading } from '../../database/open-for-reading.js';
import { BackupError } from './backup-error.js';
import { writeRecords } from './records.js';
import type { MadeFile, MadeRecord, Manifest } from './records.js';
import { SHORTEST_PASSPHRASE, sealFrames } from './sealed-frames.js';
import type { BackupCipher } from './sealed-frames.js';
import { tablesInOrder, toRecord } from './table-order.js';
import type { BackupTable } from './table-order.js';
import { sha256Of } from '../../support/sha256.js';

export type BackupPlace = Pick<Config, 'dataDir' | 'databaseUrl'> & Partial<Pick<Config, 'evidenceS3'>>;

export interface BackupOptions {
  readonly passphrase: string;
  readonly cipher?: BackupCipher;
  readonly now: () => number;
  readonly version: string;
  /** cost of the passphrase, for tests */
  readonly cost?: number;
  /** called with the manifest when everything is written */
  readonly done?: (manifest: Pick<Manifest, 'missing' | 'head'>) => void;
}

/**
 * The whole of a service as one encrypted stream: every table as it stands at one moment, the files its rows name, and the rest of the
 * data folder. People may write meanwhile: the database is read in one transaction of a connection of its own, and files are never changed.
 * @throws BackupError for a passphrase that is too short, or a database of another version
 */
export async function* makeBackup(place: BackupPlace, options: BackupOptions): AsyncGenerator<Buffer> {
  checkPassphrase(options.passphrase);
  const source = await openForReading(place);
  try {
    const runner = source.createQueryRunner();
    await runner.startTransaction(place.databaseUrl === null ? undefined : 'REPEATABLE READ');
    const end = { missing: [] as string[], head: await headOf(runner.manager) };
    const content = contentOf(runner.manager, source, place, options, end.missing);
    const { cipher = 'aes-256-gcm', passphrase, cost } = options;
    yield* sealFrames(
      writeRecords(content, () => end),
      passphrase,
      cipher,
      cost,
    );
    await runner.rollbackTransaction();
    await runner.release();
    options.done?.(end);
  } finally {
    await source.destroy();
  }
}

export function checkPassphrase(passphrase: string): void {
  if (passphrase.length < SHORTEST_PASSPHRASE)
    throw new BackupError(
      'passphrase',
      `备份口令至少 ${SHORTEST_PASSPHRASE} 个字符；丢失口令则备份无法恢复，请另行保管`,
    );
}

async function headOf(em: EntityManager): Promise<Manifest['head']> {
  const { seq, hash, at } = await em.findOneByOrFail(AuditHead, { id: 1 });
  return { seq, hash, at };
}

async function* contentOf(
  em: EntityManager,
  source: DataSource,
  place: BackupPlace,
  { now, version }: BackupOptions,
  missing: string[],
): AsyncGenerator<MadeRecord | MadeFile> {
  const migrations = await migrationsOf(em, source);
  yield { kind: 'start', format: 'mlps-backup/1', madeAt: new Date(now()).toISOString(), version, migrations };
  for (const table of tablesInOrder(source)) {
    yield { kind: 'table', table: table.table, columns: table.columns };
    for await (const rows of rowsOf(em, table)) yield { kind: 'rows', rows };
  }
  yield* evidenceOf(em, openStore(place), missing);
  yield* restOf(place.dataDir);
}

/** Only a database that this version has migrated is understood by it. */
async function migrationsOf(em: EntityManager, source: DataSource): Promise<string[]> {
  const done = await em.query<{ name: string }[]>('SELECT name FROM migrations ORDER BY timestamp, id');
  const names = done.map(({ name }) => name);
  const wanted = source.migrations.map(({ name = '' }) => name);
  if (wanted.every((name) => names.includes(name)) && names.length === wanted.length) return names;
  throw new BackupError('not-migrated', '数据库是另一版本的；请用与服务相同的版本备份');
}

const ROWS_PER_RECORD = 200;
const FILES_PER_RECORD = 5;

async function* rowsOf(em: EntityManager, { table, columns, key }: BackupTable): AsyncGenerator<unknown[][]> {
  const list = columns.map(([name]) => `"${name}"`).join(', ');
  const order = key.map((name) => `"${name}"`).join(', ');
  const most = columns.some(([, kind]) => kind === 'bytes') ? FILES_PER_RECORD : ROWS_PER_RECORD;
  for (let offset = 0; ; offset += most) {
    const rows = await em.query<Record<string, unknown>[]>(
      `SELECT ${list} FROM "${table}" ORDER BY ${order} LIMIT ${most} OFFSET ${offset}`,
    );
    if (rows.length > 0) yield rows.map((row) => columns.map(([name, kind]) => toRecord(kind, row[name])));
    if (rows.length < most) return;
  }
}

/** Evidence by its hash, in the layout of the data folder, wherever it lies now. */
async function* evidenceOf(em: EntityManager, store: EvidenceStore, missing: string[]): AsyncGenerator<MadeFile> {
  const rows = await em.query<{ sha256: string }[]>('SELECT DISTINCT sha256 FROM evidence_revisions ORDER BY sha256');
  for (const { sha256 } of rows) {
    const size = await soundSize(store, sha256);
    const path = `evidence/${sha256.slice(0, 2)}/${sha256}`;
    if (size === null) missing.push(sha256);
    else yield { kind: 'file', path, size, sha256, bytes: store.open(sha256) };
  }
}

/** The size of a file that holds what its name says; null when it is gone or damaged. */
async function soundSize(store: EvidenceStore, sha256: string): Promise<number | null> {
  try {
    const hash = createHash('sha256');
    let size = 0;
    for await (const piece of store.open(sha256) as AsyncIterable<Buffer>) {
      hash.update(piece);
      size += piece.length;
    }
    return hash.digest('hex') === sha256 ? size : null;
  } catch {
    return null;
  }
}

/** What the data folder holds beside database and evidence: keys, archives of the log. */
async function* restOf(dataDir: string): AsyncGenerator<MadeFile> {
  const left = /^(workbench\.sqlite|evidence$|\.)|\.part$/;
  const names = (await readdir(dataDir).catch(() => [])).filter((name) => !left.test(name) && name !== HEAD_FILE);
  for (const name of names.toSorted()) {
    const path = join(dataDir, name);
    for (const file of (await stat(path)).isDirectory() ? await filesBelow(path) : [path]) {
      const bytes = await readFile(file);
      const sha256 = sha256Of(bytes);
      yield { kind: 'file', path: portable(dataDir, file), size: bytes.length, sha256, bytes: one(bytes) };
    }
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function* one(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

function portable(dataDir: string, path: string): string {
  return relative(dataDir, path).split(sep).join('/');
}
