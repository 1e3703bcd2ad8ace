import type { Role } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import { ApiError } from '../errors/api-error.js';
import type { Actor } from '../http/authorize.js';
import type { Access } from './access.js';
import { requireOwner } from './resolve-scope.js';
import type { Named } from './resolve-scope.js';
import { isAdministrator } from '../operations/role-permissions.js';
import type { AccountRole } from '../operations/role-permissions.js';

/**
 * The actor in the roles that count for what the call names. Who holds several may say by `X-Acting-Role` in which one to act.
 * @throws ApiError `access.denied` for a role that is not held there
 */
export function actorIn(actor: Actor, held: readonly AccountRole[], wanted: string | string[] | undefined): Actor {
  const roles = held.filter(
    (role): role is Exclude<typeof role, 'systemAdministrator'> & Role => !isAdministrator(role),
  );
  if (wanted === undefined) return { ...actor, role: roles[0] ?? null, roles };
  const chosen = roles.find((role) => role === wanted);
  if (!chosen) throw new ApiError('access.denied', `您在这里没有角色 ${String(wanted)}；请去掉 X-Acting-Role 或换一个`);
  return { ...actor, role: chosen, roles: [chosen] };
}

/**
 * The role in which an actor does something that only some roles may do: the first of the actor's own that fits.
 * @returns null when the actor may act in every role, i.e. whatever fits; a role that does not fit, for the refusal to name, when none does
 */
export function fittingRole(actor: Actor, allowed: readonly Role[]): Role | null {
  return actor.roles?.find((role) => allowed.includes(role)) ?? actor.role;
}

/** The actor on one thing of a list that a handler goes through itself. @throws ApiError `resource.not-found`, `access.denied` */
export async function actorOn(
  context: { em: EntityManager; access: Access; actor: Actor },
  thing: Named,
): Promise<Actor> {
  const { em, access, actor } = context;
  if (access.isEverything) return actor;
  return actorIn(actor, await requireOwner(em, access, thing), undefined);
}
