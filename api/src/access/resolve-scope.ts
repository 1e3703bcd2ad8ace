import type { EntityManager } from 'typeorm';
import { ApiError, notFound } from '../errors/api-error.js';
import type { Operation } from '../operations/operation.js';
import type { AccountRole } from '../operations/role-permissions.js';
import type { Access } from './access.js';
import { foreignAsAbsent } from './foreign.js';
import { nouns, ownersOf } from './owners.js';
import { rulesOf } from './scope.js';
import type { Noun, ScopeRule } from './scope.js';

/** The checked input of a call, in which ids stand. */
export interface ScopedInput {
  readonly params: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/**
 * Find whose data a call names, and let it through only where the caller may do this.
 *
 * What the caller may not even see is answered exactly as what does not exist; what it may see but not change, as forbidden.
 * @returns the roles in which the caller does it
 * @throws ApiError `resource.not-found`, `access.denied`, `access.place-missing`
 */
export async function resolveScope(
  em: EntityManager,
  access: Access,
  operation: Operation,
  input: ScopedInput,
): Promise<AccountRole[]> {
  let roles: AccountRole[] | null = null;
  for (const rule of rulesOf(operation.scope)) {
    const permission = rule.permission ?? operation.permission;
    for (const id of idsOf(rule, input)) {
      const found = await requireOwner(em, access, { of: rule.of, id, permission });
      if (permission === operation.permission) roles = roles ? roles.filter((role) => found.includes(role)) : found;
    }
  }
  return roles ?? access.rolesWith(operation.permission);
}

/** A thing and what is to be done with it. */
export interface Named {
  readonly of: Noun;
  readonly id: string;
  readonly permission: Operation['permission'];
}

/** The roles in which the caller may do this to the thing. @throws ApiError `resource.not-found`, `access.denied` */
export async function requireOwner(
  em: EntityManager,
  access: Access,
  { of, id, permission }: Named,
): Promise<AccountRole[]> {
  const { zh, read } = nouns[of];
  const owners = await ownersOf(em, of, id);
  if (owners.some((owner) => access.covers(permission, owner))) {
    const roles = [...new Set(owners.flatMap((owner) => access.rolesOn(permission, owner)))];
    return roles.length > 0 ? roles : access.rolesWith(permission); // one's own, which hangs nowhere yet
  }
  if (owners.some((owner) => access.covers(read, owner))) throw denied();
  throw owners.length > 0 ? foreignAsAbsent(zh, id) : notFound(zh, id);
}

/** @throws ApiError `access.place-missing` when the call does not say whose data it is about */
function idsOf(rule: ScopeRule, input: ScopedInput): string[] {
  const ids = found(rule, input).filter((id): id is string => typeof id === 'string');
  if (ids.length > 0 || rule.optional) return ids;
  const field = rule.param ?? rule.query ?? rule.body ?? '';
  throw new ApiError(
    'access.place-missing',
    `请用 ${field} 说明属于哪个${nouns[rule.of].zh}；不属于任何单位的数据无人可见`,
  );
}

function found(rule: ScopeRule, { params, query, body }: ScopedInput): unknown[] {
  if (rule.param !== undefined) return [params[rule.param]];
  if (rule.query !== undefined) return [query[rule.query]];
  return (rule.body ?? '').split('.').reduce<unknown[]>(step, [body]);
}

function step(values: unknown[], name: string): unknown[] {
  if (name === '*') return values.flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
  return values.flatMap((value) =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name)
      ? [(value as Record<string, unknown>)[name]]
      : [],
  );
}

export function denied(): ApiError {
  return new ApiError('access.denied', '您的角色不能做这个操作；如有需要，请联系安全管理员');
}
