import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { containing } from '../../database/contains.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { requireNoPapers } from '../papers/require-no-papers.js';
import { searchKey } from '../../support/search-key.js';
import { System } from '../systems/system.entity.js';
import type { OrganizationInput, OrganizationPatch, OrganizationQuery } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { toOrganizationDto } from './organization.mapper.js';

const kind: RowKind<Organization> = {
  entity: Organization,
  load: (em, id) => em.findOneBy(Organization, { id }),
  show: toOrganizationDto,
};

export function listOrganizations(
  em: EntityManager,
  access: Access,
  query: OrganizationQuery,
): Promise<Page<Organization>> {
  const builder = em.createQueryBuilder(Organization, 'organization');
  access.restrict(builder, 'organizations.read', { organization: 'organization.id' });
  if (query.q?.trim())
    builder.andWhere("organization.searchKey LIKE :q ESCAPE '\\'", { q: containing(query.q.trim().toLowerCase()) });
  return pageOf(builder, query, { alias: 'organization' });
}

/** @throws ApiError `resource.not-found` */
export async function getOrganization(em: EntityManager, id: string): Promise<Organization> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('单位', id);
  return row;
}

/** @throws ApiError `resource.duplicate` when the name is taken */
export async function createOrganization(
  em: EntityManager,
  app: AppContext,
  input: OrganizationInput,
): Promise<Organization> {
  await requireFreeName(em, input.name);
  const { name, contact = null, phone = null, note = null } = input;
  const facts = { name, contact, phone, note, superiorId: null, searchKey: searchKey([name]) };
  const row = em.create(Organization, { ...freshRow(app), ...facts });
  await em.insert(Organization, row);
  return row;
}

export async function changeOrganization(
  context: ChangeContext,
  id: string,
  patch: OrganizationPatch,
): Promise<Organization> {
  const row = await getOrganization(context.em, id);
  requireVersion(context, kind, row);
  if (patch.name !== undefined && patch.name !== row.name) await requireFreeName(context.em, patch.name);
  const { ...values } = patch;
  return changeRow(context, kind, row, { ...values, searchKey: searchKey([patch.name ?? row.name]) });
}

/** @throws ApiError `resource.in-use` while systems belong to it */
export async function removeOrganization(context: ChangeContext, id: string): Promise<void> {
  const row = await getOrganization(context.em, id);
  requireVersion(context, kind, row);
  const systems = await context.em.countBy(System, { organizationId: id });
  if (systems > 0)
    throw new ApiError('resource.in-use', `单位「${row.name}」名下还有 ${systems} 个系统；请先移走或删除这些系统`, {
      counts: { systems },
    });
  await requireNoPapers(context.em, { organizationId: id }, `单位「${row.name}」`);
  await removeRow(context, kind, row);
  await context.em.update(Organization, { superiorId: id }, { superiorId: null });
}

async function requireFreeName(em: EntityManager, name: string): Promise<void> {
  if (await em.existsBy(Organization, { name }))
    throw new ApiError('resource.duplicate', `单位「${name}」已登记；请直接使用它，或换一个名称`);
}
