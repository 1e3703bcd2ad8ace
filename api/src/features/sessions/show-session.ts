import type { EntityManager } from 'typeorm';
import { loadGrants } from '../../access/grants.js';
import type { AppContext } from '../../app-context.js';
import { queryBy } from '../../database/query-by.js';
import { ApiError } from '../../errors/api-error.js';
import { needsSecondFactor } from '../../http/authorize-accounts.js';
import { Access } from '../../access/access.js';
import { permissions } from '../../operations/permissions.js';
import type { SessionDto, SessionRoleDto } from './session.dto.js';
import { findSession } from './session-store.js';

/** The one user of local mode, who may do everything. */
export function localSession(name: string): SessionDto {
  return {
    mode: 'local',
    user: { id: 'local', account: 'local', name },
    roles: [],
    permissions: Object.keys(permissions),
    mustChangePassword: false,
    secondFactor: 'off',
    csrfToken: '',
    expiresAt: null,
  };
}

/** What a signed-in person may know about the own session. @throws ApiError `session.required` */
export async function showSession(em: EntityManager, app: AppContext, token: string): Promise<SessionDto> {
  const found = await findSession(em, app.now(), token);
  if (!found) throw new ApiError('session.required', '请先登录');
  const grants = await loadGrants(em, found.accountId);
  const required = needsSecondFactor(found, grants) && !found.hasSecondFactor;
  return {
    mode: 'accounts',
    user: { id: found.accountId, account: found.account, name: found.name },
    roles: await rolesOf(em, found.accountId),
    permissions: Access.of(found.accountId, grants).permissions(),
    mustChangePassword: found.mustChangePassword,
    secondFactor: found.hasSecondFactor ? 'on' : required ? 'required' : 'off',
    csrfToken: found.csrfToken,
    expiresAt: found.expiresAt,
  };
}

const ROLES = `SELECT r.role, r.organization_id AS "organizationId", o.name AS "organizationName", r.evaluation_id AS "evaluationId"
  FROM role_assignments r LEFT JOIN organizations o ON o.id = r.organization_id
  WHERE r.account_id = $1 ORDER BY r.id`;

function rolesOf(em: EntityManager, accountId: string): Promise<SessionRoleDto[]> {
  return queryBy<SessionRoleDto>(em, ROLES, accountId);
}
