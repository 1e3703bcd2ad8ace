import type { EntityManager } from 'typeorm';
import type { Database } from '../../database/database.js';
import { append, lockHead, warning } from './append.js';
import type { Chain } from './append.js';
import { AuditEntry } from './audit.entity.js';
import type { AuditHead } from './audit.entity.js';
import type { Capture, Changes } from './capture/capture.js';
import { postgresCapture } from './capture/postgres-capture.js';
import { sqliteCapture } from './capture/sqlite-capture.js';
import { ERASED } from './erasure-note.js';
import { systemFacts } from './facts.js';
import type { AuditFacts } from './facts.js';
import { readCheckpoint } from './head-file.js';
import type { HeadFile } from './head-file.js';

/** A database of which every unit of work that changes something leaves an entry in the audit log. */
export interface AuditedDatabase extends Database {
  /**
   * One unit of work, and its entry in the same transaction: no change without its entry, no entry without its change.
   * @param told who did what, once the result is known: then there is an entry even when nothing changed. Without it, or when it gives
   * null, changes are told of as the caller's of {@link about}
   */
  write<T>(work: (em: EntityManager) => Promise<T>, told?: (result: T) => AuditFacts | null): Promise<T>;
  /** the same database, whose units of work are told of as done by this caller */
  about(facts: AuditFacts): AuditedDatabase;
  /** an entry for something that changes no row, e.g. the reading of a paper */
  note(facts: AuditFacts): Promise<void>;
  /** whom and what it tells of */
  readonly facts: AuditFacts;
  /** how many entries came about through this view of the database */
  readonly entries: number;
  /** add to the chain in a unit of work of one's own making, for what the log itself needs */
  readonly chain: Chain;
}

/** Put the audit log between a database and everybody who writes to it. */
export async function auditDatabase(
  base: Database,
  chain: Chain,
  headFile: HeadFile,
  dataDir: string,
): Promise<AuditedDatabase> {
  const capture = base.dialect === 'postgres' ? postgresCapture() : sqliteCapture();
  await base.write(async (em) => {
    await capture.install(em);
    await checkEnd(em, chain, dataDir);
  });
  return bound(base, { chain, capture, headFile }, systemFacts);
}

interface Parts {
  readonly chain: Chain;
  readonly capture: Capture;
  readonly headFile: HeadFile;
}

interface Counter {
  entries: number;
}

/** @param counter counts for a call and whatever it derives; the service's own view begins a new one for each call */
function bound(base: Database, parts: Parts, facts: AuditFacts, counter?: Counter): AuditedDatabase {
  const write: AuditedDatabase['write'] = async (work, told) => {
    const tell = <T>(result: T, changes: Changes, own?: (result: T) => AuditFacts | null): AuditFacts | null =>
      own?.(result) ?? (isEmpty(changes) ? null : facts);
    const { result, noted } = await unitOfWork(base, parts, work, (made, changes) => tell(made, changes, told));
    if (noted && counter) counter.entries += 1;
    return result;
  };
  return {
    ...base,
    chain: parts.chain,
    facts,
    get entries() {
      return counter?.entries ?? 0;
    },
    write,
    about: (other) => bound(base, parts, other, counter ?? { entries: 0 }),
    note: (other) =>
      write(
        () => Promise.resolve(),
        () => other,
      ),
    async close() {
      await parts.headFile.flush();
      await base.close();
    },
  };
}

async function unitOfWork<T>(
  base: Database,
  { chain, capture, headFile }: Parts,
  work: (em: EntityManager) => Promise<T>,
  factsOf: (result: T, changes: Changes) => AuditFacts | null,
): Promise<{ result: T; noted: boolean }> {
  const done = await base.write(async (em) => {
    const committed = await capture.begin(em);
    const result = await work(em);
    const changes = await capture.take(em);
    const facts = factsOf(result, changes);
    const shown = facts?.operation === ERASED ? withoutValues(changes) : changes;
    const head = facts ? await append(em, chain, { facts, changes: shown }) : null;
    return { result, head, committed };
  });
  done.committed();
  if (done.head) {
    chain.clock.set(chain.now());
    headFile.remember(done.head);
  }
  return { result: done.result, noted: done.head !== null };
}

/** What was erased must not stand in the entry that says so. */
function withoutValues({ changes, bulk }: Changes): Changes {
  return { changes: changes.map((change) => ({ ...change, fields: {} })), bulk };
}

function isEmpty({ changes, bulk }: Changes): boolean {
  return changes.length === 0 && bulk.length === 0;
}

/** At the start: entries that were there when the service last ran must still be there. */
async function checkEnd(em: EntityManager, chain: Chain, dataDir: string): Promise<void> {
  const seen = readCheckpoint(dataDir);
  const head = await lockHead(em);
  if (!seen || seen.seq <= head.anchorSeq || (await reaches(em, head, seen))) return;
  await append(em, chain, warning('audit.gap', { expected: seen, found: { seq: head.seq, hash: head.hash } }));
}

async function reaches(
  em: EntityManager,
  head: AuditHead,
  { seq, hash }: Pick<AuditHead, 'seq' | 'hash'>,
): Promise<boolean> {
  return head.seq >= seq && (await em.existsBy(AuditEntry, { seq, hash }));
}
