import { randomInt } from 'node:crypto';
import { ApiError } from '../../errors/api-error.js';
import type { SecurityPolicy } from '../policy/policy.js';
import type { Account } from './account.entity.js';
import { hashPassword, isPassword } from './passwords.js';

const LONGEST = 200;
const kinds: readonly RegExp[] = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];

/** What a password lacks under the rules, as sentences; empty when it will do. */
export function passwordFaults(
  password: string,
  account: Pick<Account, 'account' | 'name'>,
  policy: SecurityPolicy,
): string[] {
  const faults: string[] = [];
  const characters = Array.from(password.normalize('NFKC'));
  if (characters.length < policy.passwordLength) faults.push(`至少 ${policy.passwordLength} 个字符`);
  if (characters.length > LONGEST) faults.push(`不超过 ${LONGEST} 个字符`);
  if (kinds.filter((kind) => kind.test(password)).length < policy.passwordKinds)
    faults.push(`须含大写字母、小写字母、数字、其他符号中的至少 ${policy.passwordKinds} 种`);
  if (new Set(characters).size < Math.min(5, policy.passwordLength)) faults.push('重复的字符太多');
  const lower = password.toLowerCase();
  for (const word of [account.account, account.name])
    if (word.length >= 3 && lower.includes(word.toLowerCase())) faults.push('不能包含账号或姓名');
  if (isRun(lower)) faults.push('不能主要由连续的字母或数字组成（如 abcdef、123456）');
  return faults;
}

/** Whether more than half of the text counts up or down. */
function isRun(text: string): boolean {
  const codes = Array.from(text, (sign) => sign.codePointAt(0)!); // a character has one
  let steps = 0;
  for (let index = 1; index < codes.length; index += 1)
    if (Math.abs(codes[index]! - codes[index - 1]!) === 1) steps += 1;
  return codes.length > 3 && steps >= codes.length * 0.7;
}

/**
 * The columns of an account under a new password.
 * @throws ApiError `password.weak`, `password.used-before`
 */
export async function newPassword(
  account: Pick<Account, 'account' | 'name' | 'passwordHash' | 'passwordHistory'>,
  password: string,
  policy: SecurityPolicy,
  at: string,
): Promise<Pick<Account, 'passwordHash' | 'passwordHistory' | 'passwordChangedAt'>> {
  const faults = passwordFaults(password, account, policy);
  if (faults.length > 0) throw new ApiError('password.weak', `密码不符合要求：${faults.join('；')}`);
  const before = [...(account.passwordHash ? [account.passwordHash] : []), ...account.passwordHistory];
  const remembered = before.slice(0, policy.passwordHistory);
  for (const old of remembered)
    if (await isPassword(old, password))
      throw new ApiError('password.used-before', `不能使用最近 ${policy.passwordHistory} 次用过的密码；请换一个`);
  return { passwordHash: await hashPassword(password), passwordHistory: remembered, passwordChangedAt: at };
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const SIGNS = [LETTERS, 'abcdefghijkmnpqrstuvwxyz', '23456789', '-+=@#%'] as const;
const LENGTH = 16;

/** A first password that nobody chose: every kind of sign, none that is mistaken for another. */
export function randomPassword(): string {
  const pick = (from: string): string => from[randomInt(from.length)]!; // within its length
  const all = SIGNS.join('');
  const signs = [...SIGNS.map(pick), ...Array.from({ length: LENGTH - SIGNS.length }, () => pick(all))];
  for (let last = signs.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [signs[last], signs[other]] = [signs[other]!, signs[last]!];
  }
  return signs.join('');
}
