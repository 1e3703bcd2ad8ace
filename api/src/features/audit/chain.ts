import { createHash, getHashes, randomBytes } from 'node:crypto';
import type { AuditEntry } from './audit.entity.js';

export const hashAlgorithms = ['sha256', 'sm3'] as const;
export type HashAlgorithm = (typeof hashAlgorithms)[number];

/** What stands before the first entry. */
export const NO_HASH = '0'.repeat(64);

/** The hashed part of an entry. */
export type ChainedPart = Omit<AuditEntry, 'details' | 'salt' | 'hash'>;

/** Whether this machine's OpenSSL has the algorithm; SM3 is left out of some builds. */
export function offersHash(algorithm: HashAlgorithm): boolean {
  return getHashes().includes(algorithm);
}

/** The hash of an entry: over every field but the details, for which their own salted hash stands. */
export function entryHash(entry: ChainedPart): string {
  const { seq, at, algorithm, actorId, operation, objectKind, objectId, requestId, result, detailsHash, prevHash } =
    entry;
  const content = JSON.stringify([
    seq,
    at,
    algorithm,
    actorId,
    operation,
    objectKind,
    objectId,
    requestId,
    result,
    detailsHash,
    prevHash,
  ]);
  return digest(algorithm, content);
}

/** The salt keeps a short text (a name, a telephone number) from being guessed from its hash once the text itself is gone. */
export function detailsHash(algorithm: HashAlgorithm, salt: string, details: string): string {
  return digest(algorithm, `${salt}\n${details}`);
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

function digest(algorithm: HashAlgorithm, text: string): string {
  return createHash(algorithm).update(text, 'utf8').digest('hex');
}
