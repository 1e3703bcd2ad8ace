import type { IncomingMessage } from 'node:http';
import { roleNames, roles } from '@mlps/controls/rectification';
import type { Role } from '@mlps/controls/rectification';
import { Access } from '../access/access.js';
import type { AppContext } from '../app-context.js';
import { ApiError } from '../errors/api-error.js';
import type { Operation } from '../operations/operation.js';

/** Who is calling. */
export interface Actor {
  /** stable id; scopes idempotency keys */
  readonly id: string;
  /** the name under which the history tells of the caller */
  readonly name: string;
  /** the role in which the caller acts; null for somebody who may act in every role that fits, i.e. the local user */
  readonly role: Role | null;
  /** every role in which the caller may act on what the call names, the one above first; absent for one role, or for the local user */
  readonly roles?: readonly Role[];
}

/** A sign-in that is going on. */
export interface CurrentSession {
  /** SHA-256 of its token, by which its row is found */
  readonly id: string;
  readonly csrfToken: string;
  readonly expiresAt: string;
  /** whether a second factor was shown */
  readonly secondFactor: boolean;
}

/** What the rest of a request needs to know about who sent it. */
export interface Caller {
  readonly kind: 'local' | 'session' | 'token' | 'nobody';
  readonly actor: Actor;
  readonly access: Access;
  readonly session: CurrentSession | null;
}

/**
 * The seam for identity: says who calls and what they may do, or throws an `ApiError`. Every request passes it before anything else is read.
 */
export type Authorize = (operation: Operation, request: IncomingMessage, app: AppContext) => Caller | Promise<Caller>;

export const LOCAL_ID = 'local';
const LOCAL_NAME = '本机用户';
export const localUser: Actor = Object.freeze({ id: LOCAL_ID, name: LOCAL_NAME, role: null });
const LONGEST_ACTING_NAME = 100;

/** Somebody who has not signed in; reaches public operations only. */
export const nobody: Caller = Object.freeze({
  kind: 'nobody',
  actor: Object.freeze({ id: 'nobody', name: '未登录', role: null }),
  access: Access.nothing,
  session: null,
});

/**
 * Local mode: the service listens on this machine for one user, who may do everything.
 *
 * In this mode only, `X-Acting-Role` and `X-Acting-Name` (percent-encoded UTF-8) say as whom the user enters something, e.g. a paper that
 * somebody else signed. They prove nothing.
 * @throws ApiError `request.invalid` for a role that does not exist or a name that cannot be read
 */
export const allowEverything: Authorize = (_operation, { headers }) => ({
  kind: 'local',
  actor: localActor(headers['x-acting-role'], headers['x-acting-name']),
  access: Access.everything,
  session: null,
});

type Header = string | string[] | undefined;

function localActor(role: Header, name: Header): Actor {
  if (role === undefined && name === undefined) return localUser;
  return { id: LOCAL_ID, name: name === undefined ? nameOf(role) : readName(name), role: readRole(role) };
}

/** Roles that a person can have; `system` is the clock. */
const actingRoles = roles.filter((role) => role !== 'system');

function readRole(text: Header): Role | null {
  if (text === undefined) return null;
  const role = actingRoles.find((entry) => entry === text);
  if (role) return role;
  throw invalidHeader('X-Acting-Role', `应为 ${actingRoles.join('、')} 之一`);
}

function nameOf(role: Header): string {
  const known = readRole(role);
  return known ? `${LOCAL_NAME}（${roleNames[known].zh}）` : LOCAL_NAME;
}

function readName(text: string | string[]): string {
  try {
    const name = decodeURIComponent(String(text)).trim();
    if (name !== '' && name.length <= LONGEST_ACTING_NAME && !/\p{Cc}/u.test(name)) return name;
  } catch {
    // falls through: no percent-encoding
  }
  throw invalidHeader('X-Acting-Name', `应为百分号编码（UTF-8）的姓名，不超过 ${LONGEST_ACTING_NAME} 个字符`);
}

function invalidHeader(header: string, zh: string): ApiError {
  const message = `请求头 ${header}：${zh}`;
  return new ApiError('request.invalid', message, {
    issues: [{ path: `header.${header}`, code: 'header', expected: 'see the message', received: '…', message }],
  });
}
