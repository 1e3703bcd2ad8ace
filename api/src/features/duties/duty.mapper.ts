import { etagOf } from '../../http/etag.js';
import type { DutyFactsDto } from './duty.dto.js';
import type { DutyFactsRow } from './duty-facts.entity.js';

/** The facts with null for every day that is unknown. */
export function toDutyFactsDto(row: DutyFactsRow): DutyFactsDto {
  const { id, version, createdAt, updatedAt, systemId, facts } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    systemId,
    gradedOn: facts.gradedOn ?? null,
    liveOn: facts.liveOn ?? null,
    filingHandedInOn: facts.filingHandedInOn ?? null,
    filedOn: facts.filedOn ?? null,
    renewedFilingOn: facts.renewedFilingOn ?? null,
    evaluations: [...(facts.evaluations ?? [])],
    reportCompletedOn: facts.reportCompletedOn ?? null,
    reportHandedInOn: facts.reportHandedInOn ?? null,
    selfCheckedOn: facts.selfCheckedOn ?? null,
    protectionPlanOn: facts.protectionPlanOn ?? null,
    inspectedOn: facts.inspectedOn ?? null,
    changedOn: facts.changedOn ?? null,
    expertReviewOn: facts.expertReviewOn ?? null,
    recheckAskedOn: facts.recheckAskedOn ?? null,
    recheckedOn: facts.recheckedOn ?? null,
  };
}
