import { expect } from 'chai';
import { unitProfiles } from '@mlps/controls/rectification';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { makeAccount, person, signedIn } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import { smallDocument } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';

/** The list that each count stands for. */
const lists: Readonly<Record<string, string>> = {
  evaluations: '/evaluations?state=inProgress',
  toRetest: '/rectification-items?state=submitted',
  toDecide: '/rectification-items?waiting=true&settled=false',
  overdue: '/rectification-items?due=overdue',
  dueSoon: '/rectification-items?due=soon',
  unassigned: '/rectification-items?owner=&settled=false',
  dutiesOverdue: '/duties?state=overdue',
  dutiesSoon: '/duties?state=soon',
  inspections: '/self-inspections?state=draft',
  campaigns: '/campaigns?state=issued',
  campaignsToAnswer: '/campaigns?waiting=answer',
  campaignsToAccept: '/campaigns?waiting=accept',
  reminders: '/reminders?read=false',
};

onEachDatabase(
  'today and the portfolio',
  (tester) => {
    let lead: Person;
    let manager: Person;
    let stranger: Person;
    let organizationId: string;
    let evaluation: Json;
    let items: Json[];
    before(async () => {
      organizationId = await foundOrganization('某县人民医院');
      lead = await person(tester(), [{ role: 'leadEvaluator', organizationId }]);
      manager = await person(tester(), [{ role: 'hospitalManager', organizationId }]);
      stranger = await person(tester(), [
        { role: 'leadEvaluator', organizationId: await foundOrganization('某县中医院') },
        { role: 'hospitalManager', organizationId: await foundOrganization('某县妇幼保健院') },
      ]);
      const document = smallDocument();
      const system = { ...document.system, organization: '某县人民医院' };
      evaluation = (await lead.post('/evaluations/import', { ...document, system })).body;
      items = (await lead.post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
    });
    const foundOrganization = async (name: string): Promise<string> => {
      const { context } = tester().server;
      const id = context.newId();
      const at = new Date(context.now()).toISOString();
      await context.database.write((em) =>
        em.insert('Organization', { id, createdAt: at, updatedAt: at, version: 1, name, searchKey: name }),
      );
      return id;
    };
    const counts = async (who: Person): Promise<Record<string, number>> => {
      const { body } = await who.get('/today');
      return Object.fromEntries(body.counts.map(({ queue, count }: Json) => [queue, count]));
    };

    const expectEqual = async (who: Person): Promise<Record<string, number>> => {
      const today = await counts(who);
      for (const [queue, path] of Object.entries(lists)) {
        if (!(queue in today)) continue;
        const more = path.startsWith('/duties') ? '' : '&limit=200';
        expect((await who.get(path + more)).body.items.length, queue).to.equal(today[queue]);
      }
      return today;
    };

    it('counts what each of the lists holds, for each role', async () => {
      const [first, second] = items;
      const change = async (item: Json, body: object): Promise<void> => {
        const { etag } = await manager.get(`/rectification-items/${item.id}`);
        const path = `/rectification-items/${item.id}`;
        const answer = await manager.call('PATCH', path, { body, headers: { 'If-Match': etag } });
        expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
      };
      await change(first, { owner: '某责任人', department: '信息科' });
      const { etag } = await manager.get(`/rectification-items/${second.id}`);
      const asked = await manager.call('POST', `/rectification-items/${second.id}/extensions`, {
        body: { reason: '设备尚未到货', newDate: '2027-12-01' },
        headers: { 'If-Match': etag },
      });
      expect(asked.status, JSON.stringify(asked.body)).to.be.lessThan(300);
      expect(await expectEqual(lead)).to.include({ evaluations: 1, toDecide: 1, unassigned: items.length - 1 });
      expect(await expectEqual(manager)).to.include({ toDecide: 1, unassigned: items.length - 1 });
    });

    it('counts a campaign for the unit while it owes its answers, then for the superior until he has judged them', async () => {
      const bureau = await foundOrganization('某县卫生健康局');
      const superior = await person(tester(), [{ role: 'superior', organizationId: bureau }]);
      const { context } = tester().server;
      await context.database.write((em) => em.update('Organization', organizationId, { superiorId: bureau }));
      const asked = { title: '医院网络安全专项检查', dueOn: '2099-12-31', organizationId: bureau };
      const units = [{ organizationId, profile: unitProfiles[0]!.id }];
      const made = await superior.post('/campaigns', { ...asked, units });
      expect(made.status, JSON.stringify(made.body)).to.equal(201);
      expect(await expectEqual(manager)).to.include({ campaignsToAnswer: 0, campaigns: 0 });
      const path = `/campaigns/${made.body.id}`;
      const issue = { body: { state: 'issued' }, headers: { 'If-Match': made.body.etag } };
      expect((await superior.call('PATCH', path, issue)).status).to.equal(200);
      expect(await expectEqual(manager)).to.include({ campaignsToAnswer: 1, campaigns: 1 });
      expect(await expectEqual(superior)).to.include({ campaignsToAccept: 0, campaigns: 1 });
      const [unit] = (await superior.get(`${path}/units`)).body.items;
      await context.database.write((em) => em.update('CampaignUnitRow', unit.id, { state: 'submitted' }));
      expect(await expectEqual(manager)).to.include({ campaignsToAnswer: 0, campaigns: 1 });
      expect(await expectEqual(superior)).to.include({ campaignsToAccept: 1, campaigns: 1 });
    });

    it('lists only what somebody may do something about', async () => {
      expect(await counts(manager)).to.not.have.any.keys('toReview', 'returned', 'toRetest');
      const admin = await person(tester(), [{ role: 'auditAdministrator' }]);
      expect(await counts(admin)).to.deep.equal({});
    });

    it('counts nothing of others', async () => {
      const today = await expectEqual(stranger);
      expect(Object.values(today).reduce((sum, count) => sum + count, 0)).to.equal(0);
      expect((await stranger.get('/portfolio')).body.items).to.deep.equal([]);
    });

    it('counts what came back to the one who wrote it, and what others may judge', async () => {
      const evaluator = await person(tester(), [{ role: 'evaluator', organizationId }]);
      const reviewer = await person(tester(), [{ role: 'reviewer', organizationId }]);
      const path = `/evaluations/${evaluation.id}/findings`;
      const at = { object: 'room-1', item: 'L2-PES1-01' };
      const row = { ...at, result: 'conform', record: '机房位于三层，有防震证明。' };
      const { body: before } = await evaluator.get(`${path}/${at.object}/${at.item}`);
      const wrote = await evaluator.post(`${path}/bulk`, { rows: [{ ...row, version: before.version }] });
      expect(wrote.status, JSON.stringify(wrote.body)).to.equal(200);
      await evaluator.post(`${path}/submissions`, { findings: [at] });
      expect(await counts(reviewer)).to.include({ toReview: 1 });
      await reviewer.post(`${path}/reviews`, { action: 'return', comment: '请写明证明文号', findings: [at] });
      expect(await counts(reviewer)).to.include({ toReview: 0 });
      expect(await counts(evaluator)).to.include({ returned: 1 });
    });

    it('shows in the portfolio the rounds with score, the open items by risk and the late ones', async () => {
      const [row] = (await manager.get('/portfolio')).body.items;
      const score = (await manager.get(`/evaluations/${evaluation.id}/score`)).body;
      expect(row.rounds[0]).to.deep.include({ evaluationId: evaluation.id, edition: evaluation.edition });
      expect(row.rounds[0].score).to.deep.include({ score: score.score, conclusion: score.conclusion });
      const { body: overview } = await manager.get(`/rectification-items/overview?systemId=${row.system.id}`);
      expect(row.open).to.deep.equal(overview.risks);
      expect(row.overdue).to.equal(overview.overdue);
    });

    it('shows in the portfolio no more than a role may see', async () => {
      const account = await makeAccount(tester().server.context, 'rectifier', [
        { role: 'departmentRectifier', organizationId, department: '信息科' },
      ]);
      const rectifier = await signedIn(tester(), account, 'rectifier');
      const [row] = (await rectifier.get('/portfolio')).body.items;
      expect([row.rounds, row.nextDuty]).to.deep.equal([[], null]);
      expect(Object.values(row.open as Record<string, number>).reduce((sum, count) => sum + count, 0)).to.equal(1);
    });
  },
  { environment: { SIGN_IN: 'on' } },
);
