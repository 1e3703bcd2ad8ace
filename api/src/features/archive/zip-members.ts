import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { ApiError } from '../../errors/api-error.js';
import { MANIFEST, SIGNATURE } from './manifest.js';

const MOST_MEMBERS = 200_000;
const MEBIBYTE = 1024 * 1024;
/** All rows of a very large system are some ten MiB. */
const MOST_TEXT_BYTES = 256 * MEBIBYTE;
const MOST_RATIO = 250;
const STORED = 0;
const DEFLATED = 8;
/** The only names that an archive may hold: none of them can leave a folder, and none is ever used as a path. */
const NAME =
  /^(?:manifest\.json|signature\.json|bases\.json|说明\.txt|rows\/[a-z_]{1,40}\.json|(?:files|evidence)\/[0-9a-f]{64})$/;

/** The members of an archive on disk, found by its central directory; nothing is unpacked until it is asked for. */
export class ZipMembers {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** @throws ApiError `archive.unreadable` */
  static async open(path: string): Promise<ZipMembers> {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true }).catch(
      rethrow,
    );
    try {
      return new ZipMembers(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw asUnreadable(error);
    }
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  close(): void {
    this.zip.close();
  }

  /** Size that the directory states; the stream of {@link stream} fails when it is another. */
  sizeOf(name: string): number | null {
    return this.entries.get(name)?.uncompressedSize ?? null;
  }

  /** The bytes of a member, piece by piece. @throws ApiError `archive.unreadable` */
  async *stream(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name);
    if (!entry) throw unreadable(`缺少 ${name}`);
    try {
      yield* (await this.zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>;
    } catch (error) {
      throw asUnreadable(error, name);
    }
  }

  /** All of a text member. @throws ApiError `archive.unreadable` */
  async read(name: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const piece of this.stream(name)) pieces.push(piece);
    return Buffer.concat(pieces);
  }
}

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MOST_MEMBERS) throw unreadable(`内含 ${zip.entryCount} 个文件，超过上限`);
  const entries = new Map<string, Entry>();
  let [packed, texts] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    const { fileName, compressedSize, uncompressedSize } = entry;
    requireSound(entry);
    if (entries.has(fileName)) throw unreadable(`${fileName} 出现了两次`);
    packed += compressedSize;
    if (entry.compressionMethod === DEFLATED) texts += uncompressedSize;
    // overlapping members state more than the file holds
    if (packed > zip.fileSize) throw unreadable('各文件的大小之和超过档案本身');
    if (texts > MOST_TEXT_BYTES) throw unreadable(`展开后超过 ${MOST_TEXT_BYTES / MEBIBYTE} MiB`);
    entries.set(fileName, entry);
  }
  for (const name of [MANIFEST, SIGNATURE]) if (!entries.has(name)) throw unreadable(`缺少 ${name}`);
  return entries;
}

function requireSound(entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize, compressionMethod } = entry;
  if (!NAME.test(fileName)) throw unreadable(`含有不该有的文件 ${JSON.stringify(fileName.slice(0, 80))}`);
  if (entry.isEncrypted()) throw unreadable(`${fileName} 是加密的`);
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) throw unreadable(`${fileName} 的压缩方式不支持`);
  const isFile = /^(?:files|evidence)\//.test(fileName);
  if (isFile && compressionMethod !== STORED) throw unreadable(`${fileName} 不应压缩`);
  if (uncompressedSize > Math.max(MEBIBYTE, compressedSize * MOST_RATIO))
    throw unreadable(`${fileName} 展开后膨胀超过 ${MOST_RATIO} 倍`);
}

export function unreadable(why: string, cause?: unknown): ApiError {
  return new ApiError(
    'archive.unreadable',
    `这不是可以读取的系统档案：${why}。没有写入任何内容；请核对文件，或向来源索取一份新的档案`,
    {},
    { cause },
  );
}

/** A file that cannot be opened is not a bad archive. */
function rethrow(error: unknown): never {
  if (error instanceof Error && 'syscall' in error) throw error;
  throw asUnreadable(error);
}

const faults: readonly (readonly [RegExp, string])[] = [
  [/relative path|absolute path|invalid characters in fileName/i, '其中的文件名指向档案之外'],
  [/end of central directory/i, '文件不完整，或不是 zip 文件'],
  [
    /not enough bytes|too many bytes|unexpected end|overflows file bounds|EOF|invalid local file header/i,
    '文件不完整或大小不符',
  ],
  [/encrypt/i, '文件是加密的'],
];

function asUnreadable(error: unknown, name?: string): ApiError {
  if (error instanceof ApiError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const why = faults.find(([pattern]) => pattern.test(message))?.[1] ?? '压缩结构无效';
  return unreadable(name === undefined ? why : `${name}：${why}`, error);
}
