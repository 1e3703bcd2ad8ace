import { etagOf } from '../../http/etag.js';
import { PageQuery } from '../../http/paging.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import { ColumnMappingDto, ColumnMappingInput, ColumnMappingPage, MappingParams, MappingsParams } from './book.dto.js';
import type { ColumnMappingRow } from './book.entity.js';
import { toColumnMappingDto } from './book.mapper.js';
import { createMapping, getMapping, listMappings, removeMapping, replaceMapping } from './column-mapping.service.js';

const tag = '工作簿';
const path = '/organizations/{organizationId}/column-mappings';
const one = `${path}/{columnMappingId}`;

export const columnMappingOperations: readonly Operation[] = [
  operation({
    id: 'columnMappings.list',
    method: 'get',
    path,
    tag,
    summary: '列出保存的列对应关系',
    permission: 'evaluations.read',
    scope: { of: 'organization', param: 'organizationId' },
    params: MappingsParams,
    query: PageQuery,
    answer: ColumnMappingPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      const page = await listMappings(em, params.organizationId, query);
      return { body: { ...page, items: page.items.map(toColumnMappingDto) } };
    },
  }),
  operation({
    id: 'columnMappings.create',
    method: 'post',
    path,
    tag,
    summary: '保存一种列对应关系',
    description: '一家测评机构的版式确认一次，以后上传时用 columnMappingId 指明即可。',
    permission: 'documents.import',
    scope: { of: 'organization', param: 'organizationId' },
    params: MappingsParams,
    body: ColumnMappingInput,
    answer: ColumnMappingDto,
    status: 201,
    problems: ['resource.not-found', 'resource.duplicate', 'workbook.bad-mapping'],
    work: 'write',
    creating: true,
    etag: true,
    async handle({ em, app, params, body }) {
      const row = await createMapping(em, app, params.organizationId, body);
      return { ...shown(row), location: `/organizations/${row.organizationId}/column-mappings/${row.id}` };
    },
  }),
  operation({
    id: 'columnMappings.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取一种列对应关系',
    permission: 'evaluations.read',
    scope: { of: 'organization', param: 'organizationId' },
    params: MappingParams,
    answer: ColumnMappingDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      return shown(await getMapping(em, params.columnMappingId, params.organizationId));
    },
  }),
  operation({
    id: 'columnMappings.replace',
    method: 'put',
    path: one,
    tag,
    summary: '修改一种列对应关系',
    permission: 'documents.import',
    scope: { of: 'organization', param: 'organizationId' },
    params: MappingParams,
    body: ColumnMappingInput,
    answer: ColumnMappingDto,
    status: 200,
    problems: ['resource.not-found', 'resource.duplicate', 'workbook.bad-mapping'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      return shown(await replaceMapping(call, call.params.organizationId, call.params.columnMappingId, call.body));
    },
  }),
  operation({
    id: 'columnMappings.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除一种列对应关系',
    permission: 'documents.import',
    scope: { of: 'organization', param: 'organizationId' },
    params: MappingParams,
    status: 204,
    problems: ['resource.not-found'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeMapping(call, call.params.organizationId, call.params.columnMappingId);
      return {};
    },
  }),
];

function shown(row: ColumnMappingRow): Reply<ColumnMappingDto> {
  return { body: toColumnMappingDto(row), etag: etagOf(row) };
}
