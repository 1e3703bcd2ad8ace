import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Config } from '../../config.js';
import { ApiError } from '../../errors/api-error.js';
import { sha256Of } from '../../support/sha256.js';

export const signatureAlgorithms = ['ed25519', 'sm2-sm3'] as const;
export type SignatureAlgorithm = (typeof signatureAlgorithms)[number];

/** A key of this instance, by which others know its archives. */
export interface SigningKey {
  readonly algorithm: SignatureAlgorithm;
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo in base64 */
  readonly publicKey: string;
  readonly fingerprint: string;
}

type KeyPlace = Pick<Config, 'dataDir' | 'archiveKey'>;

/**
 * The key that signs archives: given by setting, or made when it is first needed and kept in the data folder for its owner's eyes only.
 * @throws ApiError `archive.algorithm` when this machine's OpenSSL has not the algorithm, or the given key is of another
 */
export function signingKey(place: KeyPlace, algorithm: SignatureAlgorithm = 'ed25519'): SigningKey {
  requireOffered(algorithm);
  if (place.archiveKey !== null) return keyOf(algorithm, place.archiveKey, '环境变量 ARCHIVE_KEY');
  const path = join(place.dataDir, `archive-${algorithm}.key`);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, newKey(algorithm), { flag: 'wx', mode: 0o600, flush: true }); // two at once keep the first
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return keyOf(algorithm, readFileSync(path, 'utf8'), path);
}

/** SHA-256 of a public key, in hexadecimal: what two people compare over the telephone. */
export function fingerprintOf(publicKey: string): string {
  return sha256Of(Buffer.from(publicKey, 'base64'));
}

export function signBytes({ algorithm, privateKey }: SigningKey, bytes: Buffer): string {
  return sign(algorithm === 'ed25519' ? null : 'sm3', bytes, privateKey).toString('base64');
}

/** Whether a signature is this key's; false for a key or signature that cannot be read. */
export function isSignedBy(
  { algorithm, publicKey, signature }: { algorithm: SignatureAlgorithm; publicKey: string; signature: string },
  bytes: Buffer,
): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    if (algorithm === 'ed25519' && key.asymmetricKeyType !== 'ed25519') return false;
    if (algorithm === 'sm2-sm3' && !isSm2(publicKey)) return false;
    return verify(algorithm === 'ed25519' ? null : 'sm3', bytes, key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}

/** Node has no name for the type of an SM2 key: the curve's object identifier (1.2.156.10197.1.301) in its encoding tells it. */
function isSm2(publicKey: string): boolean {
  return Buffer.from(publicKey, 'base64').includes(Buffer.from('06082a811ccf5501822d', 'hex'));
}

/** @throws ApiError `archive.algorithm` */
export function requireOffered(algorithm: SignatureAlgorithm): void {
  if (algorithm === 'ed25519' || offersSm2()) return;
  throw new ApiError(
    'archive.algorithm',
    '本机的 OpenSSL 不提供 SM2 签名和 SM3；请改用 ed25519，或换用带国密算法的 Node.js',
  );
}

let sm2: boolean | null = null;

/** Tried once, because a curve in the list does not mean that signing works. */
function offersSm2(): boolean {
  sm2 ??= trySm2();
  return sm2;
}

function trySm2(): boolean {
  try {
    const key = keyOf('sm2-sm3', newKey('sm2-sm3'), '');
    const bytes = Buffer.from('SM2');
    const said = { algorithm: key.algorithm, publicKey: key.publicKey, signature: signBytes(key, bytes) };
    return isSignedBy(said, bytes) && !isSignedBy(said, Buffer.from('SM3'));
  } catch {
    return false;
  }
}

/**
 * A new private key as PEM. A key on the curve of SM2 signs by ECDSA while it is fresh from the generator, and by SM2 once it is read from
 * its encoding: so no fresh one is ever used.
 */
function newKey(algorithm: SignatureAlgorithm): string {
  const { privateKey } =
    algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'SM2' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string; // a PEM is a text
}

function keyOf(algorithm: SignatureAlgorithm, pem: string, place: string): SigningKey {
  const privateKey = readPrivateKey(pem, place);
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64');
  const isEd25519 = privateKey.asymmetricKeyType === 'ed25519';
  if (algorithm === 'ed25519' ? !isEd25519 : !isSm2(publicKey))
    throw new ApiError('archive.algorithm', `${place} 中的密钥不是 ${algorithm} 的；请改用与它相符的签名算法`);
  return { algorithm, privateKey, publicKey, fingerprint: fingerprintOf(publicKey) };
}

function readPrivateKey(pem: string, place: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new ApiError('archive.algorithm', `${place} 不是 PEM 形式的私钥（PKCS#8）；请从备份恢复它`, {}, { cause });
  }
}
