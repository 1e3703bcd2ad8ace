import { parentPort } from 'node:worker_threads';
import { MlpsError } from '@mlps/controls';
import { ReportError } from '@mlps/reports';
import { drawPaper } from './draw-paper.js';
import type { DrawFault, DrawMessage, DrawRequest } from './draw-request.js';

/** Told at most so often; a page takes a millisecond or so. */
const PAGES_PER_MESSAGE = 5;

const port = parentPort!; // this file is only ever started as a worker

port.on('message', (request: DrawRequest) => {
  drawPaper(request, (progress) => {
    if (progress.page % PAGES_PER_MESSAGE === 0) say({ type: 'progress', progress });
  }).then(
    (result) => say({ type: 'done', result }),
    (error: unknown) => say({ type: 'failed', fault: faultOf(error) }),
  );
});

function say(message: DrawMessage): void {
  port.postMessage(message);
}

function faultOf(error: unknown): DrawFault {
  if (error instanceof ReportError)
    return { kind: 'report', code: error.code, message: error.message, issues: [...error.issues] };
  if (error instanceof MlpsError)
    return { kind: 'domain', code: error.code, message: error.message, issues: [...error.issues] };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { kind: 'other', code: '', message, issues: [] };
}
