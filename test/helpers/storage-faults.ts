import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startService } from './real-service.js';
import type { RealService } from './real-service.js';
import { canMount, smallDisk } from './small-disk.js';
import { postgresFolder, smallPostgres } from './small-postgres.js';

/** What one failure of the storage did to a running service. */
export interface StorageReport {
  readonly what: string;
  written: number;
  /** answers to writes while it lasted, by status and code */
  answers: Record<string, number>;
  /** answers to reads while it lasted */
  reads: string;
  /** it wrote again after it was over: the same process, where one was running */
  recovered: boolean;
  verified: number;
  faults: string[];
}

/** A way in which storage fails, and how it ends. */
interface Failure {
  readonly what: string;
  readonly expected: RegExp;
  readonly reads: RegExp;
  begin(): void | Promise<void>;
  end(): void | Promise<void>;
}

const WRITES = 150;
const BEFORE = 20;

/** Every failure that this machine lets us make; what it does not is said in `skipped`. */
export async function storageFaults(
  tell: (report: StorageReport) => void,
): Promise<{ reports: StorageReport[]; skipped: string[] }> {
  if (!canMount()) return { reports: [], skipped: ['nothing may be mounted here: needs root on Linux'] };
  const reports: StorageReport[] = [];
  const add = (report: StorageReport): void => {
    reports.push(report);
    tell(report);
  };
  add(await sqliteOnFullDisk());
  add(await sqliteOnReadOnlyDisk());
  const programs = postgresFolder();
  if (programs === null) return { reports, skipped: ['no programs of PostgreSQL here'] };
  await postgresOnSmallDisks(programs, add);
  return { reports, skipped: [] };
}

async function sqliteOnFullDisk(): Promise<StorageReport> {
  const disk = smallDisk(24);
  const service = await startService(disk.folder);
  const full = { what: 'SQLite, disk full', expected: /^(201|507 storage\.full)$/, reads: /^(200 )+$/ };
  const report = await lived(service, { ...full, begin: disk.fill, end: disk.makeRoom });
  await service.end('SIGTERM');
  disk.remove();
  return report;
}

/** A process that begins on a disk that nobody may write to says so and ends; on the same disk made writable the next one goes on. */
async function sqliteOnReadOnlyDisk(): Promise<StorageReport> {
  const report = fresh('SQLite, started on a disk mounted read-only');
  const disk = smallDisk(24);
  const before = await startService(disk.folder);
  const names = await writeMany(before.url, BEFORE, fresh(''), /^201$/);
  await before.end('SIGTERM');
  disk.readOnly();
  const told = await startService(disk.folder).then(
    async (service) => service.end('SIGTERM').then(() => ''),
    (error: Error) => error.message,
  );
  report.reads = 'ends and says why';
  if (!/不能写入.*只读/.test(told) || /\n\s+at /.test(told)) report.faults.push(`it said: ${told.slice(0, 500)}`);
  disk.writable();
  const after = await startService(disk.folder);
  await requireAll(after.url, names, report);
  report.recovered = (await writeMany(after.url, 1, fresh(''), /^201$/)).length === 1;
  await after.end('SIGTERM');
  disk.remove();
  return report;
}

async function postgresOnSmallDisks(programs: string, tell: (report: StorageReport) => void): Promise<void> {
  const postgres = await smallPostgres(programs);
  const dataDir = mkdtempSync(join(tmpdir(), 'mlps-storage-'));
  const service = await startService(dataDir, { DATABASE_URL: postgres.url });
  const readOnly = (word: string): void => {
    postgres.sql(`ALTER DATABASE postgres SET default_transaction_read_only = ${word}`);
    postgres.sql(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname IS NOT NULL',
    );
  };
  const failures: Failure[] = [
    {
      what: 'PostgreSQL, disk of the tables full',
      expected: /^(201|507 storage\.full)$/,
      reads: /^(200 )+$/,
      begin: postgres.data.fill,
      end: postgres.data.makeRoom,
    },
    {
      what: 'PostgreSQL, default_transaction_read_only',
      expected: /^503 (storage\.read-only|database\.unavailable)$/,
      reads: /^(200 )+$/,
      begin: () => readOnly('on'),
      end: () => readOnly('off'),
    },
    {
      what: 'PostgreSQL, disk of the write-ahead log full (it stops by itself)',
      expected: /^(201|507 storage\.full|503 database\.unavailable)$/,
      reads: /^(200 |503 )+$/,
      begin: postgres.log.fill,
      async end() {
        postgres.log.makeRoom();
        await postgres.ensureRunning();
      },
    },
  ];
  try {
    for (const failure of failures) tell(await lived(service, failure));
  } finally {
    await service.end('SIGTERM');
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const fresh = (what: string): StorageReport => ({
  what,
  written: 0,
  answers: {},
  reads: '',
  recovered: false,
  verified: 0,
  faults: [],
});

/** Write, let the storage fail, write and read on, let it end, write again; and look whether everything answered is there. */
async function lived({ url }: RealService, failure: Failure): Promise<StorageReport> {
  const report = fresh(failure.what);
  const evaluation = await prepare(url);
  const names = await writeMany(url, BEFORE, fresh(''), /^201$/);
  await failure.begin();
  names.push(...(await writeMany(url, WRITES, report, failure.expected)));
  for (const path of ['/organizations?limit=5', `/evaluations/${evaluation}`, `/evaluations/${evaluation}/score`])
    report.reads += `${(await call(url, 'GET', path)).status} `;
  if (!failure.reads.test(report.reads)) report.faults.push(`reads were answered by ${report.reads}`);
  if (!Object.keys(report.answers).some((key) => key !== '201'))
    report.faults.push('nothing was refused: it did not fail');
  await failure.end();
  report.recovered = await recovers(url, evaluation);
  if (!report.recovered) report.faults.push('it did not recover');
  await requireAll(url, names, report);
  return report;
}

/** Everything that was answered is there, and the chain verifies. */
async function requireAll(url: string, names: readonly string[], report: StorageReport): Promise<void> {
  report.written = names.length;
  const there = await everyName(url);
  for (const name of names) if (!there.has(name)) report.faults.push(`${name} was answered and is gone`);
  const { body } = await call(url, 'GET', '/audit/verification');
  report.verified = Number(body['checked'] ?? 0);
  if (body['sound'] !== true) report.faults.push('the audit chain does not verify');
}

interface Told {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function call(url: string, method: string, path: string, body?: unknown): Promise<Told> {
  const init =
    body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const response = await fetch(`${url}/api/v1${path}`, { method, ...init });
  return { status: response.status, body: (await response.json()) as Told['body'] };
}

let made = 0;

/** So many organizations, each with a text that nothing compresses. @returns names of those that were answered with success */
async function writeMany(url: string, count: number, report: StorageReport, expected: RegExp): Promise<string[]> {
  const names: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const name = `单位 ${(made += 1)}`;
    const { status, body } = await call(url, 'POST', '/organizations', {
      name,
      note: randomBytes(12_000).toString('base64'),
    });
    const answer = status === 201 ? '201' : `${status} ${String(body['code'])}`;
    report.answers[answer] = (report.answers[answer] ?? 0) + 1;
    if (!expected.test(answer)) report.faults.push(`a write was answered by ${answer}: ${String(body['detail'])}`);
    if (status === 201) names.push(name);
  }
  return names;
}

async function prepare(url: string): Promise<string> {
  const objects = [{ id: 'server-1', name: '服务器', kind: 'server' }];
  const findings = [{ object: 'server-1', item: 'L2-CES1-01', result: 'nonconform', risk: 'high', record: '口令太短' }];
  const system = { name: `试验系统 ${(made += 1)}`, grade: 'S2A2G2', organization: '某单位' };
  const document = { format: 'mlps-evaluation/1', edition: '2021', system, objects, findings };
  const { status, body } = await call(url, 'POST', '/evaluations/import', document);
  if (status !== 201) throw new Error(`the evaluation was refused: ${JSON.stringify(body).slice(0, 300)}`);
  return String(body['id']);
}

/** Within a minute, without a restart of the service. */
async function recovers(url: string, evaluation: string): Promise<boolean> {
  for (const end = performance.now() + 60_000; performance.now() < end;) {
    const { status } = await call(url, 'POST', `/evaluations/${evaluation}/notices`, {});
    if (status === 201) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return false;
}

async function everyName(url: string): Promise<Set<string>> {
  const names = new Set<string>();
  for (let cursor = ''; ;) {
    const { body } = await call(url, 'GET', `/organizations?limit=200${cursor}`);
    const { items, nextCursor } = body as unknown as { items: { name: string }[]; nextCursor: string | null };
    for (const { name } of items) names.add(name);
    if (nextCursor === null) return names;
    cursor = `&cursor=${encodeURIComponent(nextCursor)}`;
  }
}
