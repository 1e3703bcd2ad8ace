import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '@mlps/api';
import { parseEvaluation } from '@mlps/controls';
import { repositoryPath } from './paths.js';

/** A running service with the built page, on its own empty database. */
export interface Workbench {
  readonly url: string;
  /** with accounts and the hospital: one person for each role, with the password */
  readonly people: readonly DemoPerson[];
  /** with accounts and nothing else: what the first start asks for */
  readonly setupCode: string | null;
  close(): Promise<void>;
}

/** Somebody who may sign in. */
export interface DemoPerson {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly password: string;
}

export interface WorkbenchOptions {
  /** with the hospital */
  demo: boolean;
  /** with accounts instead of local mode */
  accounts?: boolean;
}

/** The invented hospital as text, as it lies in the fixtures. */
export async function hospitalText(): Promise<string> {
  return readFile(repositoryPath('test/fixtures/hospital.json'), 'utf8');
}

/** Start the service; with `demo`, the hospital is loaded. */
export async function startWorkbench({ demo, accounts = false }: WorkbenchOptions): Promise<Workbench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mlps-workbench-'));
  const server = await startServer({
    port: 0,
    dataDir,
    environment: { SIGN_IN: accounts ? 'on' : 'off' },
    // a suite signs in more often within a minute than people do
    config: { accessLog: false, sqliteSync: 'normal', doorRateLimit: 10_000 },
    webDir: dirname(fileURLToPath(import.meta.resolve('@mlps/web/dist/index.html'))),
    ...(demo ? { demo: parseEvaluation(JSON.parse(await hospitalText())) } : {}),
  });
  return {
    url: server.url,
    people: server.demoAccounts?.accounts ?? [],
    setupCode: server.setupCode?.text ?? null,
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
