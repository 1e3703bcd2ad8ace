import { MoreThanOrEqual } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { readPolicy } from '../policy/policy.service.js';
import { SessionRow } from '../sessions/session.entity.js';
import { TokenRow } from '../tokens/token.entity.js';
import { requireAnotherAdministrator } from './account.service.js';
import { Account } from './account.entity.js';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Disable accounts that nobody has used for as long as the policy says: no sign-in, no call of a token, no change by an administrator. The last
 * of each kind of administrator stays.
 * @returns how many
 */
export async function disableIdle(em: EntityManager, app: Pick<AppContext, 'now'>): Promise<number> {
  const { accountIdleDays } = await readPolicy(em);
  if (accountIdleDays === 0) return 0;
  const before = new Date(app.now() - accountIdleDays * DAY_MS).toISOString();
  // when nobody at all has signed in for so long, the clock was set forward or the service was off: that is nobody's neglect
  if (!(await em.existsBy(Account, { lastSignInAt: MoreThanOrEqual(before) }))) return 0;
  let disabled = 0;
  for (const { id } of await unusedSince(em, before)) {
    if (!(await isDispensable(em, id))) continue;
    await em.update(Account, { id }, { state: 'disabled', updatedAt: timestamp(app) });
    await em.delete(SessionRow, { accountId: id });
    disabled += 1;
  }
  return disabled;
}

function unusedSince(em: EntityManager, before: string): Promise<Account[]> {
  const calls = em
    .createQueryBuilder()
    .subQuery()
    .select('1')
    .from(TokenRow, 'token')
    .where('token.accountId = account.id AND token.lastUsedAt >= :before');
  return em
    .createQueryBuilder(Account, 'account')
    .where("account.state = 'active' AND account.createdAt < :before AND account.updatedAt < :before")
    .andWhere('(account.lastSignInAt IS NULL OR account.lastSignInAt < :before)')
    .andWhere(`NOT EXISTS ${calls.getQuery()}`)
    .setParameters({ before })
    .orderBy('account.id', 'ASC')
    .getMany();
}

async function isDispensable(em: EntityManager, id: string): Promise<boolean> {
  try {
    await requireAnotherAdministrator(em, id);
    return true;
  } catch (error) {
    if (error instanceof ApiError) return false;
    throw error;
  }
}
