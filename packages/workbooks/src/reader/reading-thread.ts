import { parentPort } from 'node:worker_threads';
import { WorkbookError } from '../errors.js';
import type { WorkbookErrorCode } from '../errors.js';
import type { Limits } from './limits.js';
import type { IntakeFor } from '../intake/intake-book.js';
import { readPlain } from './read-plain.js';

/** One file to read. */
export interface ReadingJob {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly limits: Limits;
  /** what to make of it; without it the plain sheets are the answer */
  readonly intake?: IntakeFor;
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

async function answer({ bytes, limits, intake }: ReadingJob): Promise<ReadingAnswer> {
  try {
    const plain = await readPlain(bytes, limits);
    if (!intake) return { workbook: JSON.stringify(plain) };
    // the catalog is only needed here, and takes as long to load as a small book to read
    const { intakeBook } = await import('../intake/intake-book.js');
    return { workbook: JSON.stringify(intakeBook(plain, intake)) };
  } catch (error) {
    if (error instanceof WorkbookError) return { error: { code: error.code, values: error.values } };
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
