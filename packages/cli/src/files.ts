import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CliError, EXIT } from './exit-codes.js';

/** Read a whole input file, or say which file, why, and what to do. */
export async function readInput(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new CliError(EXIT.badInput, `${path}：${whyUnreadable(cause)}`, { cause });
  }
}

function whyUnreadable(cause: unknown): string {
  const code = (cause as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return '找不到文件，请检查路径 (no such file; check the path)';
  if (code === 'EISDIR') return '这是文件夹，请给出文件 (a folder; name a file)';
  if (code === 'EACCES') return '没有读取权限 (not readable; check its permissions)';
  return `无法读取 (cannot be read: ${code ?? String(cause)})`;
}

/** One file to write: where, and what. */
export interface OutputFile {
  path: string;
  bytes: Uint8Array | string;
}

/**
 * Write files so that each appears whole or not at all: all are first written beside their targets, then renamed.
 * @returns the absolute paths
 */
export async function writeOutputs(files: readonly OutputFile[]): Promise<string[]> {
  const staged: { part: string; target: string }[] = [];
  try {
    for (const file of files) staged.push(await stage(file));
    for (const { part, target } of staged) await rename(part, target);
    return staged.map(({ target }) => target);
  } catch (cause) {
    await Promise.all(staged.map(({ part }) => rm(part, { force: true })));
    if (cause instanceof CliError) throw cause;
    throw new CliError(EXIT.unexpected, `无法写出文件 (cannot write): ${(cause as Error).message}`, { cause });
  }
}

async function stage(file: OutputFile): Promise<{ part: string; target: string }> {
  const target = resolve(file.path);
  await mkdir(dirname(target), { recursive: true });
  const part = join(dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  const handle = await open(part, 'wx');
  try {
    await handle.writeFile(file.bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { part, target };
}
