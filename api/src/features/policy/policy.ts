import type { AccountRole } from '../../operations/role-permissions.js';

/** Rules for passwords, sessions and second factors, as the security administrator sets them. */
export interface SecurityPolicy {
  /** characters */
  readonly passwordLength: number;
  /** of: upper case, lower case, digits, other signs */
  readonly passwordKinds: number;
  /** former passwords that may not come back */
  readonly passwordHistory: number;
  /** days after which a password must be changed; 0 never */
  readonly passwordDays: number;
  /** failures in a row after which an account is locked */
  readonly lockAfter: number;
  readonly lockMinutes: number;
  /** minutes without a request after which a session ends */
  readonly idleMinutes: number;
  /** hours after which a session ends in any case */
  readonly sessionHours: number;
  /** roles whose holders must use a second factor */
  readonly secondFactorRoles: readonly AccountRole[];
  /** sessions that one account may have at once, so that nobody shares it; the oldest ends; 0 any number */
  readonly sessionsMost: number;
  /** days after which an account that nobody uses is disabled; 0 never */
  readonly accountIdleDays: number;
  /** longest life of a program's token in days */
  readonly tokenDays: number;
}

/** Defaults for a level-3 system: what 身份鉴别 asks for, with the figures evaluators usually look for. */
export const defaultPolicy: SecurityPolicy = Object.freeze({
  passwordLength: 10,
  passwordKinds: 3,
  passwordHistory: 5,
  passwordDays: 90,
  lockAfter: 5,
  lockMinutes: 15,
  idleMinutes: 30,
  sessionHours: 12,
  sessionsMost: 0,
  accountIdleDays: 180,
  secondFactorRoles: [],
  tokenDays: 365,
});

export const POLICY_ID = '00000000-0000-7000-8000-000000000002';
