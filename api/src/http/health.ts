import type { ServerResponse } from 'node:http';
import type { AppContext } from '../app-context.js';
import type { MarkedRequest } from './dispatcher.js';

type Handler = (request: MarkedRequest, response: ServerResponse) => void | Promise<void>;

/** `GET /healthz`: the process answers. */
export const healthz: Handler = (request, response) => {
  request.operationId = 'healthz';
  sendJson(response, 200, { status: 'ok' });
};

/** `GET /readyz`: the database answers and its migrations have run; 503 otherwise, and while the service stops. */
export function createReadyz(app: AppContext, isStopping: () => boolean): Handler {
  return async (request, response) => {
    request.operationId = 'readyz';
    if (isStopping()) return sendJson(response, 503, { status: 'stopping', database: app.database.dialect });
    const ready = await app.database.isReady();
    sendJson(response, ready ? 200 : 503, {
      status: ready ? 'ready' : 'database-unavailable',
      database: app.database.dialect,
    });
  };
}

/** `GET /metrics`: Prometheus text. */
export function createMetricsPage(app: AppContext): Handler {
  return (request, response) => {
    request.operationId = 'metrics';
    response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
    response.end(app.metrics.print());
  };
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
