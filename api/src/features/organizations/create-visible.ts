import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { denied } from '../../access/resolve-scope.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Actor } from '../../http/authorize.js';
import { RoleAssignment } from '../roles/role-assignment.entity.js';
import type { OrganizationInput } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { createOrganization, getOrganization } from './organization.service.js';

/** Who registers an organization, and with what rights. */
export interface Registrar {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly access: Access;
  readonly actor: Actor;
}

/**
 * Register an organization so that whoever did it goes on seeing it: below the own one for a superior, else with the own role on it.
 * @throws ApiError `access.denied`, `resource.duplicate`
 */
export async function createVisible(registrar: Registrar, input: OrganizationInput): Promise<Organization> {
  const { em, app, access } = registrar;
  if (!access.may('organizations.create')) throw denied();
  const row = await createOrganization(em, app, input);
  if (access.isEverything) return row;
  for (const role of access.rolesWith('organizations.create')) {
    const [above, ...others] = role === 'superior' ? (access.organizationsAs('superior') ?? []) : [];
    if (above !== undefined && others.length === 0)
      await em.update(Organization, { id: row.id }, { superiorId: above });
    else await em.insert(RoleAssignment, ownRole(registrar, row.id, role));
  }
  return getOrganization(em, row.id);
}

type AssignmentRow = Omit<RoleAssignment, 'account' | 'organization' | 'evaluation'>;

function ownRole({ app, actor }: Registrar, organizationId: string, role: RoleAssignment['role']): AssignmentRow {
  const own = { id: app.newId(), createdAt: timestamp(app), accountId: actor.id };
  return { ...own, role, organizationId, evaluationId: null, department: null, grantedBy: actor.name };
}
