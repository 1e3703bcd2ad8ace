import type { Result, ReviewedFinding, ReviewState, Risk } from '@mlps/controls';
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
  state: ReviewState;
  written_by_id: string | null;
  written_by: string | null;
  submitted_by_id: string | null;
  submitted_by: string | null;
  submitted_at: string | null;
  reviewed_by: string | null;
  reviewed_at: string | null;
  comment: string | null;
}

/** The columns of {@link RawFinding}, for a query over `findings f` and `evaluation_objects o`. */
export const rawColumns =
  'f.id, f.created_at, f.updated_at, f.version, f.object_id, o.key AS object_key, f.item, f.result, f.record, f.risk, f.points, f.hazard, f.reason, f.advice, f.state, f.written_by_id, f.written_by, f.submitted_by_id, f.submitted_by, f.submitted_at, f.reviewed_by, f.reviewed_at, f.comment';

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
    state: row.state,
    writtenById: row.written_by_id,
    writtenBy: row.written_by,
    submittedById: row.submitted_by_id,
    submittedBy: row.submitted_by,
    submittedAt: row.submitted_at,
    reviewedBy: row.reviewed_by,
    reviewedAt: row.reviewed_at,
    comment: row.comment,
  };
}

/** What the rules of review look at. */
export function reviewedOf(row: RawFinding): ReviewedFinding {
  const { state, result, record, reason } = row;
  return { state, result, record, reason, writer: row.written_by_id, submitter: row.submitted_by_id };
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
