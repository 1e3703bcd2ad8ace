import { gunzipSync, gzipSync } from 'node:zlib';
import { sha256Of } from '../../support/sha256.js';

/** The data of a paper as they are kept beside it: compressed JSON under the hash of its bytes. */
export interface FrozenInput {
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** Equal data give equal bytes. */
export function freezeInput(input: unknown): FrozenInput {
  const bytes = gzipSync(JSON.stringify(input), { level: 6 });
  return { bytes, sha256: sha256Of(bytes) };
}

/** Ten times what a paper of a thousand pages rests on. */
const MOST_BYTES = 256 * 1024 * 1024;

/** @throws Error for bytes that {@link freezeInput} has not made, and for what would fill the memory */
export function thawInput(bytes: Buffer, mostBytes = MOST_BYTES): unknown {
  return JSON.parse(gunzipSync(bytes, { maxOutputLength: mostBytes }).toString('utf8')) as unknown;
}
