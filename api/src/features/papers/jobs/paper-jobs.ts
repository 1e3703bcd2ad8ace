import type { PaperFormat } from '@mlps/reports';
import { timestamp } from '../../../app-context.js';
import { stackOf } from '../../../http/log.js';
import type { AppContext } from '../../../app-context.js';
import { ApiError } from '../../../errors/api-error.js';
import { toApiError } from '../../../errors/problem.js';
import type { Actor } from '../../../http/authorize.js';
import type { FileReply } from '../../../operations/operation.js';
import { previewPaper } from '../check-paper.js';
import type { DrawWatch } from '../drawing/draw-pool.js';
import { issuePaper, requireIssuer } from '../issue-paper.js';
import type { IssueWish } from '../issue-paper.js';
import type { ContradictionDto } from '../paper.dto.js';
import { cancelledMeanwhile, enter, isUnfinished, note, recall, strike, TOUCH_MS } from './job-register.js';
import type { JobFacts, JobProblem } from './job-states.js';

/** A paper that is made in the background, for those that take seconds. */
export interface PaperJob extends JobFacts {
  /** a draft that is drawn */
  file: FileReply | null;
}

/** A job of this process. */
interface OwnJob extends PaperJob {
  readonly wish: IssueWish;
  readonly stop: AbortController;
}

const MOST_UNFINISHED = 20;
/** Drafts are kept in memory for so long. */
const KEPT_MS = 10 * 60 * 1000;

/**
 * What is under way, and drafts, live in memory; what became of a job stands in the database, so that whoever asks after a restart hears
 * that the paper is issued, or that the work was cut off and nothing was.
 */
export class PaperJobs {
  private readonly jobs = new Map<string, OwnJob>();
  private stopping = false;

  /** @throws ApiError `paper.jobs-full`, `paper.not-yours` */
  async start(
    app: AppContext,
    actor: Actor,
    wish: IssueWish,
    work: PaperJob['work'],
    format: PaperFormat = 'pdf',
  ): Promise<PaperJob> {
    if (work === 'issue') requireIssuer(actor, wish.kind);
    this.sweep(app.now());
    if ([...this.jobs.values()].filter(isUnfinished).length >= MOST_UNFINISHED)
      throw new ApiError('paper.jobs-full', `已有 ${MOST_UNFINISHED} 个生成任务没有完成；请稍后再试`);
    const row = newRow(app, actor, work);
    const job: OwnJob = { ...row, wish, file: null, stop: new AbortController() };
    this.jobs.set(job.id, job);
    await enter(app, row).catch((error: unknown) => {
      this.jobs.delete(job.id);
      throw error;
    });
    void this.run(app, actor, job, format);
    return job;
  }

  /** Jobs are their owner's alone. @throws ApiError `resource.not-found` */
  async get(app: AppContext, actor: Actor, id: string): Promise<PaperJob> {
    const job = this.jobs.get(id);
    return job?.actorId === actor.id ? job : { ...(await recall(app, actor, id)), file: null };
  }

  /** What is issued stays issued; everything else ends without a trace. */
  async cancel(app: AppContext, actor: Actor, id: string): Promise<void> {
    const { state } = await this.get(app, actor, id);
    if (!isUnfinished({ state })) this.jobs.delete(id);
    this.jobs.get(id)?.stop.abort();
    await strike(app, { id, state });
  }

  /** A stop of the service waits for no drawing; its jobs stay open in the register, and are told as cut off. */
  close(): void {
    this.stopping = true;
    for (const { stop } of this.jobs.values()) stop.abort();
  }

  private sweep(now: number): void {
    for (const [id, job] of this.jobs)
      if (!isUnfinished(job) && Date.parse(job.createdAt) < now - KEPT_MS) this.jobs.delete(id);
  }

  private async run(app: AppContext, actor: Actor, job: OwnJob, format: PaperFormat): Promise<void> {
    const touching = setInterval(() => void touch(app, job), TOUCH_MS);
    touching.unref();
    try {
      await make(app, actor, job, format);
    } catch (error) {
      const { code, detail, more } = toApiError(error);
      const contradictions = (more.contradictions ?? []) as ContradictionDto[]; // set where a paper was blocked
      if (code === 'server.error') app.log.write(report(app, job, error));
      await this.end(app, job, code === 'paper.cancelled' ? null : { code, detail, contradictions });
    } finally {
      clearInterval(touching);
    }
  }

  /** @param problem null for a job that was cancelled */
  private async end(app: AppContext, job: OwnJob, problem: JobProblem | null): Promise<void> {
    job.problem = problem;
    job.state = problem === null ? 'cancelled' : 'failed';
    if (this.stopping) return;
    const { state, page, pages } = job;
    const change = { state, page, pages, problem, touchedAt: timestamp(app) };
    // who asks this process hears it anyway
    await app.database
      .write((em) => note(em, job.id, change))
      .catch((error: unknown) => app.log.write(report(app, job, error)));
  }
}

function newRow(app: AppContext, { id: actorId }: Actor, work: PaperJob['work']): JobFacts {
  const now = timestamp(app);
  const open = { state: 'waiting', page: 0, pages: 0, paperId: null, problem: null } as const;
  return { id: app.newId(), createdAt: now, touchedAt: now, actorId, work, ...open };
}

async function make(app: AppContext, actor: Actor, job: OwnJob, format: PaperFormat): Promise<void> {
  const watch: DrawWatch = {
    signal: job.stop.signal,
    onProgress: ({ page, pages }) => Object.assign(job, { state: 'running', page, pages }),
  };
  const done = (paperId: string | null): Partial<JobFacts> => ({
    state: 'done',
    page: job.pages,
    pages: job.pages,
    paperId,
    touchedAt: timestamp(app),
  });
  if (job.work === 'preview') {
    job.file = await previewPaper(app, job.wish, format, watch);
    await app.database.write((em) => note(em, job.id, done(null)));
    Object.assign(job, done(null));
    return;
  }
  const paper = await issuePaper(
    app,
    actor,
    job.wish,
    (store) =>
      app.database.write(async (em) => {
        const row = await store(em);
        // paper and answer in one unit of work; whoever cancelled in time has no paper
        if (!(await note(em, job.id, done(row.id)))) throw cancelledMeanwhile();
        return row;
      }),
    watch,
  );
  Object.assign(job, done(paper.id));
}

/** Tell that the process lives, and hear whether somebody cancelled through another one. */
async function touch(app: AppContext, job: OwnJob): Promise<void> {
  const { state, page, pages } = job;
  if (!isUnfinished(job)) return;
  const change = { state, page, pages, touchedAt: timestamp(app) };
  const open = await app.database.write((em) => note(em, job.id, change)).catch(() => true);
  if (!open && isUnfinished(job)) job.stop.abort();
}

function report(app: AppContext, { id, wish: { kind } }: OwnJob, error: unknown): Record<string, unknown> {
  const what = { operation: 'paperJobs.start', job: id, paper: kind, stack: stackOf(error) };
  return { time: timestamp(app), kind: 'error', ...what };
}
