import { createHash } from 'node:crypto';
import { ApiError } from '../../errors/api-error.js';
import type { ArchivedRow } from './archive-rows.js';
import { archiveTables } from './archive-tables.js';
import { BASES, MANIFEST, newDigest, readManifest, readSignature, SIGNATURE } from './manifest.js';
import type { Manifest } from './manifest.js';
import { fingerprintOf, isSignedBy, requireOffered } from './signing-key.js';
import type { SignatureAlgorithm } from './signing-key.js';
import { unreadable, ZipMembers } from './zip-members.js';
import { sha256Of } from '../../support/sha256.js';

/** Who signed an archive. */
export interface Signer {
  /** in its own words, proved by nothing but the signature */
  readonly name: string;
  readonly algorithm: SignatureAlgorithm;
  readonly fingerprint: string;
  readonly publicKey: string;
}

export interface ArchivedBase {
  readonly tableName: string;
  readonly rowId: string;
  readonly hash: string;
}

/** An archive of which every byte was proved against its signature. */
export interface OpenArchive {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly signer: Signer;
  readonly rows: ReadonlyMap<string, readonly ArchivedRow[]>;
  readonly bases: readonly ArchivedBase[];
  readonly members: ZipMembers;
}

/**
 * Read an archive to its end: container, signature of the manifest, size and hash of every member. Nothing of it is believed before.
 * The caller closes its members.
 * @throws ApiError `archive.unreadable`, `archive.version`, `archive.altered`, `archive.algorithm`
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const members = await ZipMembers.open(path);
  try {
    const bytes = await members.read(MANIFEST);
    const signer = requireSigned(bytes, await members.read(SIGNATURE));
    const manifest = readManifest(bytes);
    requireSameMembers(manifest, members);
    const texts = await proveMembers(manifest, members);
    const rows = new Map(archiveTables.map(({ name }) => [name, rowsIn(texts, `rows/${name}.json`)]));
    const manifestSha256 = sha256Of(bytes);
    const bases = rowsIn(texts, BASES).map(toBase);
    return { manifest, manifestSha256, signer: { ...signer, name: manifest.signer }, rows, bases, members };
  } catch (error) {
    members.close();
    throw error;
  }
}

/** Before the manifest is even read as JSON: what is not signed is not looked at. */
function requireSigned(manifest: Buffer, bytes: Buffer): Omit<Signer, 'name'> {
  const { algorithm, publicKey, signature } = readSignature(bytes);
  requireOffered(algorithm);
  if (isSignedBy({ algorithm, publicKey, signature }, manifest))
    return { algorithm, publicKey, fingerprint: fingerprintOf(publicKey) };
  throw altered(`${MANIFEST} 与签名不符`);
}

function requireSameMembers({ members }: Manifest, zip: ZipMembers): void {
  const listed = new Set([MANIFEST, SIGNATURE, ...members.map(({ path }) => path)]);
  if (listed.size !== members.length + 2) throw unreadable('清单中有重复的文件');
  for (const name of zip.names) if (!listed.has(name)) throw altered(`多出了清单中没有的 ${name}`);
  for (const { path, size } of members) {
    const found = zip.sizeOf(path);
    if (found === null) throw altered(`少了清单中的 ${path}`);
    if (found !== size) throw altered(`${path} 的大小与清单不符`);
  }
}

/** Hash every member; the small ones, which are rows, are kept. */
async function proveMembers({ digest, members }: Manifest, zip: ZipMembers): Promise<Map<string, Buffer>> {
  const texts = new Map<string, Buffer>();
  for (const member of members) {
    const [hash, sha256] = [newDigest(digest), createHash('sha256')];
    const isFile = /^(?:files|evidence)\//.test(member.path);
    const pieces: Buffer[] = [];
    for await (const piece of zip.stream(member.path)) {
      hash.update(piece);
      if (isFile) sha256.update(piece);
      else pieces.push(piece);
    }
    if (hash.digest('hex') !== member.digest) throw altered(`${member.path} 的内容与清单中的散列值不符`);
    if (!isFile) texts.set(member.path, Buffer.concat(pieces));
    else if (sha256.digest('hex') !== member.path.split('/')[1]) throw altered(`${member.path} 的内容与它的名称不符`);
  }
  return texts;
}

function rowsIn(texts: ReadonlyMap<string, Buffer>, path: string): ArchivedRow[] {
  const bytes = texts.get(path);
  if (!bytes) return []; // a table that the version which wrote it did not have
  try {
    const list: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(list) && list.every((row) => row !== null && typeof row === 'object' && !Array.isArray(row)))
      return list as ArchivedRow[];
  } catch {
    // falls through
  }
  throw unreadable(`${path} 不是数据行的列表`);
}

function toBase({ tableName, rowId, hash }: ArchivedRow): ArchivedBase {
  const sound = typeof tableName === 'string' && typeof rowId === 'string' && /^[0-9a-f]{64}$/.test(String(hash));
  if (sound) return { tableName: tableName, rowId: rowId, hash: String(hash) };
  throw unreadable(`${BASES} 中有一行无法识别`);
}

function altered(what: string): ApiError {
  return new ApiError(
    'archive.altered',
    `档案被改动或损坏：${what}。没有写入任何内容；请向来源索取一份新的档案，并核对密钥指纹`,
  );
}
