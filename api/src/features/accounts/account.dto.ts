import { Flag, Id, Instant, Line, ListOf, Name, OneOf, Whole, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { accountSources, accountStates } from './account.entity.js';
import type { AccountSource, AccountState } from './account.entity.js';

const stateZh = '状态：active 在用、disabled 停用、removed 已删除';
const sourceZh = '密码在何处核对：local 本系统、ldap 目录服务、oidc 统一身份认证';
const settable = ['active', 'disabled'] as const;

export class AccountParams {
  @Id({ zh: '账号编号' }) accountId!: string;
}

export class AccountQuery extends PageQuery {
  @Line({ zh: '账号或姓名包含的文字', optional: true }) q?: string;
  @OneOf(accountStates, { zh: stateZh, optional: true }) state?: AccountState;
}

export class AccountInput {
  @Name({ zh: '账号：小写字母、数字、. _ - @，登录时输入', example: 'wang.xx' }) account!: string;
  @Name({ zh: '姓名，文书和历史中显示；不得与他人重复，同名者请加以区别', example: '王某（信息科）' }) name!: string;
  @Line({ zh: '邮箱', optional: true, nullable: true }) email?: string | null;
  @Line({ zh: '电话', optional: true, nullable: true }) phone?: string | null;
  @OneOf(accountSources, { zh: `${sourceZh}；默认 local`, optional: true }) source?: AccountSource;
}

export class AccountPatch {
  @Name({ zh: '姓名', optional: true }) name?: string;
  @Line({ zh: '邮箱', optional: true, nullable: true }) email?: string | null;
  @Line({ zh: '电话', optional: true, nullable: true }) phone?: string | null;
  @OneOf(settable, { zh: 'active 在用、disabled 停用；停用的立即在各处退出', optional: true })
  state?: (typeof settable)[number];
}

export class AccountDto extends VersionedDto {
  @Words({ zh: '账号' }) account!: string;
  @Words({ zh: '姓名' }) name!: string;
  @Words({ zh: '邮箱', nullable: true }) email!: string | null;
  @Words({ zh: '电话', nullable: true }) phone!: string | null;
  @OneOf(accountSources, { zh: sourceZh }) source!: AccountSource;
  @OneOf(accountStates, { zh: stateZh }) state!: AccountState;
  @Flag({ zh: '下次登录是否须修改密码' }) mustChangePassword!: boolean;
  @Flag({ zh: '是否启用了第二重验证' }) secondFactor!: boolean;
  @Instant({ zh: '锁定到何时；没有锁定为 null', nullable: true }) lockedUntil!: string | null;
  @Instant({ zh: '最近登录', nullable: true }) lastSignInAt!: string | null;
  @Whole(0, 100_000, { zh: '现在的登录数' }) sessions!: number;
}

export class AccountPage extends PageDto {
  @ListOf(() => AccountDto, 200, { zh: '账号，按建立时间排列' }) items!: AccountDto[];
}

export class NewAccountDto {
  @Id({ zh: '账号编号' }) accountId!: string;
  @Words({ zh: '初始密码，只显示这一次，首次登录须修改；密码在别处核对的为 null', nullable: true })
  initialPassword!: string | null;
}

export class PeopleQuery extends PageQuery {
  @Line({ zh: '姓名包含的文字', optional: true }) q?: string;
  @Id({ zh: '只列在这个单位有角色的', optional: true }) organizationId?: string;
}

export class PersonDto {
  @Id({ zh: '编号' }) id!: string;
  @Words({ zh: '姓名' }) name!: string;
}

export class PeoplePage extends PageDto {
  @ListOf(() => PersonDto, 200, { zh: '在用的人，按姓名排列' }) items!: PersonDto[];
}
