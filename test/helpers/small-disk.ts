import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few MiB that can really be full, or really be written to by nobody. */
export interface SmallDisk {
  readonly folder: string;
  /** take the last byte */
  readonly fill: () => void;
  readonly makeRoom: () => void;
  readonly readOnly: () => void;
  readonly writable: () => void;
  remove(): void;
}

/** Whether this machine lets us mount one: Linux, as root, outside of a container that forbids it. */
export function canMount(): boolean {
  try {
    smallDisk(1).remove();
    return true;
  } catch {
    return false;
  }
}

/** @throws Error where nothing may be mounted */
export function smallDisk(mebibytes: number, uid = 0): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'mlps-disk-'));
  const options = `size=${mebibytes}m,mode=0700,uid=${uid},gid=${uid}`;
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fillWith(filler),
    makeRoom: () => rmSync(filler, { force: true }),
    readOnly: () => void execFileSync('mount', ['-o', 'remount,ro', folder], { stdio: 'ignore' }),
    writable: () => void execFileSync('mount', ['-o', 'remount,rw', folder], { stdio: 'ignore' }),
    remove() {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fillWith(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (const size of [65_536, 4096, 1]) writeUntilFull(file, Buffer.alloc(size));
  } finally {
    closeSync(file);
  }
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) if (writeSync(file, piece) < piece.length) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
