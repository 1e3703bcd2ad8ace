import { In } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { Origin } from '../../operations/operation.js';
import { Account } from '../accounts/account.entity.js';
import type { SecurityPolicy } from '../policy/policy.js';
import { readPolicy } from '../policy/policy.service.js';
import { RoleAssignment } from '../roles/role-assignment.entity.js';
import type { ProvenPerson } from './oidc.js';
import { begin } from './sign-in.js';

/**
 * Begin a session for somebody whom the provider knows. The account must have been made here for that: who may come in is decided here.
 * The first time it is found by its name, from then on by the provider's own id.
 * @returns the session's token
 * @throws ApiError `session.refused`; `session.second-factor-elsewhere` where a role asks for a second factor and the provider did not
 */
export async function signInProven(app: AppContext, person: ProvenPerson, origin: Origin): Promise<string> {
  const account = await accountOf(app, person);
  if (!account || account.state !== 'active')
    throw new ApiError('session.refused', '本系统没有为您建立账号，或账号已停用；请联系系统管理员');
  const policy = await readPolicy(app.database.read);
  if (!person.secondFactor) await requireNone(app, account, policy);
  // the provider's second factor counts as ours: it is there that it is asked for
  return begin({ app, account, policy, origin }, { externalId: person.externalId }, person.secondFactor);
}

/** Somebody without a password here cannot set a second factor up here either. */
async function requireNone({ database }: AppContext, { id }: Account, policy: SecurityPolicy): Promise<void> {
  const role = In([...policy.secondFactorRoles]);
  if (!(await database.read.existsBy(RoleAssignment, { accountId: id, role }))) return;
  throw new ApiError(
    'session.second-factor-elsewhere',
    '您的角色须使用第二重验证，而统一身份认证这次没有要求；请在那里启用第二重验证，再重新登录',
  );
}

async function accountOf(app: AppContext, { externalId, account }: ProvenPerson): Promise<Account | null> {
  const { read } = app.database;
  const bound = await read.findOneBy(Account, { externalId, source: 'oidc' });
  if (bound || account === null) return bound;
  const named = await read.findOneBy(Account, { account, source: 'oidc' });
  return named?.externalId === null ? named : null;
}
