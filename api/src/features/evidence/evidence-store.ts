import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { ApiError } from '../../errors/api-error.js';
import type { ReceivedFile } from '../../http/receive-file.js';

/** Where the bytes of a hash lie. @param sha256 64 hexadecimal digits, as this service computed them */
export function evidencePath(dataDir: string, sha256: string): string {
  return join(dataDir, 'evidence', sha256.slice(0, 2), sha256);
}

/**
 * Put a received file under its hash. The same content is kept once; a file that is there is never written over.
 * Renamed before the database commits, so that a row never speaks of bytes that are not there.
 */
export async function keepFile(dataDir: string, received: ReceivedFile): Promise<void> {
  const path = evidencePath(dataDir, received.sha256);
  if ((await sizeOf(path)) === received.size) return;
  await mkdir(dirname(path), { recursive: true });
  await rename(received.path, path);
  await syncFolder(dirname(path));
}

/** @throws ApiError `file.damaged` when the bytes are gone or of another length */
export async function requireFile(dataDir: string, file: { sha256: string; size: number }): Promise<void> {
  if ((await sizeOf(evidencePath(dataDir, file.sha256))) !== file.size) throw damaged(file.sha256);
}

/** The bytes of a hash, checked while they are read: a stream of damaged bytes ends in an error, not in a wrong file. */
export function readEvidence(dataDir: string, sha256: string): Readable {
  return Readable.from(checked(createReadStream(evidencePath(dataDir, sha256)), sha256));
}

async function* checked(source: Readable, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let held: Buffer | null = null; // the last piece leaves only when all of them are proved
  for await (const piece of source as AsyncIterable<Buffer>) {
    hash.update(piece);
    if (held) yield held;
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw damaged(sha256);
  if (held) yield held;
}

function damaged(sha256: string): ApiError {
  return new ApiError('file.damaged', `存储的证据与上传时的校验值 ${sha256} 不符；请从备份恢复`);
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}

/** A rename is only safe from a power cut once its folder is on disk; systems that cannot open a folder do without. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Windows
  }
}
