import type { EntityManager } from 'typeorm';
import { queryBy } from '../database/query-by.js';
import type { AccountRole } from '../operations/role-permissions.js';
import type { Grant } from './access.js';

interface GrantRow {
  role: AccountRole;
  organization_id: string | null;
  evaluation_id: string | null;
  system_id: string | null;
  department: string | null;
}

const GRANTS = `SELECT r.role, r.organization_id, r.evaluation_id, e.system_id, r.department
  FROM role_assignments r LEFT JOIN evaluations e ON e.id = r.evaluation_id
  WHERE r.account_id = $1 ORDER BY r.id`;

// UNION, not UNION ALL: a circle of superiors, however it came about, ends
const BELOW = `WITH RECURSIVE below(id) AS (
    SELECT o.id FROM organizations o WHERE o.superior_id = $1
    UNION
    SELECT o.id FROM organizations o JOIN below b ON o.superior_id = b.id
  ) SELECT id FROM below`;

/** Everything an account may do where, as it stands now: a role that was taken away is gone with the next request. */
export async function loadGrants(em: EntityManager, accountId: string): Promise<Grant[]> {
  const rows = await queryBy<GrantRow>(em, GRANTS, accountId);
  const grants = rows.map((row): Grant => ({
    role: row.role,
    organizationId: row.organization_id,
    evaluationId: row.evaluation_id,
    systemId: row.system_id,
    department: row.department,
    subordinate: false,
  }));
  const below: Grant[] = [];
  for (const grant of grants)
    if (grant.role === 'superior' && grant.organizationId !== null)
      for (const organizationId of await organizationsBelow(em, grant.organizationId))
        if (organizationId !== grant.organizationId) below.push({ ...grant, organizationId, subordinate: true });
  return [...grants, ...below];
}

/** The organizations under one, however deep. */
export async function organizationsBelow(em: EntityManager, organizationId: string): Promise<string[]> {
  const rows = await queryBy<{ id: string }>(em, BELOW, organizationId);
  return rows.map(({ id }) => id);
}
