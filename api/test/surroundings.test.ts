import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { expect } from 'chai';
import { makeAccount, PASSWORD, person, signedIn, startAccounts } from '../test-support/people.js';
import { importSmall, startTester } from '../test-support/tester.js';
import { readConfig } from '../src/config.js';
import { freshRow } from '../src/database/change-row.js';
import { Account } from '../src/features/accounts/account.entity.js';
import { resetPasswordOnHost } from '../src/features/accounts/reset-on-host.js';
import { Organization } from '../src/features/organizations/organization.entity.js';
import { RectificationItem } from '../src/features/rectification/rectification.entity.js';
import { createLog } from '../src/http/log.js';

describe('the surroundings of the service', () => {
  it('refuse settings that would open it: everything allowed beyond this machine, passwords in the clear, half a TLS', () => {
    const refused = (environment: Record<string, string>, message: RegExp): void => {
      expect(() => readConfig(environment)).to.throw(message);
    };
    refused({ TLS_CERT: '/x' }, /一起给出/);
    refused({ TRUSTED_PROXIES: 'loopback' }, /TRUSTED_PROXIES/);
    refused({ TRUSTED_PROXIES: '10.0.0.0/99' }, /TRUSTED_PROXIES/);
    refused({ SECRET_KEY: 'short' }, /32/);
    refused({ LDAP_URL: 'ldap://directory.example.org', LDAP_BASE: 'dc=x' }, /ldaps/);
    refused(
      { OIDC_ISSUER: 'http://id.example.org', OIDC_CLIENT_ID: 'x', PUBLIC_URL: 'https://x.example.org' },
      /https/,
    );
    refused({ SMTP_URL_FILE: '/nowhere/secret' }, /SMTP_URL_FILE/);
  });

  it('do not start everything allowed on an address that others reach', async () => {
    const refused = await startTester('sqlite', { host: '0.0.0.0' }).catch((error: Error) => error);
    expect((refused as Error).message).to.match(/SIGN_IN=off.*0\.0\.0\.0/);
  });

  it('believe a proxy that is named, and nobody else, about address and TLS', async () => {
    for (const [proxies, address, cookie] of [
      ['', /^(::ffff:)?127\.0\.0\.1$/, /^mlps_session=.*Strict$/],
      ['127.0.0.1', /^203\.0\.113\.7$/, /^__Host-mlps_session=.*Strict; Secure$/],
    ] as const) {
      const tester = await startAccounts('sqlite', { environment: { TRUSTED_PROXIES: proxies } });
      await makeAccount(tester.server.context, 'someone', []);
      const headers = { 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Proto': 'https' };
      const body = { account: 'someone', password: PASSWORD };
      const answer = await tester.call('POST', '/session', { body, headers });
      expect(answer.headers.getSetCookie()[0]).to.match(cookie);
      const own = { Cookie: (answer.headers.getSetCookie()[0] ?? '').split(';')[0]!, ...headers };
      const { items } = (await tester.call('GET', '/session/sessions', { headers: own })).body;
      expect(items[0].address).to.match(address);
      await tester.stop();
    }
  });

  it('serve TLS by certificate and key, with HSTS and a cookie for TLS alone', async function () {
    const tester = await startAccounts('sqlite');
    const { dataDir } = tester.place;
    await tester.server.close();
    const [key, cert] = [join(dataDir, 'key.pem'), join(dataDir, 'cert.pem')];
    try {
      const more = ['-nodes', '-subj', '/CN=localhost', '-days', '1', '-keyout', key, '-out', cert];
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', ...more], { stdio: 'ignore' });
    } catch {
      this.skip(); // no openssl on this machine to make a certificate with
    }
    const served = await startAccounts('sqlite', { environment: { TLS_CERT: cert, TLS_KEY: key } });
    await makeAccount(served.server.context, 'someone', []);
    const { headers } = await post(`${served.server.url}/api/v1/session`, { account: 'someone', password: PASSWORD });
    expect(served.server.url).to.match(/^https:/);
    expect(headers['strict-transport-security']).to.match(/^max-age=\d+/);
    expect(headers['set-cookie']?.[0]).to.match(/^__Host-mlps_session=.*; Secure$/);
    await served.stop();
    await tester.place.remove();
  });

  it('keep what is secret for the owner’s eyes, and out of the log', async () => {
    const lines: string[] = [];
    const log = createLog({ write: (text) => lines.push(text) });
    const tester = await startAccounts('sqlite', { log });
    const { dataDir } = tester.server.context.config;
    for (const name of ['secret.key', 'setup-code.txt'])
      expect(statSync(join(dataDir, name)).mode & 0o077, name).to.equal(0);
    const self = await person(tester, [], 'log-reader');
    const { token } = (await self.post('/session/tokens', { name: '某用途', permissions: [], days: 1 })).body;
    await tester.post('/session', { account: 'log-reader', password: 'wrong-Password-1' });
    await tester.call('GET', '/systems?q=某病人', { headers: { Authorization: `Bearer ${token}` } });
    log.flush();
    const text = lines.join('');
    expect(text).to.include('session.signIn');
    for (const secret of [
      PASSWORD,
      'wrong-Password-1',
      token,
      self.csrfToken,
      self.cookie.split('=')[1],
      'log-reader',
      '某病人',
      '127.0.0.1',
    ])
      expect(text, secret).to.not.include(secret);
    await tester.stop();
  });

  it('let whoever holds the machine give an administrator a new first password, and tell of it', async () => {
    const tester = await startAccounts('sqlite');
    const admin = await person(tester, [{ role: 'securityAdministrator' }], 'sec-admin');
    const auditor = await person(tester, [{ role: 'auditAdministrator' }]);
    const password = await resetPasswordOnHost(tester.server.context.config, 'Sec-Admin');
    expect((await admin.get('/session')).status).to.equal(401);
    const again = await signedIn(tester, admin.id, 'sec-admin', password);
    expect((await again.get('/tokens')).body.code).to.equal('session.password-due');
    const { items } = (await auditor.get('/audit/entries?operation=accounts.resetOnHost')).body;
    expect(items).to.have.length(1);
    expect(JSON.stringify(items)).to.not.include(password);
    await tester.stop();
  });

  it('write reminders to the account of that name where it may see the item, and to no namesake elsewhere', async () => {
    const mails: { to: string; text: string }[] = [];
    const mailer = { send: (mail: { to: string; text: string }) => Promise.resolve(void mails.push(mail)) };
    const tester = await startTester('sqlite', { mailer });
    const { context } = tester.server;
    const evaluation = await importSmall(tester);
    const [{ id: item }] = (await tester.post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
    const [{ id: organizationId }] = (await tester.get('/organizations')).body.items;
    const more = { name: '别的单位', contact: null, phone: null, note: null, superiorId: null };
    const other = { ...freshRow(context), ...more };
    await context.database.write((em) => em.insert(Organization, other));
    const here = await makeAccount(context, 'here', [{ role: 'hospitalManager', organizationId }], {
      name: '王某',
      email: 'here@example.org',
    });
    await context.database.write((em) =>
      em.update(RectificationItem, { id: item }, { owner: '王某', dueDate: '2020-01-01' }),
    );
    await tester.call('POST', '/jobs/daily');
    expect(mails.map(({ to }) => to)).to.deep.equal(['here@example.org']);
    mails.length = 0;
    await context.database.write((em) => em.update(Account, { id: here }, { name: '王某（旧）' }));
    await makeAccount(context, 'there', [{ role: 'hospitalManager', organizationId: other.id }], {
      name: '王某',
      email: 'there@example.org',
    });
    await context.database.write((em) => em.update(RectificationItem, { id: item }, { dueDate: '2020-02-01' }));
    await tester.call('POST', '/jobs/daily');
    expect(mails).to.deep.equal([]);
    await tester.stop();
  });
});

function post(url: string, body: object): Promise<{ headers: Record<string, string | string[] | undefined> }> {
  return new Promise((resolve, reject) => {
    const own = { method: 'POST', headers: { 'Content-Type': 'application/json' }, rejectUnauthorized: false };
    request(url, own, (response) => {
      response.resume();
      resolve({ headers: response.headers });
    })
      .on('error', reject)
      .end(JSON.stringify(body));
  });
}
