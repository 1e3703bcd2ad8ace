import { expect } from 'chai';
import { Account } from '../src/features/accounts/account.entity.js';
import { hashPassword } from '../src/features/accounts/passwords.js';
import { hashToken, newToken } from '../src/features/sessions/session-store.js';
import { TokenRow } from '../src/features/tokens/token.entity.js';
import type { Permission } from '../src/operations/permissions.js';
import { RoleAssignment } from '../src/features/roles/role-assignment.entity.js';
import type { AccountRole } from '../src/operations/role-permissions.js';
import { freshRow } from '../src/database/change-row.js';
import type { AppContext } from '../src/app-context.js';
import { startTester } from './tester.js';
import type { CallMore, TestAnswer, Tester } from './tester.js';
import type { ServerOptions } from '../src/server.js';

export const PASSWORD = 'Kk9-correct-horse';

/** A role for a person of the tests. */
export interface GivenRole {
  readonly role: AccountRole;
  readonly organizationId?: string | null;
  readonly evaluationId?: string | null;
  readonly department?: string | null;
}

/** Somebody signed in, as a browser would be. */
export interface Person {
  readonly id: string;
  readonly account: string;
  readonly cookie: string;
  readonly csrfToken: string;
  call(method: string, path: string, more?: CallMore): Promise<TestAnswer>;
  get(path: string): Promise<TestAnswer>;
  post(path: string, body?: unknown): Promise<TestAnswer>;
}

/** The same tester with accounts instead of local mode. */
export function startAccounts(kind: Tester['kind'], options: ServerOptions = {}): Promise<Tester> {
  return startTester(kind, { ...options, environment: { SIGN_IN: 'on', ...options.environment } });
}

let hashed: Promise<string> | null = null;
let made = 0;

/** Put an account into the database, past the administration, which has tests of its own. */
export async function makeAccount(
  app: AppContext,
  name: string,
  roles: readonly GivenRole[],
  more: Partial<Account> = {},
): Promise<string> {
  hashed ??= hashPassword(PASSWORD);
  const passwordHash = await hashed;
  const row = {
    ...freshRow(app),
    ...blank,
    account: name,
    name,
    passwordHash,
    passwordChangedAt: new Date(app.now()).toISOString(),
    ...more,
  };
  await app.database.write(async (em) => {
    await em.insert(Account, row);
    for (const { role, organizationId = null, evaluationId = null, department = null } of roles) {
      const own = { id: app.newId(), createdAt: row.createdAt, accountId: row.id, grantedBy: '测试' };
      await em.insert(RoleAssignment, { ...own, role, organizationId, evaluationId, department });
    }
  });
  return row.id;
}

/** Put a token into the database. @returns the token as its owner was shown it, and the id of its row */
export async function makeToken(
  app: AppContext,
  accountId: string,
  permissions: readonly Permission[],
  more: Partial<TokenRow> = {},
): Promise<{ token: string; tokenId: string }> {
  const token = `mlps_${newToken()}`;
  const at = new Date(app.now()).toISOString();
  const row = {
    id: app.newId(),
    createdAt: at,
    accountId,
    name: '测试',
    prefix: token.slice(0, 12),
    hash: hashToken(token),
  };
  const rest = {
    permissions: [...permissions],
    expiresAt: '2999-01-01T00:00:00.000Z',
    lastUsedAt: null,
    revokedAt: null,
  };
  await app.database.write((em) => em.insert(TokenRow, { ...row, ...rest, ...more }));
  return { token, tokenId: row.id };
}

const blank = {
  email: null,
  phone: null,
  source: 'local' as const,
  externalId: null,
  state: 'active' as const,
  passwordHistory: [],
  mustChangePassword: false,
  failures: 0,
  lastFailedAt: null,
  lockedUntil: null,
  lastSignInAt: null,
  totpSecret: null,
  totpConfirmedAt: null,
  totpLastStep: 0,
  recoveryCodes: [],
};

/** Make an account with these roles and sign it in over HTTP. */
export async function person(
  tester: Tester,
  roles: readonly GivenRole[],
  name = `person-${(made += 1)}`,
): Promise<Person> {
  const id = await makeAccount(tester.server.context, name, roles);
  return signedIn(tester, id, name);
}

/** Sign in with the password of the tests. */
export async function signedIn(tester: Tester, id: string, account: string, password = PASSWORD): Promise<Person> {
  const answer = await tester.post('/session', { account, password });
  expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
  return browserOf(tester, id, account, answer);
}

/** What a browser does with the answer to a sign-in: it keeps the cookie and sends it along, with the token beside it. */
export function browserOf(tester: Tester, id: string, account: string, answer: TestAnswer): Person {
  const cookie = cookieOf(answer);
  const { csrfToken } = answer.body;
  const call: Person['call'] = (method, path, more = {}) => {
    const own = { Cookie: cookie, ...(method === 'GET' ? {} : { 'X-CSRF-Token': csrfToken }) };
    return tester.call(method, path, { ...more, headers: { ...own, ...more.headers } });
  };
  return {
    id,
    account,
    cookie,
    csrfToken,
    call,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body === undefined ? {} : { body }),
  };
}

/** The cookie an answer sets, as a request would send it. */
export function cookieOf({ headers }: TestAnswer): string {
  return (headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}
