import type { OwnerColumns } from './access.js';

/** Where rectification items belong: to an organization, or to the system's. */
export function itemColumns(alias: string): OwnerColumns {
  return {
    organization: `COALESCE(${alias}.organizationId, (SELECT "own"."organization_id" FROM "systems" "own" WHERE "own"."id" = ${alias}.systemId))`,
    evaluation: `${alias}.evaluationId`,
    department: `${alias}.department`,
  };
}
