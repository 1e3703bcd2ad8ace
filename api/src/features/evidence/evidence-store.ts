import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ApiError } from '../../errors/api-error.js';
import type { ReceivedFile } from '../../http/receive-file.js';

/**
 * Where the bytes of evidence lie, under their SHA-256: written once, never changed, shared by whoever holds the same content.
 * Bytes are kept before the row that names them is committed, so that a row never speaks of bytes that are not there.
 */
export interface EvidenceStore {
  /** Take in a received file; the same content is kept once. */
  keep(received: ReceivedFile): Promise<void>;
  /** length of what is there; null when nothing is */
  sizeOf(sha256: string): Promise<number | null>;
  /** the bytes as they lie there, unchecked */
  open(sha256: string): Readable;
}

/** @throws ApiError `file.damaged` when the bytes are gone or of another length */
export async function requireFile(store: EvidenceStore, file: { sha256: string; size: number }): Promise<void> {
  if ((await store.sizeOf(file.sha256)) !== file.size) throw damaged(file.sha256);
}

/** The bytes of a hash, checked while they are read: a stream of damaged bytes ends in an error, not in a wrong file. */
export function readEvidence(store: EvidenceStore, sha256: string): Readable {
  return Readable.from(checked(store.open(sha256), sha256));
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
