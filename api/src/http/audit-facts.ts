import type { AuditFacts } from '../features/audit/facts.js';
import type { Operation, Reply } from '../operations/operation.js';
import type { Actor } from './authorize.js';

/** A call as the audit log sees it. */
export interface ToldCall {
  readonly operation: Operation;
  readonly actor: Actor;
  readonly address: string | null;
  readonly requestId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const LONGEST_REASON = 2000;
const LONGEST_ID = 200;

/** Whether a call leaves an entry: whatever may change something, and each reading of a file or of something marked as sensitive. */
export function isTold(operation: Operation): boolean {
  return operation.method !== 'get' || (operation.sensitive ?? operation.file !== undefined);
}

/** Who did what to which thing; the thing is named by the operation, and by the last id of the address or of the answer. */
export function factsOf(call: ToldCall, reply: Reply<unknown> | null, result = 'done'): AuditFacts {
  const { operation, actor, address, requestId, params, body } = call;
  const ids = Object.values(params);
  return {
    actorId: actor.id,
    actorName: actor.name,
    address,
    requestId,
    operation: operation.id,
    objectKind: operation.id.split('.')[0] ?? null,
    objectId: (madeId(operation, reply) ?? ids.at(-1) ?? null)?.slice(0, LONGEST_ID) ?? null,
    reason: reasonOf(body),
    params: ids.length > 1 ? params : null,
    result,
    note: null,
    ...reply?.audit,
  };
}

/** The id of what a creating call made. */
function madeId({ creating }: Operation, reply: Reply<unknown> | null): string | null {
  if (!creating) return null;
  return textOf(reply?.body, 'id') ?? reply?.location?.split('/').at(-1) ?? null;
}

function reasonOf(body: unknown): string | null {
  return (textOf(body, 'reason') ?? textOf(body, 'note'))?.slice(0, LONGEST_REASON) ?? null;
}

function textOf(value: unknown, field: string): string | null {
  if (value === null || typeof value !== 'object' || !(field in value)) return null;
  const text = (value as Record<string, unknown>)[field];
  return typeof text === 'string' && text !== '' ? text : null;
}
