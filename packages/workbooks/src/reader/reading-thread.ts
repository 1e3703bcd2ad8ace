import { parentPort } from 'node:worker_threads';
import { WorkbookError } from '../errors.js';
import type { WorkbookErrorCode } from '../errors.js';
import type { Limits } from './limits.js';
import { readPlain } from './read-plain.js';

/** One file to read. */
export interface ReadingJob {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly limits: Limits;
}

/** What the thread answers: the workbook as JSON (much quicker to hand over than its objects), a known error, or a fault of ours. */
export type ReadingAnswer =
  | { readonly workbook: string }
  | { readonly error: { code: WorkbookErrorCode; values: Readonly<Record<string, string | number>> } }
  | { readonly fault: string };

/** The thread's whole life: one answer for each job. */
parentPort?.on('message', (job: ReadingJob) => {
  void answer(job).then((result) => parentPort?.postMessage(result, []));
});

async function answer({ bytes, limits }: ReadingJob): Promise<ReadingAnswer> {
  try {
    return { workbook: JSON.stringify(await readPlain(bytes, limits)) };
  } catch (error) {
    if (error instanceof WorkbookError) return { error: { code: error.code, values: error.values } };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
