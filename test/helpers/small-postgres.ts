import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { smallDisk } from './small-disk.js';
import type { SmallDisk } from './small-disk.js';

/** A PostgreSQL whose tables and whose write-ahead log lie on two small disks. */
export interface SmallPostgres {
  readonly url: string;
  readonly data: SmallDisk;
  readonly log: SmallDisk;
  /** start it where it has given up; whether that was needed */
  ensureRunning(): Promise<boolean>;
  /** run a command as its owner does */
  sql(text: string): void;
  stop(): Promise<void>;
}

/** PostgreSQL refuses to run as root. */
const NOBODY = 65_534;

/** The folder of the programs; null where there is none. */
export function postgresFolder(): string | null {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const folders = [
    ...versions.map((version) => join('/usr/lib/postgresql', version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'psql'))) ?? null;
}

export async function smallPostgres(programs: string): Promise<SmallPostgres> {
  const [data, log] = [smallDisk(96, NOBODY), smallDisk(24, NOBODY)];
  const place = join(data.folder, 'data');
  const asNobody = {
    uid: NOBODY,
    gid: NOBODY,
    cwd: data.folder,
    env: { ...process.env, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  };
  const made = ['-D', place, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--no-sync', '--wal-segsize=1'];
  execFileSync(join(programs, 'initdb'), [...made, '-X', join(log.folder, 'wal')], { ...asNobody, stdio: 'ignore' });
  const port = await freePort();
  const url = `postgres://test@127.0.0.1:${port}/postgres`;
  const settings = [
    'shared_buffers=16MB',
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'max_wal_size=8MB',
    'min_wal_size=2MB',
    'max_connections=40',
  ];
  const start = (): ChildProcess =>
    spawn(join(programs, 'postgres'), ['-D', place, '-k', data.folder, ...settings.flatMap((text) => ['-c', text])], {
      ...asNobody,
      stdio: 'ignore',
    });
  // so that the operator can take a default back which holds for everybody
  const operator = { ...process.env, PGOPTIONS: '-c default_transaction_read_only=off' };
  const sql = (text: string): void =>
    void execFileSync(join(programs, 'psql'), [url, '-qc', text], { env: operator, stdio: 'ignore', timeout: 10_000 });
  let server = start();
  await untilAnswers(sql);
  return {
    url,
    data,
    log,
    sql,
    async ensureRunning() {
      if (server.exitCode === null) return false;
      server = start();
      await untilAnswers(sql);
      return true;
    },
    async stop() {
      if (server.exitCode === null) {
        const gone = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGINT'); // fast shutdown
        await gone;
      }
      data.remove();
      log.remove();
    },
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

async function untilAnswers(sql: (text: string) => void): Promise<void> {
  for (let turn = 0; ; turn += 1)
    try {
      return sql('SELECT 1');
    } catch (error) {
      if (turn === 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}
