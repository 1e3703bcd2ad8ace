import type { ServerResponse } from 'node:http';
import type { AppContext } from '../app-context.js';
import { toApiError, toProblem } from '../errors/problem.js';
import { stackOf } from './log.js';
import type { MarkedRequest } from './dispatcher.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** The one place where a thrown error becomes an answer; an unexpected one is logged with its stack, which never leaves the service. */
export function createErrorHandler(
  app: AppContext,
): (error: unknown, request: MarkedRequest, response: ServerResponse, next: () => void) => void {
  return (error, request, response, _next) => {
    const known = toApiError(error);
    const problem = toProblem(known, withoutToken(request.url ?? ''), request.requestId);
    if (problem.status >= 500) app.log.write(report(app, request, problem.code, error));
    if (response.headersSent) {
      response.destroy(); // half an answer cannot be mended; cut it, so that it is not taken for a whole one
      return;
    }
    const body = JSON.stringify(problem);
    response.writeHead(problem.status, {
      ...known.more.headers,
      'Content-Type': PROBLEM_TYPE,
      'Content-Length': Buffer.byteLength(body),
      'Cache-Control': 'no-store',
    });
    response.end(body);
    request.resume(); // the rest of a refused body is read and dropped, so that the caller sees the answer
  };
}

function report(app: AppContext, request: MarkedRequest, code: string, error: unknown): Record<string, unknown> {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return {
    time: new Date(app.now()).toISOString(),
    kind: 'error',
    requestId: request.requestId,
    operation: request.operationId,
    code,
    // the driver's error repeats the statement's values, so only message and stack are written, and nothing that they quote
    stack: stackOf(cause),
  };
}

/** Answers are kept and shown around; a token that stood in the address is not. */
function withoutToken(url: string): string {
  return url.replace(/([?&]token=)[^&]*/, '$1…');
}
