import { ListOfWords, Whole } from '../../dto/fields.js';
import { VersionedDto } from '../../dto/versioned.dto.js';
import { accountRoles } from '../../operations/role-permissions.js';
import type { AccountRole } from '../../operations/role-permissions.js';
import type { SecurityPolicy } from './policy.js';

/** The fields of a policy with their bounds, never weaker than what a level-3 evaluation takes for granted: the same for what is set and what is answered. */
const bounds = {
  passwordLength: Whole(8, 64, { zh: '密码最少字符数' }),
  passwordKinds: Whole(2, 4, { zh: '密码须含大写、小写、数字、其他符号中的几种' }),
  passwordHistory: Whole(0, 24, { zh: '不能再用最近几次的密码' }),
  passwordDays: Whole(0, 3650, { zh: '密码用多少天后须更换；0 不限' }),
  lockAfter: Whole(3, 20, { zh: '连续失败几次后锁定账号' }),
  lockMinutes: Whole(1, 1440, { zh: '锁定多少分钟；再次失败加倍' }),
  idleMinutes: Whole(1, 480, { zh: '多少分钟不操作即退出' }),
  sessionHours: Whole(1, 72, { zh: '登录最长多少小时' }),
  sessionsMost: Whole(0, 20, { zh: '一个账号最多同时登录几处，超过则最早的一处退出；0 不限' }),
  accountIdleDays: Whole(0, 3650, { zh: '账号多少天没有使用即自动停用；0 不停用' }),
  secondFactorRoles: ListOfWords(accountRoles, 20, { zh: '哪些角色必须使用第二重验证' }),
  tokenDays: Whole(1, 3650, { zh: '程序令牌最长多少天' }),
};

export class SecurityPolicyInput implements SecurityPolicy {
  @bounds.passwordLength passwordLength!: number;
  @bounds.passwordKinds passwordKinds!: number;
  @bounds.passwordHistory passwordHistory!: number;
  @bounds.passwordDays passwordDays!: number;
  @bounds.lockAfter lockAfter!: number;
  @bounds.lockMinutes lockMinutes!: number;
  @bounds.idleMinutes idleMinutes!: number;
  @bounds.sessionHours sessionHours!: number;
  @bounds.sessionsMost sessionsMost!: number;
  @bounds.accountIdleDays accountIdleDays!: number;
  @bounds.secondFactorRoles secondFactorRoles!: AccountRole[];
  @bounds.tokenDays tokenDays!: number;
}

export class SecurityPolicyDto extends VersionedDto {
  @bounds.passwordLength passwordLength!: number;
  @bounds.passwordKinds passwordKinds!: number;
  @bounds.passwordHistory passwordHistory!: number;
  @bounds.passwordDays passwordDays!: number;
  @bounds.lockAfter lockAfter!: number;
  @bounds.lockMinutes lockMinutes!: number;
  @bounds.idleMinutes idleMinutes!: number;
  @bounds.sessionHours sessionHours!: number;
  @bounds.sessionsMost sessionsMost!: number;
  @bounds.accountIdleDays accountIdleDays!: number;
  @bounds.secondFactorRoles secondFactorRoles!: AccountRole[];
  @bounds.tokenDays tokenDays!: number;
}
