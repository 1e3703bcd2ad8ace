import { checkEvaluation, EVALUATION_FORMAT, parseExtensions, tailor } from '@mlps/controls';
import { In, Not } from 'typeorm';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { sentence, toRequestIssue } from '../../errors/problem.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { FindingRow } from '../findings/finding.entity.js';
import { NoticeRow } from '../notices/notice.entity.js';
import { PaperRow } from '../papers/paper.entity.js';
import { ObjectRow } from '../objects/object.entity.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { getSystem } from '../systems/system.service.js';
import type { EvaluationInput, EvaluationPatch, EvaluationQuery } from './evaluation.dto.js';
import { EvaluationRow } from './evaluation.entity.js';
import { toEvaluationDto } from './evaluation.mapper.js';

const kind: RowKind<EvaluationRow> = {
  entity: EvaluationRow,
  load: (em, id) => em.findOne(EvaluationRow, { where: { id }, relations: { system: { organization: true } } }),
  show: toEvaluationDto,
};

export function listEvaluations(
  em: EntityManager,
  access: Access,
  query: EvaluationQuery,
): Promise<Page<EvaluationRow>> {
  return pageOf(selectEvaluations(em, access, query), query, { alias: 'evaluation' });
}

/** The evaluations of a list, for whoever else counts or reads them. */
export function selectEvaluations(
  em: EntityManager,
  access: Access,
  query: Omit<EvaluationQuery, keyof PageQuery>,
): SelectQueryBuilder<EvaluationRow> {
  const builder = em
    .createQueryBuilder(EvaluationRow, 'evaluation')
    .innerJoinAndSelect('evaluation.system', 'system')
    .leftJoinAndSelect('system.organization', 'organization');
  if (query.systemId !== undefined) builder.andWhere('evaluation.systemId = :systemId', { systemId: query.systemId });
  if (query.state !== undefined) builder.andWhere('evaluation.state = :state', { state: query.state });
  const at = { organization: 'system.organizationId', evaluation: 'evaluation.id' };
  access.restrict(builder, 'evaluations.read', at);
  return builder;
}

/** @returns the evaluation with system and organization. @throws ApiError `resource.not-found` */
export async function getEvaluation(em: EntityManager, id: string): Promise<EvaluationRow> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('测评', id);
  return row;
}

/** @throws ApiError `resource.not-found` for the system, `evaluation.invalid` for settings out of range */
export async function createEvaluation(
  em: EntityManager,
  app: AppContext,
  input: EvaluationInput,
): Promise<EvaluationRow> {
  const system = await getSystem(em, input.systemId);
  const { body = null, leader = null, contact = null, phone = null } = input;
  const { reportNumber = null, startDate = null, reportDate = null } = input;
  const { systemId, name, edition, settings = null, grade = system.grade } = input;
  const extensions = parseExtensions(input.extensions ?? system.extensions);
  requireSettings(settings);
  const facts = { body, leader, contact, phone, reportNumber, startDate, reportDate };
  const what = { systemId, name, edition, settings, grade, extensions, state: 'draft' as const };
  const row = {
    ...freshRow(app),
    ...what,
    ...facts,
    extra: null,
    importedSha256: null,
    dataVersion: 1,
    removedVersion: 0,
  };
  await em.insert(EvaluationRow, row);
  return getEvaluation(em, row.id);
}

/** @throws ApiError `evaluation.findings-outside-grade`, `evaluation.completed` */
export async function changeEvaluation(
  context: ChangeContext,
  id: string,
  patch: Plain<EvaluationPatch>,
): Promise<EvaluationRow> {
  const { em } = context;
  await lockEvaluation(em, id);
  const row = await getEvaluation(em, id);
  requireVersion(context, kind, row);
  if (row.state === 'completed' && patch.state === undefined) throw completed(row);
  if (patch.settings !== undefined) requireSettings(patch.settings);
  const grade = patch.grade ?? row.grade;
  const extensions = patch.extensions ? parseExtensions(patch.extensions) : row.extensions;
  await requireFindingsWithin(em, id, grade, extensions);
  return changeRow(context, kind, row, { ...patch, grade, extensions, dataVersion: row.dataVersion + 1 });
}

/** @throws ApiError `resource.in-use` while it has papers, or without `force` while it has anything */
export async function removeEvaluation(context: ChangeContext, id: string, force: boolean): Promise<void> {
  const { em } = context;
  const row = await getEvaluation(em, id);
  requireVersion(context, kind, row);
  const objects = await em.countBy(ObjectRow, { evaluationId: id });
  const findings = await em.countBy(FindingRow, { evaluationId: id });
  const rectificationItems = await em.countBy(RectificationItem, { evaluationId: id });
  const notices = await em.countBy(NoticeRow, { evaluationId: id });
  const papers = await em.countBy(PaperRow, { evaluationId: id });
  const counts = { objects, findings, rectificationItems, notices, papers };
  if (papers > 0)
    throw new ApiError(
      'resource.in-use',
      `测评「${row.name}」已签发 ${papers} 份文书，不能删除；已签发的文书须长期保存`,
      {
        counts,
      },
    );
  if (rectificationItems > 0)
    throw new ApiError(
      'resource.in-use',
      `测评「${row.name}」已有 ${rectificationItems} 个整改项，不能删除；整改的历史须长期保存`,
      { counts },
    );
  if (!force && objects + findings > 0)
    throw new ApiError(
      'resource.in-use',
      `测评「${row.name}」还有 ${objects} 个对象、${findings} 条结果；确要一并删除请加 ?force=true`,
      { counts },
    );
  await removeRow(context, kind, row);
}

/**
 * Hold the evaluation for the rest of this unit of work, so that writers of one evaluation come one after the other on PostgreSQL
 * too; on SQLite they already do.
 */
export async function lockEvaluation(em: EntityManager, id: string): Promise<void> {
  if (em.connection.options.type !== 'postgres') return;
  await em.query('SELECT 1 FROM "evaluations" WHERE "id" = $1 FOR UPDATE', [id]);
}

/** The evaluation, held, for a change of its objects or findings. @throws ApiError `resource.not-found`, `evaluation.completed` */
export async function openForWriting(em: EntityManager, id: string): Promise<EvaluationRow> {
  await lockEvaluation(em, id);
  const row = await em.findOneBy(EvaluationRow, { id });
  if (!row) throw notFound('测评', id);
  if (row.state === 'completed') throw completed(row);
  return row;
}

/** The first result begins the work: what was only being prepared is in progress from then on. */
export async function beginWork(em: EntityManager, app: AppContext, row: EvaluationRow): Promise<void> {
  if (row.state !== 'draft') return;
  const begun = { state: 'inProgress' as const, version: row.version + 1, updatedAt: timestamp(app) };
  await em.update(EvaluationRow, { id: row.id }, begun);
  Object.assign(row, begun);
}

/**
 * Objects or findings changed: a kept score no longer speaks of them. Does not touch the evaluation's own version.
 * @param removed highest version of the findings that were taken away, 0 when none was
 */
export async function bumpData(em: EntityManager, row: EvaluationRow, removed = 0): Promise<void> {
  const removedVersion = Math.max(row.removedVersion, removed);
  await em
    .createQueryBuilder()
    .update(EvaluationRow)
    .set({ dataVersion: () => 'data_version + 1', removedVersion, version: row.version })
    .where({ id: row.id })
    .execute();
}

function completed(row: EvaluationRow): ApiError {
  return new ApiError('evaluation.completed', `测评「${row.name}」已完成；要修改请先把状态改回 inProgress`);
}

/** Settings are checked where evaluation documents are, so that there is one rule. */
function requireSettings(settings: unknown): void {
  const document = { format: EVALUATION_FORMAT, settings: settings ?? {} };
  const issues = checkEvaluation(document)
    .issues.filter((issue) => issue.path.startsWith('$.settings'))
    .map(toRequestIssue);
  if (issues.length > 0)
    throw new ApiError('settings.invalid', sentence(issues.map((issue) => issue.message)), { issues });
}

async function requireFindingsWithin(
  em: EntityManager,
  evaluationId: string,
  grade: string,
  extensions: EvaluationRow['extensions'],
): Promise<void> {
  const items = tailor(grade, { extensions }).map((item) => item.id);
  const outside = await em.countBy(FindingRow, { evaluationId, item: Not(In(items)) });
  if (outside === 0) return;
  throw new ApiError(
    'evaluation.findings-outside-grade',
    `已有 ${outside} 条结果的测评项不属于 ${grade}；请先删除这些结果，或保持原来的等级和扩展`,
    { counts: { findings: outside } },
  );
}
