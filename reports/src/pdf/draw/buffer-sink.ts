import { Writable } from 'node:stream';

/** A stream that keeps what is written into it. */
export class BufferSink extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  whole(): Buffer {
    return Buffer.concat(this.chunks);
  }
}
