import { Flag, Id, Instant, ListOf, ListOfWords, Name, OneOf, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { permissions } from '../../operations/permissions.js';
import type { Permission } from '../../operations/permissions.js';
import { accountRoleNames, accountRoles } from '../../operations/role-permissions.js';
import type { AccountRole } from '../../operations/role-permissions.js';

const roleZh = '角色：' + accountRoles.map((role) => `${role} ${accountRoleNames[role].zh}`).join('、');
const permissionNames = Object.keys(permissions);

export class RoleAssignmentParams {
  @Id({ zh: '角色分配的编号' }) roleAssignmentId!: string;
}

export class RoleAssignmentQuery extends PageQuery {
  @Id({ zh: '只列这个账号的', optional: true }) accountId?: string;
  @Id({ zh: '只列这个单位的', optional: true }) organizationId?: string;
  @OneOf(accountRoles, { zh: '只列这个角色的', optional: true }) role?: AccountRole;
}

export class RoleAssignmentInput {
  @Id({ zh: '账号' }) accountId!: string;
  @OneOf(accountRoles, { zh: roleZh }) role!: AccountRole;
  @Id({ zh: '单位；三员不填', optional: true, nullable: true }) organizationId?: string | null;
  @Id({ zh: '只限这个单位的这一次测评', optional: true, nullable: true }) evaluationId?: string | null;
  @Name({ zh: '只限这个责任部门的整改项；仅科室整改人', optional: true, nullable: true }) department?: string | null;
}

export class RoleAssignmentDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '分配时间' }) createdAt!: string;
  @Id({ zh: '账号' }) accountId!: string;
  @Words({ zh: '姓名' }) accountName!: string;
  @OneOf(accountRoles, { zh: roleZh }) role!: AccountRole;
  @Id({ zh: '单位；三员为 null', nullable: true }) organizationId!: string | null;
  @Words({ zh: '单位名称', nullable: true }) organizationName!: string | null;
  @Id({ zh: '只限的测评', nullable: true }) evaluationId!: string | null;
  @Words({ zh: '测评名称', nullable: true }) evaluationName!: string | null;
  @Words({ zh: '只限的部门', nullable: true }) department!: string | null;
  @Words({ zh: '分配人' }) grantedBy!: string;
}

export class RoleAssignmentPage extends PageDto {
  @ListOf(() => RoleAssignmentDto, 200, { zh: '角色分配，按时间排列' }) items!: RoleAssignmentDto[];
}

export class RolePlaceEvaluationDto {
  @Id({ zh: '测评编号' }) id!: string;
  @Words({ zh: '测评名称' }) name!: string;
}

export class RolePlaceDto {
  @Id({ zh: '单位编号' }) id!: string;
  @Words({ zh: '单位名称' }) name!: string;
  @Id({ zh: '上级单位', nullable: true }) superiorId!: string | null;
  @ListOf(() => RolePlaceEvaluationDto, 10_000, { zh: '测评；只在指明 organizationId 时列出' })
  evaluations!: RolePlaceEvaluationDto[];
}

export class RolePlaceQuery extends PageQuery {
  @Id({ zh: '只列这个单位，连同其测评', optional: true }) organizationId?: string;
  @Name({ zh: '名称包含的文字', optional: true }) q?: string;
}

export class RolePlacePage extends PageDto {
  @ListOf(() => RolePlaceDto, 200, { zh: '可分配角色的单位：只有名称，没有业务数据' }) items!: RolePlaceDto[];
}

export class SuperiorInput {
  @Id({ zh: '上级单位；没有为 null', nullable: true }) superiorId!: string | null;
}

export class SuperiorParams {
  @Id({ zh: '单位编号' }) organizationId!: string;
}

export class RoleDto {
  @OneOf(accountRoles, { zh: '角色' }) role!: AccountRole;
  @Words({ zh: '名称' }) zh!: string;
  @Words({ zh: '英文名称' }) en!: string;
  @Flag({ zh: '是否三员之一，与其他角色不得兼任' }) administrator!: boolean;
  @ListOfWords(permissionNames, 1000, { zh: '权限' }) permissions!: Permission[];
  @ListOfWords(permissionNames, 1000, { zh: '对下属单位的权限' }) subordinatePermissions!: Permission[];
}

export class PermissionDto {
  @OneOf(permissionNames, { zh: '权限' }) permission!: Permission;
  @Words({ zh: '意思' }) zh!: string;
}

export class RoleTableDto {
  @ListOf(() => RoleDto, 100, { zh: '角色' }) roles!: RoleDto[];
  @ListOf(() => PermissionDto, 1000, { zh: '权限' }) permissions!: PermissionDto[];
}
