import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEvaluation } from '@mlps/controls';
import { toCliError } from '../backup-errors.js';
import { CliError, EXIT } from '../exit-codes.js';
import type { Streams } from '../output.js';

export interface ServeOptions {
  data?: string;
  port?: string;
  host?: string;
  demo?: boolean;
}

const DEFAULT_PORT = 8080;

/** `mlps serve`: API and web page in one process; prints the address and runs until it is told to stop. */
export async function serveCommand(options: ServeOptions, streams: Streams): Promise<void> {
  const { firstSteps, startServer } = await import('@mlps/api');
  const demo = options.demo ? { demo: await readDemo() } : {};
  const server = await startServer({
    ...(options.data === undefined ? {} : { dataDir: options.data }),
    ...(options.host === undefined ? {} : { host: options.host }),
    port: portArgument(options.port),
    webDir: webDir(),
    ...demo,
  }).catch((error: unknown) => {
    throw toCliError(error);
  });
  streams.out(`${server.url}\n`);
  streams.talk(`等级保护工作台已启动，请在浏览器中打开上面的地址；按 Ctrl+C 停止\n`);
  streams.talk(firstSteps(server));
  await untilStopped();
  streams.talk('正在停止……\n');
  await server.close();
}

function portArgument(text: string | undefined): number {
  if (text === undefined) return Number(process.env['PORT'] ?? DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CliError(EXIT.badArguments, `--port ${text} 应为 0 到 65535 的整数 (not a port)`);
  return port;
}

/** Folder of the built web page, as the web package ships it. */
function webDir(): string {
  return dirname(fileURLToPath(import.meta.resolve('@mlps/web/dist/index.html')));
}

/** The demonstration: an invented county hospital. */
async function readDemo(): Promise<ReturnType<typeof parseEvaluation>> {
  const path = fileURLToPath(new URL('../../../demo/hospital.json', import.meta.url));
  return parseEvaluation(JSON.parse(await readFile(path, 'utf8')));
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
