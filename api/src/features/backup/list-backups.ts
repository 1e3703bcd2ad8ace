import type { EntityManager } from 'typeorm';
import { toAuditEntryDto } from '../audit/audit.mapper.js';
import { listEntries } from '../audit/list-entries.js';
import type { BackupEntryDto } from './backup.dto.js';

const SHOWN = 50;
const ON_HOST = 'backups.onHost';
const MAKING = ['backups.make', ON_HOST];

/** The latest backups, as the audit log has them: the service keeps no copy and knows of them no other way. */
export async function listBackups(em: EntityManager): Promise<BackupEntryDto[]> {
  const { items } = await listEntries(em, { operation: 'backups.', limit: SHOWN });
  return items
    .filter(({ operation }) => MAKING.includes(operation))
    .map(toAuditEntryDto)
    .map(({ at, actorName, operation, result }) => ({ at, by: actorName, onHost: operation === ON_HOST, result }));
}
