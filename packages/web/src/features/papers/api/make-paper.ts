import { ProblemError } from '@mlps/client';
import type { PaperCheckDto, PaperInput, PaperIssueInput, PaperJobDto } from '@mlps/client';
import { client } from '../../../lib/client';
import { randomKey } from '../../../lib/random-key';
import type { Report } from '../../../lib/use-cancellable';

const POLL_MS = 400;

/** What contradicts itself in the data; nothing is kept. */
export async function checkPaper(body: PaperInput, signal?: AbortSignal): Promise<PaperCheckDto> {
  return (await client.call('papers.check', { body }, signal ? { signal } : {})).data;
}

/** A draft at once, for those who may read papers only. */
export async function fetchDraft(body: PaperInput, signal: AbortSignal): Promise<Blob> {
  return (await client.call('papers.preview', { body: { ...body, format: 'pdf' } }, { signal })).data;
}

/** A draft drawn in the background: tells how many pages are done and can be stopped. */
export async function drawDraft(body: PaperInput, signal: AbortSignal, report: Report): Promise<Blob> {
  const job = await follow({ ...body, work: 'preview', format: 'pdf' }, signal, report);
  return (await client.call('paperJobs.file', { params: { jobId: job.id } }, { signal })).data;
}

/** Issues a paper in the background, and gives its id. */
export async function issuePaper(body: PaperIssueInput, signal: AbortSignal, report: Report): Promise<string> {
  const { paperId } = await follow({ ...body, work: 'issue' }, signal, report);
  if (paperId === null) throw new Error('the service issued a paper and did not say which');
  return paperId;
}

/** Starts the work and looks after it until it ends; a stopped one is cancelled with the service as well. */
async function follow(
  body: Parameters<typeof client.call<'paperJobs.start'>>[1]['body'],
  signal: AbortSignal,
  report: Report,
): Promise<PaperJobDto> {
  const { data } = await client.call('paperJobs.start', { body }, { idempotencyKey: randomKey() });
  const params = { jobId: data.id };
  const cancel = (): void => void client.call('paperJobs.cancel', { params }).catch(() => undefined); // it may have ended
  signal.addEventListener('abort', cancel, { once: true });
  try {
    for (;;) {
      const { data: job } = await client.call('paperJobs.get', { params }, { signal });
      if (job.pages > 0) report(job.page, job.pages);
      if (job.state === 'done') return job;
      if (job.state === 'failed' || job.state === 'cancelled') throw failureOf(job);
      await pause(POLL_MS);
    }
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** The reason of a failed work, in the shape of every other refusal. */
function failureOf({ problem, state }: PaperJobDto): Error {
  if (problem === null) return new DOMException(state, 'AbortError');
  return new JobError(problem.detail, problem.code, problem.contradictions);
}

/** Work in the background that did not succeed. */
export class JobError extends Error {
  override readonly name = 'JobError';
  constructor(
    message: string,
    readonly code: string,
    readonly contradictions: PaperCheckDto['items'],
  ) {
    super(message);
  }
}

/** Whether a refusal is the self-check's. */
export function isBlocked(error: unknown): boolean {
  return (error instanceof JobError || error instanceof ProblemError) && error.code === 'paper.blocked';
}
