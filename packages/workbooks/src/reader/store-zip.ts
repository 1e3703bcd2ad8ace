import { crc32 } from 'node:zlib';
import type { ZipPart } from './unzip-checked.js';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

/**
 * Pack parts into a zip without compression. What the spreadsheet library then reads is exactly what was checked: no second
 * directory, no lying size, no part that we dropped.
 */
export function storeZip(parts: readonly ZipPart[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const sum = crc32(part.bytes);
    chunks.push(localHeader(name, sum, part.bytes.length), name, part.bytes);
    directory.push(centralHeader(name, sum, part.bytes.length, offset), name);
    offset += 30 + name.length + part.bytes.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...chunks, central, endRecord(parts.length, central.length, offset)]);
}

function localHeader(name: Buffer, sum: number, size: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, name, sum, size);
  return header;
}

function centralHeader(name: Buffer, sum: number, size: number, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(CENTRAL, 0);
  header.writeUInt16LE(VERSION, 4);
  header.writeUInt16LE(VERSION, 6);
  writeCommon(header, 8, name, sum, size);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** Flags, method 0, time 0, checksum, both sizes and the length of the name: the same in both headers. */
function writeCommon(header: Buffer, at: number, name: Buffer, sum: number, size: number): void {
  header.writeUInt16LE(UTF8_NAMES, at);
  header.writeUInt32LE(sum, at + 8);
  header.writeUInt32LE(size, at + 12);
  header.writeUInt32LE(size, at + 16);
  header.writeUInt16LE(name.length, at + 20);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(END, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
