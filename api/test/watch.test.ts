import { expect } from 'chai';
import { databaseKinds } from '../test-support/databases.js';
import { makeAccount, makeToken, PASSWORD, person, startAccounts } from '../test-support/people.js';
import { tamper } from '../test-support/tamper.js';
import type { Json, Tester } from '../test-support/tester.js';
import { disableIdle } from '../src/features/accounts/disable-idle.js';
import { Account } from '../src/features/accounts/account.entity.js';
import type { Mail } from '../src/features/reminders/mailer.js';
import { checkAudit } from '../src/features/reminders/schedule.js';

const DAY_MS = 86_400_000;

for (const kind of databaseKinds)
  describe(`accounts that nobody uses, or that several use, on ${kind}`, function () {
    this.timeout(60_000);
    let tester: Tester;
    let now = Date.parse('2026-01-01T00:00:00Z');
    before(async () => {
      tester = await startAccounts(kind, { now: () => now });
    });
    after(() => tester.stop());
    const policy = async (patch: object): Promise<void> => {
      const security = await person(tester, [{ role: 'securityAdministrator' }]);
      const { body, etag } = await security.get('/security-policy');
      const { id: _i, version: _v, etag: _e, createdAt: _c, updatedAt: _u, ...rules } = body;
      const headers = { 'If-Match': etag };
      expect(
        (await security.call('PUT', '/security-policy', { body: { ...rules, ...patch }, headers })).status,
      ).to.equal(200);
    };

    it('are disabled after the days of the policy, but for the last administrator of a kind', async () => {
      const { context } = tester.server;
      const [idle, program, asked] = [await person(tester, []), await person(tester, []), await person(tester, [])];
      const last = await person(tester, [{ role: 'auditAdministrator' }]);
      const system = await person(tester, [{ role: 'systemAdministrator' }]);
      now += 181 * DAY_MS;
      await makeToken(context, program.id, [], { lastUsedAt: new Date(now - DAY_MS).toISOString() });
      await context.database.write((em) =>
        em.update(Account, { id: asked.id }, { updatedAt: new Date(now - DAY_MS).toISOString() }),
      );
      // nobody has been there since: the clock may be wrong
      expect(await context.database.write((em) => disableIdle(em, context))).to.equal(0);
      expect((await tester.post('/session', { account: system.account, password: PASSWORD })).status).to.equal(201);
      const again = await person(tester, [{ role: 'systemAdministrator' }]);
      expect((await again.call('POST', '/jobs/daily')).body).to.include({ disabled: 1 });
      expect((await again.call('POST', '/jobs/daily')).body).to.include({ disabled: 0 });
      const stateOf = async ({ id }: { id: string }): Promise<string> =>
        (await context.database.read.findOneByOrFail(Account, { id })).state;
      expect(await Promise.all([idle, program, asked, last, system].map(stateOf))).to.deep.equal([
        'disabled',
        'active',
        'active',
        'active',
        'active',
      ]);
      expect((await tester.post('/session', { account: idle.account, password: PASSWORD })).status).to.equal(401);
      const entries = (await context.database.read.query(
        `SELECT details FROM audit_entries WHERE operation = 'jobs.daily' AND details LIKE '%disabled%'`,
      )) as Json[];
      expect(entries).to.have.length(1);
    });

    it('may be signed in at so many places as the policy says: the first one ends', async () => {
      await policy({ sessionsMost: 2 });
      const first = await person(tester, []);
      const signIn = (): Promise<unknown> => tester.post('/session', { account: first.account, password: PASSWORD });
      await signIn();
      expect((await first.get('/session/sessions')).body.items).to.have.length(2);
      now += 1000;
      await signIn();
      expect((await first.get('/session/sessions')).status).to.equal(401);
    });
  });

describe('administrators, where the operator has named their addresses', () => {
  let tester: Tester;
  before(async () => {
    const environment = { SIGN_IN: 'on', ADMIN_ADDRESSES: '10.8.0.0/16, fd00::/8', TRUSTED_PROXIES: '127.0.0.1' };
    tester = await startAccounts('sqlite', { environment });
  });
  after(() => tester.stop());

  it('work from there and from nowhere else; everybody else from everywhere', async () => {
    const { context } = tester.server;
    await makeAccount(context, 'sec', [{ role: 'securityAdministrator' }]);
    const worker = await person(tester, []);
    const from = (address: string): { headers: Record<string, string> } => ({
      headers: { 'X-Forwarded-For': address },
    });
    const signIn = (address: string): Promise<Json> =>
      tester.call('POST', '/session', { body: { account: 'sec', password: PASSWORD }, ...from(address) });
    for (const address of ['10.9.0.1', '192.168.1.1', '::1', 'fe80::1', 'unknown'])
      expect((await signIn(address)).body.code, address).to.equal('session.address');
    for (const address of ['10.8.255.1', 'fd00::7']) expect((await signIn(address)).status, address).to.equal(201);
    const cookie = (await signIn('10.8.0.1')).headers.getSetCookie()[0].split(';')[0];
    const read = async (address: string): Promise<number> =>
      (await tester.call('GET', '/session/sessions', { headers: { Cookie: cookie, 'X-Forwarded-For': address } }))
        .status;
    expect([await read('10.8.0.1'), await read('10.9.0.1')]).to.deep.equal([200, 403]);
    const { token } = await makeToken(
      context,
      (await context.database.read.findOneByOrFail(Account, { account: 'sec' })).id,
      ['roles.read'],
    );
    const program = async (address: string): Promise<boolean> => {
      const headers = { Authorization: `Bearer ${token}`, 'X-Forwarded-For': address };
      return (await tester.call('GET', '/role-assignments', { headers })).body.code === 'session.address';
    };
    expect([await program('10.8.0.1'), await program('10.9.0.1')]).to.deep.equal([false, true]);
    expect((await worker.call('GET', '/session/sessions', from('203.0.113.5'))).status).to.equal(200);
  });
});

describe('what looks like an intrusion', function () {
  this.timeout(60_000);
  let tester: Tester;
  const mails: Mail[] = [];
  before(async () => {
    const mailer = { send: async (mail: Mail) => void mails.push(mail) };
    tester = await startAccounts('sqlite', { mailer, config: { doorRateLimit: 1000, rateLimit: 1000 } });
    const { context } = tester.server;
    await makeAccount(context, 'duty', [{ role: 'securityAdministrator' }], { email: 'duty@example.com' });
    await makeAccount(context, 'gone', [{ role: 'securityAdministrator' }], {
      email: 'gone@example.com',
      state: 'disabled',
    });
    await makeAccount(context, 'other', [{ role: 'auditAdministrator' }], { email: 'other@example.com' });
  });
  beforeEach(() => void (mails.length = 0));
  after(() => tester.stop());
  /** Nobody who is answered waits for an alarm. */
  const untilTold = async (): Promise<void> => {
    for (let turn = 0; turn < 250 && mails.length === 0; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const entries = async (alarm: string): Promise<number> => {
    const { read } = tester.server.context.database;
    const like = `operation = 'alarm.raised' AND details LIKE '%${alarm}%'`;
    const rows: Json[] = await read.query(`SELECT details FROM audit_entries WHERE ${like}`);
    return rows.length;
  };

  it('is told to whoever is on duty: an account that was locked, once an hour', async () => {
    const { context } = tester.server;
    const id = await makeAccount(context, 'victim', []);
    const failures = { failures: 4, lastFailedAt: '2020-01-01T00:00:00.000Z' };
    for (let turn = 0; turn < 2; turn += 1) {
      await context.database.write((em) => em.update(Account, { id }, { ...failures, lockedUntil: null }));
      expect((await tester.post('/session', { account: 'victim', password: 'wrong' })).status).to.equal(401);
    }
    await untilTold();
    expect(mails.map(({ to, subject }) => [to, subject])).to.deep.equal([
      ['duty@example.com', '安全告警：账号因连续登录失败被锁定'],
    ]);
    expect(mails[0]!.text).to.include('victim').and.include('127.0.0.1').and.not.include('wrong');
    expect(await entries('accountLocked')).to.equal(1);
  });

  it('is told to whoever is on duty: somebody who is refused again and again', async () => {
    const self = await person(tester, []);
    for (let turn = 0; turn < 40; turn += 1) expect((await self.get('/audit/entries')).status).to.equal(403);
    await untilTold();
    expect(mails.map(({ subject }) => subject)).to.deep.equal(['安全告警：同一来源在短时间内多次被拒绝']);
    expect(await entries('refusals')).to.equal(1);
  });

  it('is told to whoever is on duty: a chain that somebody has touched', async () => {
    await checkAudit(tester.server.context);
    expect(mails).to.deep.equal([]);
    await tamper(tester.place, `UPDATE audit_entries SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2`);
    await checkAudit(tester.server.context);
    expect(mails.map(({ subject }) => subject)).to.deep.equal(['安全告警：审计记录链核对不通过，记录可能被改动或删除']);
  });
});
