import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AuditHead } from './audit.entity.js';

/** The end of the chain as it was last seen, kept outside the database: an old copy of the database does not reach it. */
export type Checkpoint = Pick<AuditHead, 'seq' | 'hash' | 'at'>;

export const HEAD_FILE = 'audit-head.json';
const GATHER_MS = 1000;

/** Keeps the newest checkpoint, at most once a second; a service that is killed leaves one that is a little older, which is no fault. */
export class HeadFile {
  private readonly path: string;
  private newest: Checkpoint | null = null;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    dataDir: string,
    private readonly failed: (error: unknown) => void,
  ) {
    this.path = join(dataDir, HEAD_FILE);
  }

  remember(checkpoint: Checkpoint): void {
    if (this.newest && checkpoint.seq < this.newest.seq) return; // on PostgreSQL commits are told in any order
    this.newest = checkpoint;
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS).unref();
  }

  /** Write what is not written yet. */
  async flush(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.writing = this.writing.then(() => this.write());
    await this.writing;
  }

  private async write(): Promise<void> {
    const { newest, path } = this;
    if (!newest) return;
    try {
      await writeFile(`${path}.part`, `${JSON.stringify(newest)}\n`, { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
    } catch (error) {
      this.failed(error); // a full disk must not stop the work; the next checkpoint is tried again
    }
  }
}

/** The checkpoint of a data folder; null when there is none, or none that can be read. */
export function readCheckpoint(dataDir: string): Checkpoint | null {
  try {
    const value = JSON.parse(readFileSync(join(dataDir, HEAD_FILE), 'utf8')) as Checkpoint;
    return Number.isSafeInteger(value.seq) && /^[0-9a-f]{64}$/.test(value.hash) ? value : null;
  } catch {
    return null;
  }
}
