import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  getCiphers,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto';
import { BackupError } from './backup-error.js';

export const backupCiphers = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const;
export type BackupCipher = (typeof backupCiphers)[number];

/** What stands at the beginning of a sealed file, readable by anybody; every frame is bound to it. */
export interface SealHeader {
  readonly format: 'mlps-sealed/1';
  readonly cipher: BackupCipher;
  readonly kdf: 'scrypt';
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
}

/** Cost of a guess at the passphrase: 128 MiB and some tenths of a second. */
export const USUAL_COST = 2 ** 17;
const LEAST_COST = 2 ** 10;
const FRAME_BYTES = 1024 * 1024;
const MOST_HEADER_BYTES = 4096;
export const SHORTEST_PASSPHRASE = 12;

export function offersCipher(cipher: BackupCipher): boolean {
  return getCiphers().includes(cipher === 'aes-256-gcm' ? 'aes-256-gcm' : 'sm4-ctr');
}

/**
 * Encrypt a stream under a passphrase. Frames of one MiB are each encrypted and authenticated with their number, whether they are the last,
 * and the header: none can be changed, left out, moved or cut off without being noticed.
 */
export async function* sealFrames(
  plain: AsyncIterable<Buffer>,
  passphrase: string,
  cipher: BackupCipher,
  cost = USUAL_COST,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(32).toString('hex');
  const header: SealHeader = { format: 'mlps-sealed/1', cipher, kdf: 'scrypt', n: cost, r: 8, p: 1, salt };
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  const box = boxOf(header, passphrase, line);
  yield line;
  let number = 0;
  let held: Buffer | null = null;
  for await (const frame of inFrames(plain)) {
    if (held) yield framed(box.seal(held, number++, false));
    held = frame;
  }
  yield framed(box.seal(held ?? Buffer.alloc(0), number, true));
}

/**
 * Decrypt what {@link sealFrames} made; each piece it gives is proved.
 * @throws BackupError for a wrong passphrase, damage, or a file that is something else
 */
export async function* openFrames(sealed: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const reader = new ByteReader(sealed);
  const line = await reader.line(MOST_HEADER_BYTES);
  const box = boxOf(readHeader(line), passphrase, line);
  for (let number = 0; ; number += 1) {
    const mark = await reader.exactly(5);
    const last = mark[0] === 1;
    const size = mark.readUInt32BE(1);
    if (size > FRAME_BYTES + 64) throw damaged(number);
    yield box.open(await reader.exactly(size), number, last);
    if (!last) continue;
    if (await reader.more()) throw new BackupError('damaged', '文件末尾有多余的内容');
    return;
  }
}

interface Sealed {
  readonly bytes: Buffer;
  readonly last: boolean;
}
interface Box {
  seal(plain: Buffer, number: number, last: boolean): Sealed;
  open(bytes: Buffer, number: number, last: boolean): Buffer;
}

function framed({ bytes, last }: Sealed): Buffer {
  const mark = Buffer.alloc(5);
  mark[0] = last ? 1 : 0;
  mark.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([mark, bytes]);
}

function boxOf(header: SealHeader, passphrase: string, line: Buffer): Box {
  const { n, r, p, salt } = header;
  const key = scryptSync(passphrase.normalize('NFC'), Buffer.from(salt, 'hex'), 64, {
    N: n,
    r,
    p,
    maxmem: 256 * n * r,
  });
  return header.cipher === 'aes-256-gcm' ? gcmBox(key.subarray(0, 32), line) : sm4Box(key, line);
}

/** The key serves one file, so the number of the frame is a nonce that never repeats. */
function gcmBox(key: Buffer, header: Buffer): Box {
  return {
    seal(plain, number, last) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(number, 12)).setAAD(bound(header, number, last));
      const bytes = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return { bytes, last };
    },
    open(bytes, number, last) {
      const [body, tag] = [bytes.subarray(0, -16), bytes.subarray(-16)];
      if (tag.length !== 16) throw damaged(number);
      const cipher = createDecipheriv('aes-256-gcm', key, nonce(number, 12))
        .setAAD(bound(header, number, last))
        .setAuthTag(tag);
      try {
        return Buffer.concat([cipher.update(body), cipher.final()]);
      } catch {
        throw damaged(number);
      }
    },
  };
}

const TAG_SM3 = 32;

/** Node has SM4 without an authenticated mode: encrypt, then authenticate, with two keys. */
function sm4Box(master: Buffer, header: Buffer): Box {
  const derive = (use: string, bytes: number): Buffer => Buffer.from(hkdfSync('sm3', master, '', `mlps ${use}`, bytes));
  const [key, macKey] = [derive('sm4', 16), derive('hmac', 32)];
  const tagOf = (body: Buffer, number: number, last: boolean): Buffer =>
    createHmac('sm3', macKey)
      .update(bound(header, number, last))
      .update(body)
      .digest();
  return {
    seal(plain, number, last) {
      const cipher = createCipheriv('sm4-ctr', key, counterBlock(number));
      const body = Buffer.concat([cipher.update(plain), cipher.final()]);
      return { bytes: Buffer.concat([body, tagOf(body, number, last)]), last };
    },
    open(bytes, number, last) {
      const [body, tag] = [bytes.subarray(0, -TAG_SM3), bytes.subarray(-TAG_SM3)];
      if (tag.length !== TAG_SM3 || !timingSafeEqual(tag, tagOf(body, number, last))) throw damaged(number);
      const cipher = createDecipheriv('sm4-ctr', key, counterBlock(number));
      return Buffer.concat([cipher.update(body), cipher.final()]);
    },
  };
}

function nonce(number: number, bytes: number): Buffer {
  const block = Buffer.alloc(bytes);
  block.writeUIntBE(number, bytes - 6, 6);
  return block;
}

/** The frame's number stands above the 32 bits that count the blocks within it. */
function counterBlock(number: number): Buffer {
  const block = Buffer.alloc(16);
  block.writeUIntBE(number, 4, 6);
  return block;
}

function bound(header: Buffer, number: number, last: boolean): Buffer {
  return Buffer.concat([header, nonce(number, 8), Buffer.from([last ? 1 : 0])]);
}

function readHeader(line: Buffer): SealHeader {
  try {
    const header = JSON.parse(line.toString('utf8')) as SealHeader;
    const known = header.format === 'mlps-sealed/1' && backupCiphers.includes(header.cipher) && header.kdf === 'scrypt';
    const sane = header.n >= LEAST_COST && header.n <= 2 ** 20 && header.r === 8 && header.p === 1;
    if (known && sane && /^[0-9a-f]{64}$/.test(header.salt)) {
      if (offersCipher(header.cipher)) return header;
      throw new BackupError('unsupported', `本机的 OpenSSL 不提供 ${header.cipher}`);
    }
  } catch (error) {
    if (error instanceof BackupError) throw error;
  }
  throw new BackupError('not-a-backup', '不是本产品的备份文件，或文件开头已损坏');
}

/** A first frame that does not open is most often a wrong passphrase. */
function damaged(number: number): BackupError {
  return number === 0
    ? new BackupError('damaged', '口令不对，或文件已损坏')
    : new BackupError('damaged', `文件已损坏（第 ${number + 1} 段）`);
}

async function* inFrames(plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const piece of plain) {
    parts.push(piece);
    size += piece.length;
    if (size < FRAME_BYTES) continue;
    const all = Buffer.concat(parts);
    let at = 0;
    for (; at + FRAME_BYTES <= all.length; at += FRAME_BYTES) yield all.subarray(at, at + FRAME_BYTES);
    parts = [all.subarray(at)];
    size = all.length - at;
  }
  if (size > 0) yield Buffer.concat(parts);
}

/** Reads exact numbers of bytes from a stream of pieces. */
export class ByteReader {
  private readonly source: AsyncIterator<Buffer>;
  private held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** @throws BackupError when there are fewer */
  async exactly(count: number): Promise<Buffer> {
    while (this.held.length < count)
      if (!(await this.pull())) throw new BackupError('damaged', '文件不完整，末尾被截断');
    const taken = this.held.subarray(0, count);
    this.held = this.held.subarray(count);
    return taken;
  }

  /** Up to and with the line's end. */
  async line(most: number): Promise<Buffer> {
    for (;;) {
      const end = this.held.indexOf(10);
      if (end >= 0 && end < most) return this.exactly(end + 1);
      if (this.held.length >= most || !(await this.pull()))
        throw new BackupError('not-a-backup', '不是本产品的备份文件');
    }
  }

  async more(): Promise<boolean> {
    return this.held.length > 0 || this.pull();
  }

  private async pull(): Promise<boolean> {
    const { value, done } = await this.source.next();
    if (done) return false;
    this.held = this.held.length === 0 ? value : Buffer.concat([this.held, value]);
    return true;
  }
}
