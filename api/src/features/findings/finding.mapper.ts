import type { Result, Risk } from '@mlps/controls';
import { toFlag } from '../../database/transformers.js';
import { etagOf } from '../../http/etag.js';
import type { FindingDto, FindingInput } from './finding.dto.js';

/** A finding as raw SQL gives it, with the key of its object. */
export interface RawFinding {
  id: string;
  created_at: string;
  updated_at: string;
  version: number;
  object_id: string;
  object_key: string;
  item: string;
  result: Result;
  record: string | null;
  risk: Risk | null;
  points: number | null;
  hazard: unknown;
  reason: string | null;
  advice: string | null;
}

/** The columns of {@link RawFinding}, for a query over `findings f` and `evaluation_objects o`. */
export const rawColumns =
  'f.id, f.created_at, f.updated_at, f.version, f.object_id, o.key AS object_key, f.item, f.result, f.record, f.risk, f.points, f.hazard, f.reason, f.advice';

export function toFindingDto(row: RawFinding): FindingDto {
  return {
    id: row.id,
    version: row.version,
    etag: etagOf(row),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    object: row.object_key,
    item: row.item,
    ...contentOf(row),
  };
}

/** What a finding says, with nothing left out. */
export type FindingContent = Required<FindingInput>;

export function contentOf(row: RawFinding): FindingContent {
  return {
    result: row.result,
    record: row.record,
    risk: row.risk,
    points: row.points,
    hazard: row.hazard === null ? null : toFlag(row.hazard),
    reason: row.reason,
    advice: row.advice,
  };
}

/** A caller's finding with null for whatever was left out. */
export function fullContent(input: FindingInput): FindingContent {
  const { result, record = null, risk = null, points = null, hazard = null, reason = null, advice = null } = input;
  return { result, record, risk, points, hazard, reason, advice };
}

export function sameContent(one: FindingContent, other: FindingContent): boolean {
  return (
    one.result === other.result &&
    one.record === other.record &&
    one.risk === other.risk &&
    one.points === other.points &&
    one.hazard === other.hazard &&
    one.reason === other.reason &&
    one.advice === other.advice
  );
}
