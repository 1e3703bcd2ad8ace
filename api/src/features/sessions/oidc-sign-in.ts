import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { Origin } from '../../operations/operation.js';
import { Account } from '../accounts/account.entity.js';
import { readPolicy } from '../policy/policy.service.js';
import type { ProvenPerson } from './oidc.js';
import { begin } from './sign-in.js';

/**
 * Begin a session for somebody whom the provider knows. The account must have been made here for that: who may come in is decided here.
 * The first time it is found by its name, from then on by the provider's own id.
 * @returns the session's token
 * @throws ApiError `session.refused`
 */
export async function signInProven(app: AppContext, person: ProvenPerson, origin: Origin): Promise<string> {
  const account = await accountOf(app, person);
  if (!account || account.state !== 'active')
    throw new ApiError('session.refused', '本系统没有为您建立账号，或账号已停用；请联系系统管理员');
  const policy = await readPolicy(app.database.read);
  // the provider's second factor counts as ours: it is there that it is asked for
  return begin({ app, account, policy, origin }, { externalId: person.externalId }, true);
}

async function accountOf(app: AppContext, { externalId, account }: ProvenPerson): Promise<Account | null> {
  const { read } = app.database;
  const bound = await read.findOneBy(Account, { externalId, source: 'oidc' });
  if (bound || account === null) return bound;
  const named = await read.findOneBy(Account, { account, source: 'oidc' });
  return named?.externalId === null ? named : null;
}
