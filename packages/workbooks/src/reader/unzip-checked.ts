import { crc32, inflateRawSync } from 'node:zlib';
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
 * Inflate a zip within limits. Sizes are bounded while inflating, because the sizes that a zip states may lie.
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
    return await readParts(buffer, zip, limits, wanted);
  } catch (cause) {
    throw asWorkbookError(cause);
  }
}

async function readParts(
  buffer: Buffer,
  zip: ZipFile,
  limits: Limits,
  wanted: (name: string) => boolean,
): Promise<Unzipped> {
  if (zip.entryCount > limits.entries)
    throw new WorkbookError('workbook.bomb', { why: `内含 ${zip.entryCount} 个部件` });
  const parts: ZipPart[] = [];
  const names: string[] = [];
  let left = limits.inflatedBytes;
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    if (entry.isEncrypted()) throw new WorkbookError('workbook.encrypted');
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    const bytes = inflate(packed, entry, left, limits);
    left -= bytes.length;
    names.push(entry.fileName);
    if (wanted(entry.fileName)) parts.push({ name: entry.fileName, bytes });
  }
  return { parts, names };
}

const MEGABYTE = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;

/** Inflate one part; the output limit holds while inflating, whatever size the zip states. */
function inflate(packed: Buffer, entry: Entry, left: number, limits: Limits): Buffer {
  const most = Math.min(left, Math.max(MEGABYTE, packed.length * limits.ratio));
  const bytes = unpack(packed, entry, most, () => bomb(entry, left, limits));
  if (bytes.length > most) throw bomb(entry, left, limits);
  if (packed.length < entry.compressedSize) throw new WorkbookError('workbook.damaged', { why: '文件不完整' });
  if (bytes.length !== entry.uncompressedSize)
    throw new WorkbookError('workbook.bomb', { why: `${entry.fileName} 声明的大小与实际不符` });
  if (crc32(bytes) !== entry.crc32)
    throw new WorkbookError('workbook.damaged', { why: `${entry.fileName} 的校验和不符` });
  return bytes;
}

function unpack(packed: Buffer, entry: Entry, most: number, tooMuch: () => WorkbookError): Buffer {
  if (entry.compressionMethod === STORED) return packed;
  if (entry.compressionMethod !== DEFLATED) throw new WorkbookError('workbook.damaged', { why: '压缩方式不支持' });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooMuch();
    throw new WorkbookError('workbook.damaged', { why: `${entry.fileName} 无法解压` }, { cause });
  }
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
  return new WorkbookError('workbook.damaged', { why: named?.[1] ?? '压缩结构无效' }, { cause });
}

const zipFaults: readonly (readonly [RegExp, string])[] = [
  [/relative path|absolute path|invalid characters in fileName/i, 'name'],
  [/encryption|encrypted/i, 'encrypted'],
  [/end of central directory/i, '文件不完整，缺少结尾'],
  [/not enough bytes|unexpected end|overflows file bounds|EOF/i, '文件不完整'],
];

function tail(message: string): string {
  return message
    .slice(message.indexOf(':') + 1)
    .trim()
    .slice(0, 60);
}
