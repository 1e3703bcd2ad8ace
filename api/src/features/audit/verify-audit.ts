import type { EntityManager } from 'typeorm';
import { AuditHead } from './audit.entity.js';
import { readCheckpoint } from './head-file.js';
import type { Checkpoint } from './head-file.js';
import { readEntries } from './read-entries.js';
import { verifyChain } from './verify-chain.js';
import type { ChainReport } from './verify-chain.js';

export interface AuditCheck {
  readonly dataDir: string;
  readonly key: Buffer | null;
  /** ends of the chain kept elsewhere */
  readonly heads?: readonly Pick<Checkpoint, 'seq' | 'hash'>[];
  readonly accepted?: readonly number[];
}

/** Check the log of a database, as it stood when the check began: entries added meanwhile wait for the next one. */
export async function verifyAudit(em: EntityManager, check: AuditCheck): Promise<ChainReport> {
  const seen = readCheckpoint(check.dataDir); // before the head: it must not be newer
  const head = await em.findOneByOrFail(AuditHead, { id: 1 });
  const last = await lastSeq(em, head.seq);
  return verifyChain({
    entries: () => readEntries(em, { through: last }),
    head,
    key: check.key,
    checkpoints: [...(seen ? [seen] : []), ...(check.heads ?? [])],
    accepted: check.accepted ?? [],
  });
}

/** Entries beyond the head are either being added right now, or somebody put them there: those that stay are looked at. */
async function lastSeq(em: EntityManager, headSeq: number): Promise<number> {
  const now = await em.findOneByOrFail(AuditHead, { id: 1 });
  const { last } = (await em.query<{ last: number | null }[]>('SELECT max(seq) AS last FROM audit_entries'))[0] ?? {
    last: 0,
  };
  return now.seq === headSeq ? Math.max(headSeq, last ?? 0) : headSeq;
}
