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
  close(): Promise<void>;
}

/** The invented hospital as text, as it lies in the fixtures. */
export async function hospitalText(): Promise<string> {
  return readFile(repositoryPath('test/fixtures/hospital.json'), 'utf8');
}

/** Start the service; with `demo`, the hospital is loaded. */
export async function startWorkbench({ demo }: { demo: boolean }): Promise<Workbench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mlps-workbench-'));
  const server = await startServer({
    port: 0,
    dataDir,
    environment: { SIGN_IN: 'off' },
    config: { accessLog: false, sqliteSync: 'normal' },
    webDir: dirname(fileURLToPath(import.meta.resolve('@mlps/web/dist/index.html'))),
    ...(demo ? { demo: parseEvaluation(JSON.parse(await hospitalText())) } : {}),
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
