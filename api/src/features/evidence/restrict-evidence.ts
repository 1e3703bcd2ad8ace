import type { SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import type { Actor } from '../../http/authorize.js';
import type { EvidenceRow } from './evidence.entity.js';

const HANGS = 'SELECT 1 FROM "evidence_links" "l" WHERE "l"."evidence_id" = evidence.id';
const PLACES = `SELECT 1 FROM "evidence_links" "l"
  LEFT JOIN "rectification_items" "i" ON "i"."id" = "l"."rectification_item_id"
  LEFT JOIN "systems" "t" ON "t"."id" = "i"."system_id"
  LEFT JOIN "findings" "f" ON "f"."id" = "l"."finding_id"
  LEFT JOIN "evaluations" "e" ON "e"."id" = "f"."evaluation_id"
  LEFT JOIN "systems" "s" ON "s"."id" = "e"."system_id"
  LEFT JOIN "training_events" "n" ON "n"."id" = "l"."training_event_id"
  WHERE "l"."evidence_id" = evidence.id`;

/** Evidence is seen by whoever sees a place where it hangs; what hangs nowhere yet, by whoever uploaded it. */
export function restrictEvidence(builder: SelectQueryBuilder<EvidenceRow>, access: Access, actor: Actor): void {
  if (access.isEverything) return;
  const { sql, values } = access.condition('evidence.read', {
    organization:
      'COALESCE("i"."organization_id", "t"."organization_id", "s"."organization_id", "n"."organization_id")',
    evaluation: 'COALESCE("i"."evaluation_id", "e"."id")',
    department: '"i"."department"',
  });
  builder.andWhere(
    `(EXISTS (${PLACES} AND ${sql}) OR (evidence.createdBy = :accessAccount AND NOT EXISTS (${HANGS})))`,
    { ...values, accessAccount: actor.id },
  );
}
