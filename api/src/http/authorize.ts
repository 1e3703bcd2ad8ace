import type { IncomingMessage } from 'node:http';
import { roleNames, roles } from '@mlps/controls/rectification';
import type { Role } from '@mlps/controls/rectification';
import { ApiError } from '../errors/api-error.js';
import type { Permission } from '../operations/permissions.js';

/** Who is calling. */
export interface Actor {
  /** stable id; scopes idempotency keys */
  readonly id: string;
  /** the name under which the history tells of the caller */
  readonly name: string;
  /** the role in which the caller acts; null for somebody who may act in every role that fits */
  readonly role: Role | null;
}

/**
 * The seam for identity: says who calls, or throws an `ApiError`. Every request passes it before anything else is read.
 */
export type Authorize = (permission: Permission, request: IncomingMessage) => Actor | Promise<Actor>;

const LOCAL_NAME = '本机用户';
const localUser: Actor = Object.freeze({ id: 'local', name: LOCAL_NAME, role: null });
const LONGEST_ACTING_NAME = 100;

/**
 * Local mode: the service listens on this machine for one user, who may do everything.
 *
 * In this mode only, `X-Acting-Role` and `X-Acting-Name` (percent-encoded UTF-8) say as whom the user enters something, e.g. a paper that
 * somebody else signed. They prove nothing; accounts replace this function as a whole.
 * @throws ApiError `request.invalid` for a role that does not exist or a name that cannot be read
 */
export const allowEverything: Authorize = (_permission, { headers }) => {
  const role = headers['x-acting-role'];
  const name = headers['x-acting-name'];
  if (role === undefined && name === undefined) return localUser;
  return { id: 'local', name: name === undefined ? nameOf(role) : readName(name), role: readRole(role) };
};

/** Roles that a person can have; `system` is the clock. */
const actingRoles = roles.filter((role) => role !== 'system');

function readRole(text: string | string[] | undefined): Role | null {
  if (text === undefined) return null;
  const role = actingRoles.find((entry) => entry === text);
  if (role) return role;
  throw invalidHeader('X-Acting-Role', `应为 ${actingRoles.join('、')} 之一`);
}

function nameOf(role: string | string[] | undefined): string {
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
