import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip, honest or not. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Buffer;
  /** size that the zip states, when it lies */
  readonly statedSize?: number;
  /** whether the entry says that it is encrypted */
  readonly encrypted?: boolean;
}

/** Build a zip byte by byte, so that it can say what no library would write. */
export function makeZip(entries: readonly ZipEntry[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name, 'utf8');
    const packed = deflateRawSync(entry.bytes, { level: 9 });
    const common = commonFields(entry, packed.length, name.length);
    const local = Buffer.concat([bytes32(0x04034b50), bytes16(20), common, name]);
    chunks.push(local, packed);
    directory.push(Buffer.concat([bytes32(0x02014b50), bytes16(20), bytes16(20), common, centralTail(offset), name]));
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...chunks, central, endRecord(entries.length, central.length, offset)]);
}

const UTF8 = 0x0800;
const ENCRYPTED = 0x0001;
const DEFLATE = 8;

function commonFields({ bytes, statedSize, encrypted }: ZipEntry, packed: number, nameLength: number): Buffer {
  return Buffer.concat([
    bytes16(UTF8 | (encrypted ? ENCRYPTED : 0)),
    bytes16(DEFLATE),
    bytes32(0),
    bytes32(crc32(bytes)),
    bytes32(packed),
    bytes32(statedSize ?? bytes.length),
    bytes16(nameLength),
    bytes16(0),
  ]);
}

function centralTail(offset: number): Buffer {
  return Buffer.concat([bytes16(0), bytes16(0), bytes16(0), bytes32(0), bytes32(offset)]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const stated = bytes16(Math.min(count, 0xffff));
  return Buffer.concat([bytes32(0x06054b50), bytes32(0), stated, stated, bytes32(size), bytes32(offset), bytes16(0)]);
}

function bytes16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function bytes32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
