import { parseExtensions } from '@mlps/controls';
import { IsNull } from 'typeorm';
import type { Access } from '../../access/access.js';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { containing } from '../../database/contains.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { searchKey } from '../../support/search-key.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { getOrganization } from '../organizations/organization.service.js';
import type { SystemInput, SystemPatch, SystemQuery } from './system.dto.js';
import { System } from './system.entity.js';
import { toSystemDto } from './system.mapper.js';

const kind: RowKind<System> = {
  entity: System,
  load: (em, id) => em.findOne(System, { where: { id }, relations: { organization: true } }),
  show: toSystemDto,
};

export function listSystems(em: EntityManager, access: Access, query: SystemQuery): Promise<Page<System>> {
  const builder = em.createQueryBuilder(System, 'system').leftJoinAndSelect('system.organization', 'organization');
  filterByText(builder, query.q);
  if (query.organizationId !== undefined)
    builder.andWhere('system.organizationId = :organizationId', { organizationId: query.organizationId });
  if (query.grade !== undefined) builder.andWhere('system.grade = :grade', { grade: query.grade });
  access.restrict(builder, 'systems.read', { organization: 'system.organizationId', system: 'system.id' });
  return pageOf(builder, query, { alias: 'system' });
}

/** Narrow to systems found by their own names or by their organization's, in characters or pinyin; the organization is joined as `organization`. */
export function filterByText(builder: SelectQueryBuilder<System>, text: string | undefined): void {
  const q = text?.trim().toLowerCase();
  if (q)
    builder.andWhere("(system.searchKey LIKE :q ESCAPE '\\' OR organization.searchKey LIKE :q ESCAPE '\\')", {
      q: containing(q),
    });
}

/** By what a system is searched: its name, filing number and modules. */
export function systemKey({ name, filingNumber, modules }: Pick<System, 'name' | 'filingNumber' | 'modules'>): string {
  return searchKey([name, filingNumber, ...modules.map((module) => module.name)]);
}

/** @returns the system with its organization. @throws ApiError `resource.not-found` */
export async function getSystem(em: EntityManager, id: string): Promise<System> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('系统', id);
  return row;
}

/** @throws ApiError `resource.duplicate` when the organization has one of this name */
export async function createSystem(em: EntityManager, app: AppContext, input: SystemInput): Promise<System> {
  const { name, grade, organizationId = null, filingNumber = null, modules = [], description = null } = input;
  if (organizationId !== null) await getOrganization(em, organizationId);
  await requireFreeName(em, organizationId, name);
  const extensions = parseExtensions(input.extensions ?? []);
  const key = systemKey({ name, filingNumber, modules });
  const facts = { name, grade, organizationId, filingNumber, modules, description, extensions, searchKey: key };
  const row = { ...freshRow(app), ...facts };
  await em.insert(System, row);
  return getSystem(em, row.id);
}

export async function changeSystem(context: ChangeContext, id: string, patch: SystemPatch): Promise<System> {
  const { em } = context;
  const row = await getSystem(em, id);
  requireVersion(context, kind, row);
  const organizationId = patch.organizationId === undefined ? row.organizationId : patch.organizationId;
  const name = patch.name ?? row.name;
  if (organizationId !== null && organizationId !== row.organizationId) await getOrganization(em, organizationId);
  if (name !== row.name || organizationId !== row.organizationId) await requireFreeName(em, organizationId, name, id);
  const { extensions, ...rest } = patch;
  const values = extensions ? { ...rest, extensions: parseExtensions(extensions) } : rest;
  const filingNumber = patch.filingNumber === undefined ? row.filingNumber : patch.filingNumber;
  const key = systemKey({ name, filingNumber, modules: patch.modules ?? row.modules });
  return changeRow(context, kind, row, { ...values, searchKey: key });
}

/** @throws ApiError `resource.in-use` while it has evaluations */
export async function removeSystem(context: ChangeContext, id: string): Promise<void> {
  const row = await getSystem(context.em, id);
  requireVersion(context, kind, row);
  const evaluations = await context.em.countBy(EvaluationRow, { systemId: id });
  if (evaluations > 0)
    throw new ApiError('resource.in-use', `系统「${row.name}」还有 ${evaluations} 次测评；请先删除这些测评`, {
      counts: { evaluations },
    });
  await removeRow(context, kind, row);
}

/** The system of this name, under this organization or under none. */
export async function findSystem(
  em: EntityManager,
  organizationId: string | null,
  name: string,
): Promise<System | null> {
  return em.findOneBy(System, { organizationId: organizationId ?? IsNull(), name });
}

async function requireFreeName(
  em: EntityManager,
  organizationId: string | null,
  name: string,
  ownId?: string,
): Promise<void> {
  const other = await findSystem(em, organizationId, name);
  if (!other || other.id === ownId) return;
  throw new ApiError('resource.duplicate', `该单位已有系统「${name}」；请直接使用它，或换一个名称`);
}
