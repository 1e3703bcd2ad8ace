import { Worker } from 'node:worker_threads';
import { MlpsError } from '@mlps/controls';
import type { ErrorCode, Issue } from '@mlps/controls';
import { ReportError } from '@mlps/reports';
import type { OptionIssue, ReportErrorCode } from '@mlps/reports';
import { ApiError } from '../../../errors/api-error.js';
import type { DrawFault, DrawMessage, DrawProgress, DrawRequest, DrawResult } from './draw-request.js';

/** How a caller follows a drawing, and stops it. */
export interface DrawWatch {
  readonly onProgress?: (progress: DrawProgress) => void;
  readonly signal?: AbortSignal;
}

/** Papers drawn at the same time; each takes a core. */
const MOST_WORKERS = 2;
/** Heap of a worker: a report of 300 pages takes a quarter of it. */
const HEAP_MB = 700;
const IDLE_MS = 30_000;
const WORKER = new URL('./draw-worker.js', import.meta.url);

interface Task {
  readonly request: DrawRequest;
  readonly watch: DrawWatch;
  readonly resolve: (result: DrawResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Draws papers in worker threads, so that a report of 300 pages keeps no other request waiting, and a paper that needs too much memory
 * ends its worker and not the service. It holds nothing of a service, so all services of a process share it.
 */
class DrawPool {
  private readonly waiting: Task[] = [];
  private readonly idle: Worker[] = [];
  private busy = 0;

  /** @throws what the builders of papers throw; ApiError `paper.cancelled`, `paper.too-big` */
  draw(request: DrawRequest, watch: DrawWatch = {}): Promise<DrawResult> {
    return new Promise((resolve, reject) => {
      const task: Task = { request, watch, resolve, reject };
      watch.signal?.addEventListener('abort', () => this.forget(task), { once: true });
      this.waiting.push(task);
      this.next();
    });
  }

  private forget(task: Task): void {
    const at = this.waiting.indexOf(task);
    if (at < 0) return;
    this.waiting.splice(at, 1);
    task.reject(cancelled());
  }

  private next(): void {
    if (this.busy >= MOST_WORKERS) return;
    const task = this.waiting.shift();
    if (!task) return;
    if (task.watch.signal?.aborted) {
      task.reject(cancelled());
      return this.next();
    }
    this.busy += 1;
    const worker = this.idle.pop() ?? startWorker();
    worker.ref();
    void runTask(worker, task).then((alive) => {
      this.busy -= 1;
      if (alive) this.rest(worker);
      this.next();
    });
  }

  /** A worker waits a while for the next paper, without keeping the process alive. */
  private rest(worker: Worker): void {
    worker.unref();
    this.idle.push(worker);
    const timer = setTimeout(() => {
      const at = this.idle.indexOf(worker);
      if (at < 0) return;
      this.idle.splice(at, 1);
      void worker.terminate();
    }, IDLE_MS);
    timer.unref();
  }
}

export const drawPool = new DrawPool();

function startWorker(): Worker {
  return new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
}

/** @returns whether the worker can be used again */
function runTask(worker: Worker, { request, watch, resolve, reject }: Task): Promise<boolean> {
  return new Promise((settled) => {
    const stop = (): void => end(false, () => reject(cancelled()));
    const end = (alive: boolean, tell: () => void): void => {
      worker.off('message', hear).off('error', fail).off('exit', leave);
      watch.signal?.removeEventListener('abort', stop);
      if (!alive) void worker.terminate();
      tell();
      settled(alive);
    };
    watch.signal?.addEventListener('abort', stop, { once: true });
    const hear = (message: DrawMessage): void => {
      if (message.type === 'progress') watch.onProgress?.(message.progress);
      else if (message.type === 'done') end(true, () => resolve(message.result));
      else end(true, () => reject(errorOf(message.fault)));
    };
    const fail = (error: NodeJS.ErrnoException): void => end(false, () => reject(workerError(error)));
    const leave = (): void => end(false, () => reject(new Error('the drawing worker ended by itself')));
    worker.on('message', hear).on('error', fail).on('exit', leave);
    worker.postMessage(request); // oxlint-disable-line unicorn/require-post-message-target-origin -- a thread has no origin
  });
}

function cancelled(): ApiError {
  return new ApiError('paper.cancelled', '已取消，没有签发任何文书');
}

function workerError(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error;
  return new ApiError('paper.too-big', '文书内容太多，生成时内存不足；请拆分对象或只选一种格式', {}, { cause: error });
}

/** The error as it was in the worker; the codes are those of the same build. */
function errorOf({ kind, code, message, issues }: DrawFault): Error {
  if (kind === 'report') return new ReportError(code as ReportErrorCode, message, issues as OptionIssue[]);
  if (kind === 'domain') return new MlpsError(code as ErrorCode, message, issues as Issue[]);
  return new Error(message);
}
