import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from './operation-steps.js';
import { CLIENT_ID, startOidcServer } from './oidc-server.js';
import { makeAccount, makeToken, PASSWORD, person, startAccounts } from './people.js';
import type { Person } from './people.js';
import type { Json, TestAnswer, Tester } from './tester.js';
import { codeOf } from './totp.js';

type Run = (self: Person, made: Record<string, Json>, tester: Tester) => Promise<TestAnswer>;

const selves = new WeakMap<Tester, Promise<Person>>();
const notes = new WeakMap<Tester, Record<string, Json>>();

/** Local mode has no accounts, so these run beside it, as somebody who signed in there. */
const self = (operation: string, status: number, run: Run): Step => ({
  operation,
  status,
  async run(t) {
    const tester = await t.withAccounts();
    if (!selves.has(tester)) selves.set(tester, person(tester, [], 'myself'));
    const made = notes.get(tester) ?? {};
    notes.set(tester, made);
    return run(await selves.get(tester)!, made, tester); // put there just above
  },
});

const match = (etag: string): { headers: Record<string, string> } => ({ headers: { 'If-Match': etag } });

const first = (account: string): Json => ({
  account,
  name: `${account} 某人`,
  password: `Xk9-${account.length}-lanterns`,
});

/** A service whose people sign in elsewhere; what the provider answers has tests of its own. */
async function withProvider(t: Tester, run: (other: Tester) => Promise<TestAnswer>): Promise<TestAnswer> {
  const provider = await startOidcServer('someone');
  const publicUrl = 'http://127.0.0.1:8080';
  await provider.register(publicUrl);
  const environment = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID, PUBLIC_URL: publicUrl };
  const other = await startAccounts('sqlite', { environment });
  const answer = await run(other);
  for (const id of other.succeeded) t.succeeded.add(id);
  await other.stop();
  await provider.stop();
  return answer;
}

/** One success of every operation about accounts, sessions, roles and tokens. */
export const accountSteps: readonly Step[] = [
  { operation: 'setup.get', status: 200, run: (t) => t.get('/setup') },
  {
    operation: 'setup.complete',
    status: 201,
    run: async (t) => {
      const tester = await t.withAccounts();
      expect((await tester.get('/setup')).body.needed).to.equal(true);
      const code = readFileSync(join(tester.server.context.config.dataDir, 'setup-code.txt'), 'utf8');
      return tester.post('/setup', {
        code,
        systemAdministrator: first('sysadmin'),
        securityAdministrator: first('secadmin'),
        auditAdministrator: first('auditor'),
        organization: '某县人民医院',
        user: first('manager'),
      });
    },
  },
  {
    operation: 'session.signIn',
    status: 201,
    run: async (t) => {
      const accounts = await t.withAccounts();
      await makeAccount(accounts.server.context, 'someone', []);
      return accounts.post('/session', { account: 'Someone', password: PASSWORD });
    },
  },
  {
    operation: 'session.oidc',
    status: 302,
    run: (t) => withProvider(t, (other) => other.get('/session/oidc')),
  },
  {
    operation: 'session.oidcCallback',
    status: 302,
    run: (t) => withProvider(t, (other) => other.get('/session/oidc/callback?code=x&state=y')),
  },
  { operation: 'session.get', status: 200, run: (t) => t.get('/session') },
  {
    operation: 'session.signOut',
    status: 204,
    run: async (t) => (await person(await t.withAccounts(), [])).call('DELETE', '/session'),
  },
  self('session.list', 200, (p) => p.get('/session/sessions')),
  self('session.changePassword', 204, (p) =>
    p.post('/session/password', { current: PASSWORD, next: 'Quiet-lantern-77' }),
  ),
  self('secondFactor.get', 200, (p) => p.get('/session/second-factor')),
  self('secondFactor.begin', 200, async (p, made) => {
    const answer = await p.post('/session/second-factor', { password: 'Quiet-lantern-77' });
    made['secret'] = answer.body.secret;
    return answer;
  }),
  self('secondFactor.confirm', 200, (p, { secret }) =>
    p.post('/session/second-factor/confirm', { code: codeOf(secret) }),
  ),
  self('secondFactor.recoveryCodes', 200, (p) =>
    p.post('/session/second-factor/recovery-codes', { password: 'Quiet-lantern-77' }),
  ),
  self('secondFactor.remove', 204, (p) => p.post('/session/second-factor/remove', { password: 'Quiet-lantern-77' })),
  self('ownTokens.create', 201, async (p, made, t) => {
    const viewer = await person(t, []);
    made['viewer'] = viewer;
    const answer = await viewer.post('/session/tokens', { name: '台账同步', permissions: [], days: 30 });
    made['token'] = answer.body;
    return answer;
  }),
  self('ownTokens.list', 200, (_p, { viewer }) => viewer.get('/session/tokens')),
  self('ownTokens.revoke', 204, (_p, { viewer, token }) => viewer.call('DELETE', `/session/tokens/${token.id}`)),
  { operation: 'tokens.list', status: 200, run: (t) => t.get('/tokens') },
  {
    operation: 'tokens.revoke',
    status: 204,
    run: async (t) => {
      const { context } = t.server;
      const { tokenId } = await makeToken(context, await makeAccount(context, 'token-owner', []), []);
      return t.call('DELETE', `/tokens/${tokenId}`);
    },
  },
  self('session.end', 204, async (p, _made, t) => {
    const other = (await t.post('/session', { account: 'myself', password: 'Quiet-lantern-77' })).status;
    expect(other).to.equal(201);
    const { items } = (await p.get('/session/sessions')).body;
    return p.call('DELETE', `/session/sessions/${items.find(({ current }: Json) => !current).id}`);
  }),
  self('session.endAll', 204, (p) => p.post('/session/sign-out-everywhere')),
  { operation: 'roles.table', status: 200, run: (t) => t.get('/roles') },
  {
    operation: 'accounts.create',
    status: 201,
    run: async (t, made) => {
      const answer = await t.post('/accounts', { account: 'zhang.xx', name: '张某（信息科）' });
      made.account = answer.body;
      return answer;
    },
  },
  {
    operation: 'people.erase',
    status: 200,
    run: async (t) => {
      const { body } = await t.post('/accounts', { account: 'li.xx', name: '李某某' });
      const path = `/accounts/${body.accountId}`;
      const { etag } = await t.get(path);
      await t.call('PATCH', path, { body: { state: 'disabled' }, ...match(etag) });
      return t.post(`${path}/erasure`, { reason: '本人申请' });
    },
  },
  { operation: 'accounts.list', status: 200, run: (t) => t.get('/accounts?q=zhang&state=active') },
  { operation: 'accounts.get', status: 200, run: (t, { account }) => t.get(`/accounts/${account.accountId}`) },
  {
    operation: 'accounts.change',
    status: 200,
    run: async (t, { account }) => {
      const { etag } = await t.get(`/accounts/${account.accountId}`);
      return t.call('PATCH', `/accounts/${account.accountId}`, { body: { phone: '0000-1' }, ...match(etag) });
    },
  },
  {
    operation: 'accounts.resetPassword',
    status: 200,
    run: (t, { account }) => t.call('POST', `/accounts/${account.accountId}/password-reset`),
  },
  {
    operation: 'accounts.unlock',
    status: 204,
    run: (t, { account }) => t.call('POST', `/accounts/${account.accountId}/unlock`),
  },
  {
    operation: 'accounts.resetSecondFactor',
    status: 204,
    run: (t, { account }) => t.call('POST', `/accounts/${account.accountId}/second-factor-reset`),
  },
  {
    operation: 'accounts.signOut',
    status: 204,
    run: (t, { account }) => t.call('POST', `/accounts/${account.accountId}/sign-out`),
  },
  {
    operation: 'roles.assign',
    status: 201,
    run: async (t, made) => {
      const [{ id: organizationId }] = (await t.get('/organizations?limit=1')).body.items;
      const body = { accountId: made.account.accountId, role: 'viewer', organizationId };
      const answer = await t.post('/role-assignments', body);
      made.assignment = answer.body;
      return answer;
    },
  },
  {
    operation: 'roles.list',
    status: 200,
    run: (t, { account }) => t.get(`/role-assignments?accountId=${account.accountId}`),
  },
  { operation: 'people.list', status: 200, run: (t) => t.get('/people?q=张') },
  {
    operation: 'roles.places',
    status: 200,
    run: (t, { assignment }) => t.get(`/role-places?organizationId=${assignment.organizationId}`),
  },
  {
    operation: 'roles.setSuperior',
    status: 204,
    run: (t, { assignment }) =>
      t.call('PUT', `/organizations/${assignment.organizationId}/superior`, { body: { superiorId: null } }),
  },
  {
    operation: 'roles.remove',
    status: 204,
    run: (t, { assignment }) => t.call('DELETE', `/role-assignments/${assignment.id}`),
  },
  { operation: 'securityPolicy.get', status: 200, run: (t) => t.get('/security-policy') },
  {
    operation: 'securityPolicy.put',
    status: 200,
    run: async (t) => {
      const { body, etag } = await t.get('/security-policy');
      const { id: _id, version: _v, etag: _e, createdAt: _c, updatedAt: _u, ...policy } = body;
      return t.call('PUT', '/security-policy', { body: { ...policy, secondFactorRoles: [] }, ...match(etag) });
    },
  },
];
