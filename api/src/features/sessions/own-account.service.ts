import { Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import type { Caller } from '../../http/authorize.js';
import { Account } from '../accounts/account.entity.js';
import { newPassword } from '../accounts/password-rules.js';
import { isPassword } from '../accounts/passwords.js';
import { readPolicy } from '../policy/policy.service.js';
import type { OwnSessionDto, PasswordChangeInput, SecondFactorDto } from './own-account.dto.js';
import { defaultPolicy } from '../policy/policy.js';
import { afterFailure, noFailures, requireUnlocked, waitMs } from './lock-out.js';
import { noSecondFactor } from './no-second-factor.js';
import { newRecoveryCodes, newSecret, takeCode } from './second-factor.js';
import { SessionRow } from './session.entity.js';

/** What the operations on one's own account need of a call. */
export interface OwnContext {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly caller: Caller;
}

/** @throws ApiError `session.local` for the local user, `session.token` for a program: neither has an account of its own to manage */
export async function ownAccount({ em, caller }: OwnContext): Promise<Account> {
  if (caller.kind === 'local') throw new ApiError('session.local', '本机模式没有账号；设置 SIGN_IN=on 后才有');
  if (caller.kind === 'token') throw new ApiError('session.token', '程序的令牌不能管理账号；请登录后操作');
  const account = await em.findOneBy(Account, { id: caller.actor.id });
  if (!account) throw new ApiError('session.required', '请先登录');
  return account;
}

/** Change the own password; every other session of the account ends. @throws ApiError `session.refused`, `password.weak`, `password.used-before` */
export async function changePassword(context: OwnContext, { current, next }: PasswordChangeInput): Promise<void> {
  const { em, app, caller } = context;
  const account = await ownAccount(context);
  await requirePassword(app, account, current);
  const columns = await newPassword(account, next, await readPolicy(em), timestamp(app));
  await em.update(Account, { id: account.id }, { ...columns, mustChangePassword: false, updatedAt: timestamp(app) });
  await em.delete(SessionRow, { accountId: account.id, id: Not(caller.session?.id ?? '') });
}

/** Guessing through a session that was left open is slowed down like guessing at the door. @throws ApiError `session.refused`, `session.locked` */
async function requirePassword(app: AppContext, account: Account, password: string): Promise<void> {
  if (account.passwordHash === null || account.source !== 'local')
    throw new ApiError('password.elsewhere', '您的密码由统一身份服务管理；请在那里操作');
  const { confirmations } = app.identity;
  requireUnlocked(waitMs(confirmations.get(account.id), app.now()));
  if (await isPassword(account.passwordHash, password)) return confirmations.set(account.id, noFailures);
  confirmations.set(account.id, afterFailure(confirmations.get(account.id), defaultPolicy, app.now()));
  throw new ApiError('session.refused', '现在的密码不正确；请重新输入');
}

/** What asks for the password again: where another service checks it, being signed in is enough. */
async function confirmOwner(app: AppContext, account: Account, password: string): Promise<void> {
  if (account.source === 'local') await requirePassword(app, account, password);
}

export async function secondFactorOf(context: OwnContext): Promise<SecondFactorDto> {
  const { totpSecret, totpConfirmedAt, recoveryCodes } = await ownAccount(context);
  const state = totpConfirmedAt !== null ? 'on' : totpSecret !== null ? 'pending' : 'off';
  return { state, recoveryCodesLeft: recoveryCodes.length };
}

/** A new secret, which counts once a code proved that it was taken over. @throws ApiError `second-factor.on` */
export async function beginSecondFactor(
  context: OwnContext,
  password: string,
): Promise<{ secret: string; uri: string }> {
  const { em, app } = context;
  const account = await ownAccount(context);
  await confirmOwner(app, account, password);
  if (account.totpConfirmedAt !== null) throw new ApiError('second-factor.on', '第二重验证已启用；要更换请先停用');
  const made = newSecret(account.account);
  await em.update(Account, { id: account.id }, { totpSecret: app.identity.box.seal(made.secret), totpLastStep: 0 });
  return made;
}

/** @returns recovery codes, shown this once. @throws ApiError `second-factor.wrong-code` */
export async function confirmSecondFactor(context: OwnContext, code: string): Promise<string[]> {
  const { em, app, caller } = context;
  const account = await ownAccount(context);
  if (account.totpConfirmedAt !== null) throw new ApiError('second-factor.on', '第二重验证已启用');
  const { totpSecret, totpLastStep } = account;
  const used = takeCode(app.identity.box, { totpSecret, totpLastStep, recoveryCodes: [] }, code, app.now());
  if (!used) throw new ApiError('second-factor.wrong-code', '验证码不正确；请核对验证器和电话的时间');
  const { codes, hashes } = newRecoveryCodes();
  await em.update(Account, { id: account.id }, { ...used, recoveryCodes: hashes, totpConfirmedAt: timestamp(app) });
  if (caller.session) await em.update(SessionRow, { id: caller.session.id }, { secondFactor: true });
  return codes;
}

/** @throws ApiError `second-factor.off` */
export async function renewRecoveryCodes(context: OwnContext, password: string): Promise<string[]> {
  const account = await ownAccount(context);
  await confirmOwner(context.app, account, password);
  if (account.totpConfirmedAt === null) throw new ApiError('second-factor.off', '第二重验证没有启用');
  const { codes, hashes } = newRecoveryCodes();
  await context.em.update(Account, { id: account.id }, { recoveryCodes: hashes });
  return codes;
}

/** Taken off, the session counts as one without; where a role asks for it, nothing but setting it up again is left. */
export async function removeSecondFactor(context: OwnContext, password: string): Promise<void> {
  const { em, caller } = context;
  const account = await ownAccount(context);
  await confirmOwner(context.app, account, password);
  await em.update(Account, { id: account.id }, noSecondFactor);
  if (caller.session) await em.update(SessionRow, { id: caller.session.id }, { secondFactor: false });
}

export async function ownSessions(context: OwnContext): Promise<OwnSessionDto[]> {
  const { em, app, caller } = context;
  const { id: accountId } = await ownAccount(context);
  const rows = await em.find(SessionRow, { where: { accountId }, order: { lastSeenAt: 'DESC' }, take: 1000 });
  return rows
    .filter(({ expiresAt }) => expiresAt > timestamp(app))
    .map(({ id, publicId, createdAt, lastSeenAt, expiresAt, address, userAgent }) => ({
      id: publicId,
      current: id === caller.session?.id,
      createdAt,
      lastSeenAt,
      expiresAt,
      address,
      userAgent,
    }));
}

/** @throws ApiError `resource.not-found` */
export async function endSession(context: OwnContext, publicId: string): Promise<void> {
  const { id: accountId } = await ownAccount(context);
  const { affected } = await context.em.delete(SessionRow, { accountId, publicId });
  if (!affected) throw notFound('登录', publicId);
}

/** Sign out everywhere, here too. */
export async function endAllSessions(context: OwnContext): Promise<void> {
  const { id: accountId } = await ownAccount(context);
  await context.em.delete(SessionRow, { accountId });
}
