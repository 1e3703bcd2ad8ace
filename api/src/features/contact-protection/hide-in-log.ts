import type { EntityManager } from 'typeorm';
import type { AuditedDatabase } from '../audit/audited-database.js';
import { AuditEntry } from '../audit/audit.entity.js';
import { SECRET } from '../audit/audited-tables.js';
import { detailsHash, newSalt } from '../audit/chain.js';
import { FIELDS_HIDDEN } from '../audit/erasure-note.js';
import type { Erasure } from '../audit/erasure-note.js';
import { systemFacts } from '../audit/facts.js';
import type { EntryDetails } from '../audit/facts.js';
import { FieldEncryption } from './field-encryption.entity.js';
import { protectedColumns } from './protected-columns.js';
import { wipe } from './protect-fields.js';
import type { Protection } from './protect-fields.js';

const isProtected = new Set(protectedColumns.map(({ table, property }) => `${table}.${property}`));
const ENTRIES_PER_READ = 500;

/**
 * Tell the audit log what became of contact data, and take out of it the values that stood there before they were encrypted. The chain
 * stays sound, as after the deletion of a person's data: the entry of this lists which were rewritten and what they hold now.
 */
export async function tellProtection(database: AuditedDatabase, protection: Protection): Promise<void> {
  const { change, values, logPending } = protection;
  if (change === null && !logPending) return;
  const erased = await database.write(
    async (em) => {
      if (!logPending) return [];
      const list = await hideValues(em);
      await em.update(FieldEncryption, { id: 1 }, { logHidden: true });
      return list;
    },
    (list) => ({ ...systemFacts, operation: FIELDS_HIDDEN, note: { change, values, erased: list } }),
  );
  if (erased.length > 0 && database.dialect === 'sqlite') {
    const sources = await database.write((em) => Promise.resolve([em.connection]));
    await wipe(database, sources);
  }
}

async function hideValues(em: EntityManager): Promise<Erasure[]> {
  const erased: Erasure[] = [];
  for (let after = 0; ;) {
    const entries = await em
      .createQueryBuilder(AuditEntry, 'entry')
      .where('entry.seq > :after', { after })
      .orderBy('entry.seq', 'ASC')
      .take(ENTRIES_PER_READ)
      .getMany();
    for (const entry of entries) {
      const details = withoutContacts(entry.details);
      if (details === entry.details) continue;
      const salt = newSalt();
      await em.update(AuditEntry, { seq: entry.seq }, { details, salt });
      erased.push({ seq: entry.seq, detailsHash: detailsHash(entry.algorithm, salt, details) });
    }
    if (entries.length < ENTRIES_PER_READ) return erased;
    after = entries.at(-1)!.seq; // there are some
  }
}

function withoutContacts(text: string): string {
  const details = JSON.parse(text) as EntryDetails; // as this service wrote it
  if (
    !details.changes.some(({ table, fields }) =>
      Object.keys(fields).some((name) => isProtected.has(`${table}.${name}`)),
    )
  )
    return text;
  const hide = (value: unknown): unknown => (value === null ? null : SECRET);
  const changes = details.changes.map((change) => {
    const fields = Object.entries(change.fields).map(([name, [before, now]]) =>
      isProtected.has(`${change.table}.${name}`) ? [name, [hide(before), hide(now)]] : [name, [before, now]],
    );
    return { ...change, fields: Object.fromEntries(fields) as typeof change.fields };
  });
  return JSON.stringify({ ...details, changes });
}
