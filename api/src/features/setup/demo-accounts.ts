import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import { accountRoleNames, accountRoles, isAdministrator } from '../../operations/role-permissions.js';
import type { AccountRole, BusinessRole } from '../../operations/role-permissions.js';
import { randomPassword } from '../accounts/password-rules.js';
import type { Actor } from '../../http/authorize.js';
import { Organization } from '../organizations/organization.entity.js';
import { isSetupNeeded, oneSetup } from './setup.service.js';
import { addAccount } from './add-account.js';
import { DEMO_DEPARTMENT, openDemoItems } from './demo-items.js';

/** An account of the demonstration; its password is shown once and kept in a file for the owner of the data folder. */
export interface DemoAccount {
  readonly account: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly password: string;
}

const SUPERIOR = '某县卫生健康局';

/**
 * Accounts to try the demonstration with, one for each role, with random passwords: a demonstration that was left running on the internet
 * must not open with a password from a manual.
 * @returns null when there are accounts already
 */
export async function makeDemoAccounts(app: AppContext): Promise<{ accounts: DemoAccount[]; path: string } | null> {
  const accounts = await app.database.write(async (em) => {
    await oneSetup(em);
    if (!(await isSetupNeeded(em))) return null;
    const places = await placesOf(em, app);
    const made: DemoAccount[] = [];
    for (const role of accountRoles) made.push(await makeOne(em, app, role, places));
    await openDemoItems(em, app, actorOf('leadEvaluator'), actorOf('hospitalManager'));
    return made;
  });
  if (!accounts) return null;
  const path = join(app.config.dataDir, 'demo-accounts.txt');
  writeFileSync(path, `${demoTable(accounts)}\n`, { mode: 0o600 });
  return { accounts, path };
}

interface Places {
  readonly hospital: string;
  readonly superior: string;
}

/** The hospital of the demonstration, and a body above it. */
async function placesOf(em: EntityManager, app: AppContext): Promise<Places> {
  const [hospital] = await em.find(Organization, { order: { id: 'ASC' }, take: 1 });
  if (!hospital) throw new Error('示范数据没有单位，不能建立示范账号；请用空的数据目录重新启动');
  const superior = { ...freshRow(app), name: SUPERIOR, contact: null, phone: null, note: null, superiorId: null };
  await em.insert(Organization, superior);
  await em.update(Organization, { id: hospital.id }, { superiorId: superior.id });
  return { hospital: hospital.id, superior: superior.id };
}

async function makeOne(em: EntityManager, app: AppContext, role: AccountRole, places: Places): Promise<DemoAccount> {
  const password = randomPassword();
  const name = nameOf(role);
  const account = role.toLowerCase();
  const place = isAdministrator(role) ? null : role === 'superior' ? places.superior : places.hospital;
  // the narrow view: whoever works for one department sees the items of that department alone
  const department = role === 'departmentRectifier' ? DEMO_DEPARTMENT : null;
  await addAccount(em, app, { account, name, password }, [role], place, department);
  return { account, name, role, password };
}

function nameOf(role: AccountRole): string {
  return `示范${accountRoleNames[role].zh}`;
}

/** The person of a role, as the history of what was made for the demonstration tells of them. */
function actorOf(role: BusinessRole): Actor {
  return { id: 'demo', name: nameOf(role), role };
}

/** The accounts as lines for a terminal. */
export function demoTable(accounts: readonly DemoAccount[]): string {
  const widest = Math.max(...accounts.map(({ account }) => account.length));
  return accounts
    .map(({ account, password, role }) => `${account.padEnd(widest)}  ${password}  ${accountRoleNames[role].zh}`)
    .join('\n');
}
