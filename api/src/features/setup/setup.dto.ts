import { Flag, Line, ListOf, Name, OneOf, Part, Whole, Words } from '../../dto/fields.js';
import { accountRoles } from '../../operations/role-permissions.js';
import type { AccountRole } from '../../operations/role-permissions.js';

export class SetupDto {
  @Flag({ zh: '是否还须完成首次设置' }) needed!: boolean;
  @OneOf(['accounts', 'local'], { zh: 'accounts 用账号登录、local 本机模式，不用设置' }) mode!: 'accounts' | 'local';
  @Whole(1, 200, { zh: '密码最少字符数' }) passwordLength!: number;
  @Whole(1, 4, { zh: '密码须含大写、小写、数字、其他符号中的几种' }) passwordKinds!: number;
  @Words({ zh: '统一身份认证的名称；没有为 null', nullable: true }) oidc!: string | null;
  @Flag({ zh: '是否可用目录服务（LDAP）的账号' }) ldap!: boolean;
}

export class FirstAccountInput {
  @Name({ zh: '账号' }) account!: string;
  @Name({ zh: '姓名' }) name!: string;
  @Line({ zh: '密码' }, 200) password!: string;
}

export class SetupInput {
  @Line({ zh: '设置码：首次启动时显示在终端，也在数据目录的 setup-code.txt 中' }, 100) code!: string;
  @Part(() => FirstAccountInput, { zh: '系统管理员' }) systemAdministrator!: FirstAccountInput;
  @Part(() => FirstAccountInput, { zh: '安全管理员' }) securityAdministrator!: FirstAccountInput;
  @Part(() => FirstAccountInput, { zh: '审计管理员' }) auditAdministrator!: FirstAccountInput;
  @Name({ zh: '第一个单位的名称；已登记的直接使用', optional: true }) organization?: string;
  @Part(() => FirstAccountInput, { zh: '第一个业务用户，任该单位的负责人和测评组长', optional: true })
  user?: FirstAccountInput;
}

export class SetupAccountDto {
  @Words({ zh: '账号' }) account!: string;
  @Words({ zh: '姓名' }) name!: string;
  @OneOf(accountRoles, { zh: '角色' }) role!: AccountRole;
}

export class SetupResultDto {
  @ListOf(() => SetupAccountDto, 20, { zh: '建立的账号' }) accounts!: SetupAccountDto[];
}
