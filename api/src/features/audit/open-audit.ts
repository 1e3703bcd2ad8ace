import { messageOf } from '../../http/log.js';
import type { Config } from '../../config.js';
import type { Database } from '../../database/database.js';
import type { Log } from '../../http/log.js';
import { auditDatabase } from './audited-database.js';
import type { AuditedDatabase } from './audited-database.js';
import { ClockWatch } from './clock-watch.js';
import { HeadFile } from './head-file.js';
import { openKey } from './seal.js';

interface Surroundings {
  readonly now: () => number;
  readonly log: Log;
}

/** The audit log over a database that has just been opened; closes it when the log cannot be kept. */
export async function openAudit(base: Database, config: Config, { now, log }: Surroundings): Promise<AuditedDatabase> {
  try {
    const key = openKey(config);
    const chain = { key, algorithm: config.auditHash, now, clock: new ClockWatch() };
    const headFile = new HeadFile(config.dataDir, (error) => log.write({ kind: 'audit', message: messageOf(error) }));
    return await auditDatabase(base, chain, headFile, config.dataDir);
  } catch (error) {
    await base.close();
    throw error;
  }
}
