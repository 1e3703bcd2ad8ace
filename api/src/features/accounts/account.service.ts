import { In, IsNull } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import { containing } from '../../database/contains.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { etagOf } from '../../http/etag.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import { administratorRoles } from '../../operations/role-permissions.js';
import { RoleAssignment } from '../roles/role-assignment.entity.js';
import { noSecondFactor } from '../sessions/no-second-factor.js';
import { noFailures } from '../sessions/lock-out.js';
import { SessionRow } from '../sessions/session.entity.js';
import { TokenRow } from '../tokens/token.entity.js';
import type { AccountDto, AccountInput, AccountPatch, AccountQuery, PeopleQuery } from './account.dto.js';
import { Account } from './account.entity.js';
import { randomPassword } from './password-rules.js';
import { hashPassword } from './passwords.js';

/** An account with the number of its sessions. */
export interface CountedAccount {
  readonly row: Account;
  readonly sessions: number;
}

export function toAccountDto({ row, sessions }: CountedAccount): AccountDto {
  const { id, version, createdAt, updatedAt, account, name, email, phone, source, state } = row;
  const { mustChangePassword, totpConfirmedAt, lockedUntil, lastSignInAt } = row;
  const own = { id, version, etag: etagOf(row), createdAt, updatedAt, account, name, email, phone, source, state };
  return { ...own, mustChangePassword, secondFactor: totpConfirmedAt !== null, lockedUntil, lastSignInAt, sessions };
}

const kind: RowKind<Account> = {
  entity: Account,
  load: (em, id) => em.findOneBy(Account, { id }),
  show: (row) => ({ id: row.id, version: row.version, name: row.name, state: row.state }),
};

export async function listAccounts(em: EntityManager, query: AccountQuery): Promise<Page<CountedAccount>> {
  const builder = em.createQueryBuilder(Account, 'account');
  if (query.q !== undefined)
    builder.andWhere("(account.account LIKE :q ESCAPE '\\' OR account.name LIKE :q ESCAPE '\\')", {
      q: containing(query.q),
    });
  if (query.state !== undefined) builder.andWhere('account.state = :state', { state: query.state });
  const page = await pageOf(builder, query, { alias: 'account' });
  return { ...page, items: await counted(em, page.items) };
}

async function counted(em: EntityManager, rows: readonly Account[]): Promise<CountedAccount[]> {
  if (rows.length === 0) return [];
  const open = await em.findBy(SessionRow, { accountId: In(rows.map(({ id }) => id)) });
  return rows.map((row) => ({ row, sessions: open.filter(({ accountId }) => accountId === row.id).length }));
}

/** @throws ApiError `resource.not-found` */
export async function getAccount(em: EntityManager, id: string): Promise<CountedAccount> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('账号', id);
  const [found] = await counted(em, [row]);
  return found!; // one row gives one
}

const ACCOUNT = /^[a-z0-9][a-z0-9._@-]{1,99}$/;

/**
 * Make an account, with a first password that must be changed.
 * @returns the password where it is checked here; it is kept nowhere
 * @throws ApiError `resource.duplicate`, `accounts.invalid`
 */
export async function createAccount(
  em: EntityManager,
  app: AppContext,
  input: AccountInput,
): Promise<{ id: string; initialPassword: string | null }> {
  const { email = null, phone = null, source = 'local' } = input;
  const [account, name] = [accountName(input.account), input.name.trim()];
  await requireFree(em, { account, name });
  const initialPassword = source === 'local' ? randomPassword() : null;
  const password = initialPassword === null ? noPassword : await firstPassword(app, initialPassword);
  const row = { ...freshRow(app), account, name, email, phone, source, state: 'active' as const, externalId: null };
  const blank = { passwordHistory: [], ...noFailures, ...noSecondFactor, lastSignInAt: null };
  await em.insert(Account, { ...row, ...blank, ...password });
  return { id: row.id, initialPassword };
}

/** @throws ApiError `accounts.invalid` */
export function accountName(text: string): string {
  const account = text.trim().toLowerCase();
  if (ACCOUNT.test(account)) return account;
  throw new ApiError('accounts.invalid', '账号由小写字母、数字和 . _ - @ 组成，2 到 100 个字符，以字母或数字开头');
}

const noPassword = { passwordHash: null, passwordChangedAt: null, mustChangePassword: false };

async function firstPassword(app: AppContext, password: string): Promise<Partial<Account>> {
  return { passwordHash: await hashPassword(password), passwordChangedAt: timestamp(app), mustChangePassword: true };
}

/** Names are unique too: history and separation of duties tell people apart by them. @throws ApiError `resource.duplicate` */
export async function requireFree(
  em: EntityManager,
  { account, name }: { account?: string; name: string },
): Promise<void> {
  if (account !== undefined && (await em.existsBy(Account, { account })))
    throw new ApiError('resource.duplicate', `账号 ${account} 已存在；请换一个`);
  if (await em.existsBy(Account, { name }))
    throw new ApiError('resource.duplicate', `已有人叫「${name}」；请加科室或数字区别，例如「${name}（信息科）」`);
}

/** @throws ApiError `resource.duplicate`, `accounts.last-administrator`, `accounts.administrator` */
export async function changeAccount(
  context: ChangeContext & { readonly actor: { readonly id: string } },
  id: string,
  patch: Plain<AccountPatch>,
): Promise<CountedAccount> {
  const { em } = context;
  const { row } = await getAccount(em, id);
  requireVersion(context, kind, row);
  if (row.state === 'removed') throw new ApiError('accounts.removed', '账号已删除，不能修改');
  const name = patch.name?.trim() ?? row.name;
  if (name !== row.name) await requireFree(em, { name });
  if (patch.state === 'disabled') {
    if (context.actor.id === id) throw new ApiError('accounts.own', '不能停用自己的账号');
    await requireAnotherAdministrator(em, id);
  }
  await changeRow(context, kind, row, { ...patch, name });
  if (patch.state === 'disabled') await em.delete(SessionRow, { accountId: id });
  return getAccount(em, id);
}

/** Of each kind of administrator somebody must be left who can sign in. @throws ApiError `accounts.last-administrator` */
export async function requireAnotherAdministrator(em: EntityManager, accountId: string): Promise<void> {
  const own = await em.findBy(RoleAssignment, { accountId, role: In([...administratorRoles]) });
  for (const { role } of own) {
    const active = await em.find(RoleAssignment, { where: { role, account: { state: 'active' } } });
    if (active.some((entry) => entry.accountId !== accountId)) continue;
    throw new ApiError('accounts.last-administrator', '这是最后一名在用的这类管理员；请先指定另一名');
  }
}

/** What the system administrator may not touch: whoever could reset an administrator's password would hold both offices. @throws ApiError `accounts.administrator` */
export async function requireNoOtherAdministrator(em: EntityManager, accountId: string): Promise<void> {
  const own = await em.findBy(RoleAssignment, { accountId, role: In(['securityAdministrator', 'auditAdministrator']) });
  if (own.length === 0) return;
  throw new ApiError(
    'accounts.administrator',
    '安全管理员和审计管理员的密码不能由系统管理员重置；请在主机上用 mlps reset-password',
  );
}

/** A new first password; every session and token of the account ends. @throws ApiError `accounts.administrator`, `password.elsewhere` */
export async function resetPassword(em: EntityManager, app: AppContext, id: string): Promise<string> {
  const { row } = await getAccount(em, id);
  if (row.source !== 'local' || row.state === 'removed')
    throw new ApiError('password.elsewhere', '这个账号的密码不在本系统核对；请在目录服务或统一身份认证中重置');
  const initialPassword = randomPassword();
  await em.update(
    Account,
    { id },
    { ...(await firstPassword(app, initialPassword)), ...noFailures, updatedAt: timestamp(app) },
  );
  await endAccess(em, app, id);
  return initialPassword;
}

/** Whoever knew the old password may have signed in, or made a token, meanwhile. */
export async function endAccess(em: EntityManager, app: Pick<AppContext, 'now'>, accountId: string): Promise<void> {
  await em.delete(SessionRow, { accountId });
  await em.update(TokenRow, { accountId, revokedAt: IsNull() }, { revokedAt: timestamp(app) });
}

/** People to choose from, by name: those who can sign in and have a role where the caller may see. */
export async function listPeople(em: EntityManager, access: Access, query: PeopleQuery): Promise<Page<Account>> {
  const builder = em.createQueryBuilder(Account, 'account').where("account.state = 'active'");
  const { sql, values } = access.condition('organizations.read', { organization: '"r"."organization_id"' });
  const asked = query.organizationId === undefined ? '' : ' AND "r"."organization_id" = :organizationId';
  builder.andWhere(
    `EXISTS (SELECT 1 FROM "role_assignments" "r" WHERE "r"."account_id" = account.id AND "r"."organization_id" IS NOT NULL AND ${sql}${asked})`,
    { ...values, organizationId: query.organizationId },
  );
  if (query.q !== undefined) builder.andWhere("account.name LIKE :q ESCAPE '\\'", { q: containing(query.q) });
  return pageOf(builder, query, { alias: 'account', column: 'name' });
}
