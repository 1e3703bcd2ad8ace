import type { EntityManager } from 'typeorm';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { queryBy } from '../../database/query-by.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { Permission } from '../../operations/permissions.js';
import type { Access } from '../../access/access.js';
import { readPolicy } from '../policy/policy.service.js';
import { ownAccount } from '../sessions/own-account.service.js';
import type { OwnContext } from '../sessions/own-account.service.js';
import { hashToken, newToken } from '../sessions/session-store.js';
import type { NewTokenDto, TokenDto, TokenInput, TokenQuery } from './token.dto.js';
import { TokenRow } from './token.entity.js';

/** So that a token that leaked into a file is recognised for what it is. */
const MARK = 'mlps_';
const PREFIX_LENGTH = 12;
const MOST_TOKENS = 100;
const DAY_MS = 86_400_000;

export function toTokenDto(row: TokenRow): TokenDto {
  const { id, name, prefix, permissions, accountId, createdAt, expiresAt, lastUsedAt, revokedAt } = row;
  const accountName = row.account?.name ?? '';
  return { id, name, prefix, permissions, accountId, accountName, createdAt, expiresAt, lastUsedAt, revokedAt };
}

/**
 * Make a token for a program; it is shown this once.
 * @throws ApiError `tokens.exceeds` for a permission its owner has nowhere, `tokens.too-long`, `tokens.too-many`
 */
export async function createToken(
  context: OwnContext & { readonly access: Access },
  input: Plain<TokenInput>,
): Promise<NewTokenDto> {
  const { em, app, access } = context;
  const account = await ownAccount(context);
  const missing = input.permissions.filter((permission) => !access.may(permission));
  if (missing.length > 0)
    throw new ApiError('tokens.exceeds', `您自己没有这些权限，令牌也不能有：${missing.join('、')}`);
  const { tokenDays } = await readPolicy(em);
  if (input.days > tokenDays) throw new ApiError('tokens.too-long', `令牌最长 ${tokenDays} 天；请缩短期限`);
  if ((await em.countBy(TokenRow, { accountId: account.id })) >= MOST_TOKENS)
    throw new ApiError('tokens.too-many', `每人最多 ${MOST_TOKENS} 个令牌；请先撤销不用的`);
  const token = MARK + newToken();
  const row = {
    id: app.newId(),
    createdAt: timestamp(app),
    accountId: account.id,
    name: input.name,
    prefix: token.slice(0, PREFIX_LENGTH),
    hash: hashToken(token),
    permissions: [...new Set(input.permissions)],
    expiresAt: new Date(app.now() + input.days * DAY_MS).toISOString(),
    lastUsedAt: null,
    revokedAt: null,
  };
  await em.insert(TokenRow, row);
  return { id: row.id, token, expiresAt: row.expiresAt };
}

export async function ownTokens(context: OwnContext): Promise<TokenRow[]> {
  const { id: accountId } = await ownAccount(context);
  return context.em.find(TokenRow, { where: { accountId }, relations: { account: true }, order: { id: 'DESC' } });
}

/** @throws ApiError `resource.not-found`, also for another person's */
export async function revokeOwnToken(context: OwnContext, id: string): Promise<void> {
  const { id: accountId } = await ownAccount(context);
  if (!(await context.em.existsBy(TokenRow, { id, accountId }))) throw notFound('令牌', id);
  await revoke(context.em, context.app, id);
}

export function listTokens(em: EntityManager, query: TokenQuery): Promise<Page<TokenRow>> {
  const builder = em.createQueryBuilder(TokenRow, 'token').innerJoinAndSelect('token.account', 'account');
  if (query.accountId !== undefined) builder.andWhere('token.accountId = :accountId', { accountId: query.accountId });
  return pageOf(builder, query, { alias: 'token' });
}

/** @throws ApiError `resource.not-found` */
export async function revokeToken(em: EntityManager, app: AppContext, id: string): Promise<void> {
  if (!(await em.existsBy(TokenRow, { id }))) throw notFound('令牌', id);
  await revoke(em, app, id);
}

/** The row stays, so that it can be seen what there was. */
async function revoke(em: EntityManager, app: AppContext, id: string): Promise<void> {
  await em.update(TokenRow, { id }, { revokedAt: timestamp(app) });
}

/** A token with its owner. */
export interface FoundToken {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly permissions: readonly Permission[];
  readonly lastUsedAt: string | null;
}

interface TokenQueryRow {
  id: string;
  account_id: string;
  name: string;
  permissions: string;
  expires_at: string;
  last_used_at: string | null;
  revoked_at: string | null;
  state: string;
}

const FIND = `SELECT t.id, t.account_id, a.name, t.permissions, t.expires_at, t.last_used_at, t.revoked_at, a.state
  FROM tokens t JOIN accounts a ON a.id = t.account_id WHERE t.hash = $1`;

/** The token as it stands; null when there is none, it has ended or was revoked, or its owner may no longer sign in. */
export async function findToken(em: EntityManager, now: number, token: string): Promise<FoundToken | null> {
  const [row] = await queryBy<TokenQueryRow>(em, FIND, hashToken(token));
  if (!row || row.state !== 'active' || row.revoked_at !== null || now >= Date.parse(row.expires_at)) return null;
  const permissions = JSON.parse(row.permissions) as Permission[]; // written by createToken
  return { id: row.id, accountId: row.account_id, name: row.name, permissions, lastUsedAt: row.last_used_at };
}

const NOTED_EVERY_MS = 60_000;

export function noteUsed(app: AppContext, { id, lastUsedAt }: FoundToken): void {
  if (lastUsedAt !== null && app.now() - Date.parse(lastUsedAt) < NOTED_EVERY_MS) return;
  void app.database.write((em) => em.update(TokenRow, { id }, { lastUsedAt: timestamp(app) })).catch(() => undefined); // the next use notes it again
}
