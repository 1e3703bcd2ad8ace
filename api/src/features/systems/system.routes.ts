import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { SystemDto, SystemInput, SystemPage, SystemParams, SystemPatch, SystemQuery } from './system.dto.js';
import { toSystemDto } from './system.mapper.js';
import { changeSystem, createSystem, getSystem, listSystems, removeSystem } from './system.service.js';

const tag = '系统';
const path = '/systems';
const one = `${path}/{systemId}`;

export const systemOperations: readonly Operation[] = [
  operation({
    id: 'systems.list',
    method: 'get',
    path,
    tag,
    summary: '列出系统',
    permission: 'systems.read',
    scope: 'list',
    byOrganization: true,
    query: SystemQuery,
    answer: SystemPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listSystems(em, access, query);
      return { body: { ...page, items: page.items.map(toSystemDto) } };
    },
  }),
  operation({
    id: 'systems.create',
    method: 'post',
    path,
    tag,
    summary: '登记系统',
    permission: 'systems.write',
    scope: { of: 'organization', body: 'organizationId' },
    body: SystemInput,
    answer: SystemDto,
    status: 201,
    problems: ['resource.not-found', 'resource.duplicate'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, body }) {
      const row = await createSystem(em, app, body);
      return { body: toSystemDto(row), etag: etagOf(row), location: `${path}/${row.id}` };
    },
  }),
  operation({
    id: 'systems.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取系统',
    permission: 'systems.read',
    scope: { of: 'system', param: 'systemId' },
    params: SystemParams,
    answer: SystemDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const row = await getSystem(em, params.systemId);
      return { body: toSystemDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'systems.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改系统',
    description: '已建立的测评保持建立时的等级和扩展；要改变它们，请修改测评。',
    permission: 'systems.write',
    scope: [
      { of: 'system', param: 'systemId' },
      { of: 'organization', body: 'organizationId', optional: true },
    ],
    params: SystemParams,
    body: SystemPatch,
    answer: SystemDto,
    status: 200,
    problems: ['resource.not-found', 'resource.duplicate'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const row = await changeSystem(call, call.params.systemId, call.body);
      return { body: toSystemDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'systems.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除系统',
    permission: 'systems.write',
    scope: { of: 'system', param: 'systemId' },
    params: SystemParams,
    status: 204,
    problems: ['resource.not-found', 'resource.in-use'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeSystem(call, call.params.systemId);
      return {};
    },
  }),
];
