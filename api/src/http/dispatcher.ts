import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import { actorIn } from '../access/acting-role.js';
import { resolveScope } from '../access/resolve-scope.js';
import { rulesOf } from '../access/scope.js';
import type { AppContext } from '../app-context.js';
import { ApiError } from '../errors/api-error.js';
import { isOwnSchema } from '../operations/operation.js';
import type { Call, Method, Operation, Origin, Reply } from '../operations/operation.js';
import { toAnswer } from './answer.js';
import type { Answer } from './answer.js';
import { factsOf, isTold } from './audit-facts.js';
import type { ToldCall } from './audit-facts.js';
import { checkBody, createParamsCheck, createQueryCheck } from './check-input.js';
import { isKnown, readPrecondition } from './etag.js';
import { keep, readIdempotencyKey, recall, repeatable } from './idempotency.js';
import type { Repeatable } from './idempotency.js';
import { RefusalNotes } from './note-refusal.js';
import { RateLimits } from './rate-limits.js';
import { createBodyReader } from './read-body.js';
import { originOf, refuseCrossSite } from './origin.js';
import { narrowAccess } from './read-organization.js';
import { receiveFile } from './receive-file.js';
import { nobody } from './authorize.js';
import type { Actor, Caller } from './authorize.js';
import type { ReadBody } from './read-body.js';
import { RouteTable } from './route-table.js';

/** A request as the service marks it. */
export interface MarkedRequest extends IncomingMessage {
  requestId: string;
  /** id of the operation, for log and metrics; a path would name things */
  operationId: string;
}

type Next = (error?: unknown) => void;

interface Checks {
  readonly params: (raw: Record<string, string>) => Record<string, string>;
  readonly query: (search: string) => Record<string, unknown>;
}

/**
 * Answers every operation of the table: find it, ask whether it is allowed, check the input, open the database as the operation says, and send what its handler gives.
 */
export function createDispatcher(
  app: AppContext,
  operations: readonly Operation[],
): (request: MarkedRequest, response: ServerResponse, next: Next) => void {
  const routes = new RouteTable(operations);
  const checks = new Map<Operation, Checks>(
    operations.map((entry) => [
      entry,
      { params: createParamsCheck(entry.params), query: createQueryCheck(entry.query) },
    ]),
  );
  const readBody = createBodyReader(app.config.bodyLimitBytes);
  const refusals = new RefusalNotes(app);
  const limits = new RateLimits(app);

  async function answer(request: MarkedRequest, response: ServerResponse): Promise<void> {
    const [path, search] = splitUrl(request.url ?? '/');
    const match = routes.match(request.method ?? 'GET', path);
    if (match.kind === 'unknown') throw unknownRoute(path);
    if (match.kind === 'method') return answerMethod(request, response, match.allowed);
    const { operation } = match;
    request.operationId = operation.id;
    const told = toldCall(operation, request, match.params);
    try {
      await answerCall(request, response, operation, search, told);
    } catch (error) {
      await refusals.note(told, error);
      throw error;
    }
  }

  async function answerCall(
    request: MarkedRequest,
    response: ServerResponse,
    operation: Operation,
    search: string,
    told: MutableCall,
  ): Promise<void> {
    refuseCrossSite(request, app.config.signIn === 'off');
    const origin = originOf(request);
    await limits.before(operation, origin);
    const caller = await callerOf(operation, request, origin);
    told.actor = caller.actor;
    const check = checks.get(operation)!; // one for every operation of the table
    const params = (told.params = check.params(told.params));
    const query = check.query(search);
    const precondition = readPrecondition(operation, request);
    const key = readIdempotencyKey(operation, request);
    const read = operation.body ? await readBody(request, response) : null;
    if (operation.body && !isOwnSchema(operation.body)) checkBody(operation.body, read!.value);
    told.body = read?.value;
    const actor = await place(app, caller, operation, { request, params, query, body: read?.value });
    const upload = operation.upload ? await receiveFile(app.config, request, operation.uploadLimit) : null;
    const access = narrowAccess(caller.access, operation, request);
    const who = { actor, access, caller, origin, request, requestId: request.requestId };
    const input = { params, query, body: read?.value, upload, precondition, ...who };
    const run: Run = (em, own, commit = onlyOwn) =>
      operation.handle({ ...input, app: own, em, commit } as unknown as Call<never, never, never>); // the checks proved the types
    try {
      const ready =
        key === null
          ? toAnswer(operation, await open(app, told, run))
          : await answerOnce(
              app,
              told,
              run,
              repeatable(actor, key, operation, request.url ?? '', upload?.sha256 ?? hashOf(read)),
            );
      await send(request, response, operation, ready);
    } finally {
      await upload?.discard();
    }
  }

  async function callerOf(operation: Operation, request: MarkedRequest, origin: Origin): Promise<Caller> {
    const caller = await Promise.resolve(app.authorize(operation, request, app)).catch(async (error: unknown) => {
      await limits.refused(origin);
      throw error;
    });
    await limits.known(caller, origin);
    return caller;
  }

  return (request, response, next) => {
    answer(request, response).catch(next);
  };
}

interface Addressed {
  readonly request: MarkedRequest;
  readonly params: Record<string, string>;
  readonly query: Record<string, unknown>;
  readonly body: unknown;
}

/** Whose data the call names, before the handler runs or a file is received. @returns the actor in the roles that count there */
async function place(app: AppContext, caller: Caller, operation: Operation, input: Addressed): Promise<Actor> {
  if (caller.access.isEverything || caller.kind === 'nobody') return caller.actor;
  const roles = await resolveScope(app.database.read, caller.access, operation, input);
  const wanted = rulesOf(operation.scope).length > 0 ? input.request.headers['x-acting-role'] : undefined;
  return actorIn(caller.actor, roles, wanted);
}

/** Path and query, still encoded. */
function splitUrl(url: string): [path: string, search: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function hashOf(read: ReadBody | null): string {
  return read?.sha256 ?? '';
}

type Commit = Call<never, never, never>['commit'];
type Run = (em: EntityManager, app: AppContext, commit?: Commit) => Reply<unknown> | Promise<Reply<unknown>>;

const onlyOwn: Commit = () => Promise.reject(new Error('only an operation whose work is its own may commit'));

/** What of a call is known grows while it is checked. */
type MutableCall = { -readonly [K in keyof ToldCall]: ToldCall[K] };

function toldCall(operation: Operation, request: MarkedRequest, params: Record<string, string>): MutableCall {
  return {
    operation,
    actor: nobody.actor,
    address: originOf(request).address,
    requestId: request.requestId,
    params,
    body: null,
  };
}

/** Open the database as the operation says. Whatever must be told is told before the answer goes out: no entry, no answer. */
async function open(app: AppContext, call: ToldCall, run: Run): Promise<Reply<unknown>> {
  const { database } = app;
  const { operation } = call;
  if (operation.work === 'write')
    return database.write(
      async (em) => run(em, app),
      (reply) => factsOf(call, reply),
    );
  if (operation.work === 'own')
    return run(database.read, app, (work) => database.write(work, (reply) => factsOf(call, reply)));
  if (!isTold(operation)) return read(app, operation, run);
  const own = { ...app, database: database.about(factsOf(call, null)) };
  const reply = await read(own, operation, run);
  if (own.database.entries === 0) await database.note(factsOf(call, reply));
  return reply;
}

async function read(app: AppContext, operation: Operation, run: Run): Promise<Reply<unknown>> {
  const { database } = app;
  return operation.work === 'snapshot' ? database.snapshot(async (em) => run(em, app)) : run(database.read, app);
}

/** A creating call with a key: the kept answer, or a new one kept in the same unit of work. */
async function answerOnce(app: AppContext, call: ToldCall, run: Run, asked: Repeatable): Promise<Answer> {
  const { operation } = call;
  if (operation.work === 'own') return answerOwnOnce(app, call, run, asked);
  const made = await app.database.write(
    async (em) => {
      const kept = await recall(em, asked);
      if (kept) return { answer: kept, reply: null };
      const reply = await run(em, app);
      const answer = toAnswer(operation, reply);
      await keep(em, app, asked, answer);
      return { answer, reply };
    },
    ({ reply }) => (reply ? factsOf(call, reply) : null), // a repeated answer did nothing
  );
  return made.answer;
}

/** Thrown out of a unit of work to end it: the same call was answered meanwhile. */
class AnsweredMeanwhile extends Error {
  constructor(readonly kept: Answer) {
    super('answered meanwhile');
  }
}

/** The same for work that commits at its end: looked for before the work begins, and again where it commits. */
async function answerOwnOnce(app: AppContext, call: ToldCall, run: Run, asked: Repeatable): Promise<Answer> {
  const { operation } = call;
  const known = await app.database.write((em) => recall(em, asked));
  if (known) return known;
  const commit: Commit = (work) =>
    app.database.write(
      async (em) => {
        const kept = await recall(em, asked);
        if (kept) throw new AnsweredMeanwhile(kept);
        const reply = await work(em);
        await keep(em, app, asked, toAnswer(operation, reply));
        return reply;
      },
      (reply) => factsOf(call, reply),
    );
  try {
    return toAnswer(operation, await run(app.database.read, app, commit));
  } catch (error) {
    if (error instanceof AnsweredMeanwhile) return error.kept;
    throw error;
  }
}

/** Nobody between service and browser keeps an answer, and the browser asks each time whether its own still holds. */
const PRIVATE = { 'Cache-Control': 'private, no-cache' } as const;

async function send(
  request: MarkedRequest,
  response: ServerResponse,
  operation: Operation,
  answer: Answer,
): Promise<void> {
  const etag = answer.headers['ETag'];
  if (operation.method === 'get' && typeof etag === 'string' && isKnown(request, etag)) {
    response.writeHead(304, { ETag: etag, ...PRIVATE }).end();
    return;
  }
  if (answer.open) {
    response.writeHead(answer.status, { ...PRIVATE, ...answer.headers });
    // a file that turns out damaged cuts the answer, so that half of it is not taken for the whole
    if (request.method === 'HEAD') response.end();
    else await pipeline(answer.open(), response);
    return;
  }
  response.writeHead(answer.status, {
    ...PRIVATE,
    ...answer.headers,
    'Content-Length': Buffer.byteLength(answer.body),
  });
  response.end(answer.body);
}

function unknownRoute(path: string): ApiError {
  return new ApiError('request.unknown-route', `没有接口 ${path.slice(0, 200)}；可用的接口见 /api/docs`);
}

function answerMethod(request: MarkedRequest, response: ServerResponse, allowed: readonly Method[]): void {
  const names = allowed.map((method) => method.toUpperCase());
  const Allow = [...names, ...(names.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (request.method === 'OPTIONS') {
    request.operationId = 'options';
    response.writeHead(204, { Allow }).end();
    return;
  }
  throw new ApiError('request.method', `这个接口不支持 ${request.method ?? ''}；可用：${Allow}`, {
    headers: { Allow },
  });
}
