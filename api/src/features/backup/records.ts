import { createHash } from 'node:crypto';
import { BackupError } from './backup-error.js';
import { ByteReader } from './sealed-frames.js';

/** How a value travels where JSON alone would not do: booleans as such on both databases, bytes as base64. */
export type ColumnKind = 'plain' | 'flag' | 'bytes';

/** One piece of a backup's content. */
export type BackupRecord =
  | {
      readonly kind: 'start';
      readonly format: 'mlps-backup/1';
      readonly madeAt: string;
      readonly version: string;
      readonly migrations: readonly string[];
    }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly (readonly [string, ColumnKind])[] }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly unknown[])[] }
  /** its bytes follow */
  | { readonly kind: 'file'; readonly path: string; readonly size: number; readonly sha256: string }
  | { readonly kind: 'end'; readonly manifest: Manifest };

/** What must be found when everything has been read. */
export interface Manifest {
  readonly tables: Readonly<Record<string, number>>;
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 over every record before this one, files included */
  readonly sha256: string;
  /** files that rows name but that were not there, or damaged, when the backup was made */
  readonly missing: readonly string[];
  /** where the audit chain ended */
  readonly head: { readonly seq: number; readonly hash: string; readonly at: string };
}

export type MadeRecord = Exclude<BackupRecord, { kind: 'file' | 'end' }>;
export interface MadeFile {
  readonly kind: 'file';
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly bytes: AsyncIterable<Buffer>;
}

const MOST_RECORD_BYTES = 512 * 1024 * 1024;

/** Content as bytes, with the manifest at its end. */
export async function* writeRecords(
  content: AsyncIterable<MadeRecord | MadeFile>,
  end: () => Pick<Manifest, 'missing' | 'head'>,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const counted = new Counts();
  const told = (bytes: Buffer): Buffer => {
    hash.update(bytes);
    return bytes;
  };
  for await (const record of content) {
    if (record.kind !== 'file') {
      counted.see(record);
      yield told(encoded(record));
      continue;
    }
    const { bytes, ...head } = record;
    counted.see(head);
    yield told(encoded(head));
    for await (const piece of bytes) yield told(piece);
  }
  yield encoded({ kind: 'end', manifest: { ...counted.result(), sha256: hash.digest('hex'), ...end() } });
}

/** What a reader of records does with them. */
export interface RecordSink {
  record(record: Exclude<BackupRecord, { kind: 'file' }>): Promise<void>;
  /** must read all of `bytes` */
  file(file: Extract<BackupRecord, { kind: 'file' }>, bytes: AsyncIterable<Buffer>): Promise<void>;
}

/**
 * Read a backup's content, and hold it against its manifest.
 * @returns the manifest
 * @throws BackupError when counts or hashes differ, or the content ends early
 */
export async function readRecords(bytes: AsyncIterable<Buffer>, sink: RecordSink): Promise<Manifest> {
  const reader = new ByteReader(bytes);
  const hash = createHash('sha256');
  const counted = new Counts();
  for (;;) {
    const mark = await reader.exactly(4);
    const size = mark.readUInt32BE(0);
    if (size > MOST_RECORD_BYTES) throw new BackupError('damaged', '备份的内容无法识别');
    const body = await reader.exactly(size);
    const record = JSON.parse(body.toString('utf8')) as BackupRecord; // authenticated, so this service wrote it
    if (record.kind === 'end') {
      compare(record.manifest, { ...counted.result(), sha256: hash.digest('hex') });
      if (await reader.more()) throw new BackupError('damaged', '清单之后还有内容');
      await sink.record(record);
      return record.manifest;
    }
    hash.update(mark).update(body);
    counted.see(record);
    if (record.kind === 'file') await sink.file(record, fileBytes(reader, record, hash));
    else await sink.record(record);
  }
}

async function* fileBytes(
  reader: ByteReader,
  { path, size, sha256 }: Extract<BackupRecord, { kind: 'file' }>,
  all: { update(bytes: Buffer): unknown },
): AsyncGenerator<Buffer> {
  const own = createHash('sha256');
  for (let left = size; left > 0;) {
    const piece = await reader.exactly(Math.min(left, 256 * 1024));
    all.update(piece);
    own.update(piece);
    left -= piece.length;
    yield piece;
  }
  if (own.digest('hex') !== sha256) throw new BackupError('damaged', `文件 ${path} 与它的校验值不符`);
}

class Counts {
  private readonly tables: Record<string, number> = {};
  private table = '';
  private files = 0;
  private bytes = 0;

  see(record: BackupRecord): void {
    if (record.kind === 'table') this.tables[(this.table = record.table)] = 0;
    else if (record.kind === 'rows') this.tables[this.table] = (this.tables[this.table] ?? 0) + record.rows.length;
    else if (record.kind === 'file') {
      this.files += 1;
      this.bytes += record.size;
    }
  }

  result(): Pick<Manifest, 'tables' | 'files' | 'bytes'> {
    return { tables: this.tables, files: this.files, bytes: this.bytes };
  }
}

function compare(manifest: Manifest, found: Pick<Manifest, 'tables' | 'files' | 'bytes' | 'sha256'>): void {
  const { tables, files, bytes, sha256 } = manifest;
  if (JSON.stringify({ tables, files, bytes, sha256 }) === JSON.stringify(found)) return;
  throw new BackupError('damaged', '备份的内容与它的清单不符');
}

function encoded(record: BackupRecord): Buffer {
  const body = Buffer.from(JSON.stringify(record));
  const mark = Buffer.alloc(4);
  mark.writeUInt32BE(body.length, 0);
  return Buffer.concat([mark, body]);
}
