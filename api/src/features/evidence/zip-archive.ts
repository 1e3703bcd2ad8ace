import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

/** One file of an archive; it is opened when its turn comes. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** packed; by default it lies there as it is */
  readonly compress?: boolean;
  readonly open: () => Readable;
}

type Ready = (error: unknown, stream: Readable) => void;

/** 1 January 1980, the first day of zip: the same files give the same archive, whenever it is made. */
const FIRST_DAY = new Date(1980, 0, 1);
const MODE = 0o100_644;

/** A zip archive, file after file; evidence is pictures and papers, which are compressed already. */
export function zipArchive(entries: readonly ZipEntry[]): Readable {
  let reading: Readable | null = null;
  const zip = filled(entries, (entry, ready) => {
    reading = entry.open();
    reading.once('error', (error) => stream.destroy(error)); // yazl does not listen
    ready(null, reading);
  });
  const stream = zip.outputStream as Readable; // a PassThrough
  stream.once('close', () => reading?.destroy()); // whoever reads may leave in the middle of a file
  zip.on('error', (error: Error) => stream.destroy(error));
  zip.end();
  return stream;
}

/** Length of the archive that {@link zipArchive} makes of entries that are not packed; no file is opened for it. */
export function zipSize(entries: readonly Omit<ZipEntry, 'open'>[]): number {
  let size = 0;
  const never = (): void => undefined;
  const told = (total: number): unknown => (size = total);
  filled(entries, never).end(undefined, told as () => void); // its types leave the number out
  return size;
}

function filled<E extends Omit<ZipEntry, 'open'>>(
  entries: readonly E[],
  open: (entry: E, ready: Ready) => void,
): ZipFile {
  const zip = new ZipFile();
  for (const entry of entries) {
    const { size, compress = false } = entry;
    const options = { size, compress, mtime: FIRST_DAY, forceDosTimestamp: true, mode: MODE };
    zip.addReadStreamLazy(entry.name, options, (ready) => open(entry, ready));
  }
  return zip;
}
