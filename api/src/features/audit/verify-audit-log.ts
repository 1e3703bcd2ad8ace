import { existsSync } from 'node:fs';
import { openForReading } from '../../database/open-for-reading.js';
import type { Config } from '../../config.js';
import { keyPath, readKey } from './seal.js';
import { verifyAudit } from './verify-audit.js';
import type { AuditCheck } from './verify-audit.js';
import type { ChainReport } from './verify-chain.js';

type Place = Pick<Config, 'dataDir' | 'databaseUrl' | 'auditKeyFile'>;

/** What a check from outside found. */
export interface AuditLogReport extends ChainReport {
  /** false when the key was not at hand: then the seal of the head was not checked */
  readonly sealChecked: boolean;
}

/**
 * Check the audit log of a data folder or a database from outside, while the service runs or not. Nothing is changed.
 * @throws Error in Chinese when there is no such database, or it cannot be read
 */
export async function verifyAuditLog(
  place: Place,
  more: Pick<AuditCheck, 'heads' | 'accepted'> = {},
): Promise<AuditLogReport> {
  const key = existsSync(keyPath(place)) ? readKey(place) : null;
  const source = await openForReading(place);
  try {
    const report = await verifyAudit(source.manager, { dataDir: place.dataDir, key, ...more });
    return { ...report, sealChecked: key !== null };
  } finally {
    await source.destroy();
  }
}
