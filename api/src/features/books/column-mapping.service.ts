import { parseColumnMapping } from '@mlps/workbooks';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, removeRow } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { getOrganization } from '../organizations/organization.service.js';
import type { ColumnMappingInput } from './book.dto.js';
import { ColumnMappingRow } from './book.entity.js';
import { toColumnMappingDto } from './book.mapper.js';

const kind: RowKind<ColumnMappingRow> = {
  entity: ColumnMappingRow,
  load: (em, id) => em.findOneBy(ColumnMappingRow, { id }),
  show: toColumnMappingDto,
};

export async function listMappings(
  em: EntityManager,
  organizationId: string,
  query: PageQuery,
): Promise<Page<ColumnMappingRow>> {
  await getOrganization(em, organizationId);
  const builder = em
    .createQueryBuilder(ColumnMappingRow, 'mapping')
    .where('mapping.organizationId = :organizationId', { organizationId });
  return pageOf(builder, query, { alias: 'mapping' });
}

/** @throws ApiError `resource.not-found` */
export async function getMapping(em: EntityManager, id: string, organizationId?: string): Promise<ColumnMappingRow> {
  const row = await em.findOneBy(ColumnMappingRow, { id, ...(organizationId === undefined ? {} : { organizationId }) });
  if (!row) throw notFound('列对应关系', id);
  return row;
}

/** @throws ApiError `resource.duplicate` when the name is taken; `workbook.bad-mapping` */
export async function createMapping(
  em: EntityManager,
  app: AppContext,
  organizationId: string,
  { name, mapping }: ColumnMappingInput,
): Promise<ColumnMappingRow> {
  await getOrganization(em, organizationId);
  await requireFreeName(em, organizationId, name);
  const row = { ...freshRow(app), organizationId, name, mapping: { ...parseColumnMapping(mapping), name } };
  await em.insert(ColumnMappingRow, row);
  return getMapping(em, row.id);
}

/** Put another mapping in place of one. @throws ApiError `precondition.stale`, `resource.duplicate`, `workbook.bad-mapping` */
export async function replaceMapping(
  context: ChangeContext,
  organizationId: string,
  id: string,
  { name, mapping }: ColumnMappingInput,
): Promise<ColumnMappingRow> {
  const row = await getMapping(context.em, id, organizationId);
  if (name !== row.name) await requireFreeName(context.em, organizationId, name);
  return changeRow(context, kind, row, { name, mapping: { ...parseColumnMapping(mapping), name } });
}

export async function removeMapping(context: ChangeContext, organizationId: string, id: string): Promise<void> {
  await removeRow(context, kind, await getMapping(context.em, id, organizationId));
}

async function requireFreeName(em: EntityManager, organizationId: string, name: string): Promise<void> {
  if (await em.existsBy(ColumnMappingRow, { organizationId, name }))
    throw new ApiError('resource.duplicate', `已有名为「${name}」的列对应关系；请换一个名称，或修改原有的`);
}
