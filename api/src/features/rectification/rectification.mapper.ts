import { etagOf } from '../../http/etag.js';
import type { RectificationHistory } from './history.entity.js';
import type { ExtensionDto, HistoryDto, RectificationItemDto, RectificationTargetDto } from './rectification.dto.js';
import type { RectificationExtension, RectificationTarget } from './rectification.entity.js';
import { byId, sortedTargets } from './to-domain.js';
import type { LoadedItem } from './to-domain.js';

export function toRectificationDto({ row, evidence }: LoadedItem): RectificationItemDto {
  const { id, version, createdAt, updatedAt, systemId, organizationId, evaluationId, origin, sourceId, item } = row;
  const { title, advice, risk, hazard, state, dueDate, owner, department, plan, note } = row;
  const { submittedBy, acceptance, reopenedBy } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    systemId,
    organizationId,
    evaluationId,
    origin,
    sourceId,
    item,
    title,
    advice,
    risk,
    hazard,
    state,
    dueDate,
    owner,
    department,
    note,
    submittedBy,
    reopenedBy,
    plan: plan
      ? {
          ...plan,
          milestones: [...plan.milestones],
        }
      : null,
    acceptance: acceptance
      ? {
          ...acceptance,
          measures: [...acceptance.measures],
        }
      : null,
    evidence: [...evidence],
    extensions: (row.extensions ?? []).toSorted(byId).map(toExtensionDto),
    targets: sortedTargets(row).map(toTargetDto),
  };
}

function toTargetDto(target: RectificationTarget): RectificationTargetDto {
  const { objectKey, objectName, result, risk, record, fixed } = target;
  return { objectKey, objectName, result, risk, record, fixed };
}

function toExtensionDto(row: RectificationExtension): ExtensionDto {
  const { id, reason, newDate, oldDate, status, requestedBy, requestedAt, decidedBy, decidedAt, note } = row;
  return { id, reason, newDate, oldDate, status, requestedBy, requestedAt, decidedBy, decidedAt, note };
}

export function toHistoryDto(row: RectificationHistory): HistoryDto {
  const { id, at, by, role, action, from, to, reason, changes } = row;
  return { id, at, by, role, action, from, to, reason, changes };
}
