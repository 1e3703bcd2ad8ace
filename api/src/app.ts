import express from 'express';
import type { Express, RequestHandler } from 'express';
import type { AppContext } from './app-context.js';
import { API_ROOT } from './http/answer.js';
import { createDispatcher } from './http/dispatcher.js';
import type { MarkedRequest } from './http/dispatcher.js';
import { serveDocs } from './http/docs-page.js';
import { createErrorHandler } from './http/error-handler.js';
import { createMetricsPage, createReadyz, healthz } from './http/health.js';
import { createObserver } from './http/observe.js';
import { originOf } from './http/origin.js';
import { securityHeaders } from './http/security-headers.js';
import { serveWeb } from './http/web-page.js';
import { ApiError } from './errors/api-error.js';
import { buildOpenApi } from './openapi/build-openapi.js';
import { operations } from './operations/table.js';
import { once } from './support/once.js';

export interface AppOptions {
  /** folder of a built web application, served at `/`; without it `/` leads to the API's documentation */
  readonly webDir?: string;
  /** whether the service is about to stop, for `/readyz` */
  readonly isStopping?: () => boolean;
}

/** Build the HTTP application over an open database; it listens nowhere by itself. */
export function createApp(context: AppContext, options: AppOptions = {}): Express {
  const app = express();
  app.disable('x-powered-by').disable('etag').set('query parser', false);
  // Express hands on one request object, which the observer marks for those that come after it
  const mount = (handler: unknown): RequestHandler => handler as RequestHandler;
  // whoever is not named as a proxy is taken for the caller itself
  app.set('trust proxy', [...context.config.trustedProxies]);
  app.use(mount(createObserver(context)), mount(securityHeaders(context.config.tls !== null)));
  app.get(`${API_ROOT}/openapi.json`, mount(sendContract));
  // before the rest: Express tries its handlers one after the other
  app.use(API_ROOT, mount(createDispatcher(context, operations)));
  app.use('/api/docs', serveDocs(operations));
  app.get('/healthz', mount(healthz));
  app.get('/readyz', mount(createReadyz(context, options.isStopping ?? (() => false))));
  app.get('/metrics', mount(onlyFromHere(context)), mount(createMetricsPage(context)));
  if (options.webDir !== undefined) app.use(outsideApi(serveWeb(options.webDir)));
  else app.get('/', (_request, response) => response.redirect('/api/docs/'));
  app.use(mount(nothingHere));
  app.use(createErrorHandler(context) as never);
  return app;
}

/** Figures tell what goes on: where people sign in, they are for programs on the same machine. */
function onlyFromHere({ config }: AppContext): RequestHandler {
  return (request, _response, next) => {
    const address = originOf(request).address.replace(/^::ffff:/, '');
    next(config.signIn === 'off' || address === '::1' || address.startsWith('127.') ? undefined : 'route');
  };
}

/** Made when somebody first asks: it takes longer than all else at the start. */
const contract = once(() => JSON.stringify(buildOpenApi(operations)));

const sendContract: RequestHandler = (request, response) => {
  (request as unknown as MarkedRequest).operationId = 'openapi';
  response.setHeader('Cache-Control', 'no-cache');
  response.type('json').send(contract());
};

/** The web application's fallback must not answer for a mistyped API address. */
function outsideApi(handlers: readonly RequestHandler[]): RequestHandler[] {
  return handlers.map(
    (handler): RequestHandler =>
      (request, response, next) =>
        request.path.startsWith('/api/') ? next() : void handler(request, response, next),
  );
}

const nothingHere = (request: MarkedRequest): never => {
  const path = (request.url ?? '').split('?')[0] ?? '';
  throw new ApiError('request.unknown-route', `没有 ${path.slice(0, 200)} 这个地址；接口见 /api/docs`);
};
