import type { AuditEntryDto } from './audit.dto.js';
import type { AuditEntry } from './audit.entity.js';
import type { EntryDetails } from './facts.js';

/** An entry as it is shown. */
export function toAuditEntryDto(entry: AuditEntry): AuditEntryDto {
  const { seq, at, actorId, requestId, operation, objectKind, objectId, result, hash, prevHash } = entry;
  const details = JSON.parse(entry.details) as EntryDetails; // written by this service, proved by its hash
  return { seq, at, actorId, requestId, operation, objectKind, objectId, result, hash, prevHash, ...details };
}
