import type { Config } from '../../config.js';
import { diskStore } from './disk-store.js';
import type { EvidenceStore } from './evidence-store.js';
import { s3Store } from './s3-store.js';

/** The store of evidence that the settings name. */
export function openStore({ dataDir, evidenceS3 }: Pick<Config, 'dataDir'> & Partial<Config>): EvidenceStore {
  return evidenceS3 ? s3Store(evidenceS3) : diskStore(dataDir);
}
