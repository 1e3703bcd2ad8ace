import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import { Account } from '../accounts/account.entity.js';
import { Organization } from '../organizations/organization.entity.js';
import { createOrganization } from '../organizations/organization.service.js';
import { readPolicy } from '../policy/policy.service.js';
import { afterFailure, requireUnlocked, waitMs } from '../sessions/lock-out.js';
import { addAccount } from './add-account.js';
import type { SetupAccountDto, SetupInput } from './setup.dto.js';
import { SetupCode } from './setup-code.js';

/** Whether nobody has an account yet. */
export async function isSetupNeeded(em: EntityManager): Promise<boolean> {
  return !(await em.exists(Account));
}

/** Two at once would both find nobody: the second waits for the first. SQLite runs one at a time anyway. */
export async function oneSetup(em: EntityManager): Promise<void> {
  if (em.connection.options.type === 'postgres') await em.query('SELECT 1 FROM "security_policy" FOR UPDATE');
}

const KEY = 'setup';

/** @throws ApiError `setup.done`, `setup.code`, `session.locked` after several wrong codes */
export async function requireSetupCode(app: AppContext, em: EntityManager, given: string): Promise<void> {
  if (!(await isSetupNeeded(em))) throw new ApiError('setup.done', '首次设置已完成；请登录');
  const { unknown } = app.identity;
  requireUnlocked(waitMs(unknown.get(KEY), app.now()));
  if (SetupCode.at(app.config.dataDir).matches(given)) return;
  unknown.set(KEY, afterFailure(unknown.get(KEY), await readPolicy(em), app.now()));
  throw new ApiError('setup.code', '设置码不正确；请看启动时的终端，或数据目录中的 setup-code.txt');
}

const administrators = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;

/** Make the three administrators, apart from each other, and on wish the first organization with a first user. All or nothing. */
export async function setUp(em: EntityManager, app: AppContext, input: SetupInput): Promise<SetupAccountDto[]> {
  const made: SetupAccountDto[] = [];
  for (const role of administrators) made.push(...(await addAccount(em, app, input[role], [role], null)));
  if (input.user === undefined) return made;
  if (input.organization === undefined)
    throw new ApiError('access.place-missing', '第一个业务用户须有单位；请填写 organization');
  const organizationId = await organizationNamed(em, app, input.organization);
  return [...made, ...(await addAccount(em, app, input.user, ['hospitalManager', 'leadEvaluator'], organizationId))];
}

async function organizationNamed(em: EntityManager, app: AppContext, name: string): Promise<string> {
  const known = await em.findOneBy(Organization, { name });
  return (known ?? (await createOrganization(em, app, { name }))).id;
}
