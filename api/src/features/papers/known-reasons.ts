import type { DataSource, EntityManager } from 'typeorm';
import { dataVersion } from '../../database/data-version.js';
import { AuditHead } from '../audit/audit.entity.js';
import type { StaleReason } from './describe-changes.js';
import type { PaperRow } from './paper.entity.js';
import { touchedSystems } from './touched-systems.js';

interface Known {
  readonly systemId: string | null;
  readonly reasons: Promise<StaleReason[]>;
}

interface Kept {
  readonly version: string;
  /** last entry of the audit log when the answers were asked for */
  readonly seq: number;
  readonly answers: ReadonlyMap<string, Known>;
}

const MOST = 2000;

/**
 * What changed since papers were issued, kept while the data are the same. After a write the audit log tells of which systems data were
 * touched: the answers for all the others stay, so that one record more does not make fifty papers be compared anew.
 */
export class KnownReasons {
  private readonly kept = new WeakMap<DataSource, Kept>();

  /** @param read asked for each paper whose answer is not known for the data as they are; a failure is not kept */
  async of(
    em: EntityManager,
    rows: readonly PaperRow[],
    read: (row: PaperRow) => Promise<StaleReason[]>,
  ): Promise<Map<string, StaleReason[]>> {
    const answers = await this.answers(em);
    const reasons = new Map<string, StaleReason[]>();
    for (const row of rows) reasons.set(row.id, await (answers ? known(answers, row, read) : read(row)));
    return reasons;
  }

  /** Null in a unit of work that may write. */
  private async answers(em: EntityManager): Promise<Map<string, Known> | null> {
    const version = await dataVersion(em);
    if (version === null) return null;
    const before = this.kept.get(em.connection);
    if (before?.version === version) return before.answers as Map<string, Known>;
    const seq = (await em.findOneBy(AuditHead, { id: 1 }))?.seq ?? 0;
    const answers = before ? await untouched(em, before, seq) : new Map<string, Known>();
    this.kept.set(em.connection, { version, seq, answers });
    return answers;
  }
}

/** Answers that a write did not touch. A change without an entry was made past the service: then nothing is known. */
async function untouched(em: EntityManager, { seq: after, answers }: Kept, seq: number): Promise<Map<string, Known>> {
  const touched = seq > after && answers.size < MOST ? await touchedSystems(em, after) : null;
  if (touched === null) return new Map();
  return new Map([...answers].filter(([, { systemId }]) => systemId !== null && !touched.has(systemId)));
}

function known(
  answers: Map<string, Known>,
  row: PaperRow,
  read: (row: PaperRow) => Promise<StaleReason[]>,
): Promise<StaleReason[]> {
  const key = `${row.id} ${row.replacedById}`; // a paper never changes, but that a newer one replaces it
  const before = answers.get(key);
  if (before) return before.reasons;
  const reasons = read(row);
  answers.set(key, { systemId: row.systemId, reasons });
  reasons.catch(() => answers.delete(key));
  return reasons;
}
