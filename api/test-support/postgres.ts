import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL for tests: where it came from, its address, and how to let go of it. */
export interface TestPostgres {
  readonly source: string;
  readonly url: string;
  /** true where every connection sees the same schema, so that suites clear it in place of having their own */
  readonly oneSchema: boolean;
  stop(): Promise<void>;
}

/** initdb refuses root, so root lets somebody without rights run it. */
const NOBODY = 65_534;

/** Whether the PostgreSQL of this run has sessions beside each other; PGlite has one, so what needs two at a time is not asked of it. */
export function hasManySessions(): boolean {
  return Boolean(process.env['TEST_DATABASE_URL']) || findBinaries() !== null;
}

/** Find or start a PostgreSQL: an address from the environment, else system binaries, else PGlite; the caller prints which. */
export async function startPostgres(): Promise<TestPostgres> {
  const url = process.env['TEST_DATABASE_URL'];
  if (url) return { source: 'TEST_DATABASE_URL', url, oneSchema: false, stop: () => Promise.resolve() };
  const binaries = findBinaries();
  return binaries === null ? startPglite() : startBinaries(binaries);
}

function findBinaries(): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...versionFolders('/usr/lib/postgresql')];
  return folders.find((folder) => has(folder, 'initdb') && has(folder, 'postgres')) ?? null;
}

function versionFolders(root: string): string[] {
  return list(root)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(root, version, 'bin'));
}

function has(folder: string, name: string): boolean {
  return list(folder).includes(name);
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function startBinaries(folder: string): Promise<TestPostgres> {
  const data = mkdtempSync(join(tmpdir(), 'mlps-pg-'));
  const asUser = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  if (asUser.uid !== undefined) chownSync(data, NOBODY, NOBODY);
  const environment = { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  execFileSync(join(folder, 'initdb'), ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...asUser,
    env: environment,
    stdio: 'ignore',
    cwd: data,
  });
  const port = await freePort();
  const settings = ['-F', '-c', 'synchronous_commit=off', '-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`];
  const server = spawn(join(folder, 'postgres'), ['-D', data, '-k', data, ...settings], {
    ...asUser,
    env: environment,
    stdio: 'ignore',
    cwd: data,
  });
  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  await untilAnswers(url);
  return { source: `${folder}/postgres`, url, oneSchema: false, stop: () => stopServer(server, data) };
}

async function stopServer(server: ChildProcess, data: string): Promise<void> {
  const gone = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT'); // fast shutdown
  await gone;
  rmSync(data, { recursive: true, force: true });
}

async function startPglite(): Promise<TestPostgres> {
  const [{ PGlite }, { PGLiteSocketServer }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite-socket'),
  ]);
  const port = await freePort();
  const database = await PGlite.create();
  const server = new PGLiteSocketServer({ db: database, host: '127.0.0.1', port, maxConnections: 20 });
  await server.start();
  const stop = async (): Promise<void> => {
    await server.stop();
    await database.close();
  };
  return {
    source: 'PGlite',
    url: `postgres://postgres@127.0.0.1:${port}/postgres?sslmode=disable`,
    oneSchema: true,
    stop,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo; // a TCP server has one
      probe.close(() => resolve(port));
    });
  });
}

async function untilAnswers(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      await client.end().catch(() => undefined);
      if (attempt === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
