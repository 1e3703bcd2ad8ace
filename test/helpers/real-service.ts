import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A service in a process of its own, as an operator would start it. */
export interface RealService {
  readonly url: string;
  readonly process: ChildProcess;
  /** end it by this signal, and wait until it is gone */
  end(signal: NodeJS.Signals): Promise<void>;
}

const quiet = {
  PORT: '0',
  SIGN_IN: 'off',
  ACCESS_LOG: 'off',
  RATE_LIMIT: '1000000',
  ADDRESS_RATE_LIMIT: '1000000',
  SQLITE_SYNC: 'full',
  DATABASE_URL: '',
};

/** @throws Error with what the process told, when it does not start */
export async function startService(dataDir: string, more: Readonly<Record<string, string>> = {}): Promise<RealService> {
  const main = fileURLToPath(new URL('./main.js', import.meta.resolve('@mlps/api')));
  const env = { ...process.env, ...quiet, DATA_DIR: dataDir, ...more };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop); // whoever is interrupted leaves nothing running
  return {
    url: await addressOf(child),
    process: child,
    async end(signal) {
      child.kill(signal);
      await ended;
      process.off('exit', stop);
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', () => reject(new Error(`the service did not start: ${text}`)));
    child.stderr?.on('data', (piece: Buffer) => {
      text += piece.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
      if (url !== undefined) resolve(url);
    });
  });
}
