import { carryOver, compareYears, weaknessesOf } from '@mlps/controls/rectification';
import type { Answers, RectificationItem, YearChange } from '@mlps/controls/rectification';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { requireNoPapers } from '../papers/require-no-papers.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { getOrganization } from '../organizations/organization.service.js';
import { requireAnswers, templateOf } from './check-inspection.js';
import type { SelfInspectionInput, SelfInspectionPatch, SelfInspectionQuery } from './self-inspection.dto.js';
import { SelfInspection } from './self-inspection.entity.js';
import { toSelfInspectionDto } from './self-inspection.mapper.js';

const kind: RowKind<SelfInspection> = {
  entity: SelfInspection,
  load: (em, id) => em.findOne(SelfInspection, { where: { id }, relations: { organization: true } }),
  show: toSelfInspectionDto,
};

export function listSelfInspections(
  em: EntityManager,
  access: Access,
  query: SelfInspectionQuery,
): Promise<Page<SelfInspection>> {
  return pageOf(selectSelfInspections(em, access, query), query, { alias: 'inspection' });
}

/** The self-inspections of a list, for whoever else counts them. */
export function selectSelfInspections(
  em: EntityManager,
  access: Access,
  query: Omit<SelfInspectionQuery, keyof PageQuery>,
): SelectQueryBuilder<SelfInspection> {
  const builder = em
    .createQueryBuilder(SelfInspection, 'inspection')
    .innerJoinAndSelect('inspection.organization', 'organization');
  const { organizationId, year, state } = query;
  if (organizationId !== undefined) builder.andWhere('inspection.organizationId = :organizationId', { organizationId });
  if (year !== undefined) builder.andWhere('inspection.year = :year', { year });
  if (state !== undefined) builder.andWhere('inspection.state = :state', { state });
  access.asAsked(query).restrict(builder, 'inspections.read', { organization: 'inspection.organizationId' });
  return builder;
}

/** @throws ApiError `resource.not-found` */
export async function getSelfInspection(em: EntityManager, id: string): Promise<SelfInspection> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('自查', id);
  return row;
}

/** @throws ApiError `inspection.invalid`, `inspection.previous-unfit`, `resource.not-found` */
export async function createSelfInspection(
  em: EntityManager,
  app: AppContext,
  input: Plain<SelfInspectionInput>,
): Promise<SelfInspection> {
  const { organizationId, year, previousId = null } = input;
  await getOrganization(em, organizationId);
  const template = templateOf(input.template);
  const carried = previousId === null ? { answers: {}, toConfirm: [] } : await carriedAnswers(em, previousId, input);
  const own = requireAnswers(template, input.answers ?? {}, false);
  const row: Omit<SelfInspection, 'organization' | 'previous'> = {
    ...freshRow(app),
    organizationId,
    template: template.id,
    title: input.title ?? `${year}年度${template.zh}`,
    year,
    state: 'draft' as const,
    completedOn: null,
    answers: { ...carried.answers, ...own },
    toConfirm: carried.toConfirm.filter((field) => !(field in own)),
    previousId,
  };
  await em.insert(SelfInspection, row as object); // answers are any JSON, which the type of an insert cannot say
  return getSelfInspection(em, row.id);
}

async function carriedAnswers(
  em: EntityManager,
  previousId: string,
  input: Plain<SelfInspectionInput>,
): Promise<{ answers: Answers; toConfirm: readonly string[] }> {
  const last = await getSelfInspection(em, previousId);
  const fits =
    last.organizationId === input.organizationId && last.template === input.template && last.year < input.year;
  if (!fits)
    throw new ApiError(
      'inspection.previous-unfit',
      `自查「${last.title}」不能沿用；须为同一单位、同一模板、早于 ${input.year} 年度的自查`,
    );
  return carryOver(templateOf(last.template), last.answers, weaknessesOfRow(last));
}

/** @throws ApiError `inspection.completed`, `inspection.invalid` when it is to be completed and answers lack */
export async function changeSelfInspection(
  context: ChangeContext,
  id: string,
  patch: Plain<SelfInspectionPatch>,
): Promise<SelfInspection> {
  const row = await getSelfInspection(context.em, id);
  requireVersion(context, kind, row);
  const state = patch.state ?? row.state;
  if (row.state === 'completed' && patch.state !== 'draft') throw completed(row);
  const answers = mergedAnswers(row, patch.answers);
  requireAnswers(templateOf(row.template), answers, state === 'completed');
  const seen = new Set([...(patch.confirmed ?? []), ...Object.keys(patch.answers ?? {})]);
  const toConfirm = row.toConfirm.filter((field) => !seen.has(field));
  if (state === 'completed' && toConfirm.length > 0) throw unconfirmed(row, toConfirm);
  const completedOn = state === 'completed' ? (row.completedOn ?? today(context.app)) : null;
  const title = patch.title ?? row.title;
  return changeRow(context, kind, row, { title, state, completedOn, answers, toConfirm });
}

/** Answers by field; null takes one away. */
function mergedAnswers(row: SelfInspection, change: unknown): Answers {
  if (change === undefined) return row.answers;
  const template = templateOf(row.template);
  if (typeof change !== 'object' || change === null || Array.isArray(change))
    return requireAnswers(template, change, false);
  const entries = Object.entries({ ...row.answers, ...change }).filter(([, answer]) => answer !== null);
  return Object.fromEntries(entries);
}

/** @throws ApiError `inspection.completed` */
export async function removeSelfInspection(context: ChangeContext, id: string): Promise<void> {
  const row = await getSelfInspection(context.em, id);
  requireVersion(context, kind, row);
  if (row.state === 'completed') throw completed(row);
  await requireNoPapers(context.em, { subjectId: id }, `自查「${row.title}」`);
  await removeRow(context, kind, row);
}

/** What the answers of an inspection admit, as rectification items would be opened from it. */
export function weaknessesOfRow(row: SelfInspection): RectificationItem[] {
  const unit = { id: row.organizationId, name: row.organization!.name }; // loaded with every row
  return weaknessesOf(templateOf(row.template), row.answers, unit);
}

/** What changed since the inspection from which this one was carried over; empty without one. */
export async function changesOfRow(em: EntityManager, row: SelfInspection): Promise<YearChange[]> {
  if (row.previousId === null) return [];
  const last = await getSelfInspection(em, row.previousId);
  return compareYears(templateOf(row.template), last.answers, row.answers);
}

function completed(row: SelfInspection): ApiError {
  return new ApiError('inspection.completed', `自查「${row.title}」已完成；要修改请先把状态改回 draft`);
}

function unconfirmed(row: SelfInspection, fields: readonly string[]): ApiError {
  return new ApiError(
    'inspection.unconfirmed',
    `自查「${row.title}」还有 ${fields.length} 个从上一次沿用的答案没有核对（${fields.slice(0, 5).join('、')}）；请修改它们，或列入 confirmed`,
    { counts: { toConfirm: fields.length } },
  );
}
