import { Worker } from 'node:worker_threads';
import { WorkbookError } from '../errors.js';
import type { Limits } from './limits.js';
import type { PlainWorkbook } from './plain-workbook.js';
import type { ReadingAnswer, ReadingJob } from './reading-thread.js';

/** As many files are read at once; the others wait their turn. */
const MOST_THREADS = 2;
/** An idle thread is kept this long, because starting one costs more than reading a small book. */
const IDLE_MS = 30_000;

interface Idle {
  readonly worker: Worker;
  readonly heapMb: number;
  readonly end: () => void;
  readonly timer: NodeJS.Timeout;
}

const idle: Idle[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * Read one file in a thread of its own: its memory and time are bounded, and what goes wrong there ends the thread, not the service.
 * A thread is used again only after it answered in order.
 * @param bytes handed over to the thread: the caller keeps nothing
 * @throws WorkbookError
 */
export async function readInThread(bytes: Uint8Array<ArrayBuffer>, limits: Limits): Promise<PlainWorkbook> {
  return (await runInThread({ bytes, limits })) as PlainWorkbook; // our own thread made it
}

/** Run any reading job; its answer is parsed JSON. @throws WorkbookError */
export async function runInThread(job: ReadingJob): Promise<unknown> {
  if (busy >= MOST_THREADS) await new Promise<void>((resolve) => waiting.push(resolve));
  busy++;
  try {
    return await runJob(job);
  } finally {
    busy--;
    waiting.shift()?.();
  }
}

async function runJob(job: ReadingJob): Promise<unknown> {
  const worker = takeWorker(job.limits);
  try {
    const answer = await ask(worker, job);
    if ('workbook' in answer) {
      keep(worker, job.limits.heapMb);
      return JSON.parse(answer.workbook) as unknown;
    }
    void worker.terminate();
    if ('error' in answer) throw new WorkbookError(answer.error.code, answer.error.values);
    throw new WorkbookError('workbook.damaged', { why: '内容无法解析' }, { cause: new Error(answer.fault) });
  } catch (error) {
    void worker.terminate();
    throw error;
  }
}

function takeWorker(limits: Limits): Worker {
  const entry = idle.find(({ heapMb }) => heapMb === limits.heapMb);
  if (!entry) return startWorker(limits);
  forget(entry);
  return entry.worker;
}

function startWorker(limits: Limits): Worker {
  const worker = new Worker(new URL('./reading-thread.js', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true, // the library prints complaints; they are no business of our console
  });
  // a thread that is being ended may still report an error; unheard, it would end the process
  return worker.on('error', () => undefined);
}

function keep(worker: Worker, heapMb: number): void {
  const end = (): void => {
    forget(entry);
    void worker.terminate();
  };
  const entry: Idle = { worker, heapMb, end, timer: setTimeout(end, IDLE_MS).unref() };
  worker.once('error', end);
  worker.unref();
  idle.push(entry);
}

function forget(entry: Idle): void {
  clearTimeout(entry.timer);
  entry.worker.off('error', entry.end);
  idle.splice(idle.indexOf(entry), 1);
}

function ask(worker: Worker, job: ReadingJob): Promise<ReadingAnswer> {
  worker.ref();
  return new Promise((resolve, reject) => {
    const events = {
      message: (answer: ReadingAnswer) => settle(() => resolve(answer)),
      error: (cause: NodeJS.ErrnoException) => settle(() => reject(threadError(cause))),
      exit: () => settle(() => reject(new WorkbookError('workbook.out-of-memory'))),
    };
    const seconds = Math.ceil(job.limits.timeMs / 1000);
    const timer = setTimeout(
      () => settle(() => reject(new WorkbookError('workbook.time-out', { seconds }))),
      job.limits.timeMs,
    );
    function settle(end: () => void): void {
      clearTimeout(timer);
      for (const [event, listener] of Object.entries(events)) worker.off(event, listener);
      end();
    }
    for (const [event, listener] of Object.entries(events)) worker.on(event, listener);
    worker.postMessage(job, [job.bytes.buffer]);
  });
}

function threadError(cause: NodeJS.ErrnoException): WorkbookError {
  if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY') return new WorkbookError('workbook.out-of-memory', {}, { cause });
  return new WorkbookError('workbook.damaged', { why: '内容无法解析' }, { cause });
}
