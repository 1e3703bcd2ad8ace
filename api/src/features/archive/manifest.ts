import { createHash, getHashes } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { ApiError } from '../../errors/api-error.js';
import { signatureAlgorithms } from './signing-key.js';
import type { SignatureAlgorithm } from './signing-key.js';

export const ARCHIVE_FORMAT = 'mlps-archive/1';
export const digestAlgorithms = ['sha256', 'sm3'] as const;
export type DigestAlgorithm = (typeof digestAlgorithms)[number];

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'signature.json';
export const BASES = 'bases.json';
export const README = '说明.txt';

/** A member of an archive: where, how long, and the hash of its bytes by the archive's digest. */
export interface Member {
  readonly path: string;
  readonly size: number;
  readonly digest: string;
}

/** What an archive says of itself; its exact bytes are signed, and every other member stands in it. */
export interface Manifest {
  readonly format: typeof ARCHIVE_FORMAT;
  readonly product: { readonly name: string; readonly version: string };
  readonly madeAt: string;
  readonly madeBy: string;
  /** who signs, in the operator's own words */
  readonly signer: string;
  readonly digest: DigestAlgorithm;
  readonly system: {
    readonly id: string;
    readonly name: string;
    readonly grade: string;
    readonly organization: string | null;
  };
  readonly counts: Readonly<Record<string, number>>;
  readonly members: readonly Member[];
}

export interface Signature {
  readonly format: 'mlps-signature/1';
  readonly algorithm: SignatureAlgorithm;
  readonly publicKey: string;
  /** over the bytes of manifest.json */
  readonly signature: string;
}

/** A hash to feed. @throws ApiError `archive.algorithm` when this machine's OpenSSL has not got it */
export function newDigest(algorithm: DigestAlgorithm): Hash {
  if (getHashes().includes(algorithm)) return createHash(algorithm);
  throw new ApiError('archive.algorithm', `本机的 OpenSSL 不提供 ${algorithm}；请改用 sha256`);
}

export function digestOf(algorithm: DigestAlgorithm, bytes: Buffer): string {
  return newDigest(algorithm).update(bytes).digest('hex');
}

/** @throws ApiError `archive.unreadable`, `archive.version` */
export function readSignature(bytes: Buffer): Signature {
  const found = parsed(bytes, SIGNATURE) as Partial<Signature> | null;
  const texts = [found?.publicKey, found?.signature].every(
    (text) => typeof text === 'string' && text.length < MOST_TEXT && /^[A-Za-z0-9+/]+={0,2}$/.test(text),
  );
  if (found?.format === 'mlps-signature/1' && texts && signatureAlgorithms.includes(found.algorithm!))
    return found as Signature;
  throw new ApiError('archive.version', `档案的 ${SIGNATURE} 不是本版本认识的签名；请用较新的版本打开`);
}

/** @throws ApiError `archive.unreadable`, `archive.version` */
export function readManifest(bytes: Buffer): Manifest {
  const found = parsed(bytes, MANIFEST) as Partial<Manifest> | null;
  if (found?.format !== ARCHIVE_FORMAT)
    throw new ApiError(
      'archive.version',
      `档案的格式是 ${JSON.stringify(found?.format ?? null).slice(0, 60)}，本版本只认识 ${ARCHIVE_FORMAT}；请用相应的版本打开`,
    );
  if (isManifest(found)) return found;
  throw new ApiError('archive.unreadable', `档案的 ${MANIFEST} 内容不完整；请向来源索取一份新的档案`);
}

const MOST_TEXT = 1000;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function isManifest(found: Partial<Manifest>): found is Manifest {
  const { product, madeAt, madeBy, signer, digest, system, counts, members } = found;
  const texts = [product?.name, product?.version, madeBy, signer, system?.name, system?.grade];
  return (
    texts.every((text) => typeof text === 'string' && text.length <= MOST_TEXT) &&
    typeof madeAt === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(madeAt) &&
    digestAlgorithms.includes(digest!) &&
    ID.test(String(system?.id)) &&
    (system?.organization === null || typeof system?.organization === 'string') &&
    typeof counts === 'object' &&
    Array.isArray(members) &&
    members.every(isMember)
  );
}

function isMember(value: unknown): value is Member {
  const { path, size, digest } = (value ?? {}) as Partial<Member>;
  return typeof path === 'string' && Number.isSafeInteger(size) && size! >= 0 && /^[0-9a-f]{64}$/.test(String(digest));
}

function parsed(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (cause) {
    throw new ApiError('archive.unreadable', `档案的 ${name} 不是有效的 JSON；请向来源索取一份新的档案`, {}, { cause });
  }
}
