import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import type { AccountRole } from '../../operations/role-permissions.js';
import { Account } from '../accounts/account.entity.js';
import { accountName, requireFree } from '../accounts/account.service.js';
import { newPassword } from '../accounts/password-rules.js';
import { readPolicy } from '../policy/policy.service.js';
import { RoleAssignment } from '../roles/role-assignment.entity.js';
import { noFailures } from '../sessions/lock-out.js';
import { noSecondFactor } from '../sessions/no-second-factor.js';
import type { FirstAccountInput, SetupAccountDto } from './setup.dto.js';

/** An account with a password that was chosen for it, and its roles. @param department narrows them to the items of one department @throws ApiError `password.weak`, `resource.duplicate` */
export async function addAccount(
  em: EntityManager,
  app: AppContext,
  input: FirstAccountInput,
  roles: readonly AccountRole[],
  organizationId: string | null,
  department: string | null = null,
): Promise<SetupAccountDto[]> {
  const [account, name] = [accountName(input.account), input.name.trim()];
  await requireFree(em, { account, name });
  const at = timestamp(app);
  const blank = { passwordHash: null, passwordHistory: [], ...noFailures, ...noSecondFactor, lastSignInAt: null };
  const who = { account, name, email: null, phone: null, source: 'local' as const, externalId: null };
  const row = { ...freshRow(app), ...who, state: 'active' as const, mustChangePassword: false, ...blank };
  const password = await newPassword(row, input.password, await readPolicy(em), at);
  await em.insert(Account, { ...row, ...password });
  for (const role of roles) {
    const own = { id: app.newId(), createdAt: at, accountId: row.id, role, organizationId };
    await em.insert(RoleAssignment, { ...own, evaluationId: null, department, grantedBy: '首次设置' });
  }
  return roles.map((role) => ({ account, name, role }));
}
