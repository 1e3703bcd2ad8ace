import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { makeAccount, makeToken, person } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import type { Json, TestAnswer, Tester } from '../test-support/tester.js';
import { freshRow } from '../src/database/change-row.js';
import { Organization } from '../src/features/organizations/organization.entity.js';
import { TokenRow } from '../src/features/tokens/token.entity.js';

const asProgram = (tester: Tester, token: string, path: string, method = 'GET'): Promise<TestAnswer> =>
  tester.call(method, path, { headers: { Authorization: `Bearer ${token}` } });

onEachDatabase(
  'tokens and roles',
  (tester) => {
    let organizationId: string;
    let security: Person;
    let system: Person;
    before(async () => {
      const { context } = tester().server;
      const more = { name: '某县人民医院', contact: null, phone: null, note: null, superiorId: null };
      const row = { ...freshRow(context), ...more };
      await context.database.write((em) => em.insert(Organization, row));
      organizationId = row.id;
      security = await person(tester(), [{ role: 'securityAdministrator' }]);
      system = await person(tester(), [{ role: 'systemAdministrator' }]);
    });
    const manager = (): Promise<Person> => person(tester(), [{ role: 'hospitalManager', organizationId }]);

    it('shows a token once, keeps its hash, and gives what it was made for', async () => {
      const self = await manager();
      const { body } = await self.post('/session/tokens', { name: '台账', permissions: ['systems.read'], days: 30 });
      expect(body.token).to.match(/^mlps_[\w-]{43}$/);
      const rows = await tester().server.context.database.read.find(TokenRow);
      expect(JSON.stringify(rows)).to.not.include(body.token);
      expect(JSON.stringify((await self.get('/session/tokens')).body)).to.not.include(body.token);
      expect((await asProgram(tester(), body.token, '/systems')).status).to.equal(200);
      expect((await asProgram(tester(), body.token, '/organizations')).body.code).to.equal('access.denied');
      expect((await asProgram(tester(), body.token, '/session/tokens')).body.code).to.equal('access.denied');
    });

    it('never lets a token exceed its owner: not when made, and not when the owner loses a role', async () => {
      const self = await manager();
      const asked = { name: '过多', permissions: ['accounts.write'], days: 30 };
      expect((await self.post('/session/tokens', asked)).body.code).to.equal('tokens.exceeds');
      const { token } = await makeToken(tester().server.context, self.id, ['systems.read', 'accounts.read']);
      expect((await asProgram(tester(), token, '/accounts')).status).to.equal(403);
      expect((await asProgram(tester(), token, '/systems')).status).to.equal(200);
      const { items } = (await security.get(`/role-assignments?accountId=${self.id}`)).body;
      expect((await security.call('DELETE', `/role-assignments/${items[0].id}`)).status).to.equal(204);
      expect((await asProgram(tester(), token, '/systems')).status).to.equal(403);
    });

    it('refuses a token that was revoked, that has expired, or whose owner was disabled or given a new password', async () => {
      const self = await manager();
      const { context } = tester().server;
      const old = await makeToken(context, self.id, ['systems.read'], { expiresAt: '2026-01-01T00:00:00.000Z' });
      expect((await asProgram(tester(), old.token, '/systems')).body.code).to.equal('session.required');
      const { body } = await self.post('/session/tokens', { name: '用后撤销', permissions: ['systems.read'], days: 1 });
      expect((await self.call('DELETE', `/session/tokens/${body.id}`)).status).to.equal(204);
      expect((await asProgram(tester(), body.token, '/systems')).body.code).to.equal('session.required');
      const given = await makeToken(context, self.id, ['systems.read']);
      expect((await asProgram(tester(), given.token, '/systems')).status).to.equal(200);
      expect((await system.call('POST', `/accounts/${self.id}/password-reset`)).status).to.equal(200);
      expect((await asProgram(tester(), given.token, '/systems')).body.code).to.equal('session.required');
      const orphan = await makeToken(context, self.id, ['systems.read']);
      const { etag } = await system.get(`/accounts/${self.id}`);
      const headers = { 'If-Match': etag };
      await system.call('PATCH', `/accounts/${self.id}`, { body: { state: 'disabled' }, headers });
      expect((await asProgram(tester(), orphan.token, '/systems')).body.code).to.equal('session.required');
    });

    it('takes a token in the address of the calendar alone, and only one that is good for nothing else', async () => {
      const self = await manager();
      const { context } = tester().server;
      const { token, tokenId } = await makeToken(context, self.id, ['rectification.read']);
      const wider = await makeToken(context, self.id, ['rectification.read', 'systems.read']);
      const feed = `/rectification-items.ics?settled=false&token=`;
      const answer = await tester().call('GET', feed + token);
      expect([answer.status, answer.bytes.subarray(0, 15).toString()]).to.deep.equal([200, 'BEGIN:VCALENDAR']);
      const refused = await tester().call('GET', feed + wider.token);
      expect([refused.body.code, refused.body.instance]).to.deep.equal([
        'session.required',
        '/api/v1/rectification-items.ics?settled=false&token=…',
      ]);
      expect((await tester().call('GET', `/rectification-items?token=${token}`)).status).to.be.oneOf([400, 401]);
      expect((await self.call('DELETE', `/session/tokens/${tokenId}`)).status).to.equal(204);
      expect((await tester().call('GET', feed + token)).body.code).to.equal('session.required');
    });

    it('keeps another person’s tokens out of sight and out of reach', async () => {
      const [one, other] = [await manager(), await manager()];
      const { tokenId } = await makeToken(tester().server.context, one.id, []);
      expect((await other.get('/session/tokens')).body.items).to.deep.equal([]);
      expect((await other.call('DELETE', `/session/tokens/${tokenId}`)).status).to.equal(404);
    });

    it('keeps the three administrators apart, and each apart from business', async () => {
      const { context } = tester().server;
      const give = async (accountId: string, body: Json): Promise<string> =>
        (await security.post('/role-assignments', { accountId, ...body })).body.code ?? 'given';
      const account = await makeAccount(context, 'candidate', []);
      expect(await give(account, { role: 'auditAdministrator' })).to.equal('given');
      expect(await give(account, { role: 'systemAdministrator' })).to.equal('roles.separated');
      expect(await give(account, { role: 'viewer', organizationId })).to.equal('roles.separated');
      const worker = await makeAccount(context, 'worker', [{ role: 'viewer', organizationId }]);
      expect(await give(worker, { role: 'securityAdministrator' })).to.equal('roles.separated');
      expect(await give(security.id, { role: 'viewer', organizationId })).to.equal('roles.own');
      expect(await give(worker, { role: 'evaluator' })).to.equal('roles.invalid');
      expect(await give(worker, { role: 'auditAdministrator', organizationId })).to.equal('roles.invalid');
    });

    it('does not let the system administrator become another by a new password', async () => {
      for (const role of ['securityAdministrator', 'auditAdministrator'] as const) {
        const id = await makeAccount(tester().server.context, `target-${role}`.toLowerCase(), [{ role }]);
        for (const what of ['password-reset', 'second-factor-reset'])
          expect((await system.call('POST', `/accounts/${id}/${what}`)).body.code).to.equal('accounts.administrator');
      }
    });

    it('keeps the last administrator of each kind', async () => {
      const others = (await security.get('/role-assignments?role=systemAdministrator')).body.items;
      const [last] = others.filter(({ accountId }: Json) => accountId === system.id);
      expect((await security.call('DELETE', `/role-assignments/${last.id}`)).body.code).to.equal(
        'accounts.last-administrator',
      );
    });

    it('shows people to choose from where one works: not the disabled, not strangers', async () => {
      const self = await manager();
      await makeAccount(tester().server.context, 'gone', [{ role: 'viewer', organizationId }], { state: 'disabled' });
      await makeAccount(tester().server.context, 'stranger', []);
      const names = (await self.get('/people')).body.items.map(({ name }: Json) => name);
      expect(names).to.include(self.account).and.not.include('gone').and.not.include('stranger');
    });
  },
  { environment: { SIGN_IN: 'on' }, config: { doorRateLimit: 100_000 } },
);
