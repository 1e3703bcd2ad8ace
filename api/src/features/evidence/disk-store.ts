import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceStore } from './evidence-store.js';

/** Where the bytes of a hash lie. @param sha256 64 hexadecimal digits, as this service computed them */
export function evidencePath(dataDir: string, sha256: string): string {
  return join(dataDir, 'evidence', sha256.slice(0, 2), sha256);
}

/** Evidence in the data folder: a file arrives beside its place and is renamed there, so it is there whole or not at all. */
export function diskStore(dataDir: string): EvidenceStore {
  const path = (sha256: string): string => evidencePath(dataDir, sha256);
  return {
    async keep(received) {
      const place = path(received.sha256);
      if ((await lengthOf(place)) === received.size) return;
      await mkdir(dirname(place), { recursive: true });
      await rename(received.path, place);
      await syncFolder(dirname(place));
    },
    sizeOf: (sha256) => lengthOf(path(sha256)),
    open: (sha256) => createReadStream(path(sha256)),
  };
}

async function lengthOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}

/** A rename is only safe from a power cut once its folder is on disk; systems that cannot open a folder do without. */
async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Windows
  }
}
