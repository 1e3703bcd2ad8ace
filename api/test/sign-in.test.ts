import { Secret, TOTP } from 'otpauth';
import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { browserOf, cookieOf, makeAccount, PASSWORD, person, signedIn } from '../test-support/people.js';
import type { Json, Tester } from '../test-support/tester.js';
import { codeOf } from '../test-support/totp.js';
import { Account } from '../src/features/accounts/account.entity.js';
import { SessionRow } from '../src/features/sessions/session.entity.js';
import { SecurityPolicyRow } from '../src/features/policy/policy.entity.js';
import { POLICY_ID } from '../src/features/policy/policy.js';

let now = Date.parse('2026-11-28T08:00:00Z');
const MINUTE = 60_000;
const NEXT = 'Quiet-lantern-77';
const limits = { doorRateLimit: 100_000 };

onEachDatabase(
  'signing in',
  (tester) => {
    const attempt = async (account: string, password: string, code?: string): Promise<Json> => {
      const answer = await tester().post('/session', { account, password, ...(code === undefined ? {} : { code }) });
      return answer.body.code ?? 'in';
    };
    const forAccount = (name: string): Promise<string> => makeAccount(tester().server.context, name, []);

    it('gives a cookie that no script reads and no other site sends, and a new session each time', async () => {
      const id = await forAccount('cookie-holder');
      const one = await tester().post('/session', { account: 'cookie-holder', password: PASSWORD });
      const [line] = one.headers.getSetCookie();
      expect(line).to.match(/^mlps_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
      expect((await signedIn(tester(), id, 'cookie-holder')).cookie).to.not.equal(cookieOf(one));
      expect(JSON.stringify(one.body)).to.not.include(cookieOf(one).split('=')[1]);
    });

    it('takes over no session that was there before (fixation)', async () => {
      await forAccount('fixed');
      const planted = 'mlps_session=planted-by-somebody-else-0123456789abcdefghij';
      const body = { account: 'fixed', password: PASSWORD };
      const answer = await tester().call('POST', '/session', { body, headers: { Cookie: planted } });
      expect(cookieOf(answer)).to.not.equal(planted);
      expect((await tester().call('GET', '/session', { headers: { Cookie: planted } })).status).to.equal(401);
    });

    it('keeps only hashes of passwords and tokens', async () => {
      const self = await person(tester(), []);
      const { read } = tester().server.context.database;
      const row = await read.findOneByOrFail(Account, { id: self.id });
      expect(row.passwordHash).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      const sessions = await read.findBy(SessionRow, { accountId: self.id });
      expect(JSON.stringify(sessions)).to.not.include(self.cookie.split('=')[1]);
    });

    it('locks an account after five failures, longer each time, and a name that no account has just the same', async () => {
      await forAccount('victim');
      const seen: Record<string, string[]> = { victim: [], nobody: [] };
      for (const account of ['victim', 'nobody'])
        for (let turn = 0; turn < 7; turn += 1) {
          seen[account]!.push(await attempt(account, `wrong-${turn}`));
          now += 10_000;
        }
      expect(seen['victim']).to.deep.equal([
        ...Array<string>(5).fill('session.refused'),
        'session.locked',
        'session.locked',
      ]);
      expect(seen['nobody']).to.deep.equal(seen['victim']);
      expect(await attempt('victim', PASSWORD), 'the right password, too early').to.equal('session.locked');
      now += 15 * MINUTE;
      expect(await attempt('victim', 'wrong again')).to.equal('session.refused');
      now += 16 * MINUTE;
      expect(await attempt('victim', PASSWORD), 'twice as long').to.equal('session.locked');
      now += 15 * MINUTE;
      expect(await attempt('victim', PASSWORD)).to.equal('in');
    });

    it('lets many guesses at once count one after the other', async () => {
      await forAccount('crowd');
      const answers = await Promise.all(Array.from({ length: 20 }, (_, turn) => attempt('crowd', `guess-${turn}`)));
      expect(answers.filter((code) => code === 'session.refused').length).to.be.at.most(2);
    });

    it('ends a session that is idle, one that is old, and one whose clock cannot be trusted', async () => {
      const self = await person(tester(), []);
      now += 29 * MINUTE;
      expect((await self.get('/session')).status).to.equal(200);
      await settled(tester());
      now += 29 * MINUTE;
      expect((await self.get('/session')).status, 'in use').to.equal(200);
      await settled(tester());
      now += 31 * MINUTE;
      expect((await self.get('/session')).status, 'idle').to.equal(401);
      const other = await person(tester(), []);
      for (let half = 0; half < 24; half += 1) {
        now += 29 * MINUTE;
        await other.get('/session/sessions');
        await settled(tester());
      }
      now += 29 * MINUTE;
      expect((await other.get('/session')).status, 'old').to.equal(401);
      const third = await person(tester(), []);
      now -= 60 * MINUTE;
      expect((await third.get('/session')).status, 'clock set back').to.equal(401);
      now += 60 * MINUTE;
    });

    it('takes no code again, and lifts no lock, when the clock is set back', async () => {
      const self = await person(tester(), [], 'back-in-time');
      const { body } = await self.post('/session/second-factor', { password: PASSWORD });
      const { recoveryCodes } = (await self.post('/session/second-factor/confirm', { code: codeOf(body.secret, now) }))
        .body;
      const attemptWith = async (code: string): Promise<string | undefined> =>
        (await tester().post('/session', { account: 'back-in-time', password: PASSWORD, code })).body.code;
      now += 2 * MINUTE;
      expect(await attemptWith(codeOf(body.secret, now))).to.equal(undefined);
      now -= 30 * MINUTE;
      expect(await attemptWith(codeOf(body.secret, now)), 'a code from before').to.equal('session.refused');
      now += MINUTE; // past the delay after a failure
      expect(await attemptWith(recoveryCodes[0])).to.equal(undefined);
      const lockedUntil = new Date(now + 10 * MINUTE).toISOString();
      await tester().server.context.database.write((em) =>
        em.update(Account, { id: self.id }, { failures: 5, lockedUntil }),
      );
      now -= 20 * MINUTE;
      expect(await attemptWith(recoveryCodes[1])).to.equal('session.locked');
      now += 55 * MINUTE; // later than any code that was taken
      expect(await attemptWith(codeOf(body.secret, now))).to.equal(undefined);
    });

    it('ends every session when the password changes, and signs out everywhere on wish', async () => {
      const one = await person(tester(), [], 'mover');
      const other = await signedIn(tester(), one.id, 'mover');
      expect((await one.post('/session/password', { current: PASSWORD, next: NEXT })).status).to.equal(204);
      expect([(await one.get('/session')).status, (await other.get('/session')).status]).to.deep.equal([200, 401]);
      expect(await attempt('mover', PASSWORD)).to.equal('session.refused');
      expect((await one.post('/session/sign-out-everywhere')).status).to.equal(204);
      expect((await one.get('/session')).status).to.equal(401);
    });

    it('refuses weak passwords and those used before', async () => {
      const self = await person(tester(), [], 'chooser');
      const weak = [
        'short-1A',
        'alllowercase123',
        'AAAAaaaa1111!',
        'chooser-Long-99',
        'Abcdefgh12345678',
        `Long-1${'x'.repeat(300)}`,
      ];
      for (const next of weak)
        expect((await self.post('/session/password', { current: PASSWORD, next })).body.code, next).to.match(
          /password\.weak|request\.invalid/,
        );
      expect((await self.post('/session/password', { current: PASSWORD, next: PASSWORD })).body.code).to.equal(
        'password.used-before',
      );
      expect((await self.post('/session/password', { current: PASSWORD, next: NEXT })).status).to.equal(204);
      const back = await self.post('/session/password', { current: NEXT, next: PASSWORD });
      expect(back.body.code).to.equal('password.used-before');
    });

    it('lets whoever must change a password do nothing else before', async () => {
      const { context } = tester().server;
      await makeAccount(context, 'newcomer', [{ role: 'auditAdministrator' }], { mustChangePassword: true });
      const answer = await tester().post('/session', { account: 'newcomer', password: PASSWORD });
      const self = browserOf(tester(), '', 'newcomer', answer);
      expect(answer.body.mustChangePassword).to.equal(true);
      expect((await self.get('/accounts')).body.code).to.equal('session.password-due');
      expect((await self.post('/session/password', { current: PASSWORD, next: NEXT })).status).to.equal(204);
      expect((await self.get('/accounts')).status).to.equal(200);
    });

    it('asks for the second factor, takes a code once, and a recovery code once', async () => {
      const self = await person(tester(), [], 'careful');
      const { secret, uri } = (await self.post('/session/second-factor', { password: PASSWORD })).body;
      const totp = new TOTP({ secret: Secret.fromBase32(secret) });
      const code = (): string => totp.generate({ timestamp: now });
      expect(uri).to.match(/^otpauth:\/\/totp\//);
      expect(await attempt('careful', PASSWORD), 'not confirmed yet').to.equal('in');
      const { recoveryCodes } = (await self.post('/session/second-factor/confirm', { code: code() })).body;
      expect(recoveryCodes).to.have.length(10);
      expect(await attempt('careful', PASSWORD)).to.equal('session.code-required');
      now += MINUTE;
      const used = code();
      expect(await attempt('careful', PASSWORD, used)).to.equal('in');
      expect(await attempt('careful', PASSWORD, used), 'the same again').to.equal('session.refused');
      now += MINUTE;
      expect(await attempt('careful', PASSWORD, recoveryCodes[0])).to.equal('in');
      expect(await attempt('careful', PASSWORD, recoveryCodes[0])).to.equal('session.refused');
      const row = await tester().server.context.database.read.findOneByOrFail(Account, { account: 'careful' });
      expect(JSON.stringify(row)).to.not.include(secret).and.not.include(recoveryCodes[1]);
    });

    it('lets a role that needs a second factor set one up, and nothing else before', async () => {
      const { database } = tester().server.context;
      const policy = { secondFactorRoles: ['auditAdministrator' as const] };
      await database.write((em) => em.update(SecurityPolicyRow, { id: POLICY_ID }, { policy }));
      const self = await person(tester(), [{ role: 'auditAdministrator' }]);
      expect((await self.get('/session')).body.secondFactor).to.equal('required');
      expect((await self.get('/accounts')).body.code).to.equal('session.second-factor-due');
      const { secret } = (await self.post('/session/second-factor', { password: PASSWORD })).body;
      const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
      expect((await self.post('/session/second-factor/confirm', { code })).status).to.equal(200);
      expect((await self.get('/accounts')).status).to.equal(200);
      await database.write((em) => em.update(SecurityPolicyRow, { id: POLICY_ID }, { policy: null }));
    });

    it('forgets an account that was disabled at once, in every session', async () => {
      const admin = await person(tester(), [{ role: 'systemAdministrator' }]);
      const self = await person(tester(), [], 'leaver');
      const { etag } = await admin.get(`/accounts/${self.id}`);
      const headers = { 'If-Match': etag };
      const answer = await admin.call('PATCH', `/accounts/${self.id}`, { body: { state: 'disabled' }, headers });
      expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
      expect((await self.get('/session')).status).to.equal(401);
      expect(await attempt('leaver', PASSWORD)).to.equal('session.refused');
    });
  },
  { environment: { SIGN_IN: 'on' }, now: () => now, config: limits },
);

/** A session is noted as seen behind the answer; this waits for it. */
async function settled(tester: Tester): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await tester.server.context.database.write(async () => undefined);
}
