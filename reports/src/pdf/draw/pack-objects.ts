import { Transform } from 'node:stream';
import type { TransformCallback } from 'node:stream';
import { deflateSync } from 'node:zlib';

/** Objects that share one compressed stream. */
const PER_STREAM = 200;
const END_OF_OBJECT = Buffer.from('\nendobj\n');
const BEGIN_STREAM = Buffer.from('\nstream\n');
const END_OF_STREAM_OBJECT = Buffer.from('\nendstream\nendobj\n');

/** Where an object stands: at an offset of the file, or in a compressed stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * Rewrites what pdfkit puts out: objects without a stream of their own go into compressed object streams, and the cross-reference
 * table becomes a compressed one (PDF 1.5). The structure of a long table is thousands of small objects, so a paper shrinks by half.
 *
 * It reads the exact form that pdfkit writes, one object after the other, and holds the small objects back in compressed form only.
 */
export class PackObjects extends Transform {
  private rest: Buffer = Buffer.alloc(0);
  private chunks: Buffer[] = [];
  private offset = 0;
  private begun = false;
  private readonly places: Place[] = [];
  private batch: { id: number; body: string }[] = [];
  private readonly packed: { bytes: Buffer; count: number; first: number }[] = [];

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.chunks.push(chunk);
    // pdfkit writes an object in many small pieces: look at them once the last has come
    if (chunk.subarray(-7).equals(END_OF_OBJECT.subarray(1))) this.readObjects();
    done();
  }

  override _flush(done: TransformCallback): void {
    this.readObjects();
    const trailer = /trailer\n([^]*)\nstartxref/.exec(this.rest.toString('latin1'))?.[1];
    if (!trailer) return done(new Error('pdfkit wrote a file without a trailer'));
    this.packBatch();
    this.writeEnd(trailer);
    done();
  }

  private readObjects(): void {
    let bytes: Buffer = Buffer.concat([this.rest, ...this.chunks]);
    this.chunks = [];
    if (!this.begun) bytes = this.passHeader(bytes);
    let at = 0;
    for (let next = this.readObject(bytes, at); next > at; next = this.readObject(bytes, at)) at = next;
    this.rest = bytes.subarray(at);
  }

  /** The two lines before the first object. */
  private passHeader(bytes: Buffer): Buffer {
    const end = bytes.indexOf('\n', bytes.indexOf('\n') + 1) + 1;
    this.begun = true;
    this.emitBytes(bytes.subarray(0, end));
    return bytes.subarray(end);
  }

  /** @returns where the next object begins; the same place when this one is not whole */
  private readObject(bytes: Buffer, at: number): number {
    const head = /^(\d+) 0 obj\n/.exec(bytes.toString('latin1', at, at + 24));
    if (!head) return at;
    const id = Number(head[1]);
    const bodyAt = at + head[0].length;
    const end = bytes.indexOf(END_OF_OBJECT, bodyAt);
    const stream = bytes.subarray(0, end < 0 ? bytes.length : end).indexOf(BEGIN_STREAM, bodyAt);
    if (stream < 0) {
      if (end < 0) return at;
      this.add(id, bytes.toString('latin1', bodyAt, end));
      return end + END_OF_OBJECT.length;
    }
    const length = Number(/\/Length (\d+)/.exec(bytes.toString('latin1', bodyAt, stream))?.[1]);
    const next = stream + BEGIN_STREAM.length + length + END_OF_STREAM_OBJECT.length;
    if (next > bytes.length) return at;
    this.places[id] = { offset: this.offset };
    this.emitBytes(bytes.subarray(at, next));
    return next;
  }

  private add(id: number, body: string): void {
    this.batch.push({ id, body });
    if (this.batch.length === PER_STREAM) this.packBatch();
  }

  private packBatch(): void {
    if (this.batch.length === 0) return;
    let offset = 0;
    const numbers = this.batch.map(({ id, body }, index) => {
      this.places[id] = { stream: this.packed.length, index };
      const pair = `${id} ${offset}`;
      offset += body.length + 1;
      return pair;
    });
    const head = `${numbers.join(' ')}\n`;
    const bytes = deflateSync(Buffer.from(head + this.batch.map(({ body }) => `${body}\n`).join(''), 'latin1'));
    this.packed.push({ bytes, count: this.batch.length, first: head.length });
    this.batch = [];
  }

  /** Object streams take the numbers after pdfkit's own, the cross-reference takes the last. */
  private writeEnd(trailer: string): void {
    const firstPacked = this.places.length;
    for (const [index, { bytes, count, first }] of this.packed.entries()) {
      this.places[firstPacked + index] = { offset: this.offset };
      const kind = `/Type /ObjStm /N ${count} /First ${first}`;
      this.emitStream(firstPacked + index, kind, bytes);
    }
    const own = this.places.length;
    const start = this.offset;
    this.places[own] = { offset: start };
    const entries = Buffer.concat(Array.from(this.places, (place) => entry(place, firstPacked)));
    const kept = ['Root', 'Info', 'ID'].map(
      (key) => new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(trailer)?.[0] ?? '',
    );
    this.emitStream(own, `/Type /XRef /Size ${own + 1} /W [1 4 2] ${kept.join(' ')}`, deflateSync(entries));
    this.emitBytes(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  }

  private emitStream(id: number, entries: string, bytes: Buffer): void {
    this.emitBytes(Buffer.from(`${id} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${bytes.length} >>`));
    this.emitBytes(Buffer.concat([BEGIN_STREAM, bytes, END_OF_STREAM_OBJECT]));
  }

  private emitBytes(bytes: Buffer): void {
    this.offset += bytes.length;
    this.push(bytes);
  }
}

/** One line of the cross-reference; object 0 and numbers that were never used are free. */
function entry(place: Place | undefined, firstPacked: number): Buffer {
  const bytes = Buffer.alloc(7);
  if (place === undefined) return bytes;
  const packed = 'stream' in place;
  bytes.writeUInt8(packed ? 2 : 1, 0);
  bytes.writeUInt32BE(packed ? firstPacked + place.stream : place.offset, 1);
  bytes.writeUInt16BE(packed ? place.index : 0, 5);
  return bytes;
}
