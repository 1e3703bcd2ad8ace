import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { WorkbookError } from '../errors.js';
import type { Limits } from './limits.js';

/** One part of a zipped workbook, inflated. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A zip taken apart: the parts that were wanted, and the names of all. */
export interface Unzipped {
  readonly parts: readonly ZipPart[];
  readonly names: readonly string[];
}

/**
 * Inflate a zip within limits. Sizes are counted while inflating, because the sizes that a zip states may lie.
 * @param wanted whether the part's bytes are needed; the size of the others is counted all the same
 * @throws WorkbookError `workbook.bomb`, `workbook.encrypted`, `workbook.damaged`, `workbook.unsafe-name`
 */
export async function unzipChecked(
  bytes: Uint8Array,
  limits: Limits,
  wanted: (name: string) => boolean,
): Promise<Unzipped> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    return await readParts(zip, limits, wanted);
  } catch (cause) {
    throw asWorkbookError(cause);
  }
}

async function readParts(zip: ZipFile, limits: Limits, wanted: (name: string) => boolean): Promise<Unzipped> {
  if (zip.entryCount > limits.entries)
    throw new WorkbookError('workbook.bomb', { why: `内含 ${zip.entryCount} 个部件` });
  const parts: ZipPart[] = [];
  const names: string[] = [];
  let left = limits.inflatedBytes;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new WorkbookError('workbook.encrypted');
    const content = await inflate(zip, entry, left, limits);
    left -= content.size;
    names.push(entry.fileName);
    if (wanted(entry.fileName)) parts.push({ name: entry.fileName, bytes: Buffer.concat(content.chunks) });
  }
  return { parts, names };
}

const MEGABYTE = 1024 * 1024;

async function inflate(
  zip: ZipFile,
  entry: Entry,
  left: number,
  limits: Limits,
): Promise<{ chunks: Buffer[]; size: number }> {
  const most = Math.min(left, Math.max(MEGABYTE, entry.compressedSize * limits.ratio));
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw bomb(entry, left, limits);
    chunks.push(chunk);
  }
  return { chunks, size };
}

function bomb(entry: Entry, left: number, limits: Limits): WorkbookError {
  const why =
    entry.compressedSize * limits.ratio < left
      ? `${entry.fileName} 膨胀超过 ${limits.ratio} 倍`
      : `总量超过 ${Math.round(limits.inflatedBytes / MEGABYTE)} MB`;
  return new WorkbookError('workbook.bomb', { why });
}

function asWorkbookError(cause: unknown): WorkbookError {
  if (cause instanceof WorkbookError) return cause;
  const message = cause instanceof Error ? cause.message : String(cause);
  const named = zipFaults.find(([pattern]) => pattern.test(message));
  if (named?.[1] === 'name') return new WorkbookError('workbook.unsafe-name', { name: tail(message) }, { cause });
  if (named?.[1] === 'encrypted') return new WorkbookError('workbook.encrypted', {}, { cause });
  if (named?.[1] === 'bomb') return new WorkbookError('workbook.bomb', { why: '声明的大小与实际不符' }, { cause });
  return new WorkbookError('workbook.damaged', { why: named?.[1] ?? '压缩结构无效' }, { cause });
}

const zipFaults: readonly (readonly [RegExp, string])[] = [
  [/relative path|absolute path|invalid characters in fileName/i, 'name'],
  [/encryption|encrypted/i, 'encrypted'],
  [/too many bytes/i, 'bomb'],
  [/end of central directory/i, '文件不完整，缺少结尾'],
  [/not enough bytes|unexpected end|overflows file bounds|EOF/i, '文件不完整'],
  [/crc|checksum/i, '校验和不符'],
  [/compression method/i, '压缩方式不支持'],
];

function tail(message: string): string {
  return message
    .slice(message.indexOf(':') + 1)
    .trim()
    .slice(0, 60);
}
