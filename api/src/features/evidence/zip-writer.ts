/** One file of an archive; its checksum and length are known beforehand, so that it can be streamed without going back. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  readonly crc32: number;
  readonly open: () => AsyncIterable<Buffer> | Iterable<Buffer>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
/** 1 January 1980: the same files give the same archive, whenever it is made */
const DOS_DATE = 0x0021;
/** what an archive without the 64-bit extension can hold */
export const MOST_ENTRIES = 65_000;
export const MOST_ARCHIVE_BYTES = 0xf000_0000;

const HEADERS_PER_ENTRY = 30 + 46;
const END_BYTES = 22;

/** Length of the archive that {@link writeZip} makes. */
export function zipSize(entries: readonly ZipEntry[]): number {
  const each = entries.map(({ name, size }) => size + HEADERS_PER_ENTRY + 2 * Buffer.byteLength(name));
  return each.reduce((sum, bytes) => sum + bytes, END_BYTES);
}

/** A zip archive, uncompressed, piece by piece: evidence is pictures and papers, which are compressed already. */
export async function* writeZip(entries: readonly ZipEntry[]): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const local = localHeader(entry);
    directory.push(centralHeader(entry, offset));
    yield local;
    yield* entry.open();
    offset += local.length + entry.size;
  }
  const central = Buffer.concat(directory);
  yield central;
  yield endRecord(entries.length, central.length, offset);
}

/** The fields that both headers share, from version to the length of the name. */
function shared({ name, size, crc32 }: ZipEntry): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(VERSION, 0);
  bytes.writeUInt16LE(UTF8_NAMES, 2);
  bytes.writeUInt16LE(0, 4); // stored
  bytes.writeUInt16LE(0, 6);
  bytes.writeUInt16LE(DOS_DATE, 8);
  bytes.writeUInt32LE(crc32, 10);
  bytes.writeUInt32LE(size, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(Buffer.byteLength(name), 22);
  return bytes;
}

function localHeader(entry: ZipEntry): Buffer {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(LOCAL);
  return Buffer.concat([signature, shared(entry), Buffer.from(entry.name, 'utf8')]);
}

function centralHeader(entry: ZipEntry, offset: number): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt32LE(CENTRAL);
  head.writeUInt16LE(VERSION, 4);
  const tail = Buffer.alloc(14); // no comment, first disk, no attributes
  tail.writeUInt32LE(offset, 10);
  return Buffer.concat([head, shared(entry), tail, Buffer.from(entry.name, 'utf8')]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const bytes = Buffer.alloc(END_BYTES);
  bytes.writeUInt32LE(END);
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
