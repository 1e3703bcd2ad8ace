import { IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { organizationsBelow } from '../../access/grants.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { containing } from '../../database/contains.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import type { Actor } from '../../http/authorize.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { isAdministrator } from '../../operations/role-permissions.js';
import { Account } from '../accounts/account.entity.js';
import { requireAnotherAdministrator } from '../accounts/account.service.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { getOrganization } from '../organizations/organization.service.js';
import { SessionRow } from '../sessions/session.entity.js';
import type {
  RoleAssignmentDto,
  RoleAssignmentInput,
  RoleAssignmentQuery,
  RolePlaceDto,
  RolePlaceQuery,
} from './role.dto.js';
import { RoleAssignment } from './role-assignment.entity.js';

interface Context {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly actor: Actor;
}

const relations = { account: true, organization: true, evaluation: true } as const;

export function toRoleAssignmentDto(row: RoleAssignment): RoleAssignmentDto {
  const { id, createdAt, accountId, role, organizationId, evaluationId, department, grantedBy } = row;
  const names = { organizationName: row.organization?.name ?? null, evaluationName: row.evaluation?.name ?? null };
  const accountName = row.account?.name ?? '';
  return { id, createdAt, accountId, accountName, role, organizationId, evaluationId, department, grantedBy, ...names };
}

export function listAssignments(em: EntityManager, query: RoleAssignmentQuery): Promise<Page<RoleAssignment>> {
  const builder = em
    .createQueryBuilder(RoleAssignment, 'given')
    .innerJoinAndSelect('given.account', 'account')
    .leftJoinAndSelect('given.organization', 'organization')
    .leftJoinAndSelect('given.evaluation', 'evaluation')
    .where("account.state <> 'removed'");
  for (const field of ['accountId', 'organizationId', 'role'] as const)
    if (query[field] !== undefined) builder.andWhere(`given.${field} = :${field}`, { [field]: query[field] });
  return pageOf(builder, query, { alias: 'given' });
}

/**
 * Give a role. An administrator of the instance holds that one role and no other.
 * @throws ApiError `resource.not-found`, `roles.invalid`, `roles.separated`, `roles.own`, `resource.duplicate`
 */
export async function assignRole(context: Context, input: Plain<RoleAssignmentInput>): Promise<RoleAssignment> {
  const { em, app, actor } = context;
  const { accountId, role, organizationId = null, evaluationId = null, department = null } = input;
  if (actor.id === accountId) throw new ApiError('roles.own', '不能给自己分配角色；请由另一名安全管理员操作');
  const account = await em.findOneBy(Account, { id: accountId });
  if (!account || account.state === 'removed') throw notFound('账号', accountId);
  await requirePlace(em, { role, organizationId, evaluationId, department });
  await requireSeparation(em, accountId, role);
  const place = {
    organizationId: organizationId ?? IsNull(),
    evaluationId: evaluationId ?? IsNull(),
    department: department ?? IsNull(),
  };
  if (await em.existsBy(RoleAssignment, { accountId, role, ...place }))
    throw new ApiError('resource.duplicate', `「${account.name}」在这里已有这个角色`);
  const row = { id: app.newId(), createdAt: timestamp(app), accountId, role, organizationId, evaluationId, department };
  await em.insert(RoleAssignment, { ...row, grantedBy: actor.name });
  return em.findOneOrFail(RoleAssignment, { where: { id: row.id }, relations });
}

type Place = Required<Pick<RoleAssignmentInput, 'role' | 'organizationId' | 'evaluationId' | 'department'>>;

async function requirePlace(
  em: EntityManager,
  { role, organizationId, evaluationId, department }: Place,
): Promise<void> {
  if (isAdministrator(role)) {
    if (organizationId === null && evaluationId === null && department === null) return;
    throw new ApiError('roles.invalid', '三员属于整个系统，不填单位、测评和部门');
  }
  if (organizationId === null) throw new ApiError('roles.invalid', '请指明单位（organizationId）');
  if (department !== null && role !== 'departmentRectifier')
    throw new ApiError('roles.invalid', '只有科室整改人可以只限一个部门');
  await getOrganization(em, organizationId);
  if (evaluationId === null) return;
  if (role === 'superior') throw new ApiError('roles.invalid', '上级主管部门的角色不能只限一次测评');
  const evaluation = await em.findOne(EvaluationRow, { where: { id: evaluationId, system: { organizationId } } });
  if (!evaluation) throw notFound('测评', evaluationId);
}

/** 三权分立: no account is two administrators, and none is an administrator beside another role. */
async function requireSeparation(em: EntityManager, accountId: string, role: RoleAssignment['role']): Promise<void> {
  const held = await em.findBy(RoleAssignment, { accountId });
  const others = held.filter((entry) => entry.role !== role);
  if (others.length === 0) return;
  if (isAdministrator(role) || others.some((entry) => isAdministrator(entry.role)))
    throw new ApiError('roles.separated', '系统、安全、审计管理员互不兼任，也不兼其他角色；请为其另建一个账号');
}

/** @throws ApiError `resource.not-found`, `roles.own`, `accounts.last-administrator` */
export async function removeAssignment({ em, actor }: Context, id: string): Promise<void> {
  const row = await em.findOneBy(RoleAssignment, { id });
  if (!row) throw notFound('角色分配', id);
  if (row.accountId === actor.id) throw new ApiError('roles.own', '不能取消自己的角色；请由另一名安全管理员操作');
  if (isAdministrator(row.role)) await requireAnotherAdministrator(em, row.accountId);
  await em.delete(RoleAssignment, { id });
  if (isAdministrator(row.role)) await em.delete(SessionRow, { accountId: row.accountId });
}

/** Organizations as names to give roles on, with no data of theirs. */
export async function listPlaces(em: EntityManager, query: RolePlaceQuery): Promise<Page<RolePlaceDto>> {
  const { organizationId, q } = query;
  const builder = em.createQueryBuilder(Organization, 'organization');
  if (organizationId !== undefined) builder.andWhere('organization.id = :organizationId', { organizationId });
  if (q !== undefined) builder.andWhere("organization.name LIKE :q ESCAPE '\\'", { q: containing(q) });
  const page = await pageOf(builder, query, { alias: 'organization' });
  const evaluations = organizationId === undefined ? [] : await evaluationsOf(em, organizationId);
  return { ...page, items: page.items.map(({ id, name, superiorId }) => ({ id, name, superiorId, evaluations })) };
}

async function evaluationsOf(em: EntityManager, organizationId: string): Promise<RolePlaceDto['evaluations']> {
  const rows = await em.find(EvaluationRow, { where: { system: { organizationId } }, order: { id: 'ASC' } });
  return rows.map(({ id, name }) => ({ id, name }));
}

/** Put an organization under another. @throws ApiError `resource.not-found`, `roles.circle` */
export async function setSuperior(em: EntityManager, organizationId: string, superiorId: string | null): Promise<void> {
  const row = await getOrganization(em, organizationId);
  if (superiorId !== null) {
    const above = await getOrganization(em, superiorId);
    const below = await organizationsBelow(em, organizationId);
    if (superiorId === organizationId || below.includes(superiorId))
      throw new ApiError('roles.circle', `「${above.name}」在「${row.name}」之下，不能再做它的上级`);
  }
  await em.update(Organization, { id: organizationId }, { superiorId });
}
