import type { RectificationItem } from '@mlps/controls/rectification';
import { etagOf } from '../../http/etag.js';
import type { SelfInspectionDto, WeaknessDto } from './self-inspection.dto.js';
import type { SelfInspection } from './self-inspection.entity.js';

/** @param row with its organization */
export function toSelfInspectionDto(row: SelfInspection): SelfInspectionDto {
  const { id, version, createdAt, updatedAt, organizationId, template, title, year, state, completedOn } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    organizationId,
    organizationName: row.organization!.name, // loaded with every row
    template,
    title,
    year,
    state,
    completedOn,
    answers: row.answers,
    toConfirm: row.toConfirm,
    previousId: row.previousId,
  };
}

export function toWeaknessDto(item: RectificationItem): WeaknessDto {
  const { key, title, advice, risk, owner, department, dueDate } = item;
  return { key, title, advice, risk, owner, department, dueDate };
}
