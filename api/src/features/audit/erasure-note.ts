import type { AuditEntry } from './audit.entity.js';
import type { EntryDetails } from './facts.js';

/** Operation under which a person's data are taken out of entries. */
export const ERASED = 'people.erase';

/** Operation under which contact data were encrypted, and their plain values taken out of entries. */
export const FIELDS_HIDDEN = 'fields.protect';

/** Operations whose entries say which older ones were rewritten. */
export const REWRITING: ReadonlySet<string> = new Set([ERASED, FIELDS_HIDDEN]);

/** An older entry of which the details were written anew, and their hash since. */
export interface Erasure {
  readonly seq: number;
  readonly detailsHash: string;
}

/** The erasures that an entry tells of. */
export function erasuresOf(entry: Pick<AuditEntry, 'details'>): readonly Erasure[] {
  try {
    const { note } = JSON.parse(entry.details) as EntryDetails;
    const list = note?.['erased'];
    return Array.isArray(list) ? (list as Erasure[]) : [];
  } catch {
    return [];
  }
}
