import type { IncomingMessage } from 'node:http';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../app-context.js';
import type { AppContext } from '../app-context.js';
import { ApiError } from '../errors/api-error.js';
import type { Operation } from '../operations/operation.js';
import type { Actor } from './authorize.js';
import { IdempotencyKey } from './idempotency.entity.js';
import type { Answer } from './answer.js';
import { sha256Of } from '../support/sha256.js';

/** A creating call that its caller may repeat. */
export interface Repeatable {
  readonly actor: string;
  readonly key: string;
  readonly operation: string;
  readonly requestSha256: string;
}

const KEPT_MS = 24 * 60 * 60 * 1000;

/** Read `Idempotency-Key`; null when there is none. @throws ApiError `idempotency.invalid-key` */
export function readIdempotencyKey(operation: Operation, request: IncomingMessage): string | null {
  const key = request.headers['idempotency-key'];
  if (!operation.creating || key === undefined) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new ApiError('idempotency.invalid-key', 'Idempotency-Key 应为 1 到 200 个可见的 ASCII 字符，例如一个 UUID');
}

/** A call under its key; the hash covers address and body, so that a key cannot be taken along to another call. */
export function repeatable(
  actor: Actor,
  key: string,
  operation: Operation,
  address: string,
  bodySha256: string,
): Repeatable {
  const requestSha256 = sha256Of(`${address}\n${bodySha256}`);
  return { actor: actor.id, key, operation: operation.id, requestSha256 };
}

/** The answer kept for this call; null when the key is new. @throws ApiError `idempotency.key-reused` */
export async function recall(em: EntityManager, call: Repeatable): Promise<Answer | null> {
  const { actor, key } = call;
  await holdKey(em, `${actor}/${key}`);
  const kept = await em.findOneBy(IdempotencyKey, { actor, key });
  if (!kept) return null;
  if (kept.operation !== call.operation || kept.requestSha256 !== call.requestSha256)
    throw new ApiError('idempotency.key-reused', '这个 Idempotency-Key 已用于内容不同的请求；请换一个新的键');
  return { status: kept.status, headers: { ...kept.headers, 'Idempotency-Replayed': 'true' }, body: kept.body };
}

/** Keep the answer in the same unit of work as what it created, and let go of answers a day old. */
export async function keep(em: EntityManager, app: AppContext, call: Repeatable, answer: Answer): Promise<void> {
  const { status, headers, body } = answer;
  await em
    .createQueryBuilder()
    .delete()
    .from(IdempotencyKey)
    .where('createdAt < :before', { before: new Date(app.now() - KEPT_MS).toISOString() })
    .execute();
  await em.insert(IdempotencyKey, {
    ...call,
    createdAt: timestamp(app),
    status,
    headers: { ...headers },
    body: body.toString(),
  });
}

/** On PostgreSQL the same call may run twice at once: the second waits here until the first has kept its answer. SQLite runs one at a time. */
async function holdKey(em: EntityManager, name: string): Promise<void> {
  if (em.connection.options.type === 'postgres')
    await em.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
}
