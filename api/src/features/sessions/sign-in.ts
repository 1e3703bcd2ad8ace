import type { AppContext } from '../../app-context.js';
import { timestamp } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { Origin } from '../../operations/operation.js';
import { Account } from '../accounts/account.entity.js';
import { isPassword, pretendToCheck } from '../accounts/passwords.js';
import { readPolicy } from '../policy/policy.service.js';
import type { SignInInput } from './session.dto.js';
import { openSession } from './session-store.js';

/**
 * Check account and password, and begin a session.
 * @returns the session's token, for the cookie
 * @throws ApiError `session.refused` for a wrong account or password alike
 */
export async function signIn(app: AppContext, input: SignInInput, origin: Origin): Promise<string> {
  const account = await app.database.read.findOneBy(Account, { account: input.account.trim().toLowerCase() });
  if (!account || account.passwordHash === null || account.state !== 'active') {
    await pretendToCheck(input.password);
    throw refused();
  }
  if (!(await isPassword(account.passwordHash, input.password))) throw refused();
  const told = { ...app.database.facts, actorId: account.id, actorName: account.name }; // it was nobody who asked
  return app.database.about(told).write(async (em) => {
    const policy = await readPolicy(em);
    await em.update(Account, { id: account.id }, { lastSignInAt: timestamp(app), failures: 0 });
    return (await openSession(em, app, account, { origin, secondFactor: false, policy })).token;
  });
}

function refused(): ApiError {
  return new ApiError('session.refused', '账号或密码不正确，或账号已停用；请核对后重试');
}
