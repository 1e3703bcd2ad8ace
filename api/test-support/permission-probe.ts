import { nouns } from '../src/access/owners.js';
import { rulesOf } from '../src/access/scope.js';
import type { ScopeRule } from '../src/access/scope.js';
import type { Operation } from '../src/operations/operation.js';
import { isAdministrator, rolePermissions, subordinatePermissions } from '../src/operations/role-permissions.js';
import type { AccountRole } from '../src/operations/role-permissions.js';
import type { Permission } from '../src/operations/permissions.js';
import type { CallMore } from './tester.js';

/** How somebody stands to the data of a call: with a role there, above them, or elsewhere. */
export type Standing = 'own' | 'above' | 'foreign';

/** One column of the table of rights. */
export interface Subject {
  readonly role: AccountRole | null;
  readonly standing: Standing;
}

export type Verdict = 'allowed' | 'forbidden' | 'absent' | 'sign-in';

/** A request, with the ids that it names by the rules of its scope. */
export interface AskedCall {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly path: string;
  readonly more: CallMore;
}

/**
 * What the table says, worked out a second time from the table alone: forbidden for a permission that is held nowhere, absent for
 * what cannot be seen, forbidden for what can be seen but not done.
 */
export function verdictFor({ role, standing }: Subject, asked: AskedCall): Verdict {
  const { operation } = asked;
  if (role === null) return operation.scope === 'public' ? 'allowed' : 'sign-in';
  if (operation.scope === 'public' || operation.scope === 'self') return 'allowed';
  const held = standing === 'above' ? [...rolePermissions[role], ...subordinatePermissions] : rolePermissions[role];
  if (!held.includes(operation.permission)) return 'forbidden';
  const there = isAdministrator(role) || standing === 'foreign' ? [] : permissionsThere(role, standing);
  for (const rule of rulesOf(operation.scope)) {
    if (!names(rule, asked)) continue;
    if (there.includes(rule.permission ?? operation.permission)) continue;
    return there.includes(nouns[rule.of].read) ? 'forbidden' : 'absent';
  }
  return 'allowed';
}

function permissionsThere(role: AccountRole, standing: Standing): readonly Permission[] {
  return standing === 'above' ? subordinatePermissions : rolePermissions[role];
}

/** Whether the call names a thing by this rule. */
function names({ param, query, body }: ScopeRule, { params, path, more }: AskedCall): boolean {
  if (param !== undefined) return param in params;
  if (query !== undefined) return new URLSearchParams(path.split('?')[1] ?? '').has(query);
  const [field = '', ...rest] = (body ?? '').split('.');
  const value = (more.body as Record<string, unknown> | undefined)?.[field];
  if (rest.length === 0) return typeof value === 'string';
  return Array.isArray(value) && value.length > 0;
}

/** What an answer says about rights. */
export function verdictOf(status: number, code: unknown): Verdict {
  if (status === 401) return 'sign-in';
  if (status === 403) return 'forbidden';
  if (status === 404 && code === 'resource.not-found') return 'absent';
  return 'allowed';
}
