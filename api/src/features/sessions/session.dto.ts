import { Flag, Id, Instant, Line, ListOf, Name, OneOf, Part, TextList, Words } from '../../dto/fields.js';
import { accountRoles } from '../../operations/role-permissions.js';
import type { AccountRole } from '../../operations/role-permissions.js';

export class SignInInput {
  @Name({ zh: '账号' }) account!: string;
  @Line({ zh: '密码' }, 200) password!: string;
  @Line({ zh: '验证码或恢复码；账号启用了第二重验证时必填', optional: true }, 40) code?: string;
}

export class SessionUserDto {
  @Words({ zh: '编号；本机模式为 local' }) id!: string;
  @Words({ zh: '账号' }) account!: string;
  @Words({ zh: '姓名' }) name!: string;
}

export class SessionRoleDto {
  @OneOf(accountRoles, { zh: '角色' }) role!: AccountRole;
  @Id({ zh: '单位；三员为 null', nullable: true }) organizationId!: string | null;
  @Words({ zh: '单位名称', nullable: true }) organizationName!: string | null;
  @Id({ zh: '只限这一次测评；不限为 null', nullable: true }) evaluationId!: string | null;
}

export class SessionDto {
  @OneOf(['accounts', 'local'], { zh: 'accounts 用账号登录、local 本机模式' }) mode!: 'accounts' | 'local';
  @Part(() => SessionUserDto, { zh: '登录的人' }) user!: SessionUserDto;
  @ListOf(() => SessionRoleDto, 10_000, { zh: '角色' }) roles!: SessionRoleDto[];
  @TextList(1000, { zh: '在任一处具有的权限' }) permissions!: string[];
  @Flag({ zh: '是否须先修改密码' }) mustChangePassword!: boolean;
  @OneOf(['off', 'required', 'on'], { zh: '第二重验证：off 未用、required 须先设置、on 已启用' })
  secondFactor!: 'off' | 'required' | 'on';
  @Words({ zh: '修改类请求放进 X-CSRF-Token' }) csrfToken!: string;
  @Instant({ zh: '最迟在此时须重新登录；本机模式为 null', nullable: true }) expiresAt!: string | null;
}
