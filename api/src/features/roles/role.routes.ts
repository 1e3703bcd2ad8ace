import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { permissions } from '../../operations/permissions.js';
import type { Permission } from '../../operations/permissions.js';
import {
  accountRoleNames,
  accountRoles,
  isAdministrator,
  rolePermissions,
  subordinatePermissions,
} from '../../operations/role-permissions.js';
import {
  RoleAssignmentDto,
  RoleAssignmentInput,
  RoleAssignmentPage,
  RoleAssignmentParams,
  RoleAssignmentQuery,
  RolePlacePage,
  RolePlaceQuery,
  RoleTableDto,
  SuperiorInput,
  SuperiorParams,
} from './role.dto.js';
import {
  assignRole,
  listAssignments,
  listPlaces,
  removeAssignment,
  setSuperior,
  toRoleAssignmentDto,
} from './role.service.js';

const tag = '角色';
const path = '/role-assignments';

export const roleOperations: readonly Operation[] = [
  operation({
    id: 'roles.table',
    method: 'get',
    path: '/roles',
    tag,
    summary: '列出各角色的权限',
    permission: 'session.own',
    scope: 'self',
    answer: RoleTableDto,
    status: 200,
    problems: [],
    work: 'none',
    handle: () => ({ body: roleTable }),
  }),
  operation({
    id: 'roles.list',
    method: 'get',
    path,
    tag,
    summary: '列出角色的分配',
    permission: 'roles.read',
    scope: 'instance',
    query: RoleAssignmentQuery,
    answer: RoleAssignmentPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, query }) {
      const page = await listAssignments(em, query);
      return { body: { ...page, items: page.items.map(toRoleAssignmentDto) } };
    },
  }),
  operation({
    id: 'roles.assign',
    method: 'post',
    path,
    tag,
    summary: '分配角色',
    description: '从下一个请求起生效。三员互不兼任，也不兼其他角色；不能给自己分配。',
    permission: 'roles.assign',
    scope: 'instance',
    body: RoleAssignmentInput,
    answer: RoleAssignmentDto,
    status: 201,
    problems: ['resource.not-found', 'resource.duplicate', 'roles.invalid', 'roles.separated', 'roles.own'],
    work: 'write',
    creating: true,
    async handle(call) {
      const body = toRoleAssignmentDto(await assignRole(call, call.body));
      return { body, location: `${path}/${body.id}` };
    },
  }),
  operation({
    id: 'roles.remove',
    method: 'delete',
    path: `${path}/{roleAssignmentId}`,
    tag,
    summary: '取消角色',
    permission: 'roles.assign',
    scope: 'instance',
    params: RoleAssignmentParams,
    status: 204,
    problems: ['resource.not-found', 'roles.own', 'accounts.last-administrator'],
    work: 'write',
    async handle(call) {
      await removeAssignment(call, call.params.roleAssignmentId);
      return {};
    },
  }),
  operation({
    id: 'roles.places',
    method: 'get',
    path: '/role-places',
    tag,
    summary: '列出可以分配角色的单位和测评',
    permission: 'roles.assign',
    scope: 'instance',
    query: RolePlaceQuery,
    answer: RolePlacePage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, query }) {
      return { body: await listPlaces(em, query) };
    },
  }),
  operation({
    id: 'roles.setSuperior',
    method: 'put',
    path: '/organizations/{organizationId}/superior',
    tag,
    summary: '指定单位的上级',
    description: '上级主管部门的角色可查看下属单位的结果、下发专项检查。',
    permission: 'roles.assign',
    scope: 'instance',
    params: SuperiorParams,
    body: SuperiorInput,
    status: 204,
    problems: ['resource.not-found', 'roles.circle'],
    work: 'write',
    async handle({ em, params, body }) {
      await setSuperior(em, params.organizationId, body.superiorId);
      return {};
    },
  }),
];

const roleTable: RoleTableDto = {
  roles: accountRoles.map((role) => ({
    role,
    ...accountRoleNames[role],
    administrator: isAdministrator(role),
    permissions: [...rolePermissions[role]],
    subordinatePermissions: role === 'superior' ? [...subordinatePermissions] : [],
  })),
  permissions: (Object.keys(permissions) as Permission[]).map((permission) => ({
    permission,
    zh: permissions[permission],
  })), // its own keys
};
