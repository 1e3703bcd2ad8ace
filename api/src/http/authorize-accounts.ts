import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Access } from '../access/access.js';
import { loadGrants } from '../access/grants.js';
import type { Grant } from '../access/access.js';
import { denied } from '../access/resolve-scope.js';
import type { AppContext } from '../app-context.js';
import { ApiError } from '../errors/api-error.js';
import { sessionToken } from '../features/sessions/cookies.js';
import { findSession, noteSeen } from '../features/sessions/session-store.js';
import type { FoundSession } from '../features/sessions/session-store.js';
import { findToken, noteUsed } from '../features/tokens/token.service.js';
import type { Operation } from '../operations/operation.js';
import { requireAdminAddress } from './admin-addresses.js';
import { originOf } from './origin.js';
import { nobody } from './authorize.js';
import type { Authorize, Caller } from './authorize.js';

/**
 * Accounts: the caller is who signed in. Asked anew with every request, so that a session that was ended and a role that was taken away
 * are gone at once.
 * @throws ApiError `session.required`, `session.csrf`, `session.password-due`, `session.second-factor-due`, `session.address`, `access.denied`
 */
export const authorizeAccounts: Authorize = async (operation, request, app) => {
  const caller = await callerOf(operation, request, app);
  if (operation.scope !== 'public' && !caller.access.may(operation.permission)) throw denied();
  return caller;
};

const BEARER = /^Bearer (\S+)$/i;

async function callerOf(operation: Operation, request: IncomingMessage, app: AppContext): Promise<Caller> {
  const bearer = BEARER.exec(request.headers.authorization ?? '')?.[1];
  const inAddress = operation.tokenInAddress === true ? tokenOfAddress(request.url) : null;
  if (bearer === undefined && inAddress !== null) return callerOfAddress(operation, inAddress, request, app);
  return bearer === undefined
    ? callerOfSession(operation, request, app)
    : callerOfToken(operation, bearer, request, app);
}

/** A program: part of its owner's rights, as they are today. */
async function callerOfToken(
  operation: Operation,
  bearer: string,
  request: IncomingMessage,
  app: AppContext,
): Promise<Caller> {
  const token = await findToken(app.database.read, app.now(), bearer);
  if (!token) {
    if (operation.scope === 'public') return nobody;
    throw new ApiError('session.required', '令牌无效、已过期或已撤销', { headers: { 'WWW-Authenticate': 'Bearer' } });
  }
  noteUsed(app, token);
  const grants = await loadGrants(app.database.read, token.accountId);
  requireOwnAddress(app, grants, request);
  return {
    kind: 'token',
    actor: { id: token.accountId, name: token.name, role: null, roles: [] },
    access: Access.of(token.accountId, grants, token.permissions),
    session: null,
  };
}

function tokenOfAddress(url = ''): string | null {
  return new URLSearchParams(url.split('?')[1] ?? '').get('token');
}

/**
 * Programs that follow an address and can send no header. Addresses are written down and passed on, so such a token must be good for nothing but
 * this one reading.
 */
async function callerOfAddress(
  operation: Operation,
  text: string,
  request: IncomingMessage,
  app: AppContext,
): Promise<Caller> {
  const token = await findToken(app.database.read, app.now(), text);
  if (token?.permissions.length !== 1 || token.permissions[0] !== operation.permission)
    throw new ApiError(
      'session.required',
      '地址中的令牌无效、已过期、已撤销，或权限不是只读这一项；请重新生成订阅地址',
    );
  return callerOfToken(operation, text, request, app);
}

async function callerOfSession(operation: Operation, request: IncomingMessage, app: AppContext): Promise<Caller> {
  const token = sessionToken(request);
  const session = token === null ? null : await findSession(app.database.read, app.now(), token);
  if (!session) {
    if (operation.scope === 'public') return nobody;
    throw new ApiError('session.required', '请先登录；如已登录，可能是因长时间未操作或在别处退出而失效');
  }
  if (operation.method !== 'get' && operation.scope !== 'public') requireCsrfToken(request, session);
  const grants = await loadGrants(app.database.read, session.accountId);
  if (operation.scope !== 'public') requireOwnAddress(app, grants, request);
  if (typeof operation.scope !== 'string' || !['public', 'self'].includes(operation.scope))
    requireReady(session, grants);
  noteSeen(app, session);
  const { id, csrfToken, expiresAt, secondFactor } = session;
  return {
    kind: 'session',
    actor: { id: session.accountId, name: session.name, role: null, roles: [] },
    access: Access.of(session.accountId, grants),
    session: { id, csrfToken, expiresAt, secondFactor },
  };
}

function requireOwnAddress({ config }: AppContext, grants: readonly Grant[], request: IncomingMessage): void {
  const roles = grants.map(({ role }) => role);
  requireAdminAddress(config, roles, originOf(request).address);
}

/** A page of another site can make the browser send the cookie, but cannot read the token that goes with it. */
function requireCsrfToken({ headers }: IncomingMessage, { csrfToken }: FoundSession): void {
  const given = Buffer.from(String(headers['x-csrf-token'] ?? ''));
  const own = Buffer.from(csrfToken);
  if (given.length === own.length && timingSafeEqual(given, own)) return;
  throw new ApiError('session.csrf', '请求缺少有效的 X-CSRF-Token；请用 GET /session 给出的 csrfToken，刷新页面后重试');
}

/** Whoever must still change a password or set up a second factor can do that, and nothing else. */
function requireReady(session: FoundSession, grants: readonly Grant[]): void {
  if (session.mustChangePassword) throw new ApiError('session.password-due', '请先修改密码，再使用其他功能');
  if (needsSecondFactor(session, grants))
    throw new ApiError('session.second-factor-due', '您的角色须使用第二重验证；请先完成设置或用验证码重新登录');
}

/** Whether a role makes a second factor compulsory that this session has not shown. */
export function needsSecondFactor({ policy, secondFactor }: FoundSession, grants: readonly Grant[]): boolean {
  return !secondFactor && grants.some(({ role }) => policy.secondFactorRoles.includes(role));
}
