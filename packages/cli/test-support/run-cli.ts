import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../src/index.js';

export interface CliRun {
  code: number;
  out: string;
  talk: string;
}

/** Run one command line in this process and collect what it wrote. */
export async function runCli(...args: string[]): Promise<CliRun> {
  const run: CliRun = { code: -1, out: '', talk: '' };
  run.code = await main(args, { out: (text) => (run.out += text), talk: (text) => (run.talk += text) });
  return run;
}

export const hospitalPath = fileURLToPath(new URL('../../../../test/fixtures/hospital.json', import.meta.url));

/** A folder of its own for each test file, removed afterwards. */
export function temporaryFolder(): {
  path(name: string): string;
  write(name: string, text: string | Uint8Array): Promise<string>;
  names(): Promise<string[]>;
} {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mlps-cli-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  const path = (name: string): string => join(folder, name);
  return {
    path,
    names: () => readdir(folder),
    async write(name, text) {
      await writeFile(path(name), text);
      return path(name);
    },
  };
}
