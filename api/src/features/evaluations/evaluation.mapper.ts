import { etagOf } from '../../http/etag.js';
import type { EvaluationDto } from './evaluation.dto.js';
import type { EvaluationRow } from './evaluation.entity.js';

/** @param row with its system, and the system's organization, loaded */
export function toEvaluationDto(row: EvaluationRow): EvaluationDto {
  const { id, version, createdAt, updatedAt, systemId, name, state, edition, grade, extensions } = row;
  const { body, leader, contact, phone, reportNumber, startDate, reportDate } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    systemId,
    systemName: row.system?.name ?? '',
    organizationName: row.system?.organization?.name ?? null,
    name,
    state,
    edition,
    grade,
    extensions,
    settings: row.settings ?? {},
    body,
    leader,
    contact,
    phone,
    reportNumber,
    startDate,
    reportDate,
  };
}
