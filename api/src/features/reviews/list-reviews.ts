import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { Plain } from '../../dto/plain.js';
import type { Page } from '../../http/paging.js';
import { contentOf } from '../findings/finding.mapper.js';
import type { FindingContent } from '../findings/finding.mapper.js';
import { pageOfFindings } from '../findings/finding.service.js';
import { FindingVersion } from '../findings/finding-version.entity.js';
import { readFindings } from '../findings/finding-store.js';
import type { Person } from '../findings/person.js';
import { previousOf } from '../rounds/round.service.js';
import { toFindingDto } from '../findings/finding.mapper.js';
import type { ReviewEntryDto, ReviewQuery } from './review.dto.js';

/** Findings for a reviewer, each beside what the last reviewer saw and what the round before said. @throws ApiError `resource.not-found` */
export async function listReviews(
  em: EntityManager,
  evaluationId: string,
  { state = 'submitted', ...query }: ReviewQuery,
  person: Person,
): Promise<Page<Plain<ReviewEntryDto>>> {
  const { nextCursor, items } = await pageOfFindings(em, evaluationId, { ...query, state });
  const reviewed = await lastReviewed(
    em,
    items.map(({ raw }) => raw.id),
  );
  const before = await lastRound(em, evaluationId);
  return {
    nextCursor,
    items: items.map(({ raw, objectName }) => ({
      finding: toFindingDto(raw),
      objectName,
      own: raw.written_by_id === person.id || raw.submitted_by_id === person.id,
      lastReviewed: reviewed.get(raw.id) ?? null,
      lastRound: before.get(placeOf(raw.object_key, raw.item)) ?? null,
    })),
  };
}

const placeOf = (object: string, item: string): string => `${object}\u0000${item}`;

/** What each finding said when a reviewer last judged it. */
async function lastReviewed(em: EntityManager, findingIds: readonly string[]): Promise<Map<string, FindingContent>> {
  if (findingIds.length === 0) return new Map();
  const rows = await em.find(FindingVersion, {
    where: { findingId: In([...findingIds]), state: In(['accepted', 'returned']) },
    order: { version: 'ASC' },
  });
  return new Map(rows.map(({ findingId, content }) => [findingId, content])); // the last one stays
}

/** The findings of the round before, by object and item; objects keep their key from round to round. */
async function lastRound(em: EntityManager, evaluationId: string): Promise<Map<string, FindingContent>> {
  const before = await previousOf(em, evaluationId);
  if (before === null) return new Map();
  const rows = await readFindings(em, before);
  return new Map(rows.map((row) => [placeOf(row.object_key, row.item), contentOf(row)]));
}
