import type { PaperFormat } from '@mlps/reports';
import { timestamp } from '../../../app-context.js';
import { stackOf } from '../../../http/log.js';
import type { AppContext } from '../../../app-context.js';
import { ApiError, notFound } from '../../../errors/api-error.js';
import { toApiError } from '../../../errors/problem.js';
import type { Actor } from '../../../http/authorize.js';
import type { FileReply } from '../../../operations/operation.js';
import { previewPaper } from '../check-paper.js';
import type { DrawWatch } from '../drawing/draw-pool.js';
import { issuePaper, requireIssuer } from '../issue-paper.js';
import type { IssueWish } from '../issue-paper.js';

/** A paper that is made in the background, for those that take seconds. */
export interface PaperJob {
  readonly id: string;
  readonly createdAt: string;
  readonly actorId: string;
  readonly work: 'issue' | 'preview';
  readonly wish: IssueWish;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  page: number;
  pages: number;
  paperId: string | null;
  error: ApiError | null;
  file: FileReply | null;
  readonly stop: AbortController;
}

const MOST_UNFINISHED = 20;
const KEPT_MS = 10 * 60 * 1000;

/**
 * Jobs live in memory: one that is cut off by a stop of the service has issued nothing, and whoever asks for it is told that it is gone.
 * A finished one is kept for ten minutes.
 */
export class PaperJobs {
  private readonly jobs = new Map<string, PaperJob>();

  /** @throws ApiError `paper.jobs-full` */
  start(app: AppContext, actor: Actor, wish: IssueWish, work: PaperJob['work'], format: PaperFormat = 'pdf'): PaperJob {
    if (work === 'issue') requireIssuer(actor, wish.kind);
    this.sweep(app.now());
    if ([...this.jobs.values()].filter(isUnfinished).length >= MOST_UNFINISHED)
      throw new ApiError('paper.jobs-full', `已有 ${MOST_UNFINISHED} 个生成任务没有完成；请稍后再试`);
    const job: PaperJob = {
      id: app.newId(),
      createdAt: timestamp(app),
      actorId: actor.id,
      work,
      wish,
      state: 'waiting',
      page: 0,
      pages: 0,
      paperId: null,
      error: null,
      file: null,
      stop: new AbortController(),
    };
    this.jobs.set(job.id, job);
    void run(app, actor, job, format);
    return job;
  }

  /** Jobs are their owner's alone. @throws ApiError `resource.not-found` */
  get({ id: actorId }: Actor, id: string): PaperJob {
    const job = this.jobs.get(id);
    if (!job || job.actorId !== actorId) throw notFound('生成任务', id);
    return job;
  }

  /** What is issued stays issued; everything else ends without a trace. */
  cancel(actor: Actor, id: string): void {
    const job = this.get(actor, id);
    job.stop.abort();
    if (!isUnfinished(job)) this.jobs.delete(id);
  }

  /** A stop of the service waits for no drawing. */
  close(): void {
    for (const { stop } of this.jobs.values()) stop.abort();
  }

  private sweep(now: number): void {
    for (const [id, job] of this.jobs)
      if (!isUnfinished(job) && Date.parse(job.createdAt) < now - KEPT_MS) this.jobs.delete(id);
  }
}

function isUnfinished({ state }: PaperJob): boolean {
  return state === 'waiting' || state === 'running';
}

async function run(app: AppContext, actor: Actor, job: PaperJob, format: PaperFormat): Promise<void> {
  const watch: DrawWatch = {
    signal: job.stop.signal,
    onProgress: ({ page, pages }) => Object.assign(job, { state: 'running', page, pages }),
  };
  try {
    if (job.work === 'preview') job.file = await previewPaper(app, job.wish, format, watch);
    else job.paperId = (await issuePaper(app, actor, job.wish, (store) => app.database.write(store), watch)).id;
    job.page = job.pages;
    job.state = 'done';
  } catch (error) {
    job.error = toApiError(error);
    job.state = job.error.code === 'paper.cancelled' ? 'cancelled' : 'failed';
    if (job.error.code === 'server.error') app.log.write(report(app, job, error));
  }
}

function report(app: AppContext, { id, wish: { kind } }: PaperJob, error: unknown): Record<string, unknown> {
  return {
    time: timestamp(app),
    kind: 'error',
    operation: 'paperJobs.start',
    job: id,
    paper: kind,
    stack: stackOf(error),
  };
}
