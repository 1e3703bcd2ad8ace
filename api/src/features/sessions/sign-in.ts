import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { loadGrants } from '../../access/grants.js';
import { requireAdminAddress } from '../../http/admin-addresses.js';
import type { Origin } from '../../operations/operation.js';
import { Account } from '../accounts/account.entity.js';
import { raiseAlarm } from '../alarms/raise-alarm.js';
import { isPassword, pretendToCheck } from '../accounts/passwords.js';
import { readPolicy } from '../policy/policy.service.js';
import type { SecurityPolicy } from '../policy/policy.js';
import { afterFailure, noFailures, requireUnlocked, waitMs } from './lock-out.js';
import { takeCode } from './second-factor.js';
import type { SignInInput } from './session.dto.js';
import { openSession } from './session-store.js';

/**
 * Check account, password and, where set up, the second factor; and begin a session.
 *
 * A wrong account is answered like a wrong password, in the same time and with the same locks, so that nobody learns which accounts exist.
 * @returns the session's token, for the cookie
 * @throws ApiError `session.refused`, `session.locked`, `session.code-required`
 */
export async function signIn(app: AppContext, input: SignInInput, origin: Origin): Promise<string> {
  const name = input.account.trim().toLowerCase();
  return app.identity.attempts.run(name, async () => {
    const account = await app.database.read.findOneBy(Account, { account: name });
    const policy = await readPolicy(app.database.read);
    return account?.state === 'active'
      ? signInKnown({ app, account, policy, origin }, input)
      : refuseUnknown(app, name, input, policy);
  });
}

interface Attempt {
  readonly app: AppContext;
  readonly account: Account;
  readonly policy: SecurityPolicy;
  readonly origin: Origin;
}

async function signInKnown(attempt: Attempt, input: SignInInput): Promise<string> {
  const { app, account } = attempt;
  requireUnlocked(waitMs(account, app.now()));
  if (!(await isRight(app, account, input.password))) {
    await noteFailure(attempt);
    throw refused();
  }
  const used = account.totpConfirmedAt === null ? {} : await takeSecondFactor(attempt, input.code);
  return begin(attempt, used);
}

/** Begin a session for somebody whose identity was proved here or by another service. */
export async function begin(
  { app, account, policy, origin }: Attempt,
  used: Partial<Account> = {},
  hasProved?: boolean,
): Promise<string> {
  const roles = (await loadGrants(app.database.read, account.id)).map(({ role }) => role);
  requireAdminAddress(app.config, roles, origin.address);
  const told = { ...app.database.facts, actorId: account.id, actorName: account.name }; // it was nobody who asked
  return app.database.about(told).write(async (em) => {
    await em.update(Account, { id: account.id }, { ...used, ...noFailures, lastSignInAt: timestamp(app) });
    const secondFactor = hasProved ?? account.totpConfirmedAt !== null;
    return (await openSession(em, app, account, { origin, secondFactor, policy })).token;
  });
}

async function isRight(app: AppContext, account: Account, password: string): Promise<boolean> {
  if (account.source === 'ldap') return app.identity.directory?.isPassword(account.account, password) ?? false;
  if (account.source === 'local' && account.passwordHash !== null) return isPassword(account.passwordHash, password);
  await pretendToCheck(password);
  return false;
}

async function takeSecondFactor(attempt: Attempt, code: string | undefined): Promise<Partial<Account>> {
  const { app, account } = attempt;
  if (code === undefined || code.trim() === '')
    throw new ApiError('session.code-required', '请再输入验证器上的 6 位验证码，或一个恢复码');
  const used = takeCode(app.identity.box, account, code, app.now());
  if (used) return used;
  await noteFailure(attempt);
  throw new ApiError('session.refused', '验证码不正确或已用过；请等下一个验证码再试');
}

async function noteFailure({ app, account, policy, origin }: Attempt): Promise<void> {
  const failed = afterFailure(account, policy, app.now());
  await app.database.write((em: EntityManager) => em.update(Account, { id: account.id }, { ...failed }));
  if (failed.lockedUntil === null) return;
  const details = { failures: failed.failures, address: origin.address };
  // not waited for: a slow mail server must not hold an answer, nor tell a known account from an unknown one
  void raiseAlarm(app, { kind: 'accountLocked', about: account.account, details });
}

async function refuseUnknown(
  app: AppContext,
  name: string,
  input: SignInInput,
  policy: SecurityPolicy,
): Promise<never> {
  const { unknown } = app.identity;
  requireUnlocked(waitMs(unknown.get(name), app.now()));
  await pretendToCheck(input.password);
  unknown.set(name, afterFailure(unknown.get(name), policy, app.now()));
  throw refused();
}

function refused(): ApiError {
  return new ApiError('session.refused', '账号或密码不正确，或账号已停用；请核对后重试');
}
