import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LessThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { extend, lockHead, warning } from './append.js';
import { AuditEntry } from './audit.entity.js';
import { readEntries } from './read-entries.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Let go of entries older than the time of keeping: they are written to a file in the data folder first, then the chain gets a new
 * beginning, which an entry and the seal of the head hold fast.
 * @returns how many went
 */
export async function pruneAudit(app: AppContext): Promise<number> {
  const { config, database } = app;
  const before = new Date(app.now() - config.auditKeepDays * DAY_MS).toISOString();
  const through = await lastBefore(database.read, before);
  if (through === null) return 0;
  const archived = await archive(database.read, config.dataDir, through);
  return database.write(async (em) => {
    const head = await lockHead(em);
    if (head.anchorSeq >= through.seq) return 0; // another service was quicker
    const { affected } = await em.delete(AuditEntry, { seq: LessThanOrEqual(through.seq) });
    const note = { through: through.seq, hash: through.hash, file: archived };
    const anchor = { anchorSeq: through.seq, anchorHash: through.hash };
    await extend(em, database.chain, head, [warning('audit.prune', note)], anchor);
    return affected ?? 0;
  });
}

/** The last of the entries before the first that must be kept; a clock that was set leaves no hole. */
async function lastBefore(em: EntityManager, before: string): Promise<Pick<AuditEntry, 'seq' | 'hash'> | null> {
  const kept = await em
    .createQueryBuilder(AuditEntry, 'entry')
    .where('entry.at >= :before', { before })
    .orderBy('entry.seq', 'ASC')
    .limit(1)
    .getOne();
  if (!kept) return null; // the newest entry always stays
  return em.findOneBy(AuditEntry, { seq: kept.seq - 1 });
}

async function archive(em: EntityManager, dataDir: string, { seq }: Pick<AuditEntry, 'seq'>): Promise<string> {
  const folder = join(dataDir, 'audit-archive');
  await mkdir(folder, { recursive: true });
  const name = `entries-to-${seq}.jsonl`;
  const lines = async function* (): AsyncGenerator<string> {
    for await (const entry of readEntries(em, { through: seq })) yield `${JSON.stringify(entry)}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(join(folder, name), { mode: 0o600, flush: true }));
  return name;
}
