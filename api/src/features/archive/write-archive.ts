import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { StreamReply } from '../../operations/operation.js';
import { PRODUCT_VERSION } from '../backup/product-version.js';
import { readEvidence, requireFile } from '../evidence/evidence-store.js';
import { zipArchive } from '../evidence/zip-archive.js';
import type { ZipEntry } from '../evidence/zip-archive.js';
import { readFile } from '../files/file-store.js';
import { StoredFile } from '../files/stored-file.entity.js';
import { getSystem } from '../systems/system.service.js';
import { ArchiveBase } from './archive.entity.js';
import { readSystemRows } from './archive-rows.js';
import type { ArchivedRow, ArchivedRows } from './archive-rows.js';
import { ARCHIVE_FORMAT, BASES, digestOf, MANIFEST, newDigest, README, SIGNATURE } from './manifest.js';
import type { DigestAlgorithm, Manifest, Signature } from './manifest.js';
import { signBytes, signingKey } from './signing-key.js';
import type { SignatureAlgorithm } from './signing-key.js';

export interface ArchiveOptions {
  readonly digest?: DigestAlgorithm;
  readonly signature?: SignatureAlgorithm;
  /** whoever asks for it, as the manifest names them */
  readonly madeBy: string;
}

/** A system as one signed file, written while it is sent. */
export interface MadeArchive {
  readonly stream: StreamReply;
  readonly manifest: Manifest;
  readonly fingerprint: string;
}

type Part = ZipEntry & { readonly digest: string };
type App = Pick<AppContext, 'config' | 'database' | 'evidence' | 'now'>;

/**
 * Everything of one system in one archive. Rows are read in the caller's snapshot; files never change, so they are read while they are sent.
 * @throws ApiError `resource.not-found`, `file.damaged`, `archive.algorithm`
 */
export async function makeArchive(
  em: EntityManager,
  app: App,
  systemId: string,
  options: ArchiveOptions,
): Promise<MadeArchive> {
  const { digest = 'sha256', signature = 'ed25519', madeBy } = options;
  const key = signingKey(app.config, signature);
  const system = await getSystem(em, systemId);
  const rows = await readSystemRows(em, systemId);
  const bases = await em.find(ArchiveBase, { where: { systemId }, order: { tableName: 'ASC', rowId: 'ASC' } });
  const signer = app.config.instanceName ?? system.organization?.name ?? '';
  const facts = {
    format: ARCHIVE_FORMAT,
    product: { name: 'mlps-workbench', version: PRODUCT_VERSION },
    madeAt: timestamp(app),
    madeBy,
    signer,
    digest,
    system: { id: system.id, name: system.name, grade: system.grade, organization: system.organization?.name ?? null },
    counts: Object.fromEntries([...rows].map(([table, list]) => [table, list.length])),
  } as const;
  const parts = [
    textPart(README, readmeOf(facts, key.fingerprint), digest),
    ...[...rows].map(([table, list]) => textPart(`rows/${table}.json`, linesOf(list), digest)),
    textPart(BASES, linesOf(bases.map(({ tableName, rowId, hash }) => ({ tableName, rowId, hash }))), digest),
    ...(await fileParts(em, app, rows, digest)),
    ...(await evidenceParts(app, rows, digest)),
  ];
  const manifest: Manifest = {
    ...facts,
    members: parts.map(({ name, size, digest: hash }) => ({ path: name, size, digest: hash })),
  };
  const bytes = Buffer.from(JSON.stringify(manifest, null, 1));
  const { algorithm, publicKey, fingerprint } = key;
  const signed: Signature = { format: 'mlps-signature/1', algorithm, publicKey, signature: signBytes(key, bytes) };
  const entries = [bytesEntry(MANIFEST, bytes), bytesEntry(SIGNATURE, Buffer.from(JSON.stringify(signed))), ...parts];
  const fileName = `${system.name} ${facts.madeAt.slice(0, 10)}.mlpsarchive`;
  const stream = { open: () => zipArchive(entries), mediaType: 'application/zip', fileName, size: null };
  return { stream, manifest, fingerprint };
}

/** One row a line, so that two archives can be compared by eye. */
function linesOf(rows: readonly object[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

function textPart(name: string, text: string, digest: DigestAlgorithm): Part {
  const bytes = Buffer.from(text, 'utf8');
  return { ...bytesEntry(name, bytes), digest: digestOf(digest, bytes) };
}

function bytesEntry(name: string, bytes: Buffer): ZipEntry {
  return { name, size: bytes.length, compress: true, open: () => Readable.from([bytes]) };
}

/** The frozen bytes of papers, and the data from which they were drawn. */
async function fileParts(em: EntityManager, app: App, rows: ArchivedRows, digest: DigestAlgorithm): Promise<Part[]> {
  const hashes = new Set([...textsOf(rows, 'paper_files', 'sha256'), ...textsOf(rows, 'papers', 'inputSha256')]);
  const parts: Part[] = [];
  for (const sha256 of [...hashes].toSorted()) {
    const bytes = await readFile(em, sha256); // proved here, so that a damaged paper stops the export before its first byte
    const open = (): Readable => Readable.from(storedBytes(app, sha256));
    parts.push({ name: `files/${sha256}`, size: bytes.length, open, digest: digestOf(digest, bytes) });
  }
  return parts;
}

async function* storedBytes({ database }: App, sha256: string): AsyncGenerator<Buffer> {
  yield Buffer.from((await database.read.findOneByOrFail(StoredFile, { sha256 })).bytes);
}

async function evidenceParts({ evidence }: App, rows: ArchivedRows, digest: DigestAlgorithm): Promise<Part[]> {
  const files = new Map<string, number>();
  for (const { sha256, size } of rows.get('evidence_revisions') ?? []) files.set(String(sha256), Number(size));
  const parts: Part[] = [];
  for (const [sha256, size] of [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    await requireFile(evidence, { sha256, size });
    const open = (): Readable => readEvidence(evidence, sha256);
    parts.push({
      name: `evidence/${sha256}`,
      size,
      open,
      digest: digest === 'sha256' ? sha256 : await hashOf(open(), digest),
    });
  }
  return parts;
}

async function hashOf(stream: Readable, digest: DigestAlgorithm): Promise<string> {
  const hash = newDigest(digest);
  for await (const piece of stream as AsyncIterable<Buffer>) hash.update(piece);
  return hash.digest('hex');
}

function textsOf(rows: ArchivedRows, table: string, property: string): string[] {
  const list: readonly ArchivedRow[] = rows.get(table) ?? [];
  return list.map((row) => row[property]).filter((value): value is string => typeof value === 'string');
}

function readmeOf({ system, madeAt, signer, product }: Omit<Manifest, 'members'>, fingerprint: string): string {
  return `等级保护工作台的系统档案（${ARCHIVE_FORMAT}）

系统：${system.name}（${system.grade}）
单位：${system.organization ?? '未登记'}
生成：${madeAt}，版本 ${product.version}
签名：${signer}
密钥指纹（SHA-256）：${fingerprint}

在另一处的工作台中用“导入档案”或 mlps archive import 打开。导入前请经电话等另外的途径核对密钥指纹。
内容：manifest.json 列出每个文件的大小和散列值，signature.json 是对它的签名；rows/ 是数据，files/ 是已签发文书的原文件，evidence/ 是证据。
`;
}
