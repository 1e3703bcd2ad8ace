import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { AppContext } from '../app-context.js';
import type { MarkedRequest } from './dispatcher.js';

const GIVEN_ID = /^[\w.-]{1,64}$/;

/** Give every request an id, and note its end in log and metrics: operation, status, time and size, never who or what. */
export function createObserver(
  app: AppContext,
): (request: MarkedRequest, response: ServerResponse, next: () => void) => void {
  return (request, response, next) => {
    const started = performance.now();
    const given = request.headers['x-request-id'];
    request.requestId = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
    request.operationId = 'other';
    response.setHeader('X-Request-Id', request.requestId);
    response.once('close', () => {
      const milliseconds = performance.now() - started;
      const status = response.writableFinished ? response.statusCode : 499; // 499: the caller hung up
      app.metrics.observe(request.operationId, status, milliseconds / 1000);
      if (app.config.accessLog) app.log.write(line(app, request, status, milliseconds));
    });
    next();
  };
}

function line(app: AppContext, request: MarkedRequest, status: number, ms: number): Record<string, unknown> {
  return {
    time: new Date(app.now()).toISOString(),
    kind: 'access',
    requestId: request.requestId,
    method: request.method,
    operation: request.operationId,
    status,
    ms: Math.round(ms * 10) / 10,
  };
}
