import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import {
  OrganizationDto,
  OrganizationInput,
  OrganizationPage,
  OrganizationParams,
  OrganizationPatch,
  OrganizationQuery,
} from './organization.dto.js';
import { createVisible } from './create-visible.js';
import { toOrganizationDto } from './organization.mapper.js';
import { changeOrganization, getOrganization, listOrganizations, removeOrganization } from './organization.service.js';

const tag = '单位';
const path = '/organizations';
const one = `${path}/{organizationId}`;

export const organizationOperations: readonly Operation[] = [
  operation({
    id: 'organizations.list',
    method: 'get',
    path,
    tag,
    summary: '列出单位',
    permission: 'organizations.read',
    scope: 'list',
    query: OrganizationQuery,
    answer: OrganizationPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listOrganizations(em, access, query);
      return { body: { ...page, items: page.items.map(toOrganizationDto) } };
    },
  }),
  operation({
    id: 'organizations.create',
    method: 'post',
    path,
    tag,
    summary: '登记单位',
    permission: 'organizations.create',
    scope: 'instance',
    body: OrganizationInput,
    answer: OrganizationDto,
    status: 201,
    problems: ['resource.duplicate'],
    work: 'write',
    etag: true,
    creating: true,
    async handle(call) {
      const row = await createVisible(call, call.body);
      return { body: toOrganizationDto(row), etag: etagOf(row), location: `${path}/${row.id}` };
    },
  }),
  operation({
    id: 'organizations.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取单位',
    permission: 'organizations.read',
    scope: { of: 'organization', param: 'organizationId' },
    params: OrganizationParams,
    answer: OrganizationDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const row = await getOrganization(em, params.organizationId);
      return { body: toOrganizationDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'organizations.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改单位',
    permission: 'organizations.write',
    scope: { of: 'organization', param: 'organizationId' },
    params: OrganizationParams,
    body: OrganizationPatch,
    answer: OrganizationDto,
    status: 200,
    problems: ['resource.not-found', 'resource.duplicate'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const row = await changeOrganization(call, call.params.organizationId, call.body);
      return { body: toOrganizationDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'organizations.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除单位',
    permission: 'organizations.write',
    scope: { of: 'organization', param: 'organizationId' },
    params: OrganizationParams,
    status: 204,
    problems: ['resource.not-found', 'resource.in-use'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeOrganization(call, call.params.organizationId);
      return {};
    },
  }),
];
