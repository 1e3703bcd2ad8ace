import { parseGrade } from '@mlps/controls';
import { etagOf } from '../../http/etag.js';
import type { SystemDto } from './system.dto.js';
import type { System } from './system.entity.js';

/** @param row with its organization loaded */
export function toSystemDto(row: System): SystemDto {
  const {
    id,
    version,
    createdAt,
    updatedAt,
    name,
    organizationId,
    grade,
    extensions,
    filingNumber,
    modules,
    description,
  } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    name,
    organizationId,
    organizationName: row.organization?.name ?? null,
    grade,
    level: parseGrade(grade).g,
    extensions,
    filingNumber,
    modules,
    description,
  };
}
