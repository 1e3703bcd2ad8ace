import { expect } from 'chai';
import { BASE, SERVICE_DN, SERVICE_PASSWORD, startLdapServer } from '../test-support/ldap-server.js';
import type { LdapServer } from '../test-support/ldap-server.js';
import { CLIENT_ID, CLIENT_SECRET, follow, startOidcServer } from '../test-support/oidc-server.js';
import type { OidcServer } from '../test-support/oidc-server.js';
import { makeAccount, startAccounts } from '../test-support/people.js';
import type { Tester } from '../test-support/tester.js';
import { Account } from '../src/features/accounts/account.entity.js';
import { SecurityPolicyRow } from '../src/features/policy/policy.entity.js';
import { RoleAssignment } from '../src/features/roles/role-assignment.entity.js';
import type { AccountRole } from '../src/operations/role-permissions.js';

const elsewhere = { passwordHash: null, passwordChangedAt: null };

describe('signing in by a directory (LDAP)', () => {
  let directory: LdapServer;
  let tester: Tester;
  before(async () => {
    directory = await startLdapServer({ 'zhang.xx': 'Directory-77', 'li.xx': 'Other-88' });
    const LDAP = {
      LDAP_URL: directory.url,
      LDAP_BASE: BASE,
      LDAP_BIND_DN: SERVICE_DN,
      LDAP_PASSWORD: SERVICE_PASSWORD,
    };
    tester = await startAccounts('sqlite', { environment: LDAP });
    await makeAccount(tester.server.context, 'zhang.xx', [], { ...elsewhere, source: 'ldap' });
    await makeAccount(tester.server.context, '*', [], { ...elsewhere, source: 'ldap', name: '星号' });
  });
  after(async () => {
    await tester.stop();
    await directory.stop();
  });
  const codeFor = async (account: string, password: string): Promise<string> =>
    (await tester.post('/session', { account, password })).body.code ?? 'in';

  it('lets in who gives the password of the directory', async () => {
    expect(await codeFor('Zhang.xx', 'Directory-77')).to.equal('in');
    expect((await tester.get('/setup')).body.ldap).to.equal(true);
  });
  it('refuses a wrong password, and an empty one, which a directory takes for anonymous', async () => {
    expect(await codeFor('zhang.xx', 'Directory-78')).to.equal('session.refused');
    expect(await codeFor('zhang.xx', '')).to.equal('session.refused');
  });
  it('refuses people of the directory for whom no account was made', async () => {
    expect(await codeFor('li.xx', 'Other-88')).to.equal('session.refused');
  });
  it('does not take an account for a pattern', async () => {
    expect(await codeFor('*', 'Directory-77')).to.equal('session.refused');
  });
  it('says so when the directory does not answer', async () => {
    await directory.stop();
    await tester.server.context.database.write((em) =>
      em.update(Account, { account: 'zhang.xx' }, { failures: 0, lastFailedAt: null }),
    );
    expect(await codeFor('zhang.xx', 'Directory-77')).to.equal('session.elsewhere');
  });
});

describe('signing in at an OpenID provider', () => {
  const means: { acr?: string | undefined; amr?: string[] | undefined } = {};
  let provider: OidcServer;
  let tester: Tester;
  let publicUrl: string;
  before(async () => {
    provider = await startOidcServer('Wang.xx', means);
    const port = 20_000 + (process.pid % 20_000);
    publicUrl = `http://127.0.0.1:${port}`;
    tester = await startAccounts('sqlite', {
      port,
      environment: {
        OIDC_ISSUER: provider.issuer,
        OIDC_CLIENT_ID: CLIENT_ID,
        OIDC_CLIENT_SECRET: CLIENT_SECRET,
        OIDC_LABEL: '某单位统一身份认证',
        OIDC_SECOND_FACTOR: 'otp, urn:example:mfa',
        PUBLIC_URL: publicUrl,
      },
    });
    await provider.register(publicUrl);
  });
  after(async () => {
    await tester.stop();
    await provider.stop();
  });

  /** From the button to the callback; the last step is answered by the service. */
  async function signIn(
    change: (callback: string, kept: string) => [string, string] = (...same) => same,
  ): Promise<Response> {
    const first = await fetch(`${publicUrl}/api/v1/session/oidc`, { redirect: 'manual' });
    expect(first.status).to.equal(302);
    const kept = (first.headers.getSetCookie()[0] ?? '').split(';')[0]!;
    const callback = await follow(first.headers.get('Location')!, `${publicUrl}/api/v1/session/oidc/callback`);
    const [address, cookie] = change(callback, kept);
    return fetch(address, { redirect: 'manual', headers: { Cookie: cookie } });
  }
  const requireSecondFactorOf = (role: AccountRole): Promise<unknown> =>
    tester.server.context.database.write(async (em) => {
      const [row] = await em.find(SecurityPolicyRow);
      await em.update(SecurityPolicyRow, { id: row!.id }, { policy: { ...row!.policy, secondFactorRoles: [role] } });
    });
  const giveRole = (accountId: string, role: AccountRole): Promise<unknown> => {
    const { context } = tester.server;
    const place = { organizationId: null, evaluationId: null, department: null, grantedBy: '测试' };
    const own = { id: context.newId(), createdAt: '2026-01-01T00:00:00.000Z', accountId, role };
    return context.database.write((em) => em.insert(RoleAssignment, { ...own, ...place }));
  };
  const placeOf = (answer: Response): string | null => answer.headers.get('Location');

  it('refuses people of the provider for whom no account was made', async () => {
    expect(placeOf(await signIn())).to.equal('/sign-in?problem=session.refused');
  });
  it('lets in who has an account, and remembers the provider’s own id', async () => {
    await makeAccount(tester.server.context, 'wang.xx', [], { ...elsewhere, source: 'oidc' });
    const answer = await signIn();
    expect(placeOf(answer)).to.equal('/');
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith('mlps_session='))!;
    expect(cookie).to.include('HttpOnly').and.include('SameSite=Strict');
    const { body } = await tester.call('GET', '/session', { headers: { Cookie: cookie.split(';')[0]! } });
    expect(body.user.account).to.equal('wang.xx');
    const row = await tester.server.context.database.read.findOneByOrFail(Account, { account: 'wang.xx' });
    expect(row.externalId).to.equal(`${provider.issuer}|subject-1`);
    expect((await tester.get('/setup')).body.oidc).to.equal('某单位统一身份认证');
  });
  it('refuses an answer that belongs to another start, or to none', async () => {
    const other = (await fetch(`${publicUrl}/api/v1/session/oidc`, { redirect: 'manual' })).headers
      .getSetCookie()[0]!
      .split(';')[0]!;
    for (const kept of [other, '', 'mlps_oidc=forged'])
      expect(placeOf(await signIn((callback) => [callback, kept]))).to.equal('/sign-in?problem=session.elsewhere');
    expect(placeOf(await signIn((callback, kept) => [callback.replace(/code=[^&]+/, 'code=stolen'), kept]))).to.match(
      /session\.elsewhere$/,
    );
  });
  it('takes the provider’s word for a second factor only where it says so, by acr or amr', async () => {
    await requireSecondFactorOf('auditAdministrator');
    const account = await tester.server.context.database.read.findOneByOrFail(Account, { account: 'wang.xx' });
    await giveRole(account.id, 'auditAdministrator');
    expect(placeOf(await signIn())).to.equal('/sign-in?problem=session.second-factor-elsewhere');
    for (const said of [{ amr: ['pwd', 'otp'] }, { acr: 'urn:example:mfa' }, { amr: ['pwd'], acr: 'low' }]) {
      means.acr = undefined;
      means.amr = undefined;
      Object.assign(means, said);
      const place = said.acr === 'low' ? '/sign-in?problem=session.second-factor-elsewhere' : '/';
      expect(placeOf(await signIn()), JSON.stringify(said)).to.equal(place);
    }
  });
  it('never lets such an account in by a password', async () => {
    for (const password of ['', 'Kk9-correct-horse'])
      expect((await tester.post('/session', { account: 'wang.xx', password })).body.code).to.match(
        /session\.(refused|locked)/,
      );
  });
});
