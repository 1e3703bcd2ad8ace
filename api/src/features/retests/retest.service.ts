import type { ScoreResult } from '@mlps/controls';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import { toEntry } from './document-after.js';
import { RetestEntryRow, RetestRow } from './retest.entity.js';
import type { RetestDto, RetestEntryDto, RetestedItemDto, ScoreBriefDto } from './retest.dto.js';
import type { ItemOutcome } from './make-retest.js';

export async function listRetests(em: EntityManager, evaluationId: string, query: PageQuery): Promise<Page<RetestRow>> {
  await getEvaluation(em, evaluationId);
  const builder = em
    .createQueryBuilder(RetestRow, 'retest')
    .where('retest.evaluationId = :evaluationId', { evaluationId });
  const page = await pageOf(builder, query, { alias: 'retest' });
  if (page.items.length === 0) return page;
  const entries = await em.findBy(RetestEntryRow, { retestId: In(page.items.map(({ id }) => id)) });
  for (const row of page.items) row.entries = entries.filter(({ retestId }) => retestId === row.id);
  return page;
}

/** @throws ApiError `resource.not-found` */
export async function getRetest(em: EntityManager, id: string): Promise<RetestRow> {
  const row = await em.findOne(RetestRow, { where: { id }, relations: { entries: true } });
  if (!row) throw notFound('复测', id);
  return row;
}

export function toRetestDto({ id, createdAt, evaluationId, date, by, note, entries = [] }: RetestRow): RetestDto {
  const sorted = entries.toSorted((one, other) => one.position - other.position);
  return { id, createdAt, evaluationId, date, by, note, entries: sorted.map(toEntryDto) };
}

function toEntryDto(row: RetestEntryRow): RetestEntryDto {
  return toEntry(row);
}

export function toOutcomeDto({ item, verdict, action, remaining }: ItemOutcome): RetestedItemDto {
  return { rectificationItemId: item.row.id, verdict, action, state: item.row.state, remaining: [...remaining] };
}

export function toScoreBrief({ score, rate, conclusion, complete }: ScoreResult): ScoreBriefDto {
  return { score, rate, conclusion, complete };
}
