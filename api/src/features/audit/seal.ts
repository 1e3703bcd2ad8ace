import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AuditHead } from './audit.entity.js';
import { hashAlgorithms } from './chain.js';
import type { HashAlgorithm } from './chain.js';

/** What a seal covers. */
export type SealedPart = Pick<AuditHead, 'seq' | 'hash' | 'anchorSeq' | 'anchorHash'>;

export const KEY_FILE = 'audit.key';
const KEY_BYTES = 32;

/** The seal of a head: whoever can write to the database but has not the key cannot make one. */
export function sealOf(key: Buffer, head: SealedPart, algorithm: HashAlgorithm): string {
  const { seq, hash, anchorSeq, anchorHash } = head;
  return createHmac(algorithm, key)
    .update(JSON.stringify([seq, hash, anchorSeq, anchorHash]))
    .digest('hex');
}

/** Whether the seal was made with this key, by whichever algorithm was set at the time. */
export function sealHolds(key: Buffer, head: AuditHead): boolean {
  const given = Buffer.from(head.seal, 'hex');
  return hashAlgorithms.some((algorithm) => {
    const right = Buffer.from(sealOf(key, head, algorithm), 'hex');
    return right.length === given.length && timingSafeEqual(right, given);
  });
}

interface KeyPlace {
  readonly dataDir: string;
  /** another place for the key, e.g. one that several services share */
  readonly auditKeyFile: string | null;
}

export function keyPath({ dataDir, auditKeyFile }: KeyPlace): string {
  return auditKeyFile ?? join(dataDir, KEY_FILE);
}

/** The key of the seals; made at the first start. @throws Error when the file holds something else */
export function openKey(place: KeyPlace): Buffer {
  const path = keyPath(place);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString('hex')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readKey(place);
}

/** @throws Error when there is none, or it is damaged */
export function readKey(place: KeyPlace): Buffer {
  const path = keyPath(place);
  const text = readFileSync(path, 'utf8').trim();
  if (/^[0-9a-f]{64}$/.test(text)) return Buffer.from(text, 'hex');
  throw new Error(`审计密钥文件 ${path} 应为 64 位十六进制数；请从备份恢复它`);
}
