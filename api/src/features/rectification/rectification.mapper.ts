import { etagOf } from '../../http/etag.js';
import type { RectificationItemDto, RectificationTargetDto } from './rectification.dto.js';
import type { RectificationItem, RectificationTarget } from './rectification.entity.js';

/** @param row with its targets loaded */
export function toRectificationDto(row: RectificationItem): RectificationItemDto {
  const { id, version, createdAt, updatedAt, evaluationId, item, title, advice, risk, state, dueDate } = row;
  const { owner, department, plan, note } = row;
  return {
    id,
    version,
    etag: etagOf(row),
    createdAt,
    updatedAt,
    evaluationId,
    item,
    title,
    advice,
    risk,
    state,
    dueDate,
    owner,
    department,
    plan,
    note,
    targets: (row.targets ?? []).toSorted(byId).map(toTargetDto),
  };
}

function toTargetDto({ objectKey, objectName, result, risk, record }: RectificationTarget): RectificationTargetDto {
  return { objectKey, objectName, result, risk, record };
}

/** Ids sort by time of creation. */
function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : 1;
}
