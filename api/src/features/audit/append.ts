import type { EntityManager } from 'typeorm';
import { AuditEntry, AuditHead } from './audit.entity.js';
import type { Changes } from './capture/capture.js';
import { detailsHash, entryHash, newSalt } from './chain.js';
import type { HashAlgorithm } from './chain.js';
import type { ClockWatch } from './clock-watch.js';
import type { AuditFacts, EntryDetails } from './facts.js';
import { systemFacts } from './facts.js';
import { sealHolds, sealOf } from './seal.js';

/** What adding to the chain needs. */
export interface Chain {
  readonly key: Buffer;
  readonly algorithm: HashAlgorithm;
  readonly now: () => number;
  readonly clock: ClockWatch;
}

/** What an entry tells. */
export interface Draft {
  readonly facts: AuditFacts;
  readonly changes: Changes;
}

export const NO_CHANGES: Changes = { changes: [], bulk: [] };

/** The row of the head; on PostgreSQL everybody else who wants to add waits here until this unit of work is over. */
export async function lockHead(em: EntityManager): Promise<AuditHead> {
  const query = em.createQueryBuilder(AuditHead, 'head').where({ id: 1 });
  if (em.connection.options.type === 'postgres') query.setLock('pessimistic_write');
  return query.getOneOrFail();
}

/**
 * Add to the end of the chain, in the caller's unit of work; before it, what is wrong with the head or the clock, because after the next seal
 * nobody would see it any more.
 * @returns the new head
 */
export async function append(em: EntityManager, chain: Chain, draft: Draft): Promise<AuditHead> {
  const head = await lockHead(em);
  const warnings = [...sealWarning(chain, head), ...clockWarning(chain, head)];
  return extend(em, chain, head, [...warnings, draft]);
}

/** Add entries after a head that the caller holds. @param anchor a new beginning of the chain */
export async function extend(
  em: EntityManager,
  chain: Chain,
  head: AuditHead,
  drafts: readonly Draft[],
  anchor: Pick<AuditHead, 'anchorSeq' | 'anchorHash'> = head,
): Promise<AuditHead> {
  const entries: AuditEntry[] = [];
  let [seq, prevHash] = [head.seq, head.hash];
  const at = new Date(chain.now()).toISOString();
  for (const draft of drafts) {
    const entry = entryOf(chain, draft, { seq: (seq += 1), at, prevHash });
    entries.push(entry);
    prevHash = entry.hash;
  }
  await em.insert(AuditEntry, entries);
  const { anchorSeq, anchorHash } = anchor;
  const next = { id: 1, seq, hash: prevHash, at, anchorSeq, anchorHash };
  const sealed = { ...next, seal: sealOf(chain.key, next, chain.algorithm) };
  await em.update(AuditHead, { id: 1 }, sealed);
  return sealed;
}

function entryOf(
  { algorithm }: Chain,
  { facts, changes }: Draft,
  place: Pick<AuditEntry, 'seq' | 'at' | 'prevHash'>,
): AuditEntry {
  const { actorName, address, reason, params, note } = facts;
  const details = JSON.stringify({ actorName, address, reason, params, ...changes, note } satisfies EntryDetails);
  const salt = newSalt();
  const { actorId, operation, objectKind, objectId, requestId, result } = facts;
  const told = { algorithm, actorId, operation, objectKind, objectId, requestId, result };
  const chained = { ...place, ...told, detailsHash: detailsHash(algorithm, salt, details) };
  return { ...chained, details, salt, hash: entryHash(chained) };
}

/** Somebody without the key has written to the head. */
function sealWarning({ key }: Chain, head: AuditHead): Draft[] {
  const fresh = head.seq === 0 && head.seal === '';
  if (fresh || sealHolds(key, head)) return [];
  return [warning('audit.seal-broken', { seq: head.seq, hash: head.hash })];
}

function clockWarning({ clock, now }: Chain, head: AuditHead): Draft[] {
  const jump = clock.jump(now(), head.at);
  return jump ? [warning('clock.set', { ...jump })] : [];
}

/** An entry of the service about itself. */
export function warning(operation: string, note: Readonly<Record<string, unknown>>): Draft {
  return { facts: { ...systemFacts, operation, note }, changes: NO_CHANGES };
}
