import { parseGrade } from '@mlps/controls';
import { checkTrainingEvent, trainingItems } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { sentence, toRequestIssue } from '../../errors/problem.js';
import { requireNoPapers } from '../papers/require-no-papers.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { getOrganization } from '../organizations/organization.service.js';
import { System } from '../systems/system.entity.js';
import type { ProvenSystemDto, TrainingInput, TrainingPatch, TrainingQuery } from './training-event.dto.js';
import { TrainingEventRow } from './training-event.entity.js';
import { toTrainingDto, toTrainingEvent } from './training-event.mapper.js';

const kind: RowKind<TrainingEventRow> = {
  entity: TrainingEventRow,
  load: (em, id) => em.findOne(TrainingEventRow, { where: { id }, relations: { organization: true } }),
  show: toTrainingDto,
};

export function listTrainingEvents(
  em: EntityManager,
  access: Access,
  query: TrainingQuery,
): Promise<Page<TrainingEventRow>> {
  const builder = em
    .createQueryBuilder(TrainingEventRow, 'event')
    .innerJoinAndSelect('event.organization', 'organization');
  const { organizationId, from, to } = query;
  if (organizationId !== undefined) builder.andWhere('event.organizationId = :organizationId', { organizationId });
  if (from !== undefined) builder.andWhere('event.heldOn >= :from', { from });
  if (to !== undefined) builder.andWhere('event.heldOn <= :to', { to });
  access.restrict(builder, 'training.read', { organization: 'event.organizationId' });
  return pageOf(builder, query, { alias: 'event', column: 'heldOn' });
}

/** @throws ApiError `resource.not-found` */
export async function getTrainingEvent(em: EntityManager, id: string): Promise<TrainingEventRow> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('培训活动', id);
  return row;
}

/** @throws ApiError `training.invalid`, `resource.not-found` */
export async function createTrainingEvent(
  em: EntityManager,
  app: AppContext,
  input: Plain<TrainingInput>,
): Promise<TrainingEventRow> {
  await getOrganization(em, input.organizationId);
  const { presentLeaders = [], cases = [], materials = [], photos = [], effect = '', on: heldOn, ...rest } = input;
  const row = { ...freshRow(app), ...rest, heldOn, presentLeaders, cases, materials, photos, effect };
  requireEvent(app, row);
  await em.insert(TrainingEventRow, row);
  return getTrainingEvent(em, row.id);
}

/** @throws ApiError `training.invalid` */
export async function changeTrainingEvent(
  context: ChangeContext,
  id: string,
  patch: Plain<TrainingPatch>,
): Promise<TrainingEventRow> {
  const row = await getTrainingEvent(context.em, id);
  requireVersion(context, kind, row);
  const { on, ...rest } = patch;
  const change = on === undefined ? rest : { ...rest, heldOn: on };
  requireEvent(context.app, Object.assign(new TrainingEventRow(), row, change));
  return changeRow(context, kind, row, change);
}

/** @throws ApiError `resource.in-use` once a record was issued */
export async function removeTrainingEvent(context: ChangeContext, id: string): Promise<void> {
  const row = await getTrainingEvent(context.em, id);
  await requireNoPapers(context.em, { subjectId: id }, `培训活动「${row.title}」`);
  await removeRow(context, kind, row);
}

/** The requirement items of every system of the unit for which the event is evidence. */
export async function provenItems(em: EntityManager, row: TrainingEventRow): Promise<ProvenSystemDto[]> {
  const systems = await em.find(System, { where: { organizationId: row.organizationId }, order: { id: 'ASC' } });
  return systems.map(({ id, name, grade }) => ({
    systemId: id,
    systemName: name,
    grade,
    items: trainingItems(parseGrade(grade).g, row.kinds).map((item) => item.id),
  }));
}

function requireEvent(app: AppContext, row: TrainingEventRow): void {
  const issues = checkTrainingEvent(toTrainingEvent(row), today(app)).map(toRequestIssue);
  if (issues.length > 0)
    throw new ApiError('training.invalid', sentence(issues.map((issue) => issue.message)), { issues });
}
