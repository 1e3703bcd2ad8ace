import { In, LessThan } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../../app-context.js';
import type { AppContext } from '../../../app-context.js';
import { ApiError, notFound } from '../../../errors/api-error.js';
import type { Actor } from '../../../http/authorize.js';
import type { JobFacts, JobProblem, JobState } from './job-states.js';
import { PaperJobRow } from './paper-job.entity.js';

/** Rows are kept for a day: long enough to ask after a restart what became of a paper. */
const KEPT_MS = 24 * 60 * 60 * 1000;
/** A process that has not touched its job for so long is gone; it does so every {@link TOUCH_MS}. */
const LEASE_MS = 60_000;
export const TOUCH_MS = 10_000;
const UNFINISHED: readonly JobState[] = ['waiting', 'running'];

export function isUnfinished({ state }: Pick<JobFacts, 'state'>): boolean {
  return UNFINISHED.includes(state);
}

export async function enter(app: AppContext, row: JobFacts): Promise<void> {
  await app.database.write(async (em) => {
    await em.delete(PaperJobRow, { createdAt: LessThan(new Date(app.now() - KEPT_MS).toISOString()) });
    await em.insert(PaperJobRow, row);
  });
}

/** Write how a job stands; one that was cancelled meanwhile stays so. @returns whether it was still under way */
export async function note(em: EntityManager, id: string, change: Partial<JobFacts>): Promise<boolean> {
  const { affected } = await em.update(PaperJobRow, { id, state: In([...UNFINISHED]) }, change);
  return affected === 1;
}

/** A job of somebody's that this process does not hold: finished, made by another process, or cut off. */
export async function recall(app: AppContext, { id: actorId }: Actor, id: string): Promise<JobFacts> {
  const row: JobFacts | null = await app.database.read.findOneBy(PaperJobRow, { id, actorId });
  if (!row) throw notFound('生成任务', id);
  if (isCutOff(app, row)) return { ...row, state: 'failed', problem: interrupted(row.work) };
  return row;
}

/** A draft lies in the memory of its process alone; an issue is cut off when nobody goes on with it. */
function isCutOff(app: AppContext, row: JobFacts): boolean {
  if (row.work === 'preview' && row.state === 'done') return true;
  if (!isUnfinished(row)) return false;
  return app.database.dialect !== 'postgres' || row.touchedAt < new Date(app.now() - LEASE_MS).toISOString();
}

function interrupted(work: JobFacts['work']): JobProblem {
  const detail =
    work === 'issue'
      ? '服务在生成时停止了，没有签发任何文书；请重新签发'
      : '草稿已经不在（只保留十分钟，服务重新启动后也不保留）；请重新生成';
  return { code: 'paper.interrupted', detail, contradictions: [] };
}

/** End a job by its owner's wish, or forget one that has ended. A paper that was stored first stays, and its job tells of it. */
export async function strike(app: AppContext, { id, state }: Pick<JobFacts, 'id' | 'state'>): Promise<void> {
  await app.database.write(async (em) => {
    if (isUnfinished({ state })) await note(em, id, { state: 'cancelled', touchedAt: timestamp(app) });
    else await em.delete(PaperJobRow, { id });
  });
}

export function cancelledMeanwhile(): ApiError {
  return new ApiError('paper.cancelled', '已取消，没有签发任何文书');
}
