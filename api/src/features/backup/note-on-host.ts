import type { Config } from '../../config.js';
import { createIds } from '../../database/ids.js';
import { openDatabase } from '../../database/database.js';
import { silentLog } from '../../http/log.js';
import { systemFacts } from '../audit/facts.js';
import { openAudit } from '../audit/open-audit.js';
import type { BackupCipher } from './sealed-frames.js';

/** What is told of a backup: no place and no passphrase. */
export interface BackupNote {
  readonly cipher: BackupCipher;
  /** files of evidence that were not there any more */
  readonly missing: number;
}

/**
 * Tell in the audit log that whoever holds the machine took everything away in a file; may run beside the service. Called once the backup is
 * made, which has proved that this version knows the database.
 */
export async function noteBackupOnHost(config: Config, note: BackupNote): Promise<void> {
  const now = Date.now;
  const database = await openAudit(await openDatabase(config), config, { now, log: silentLog });
  try {
    const requestId = createIds(now)();
    await database.note({ ...systemFacts, operation: 'backups.onHost', requestId, note: { ...note } });
  } finally {
    await database.close();
  }
}
