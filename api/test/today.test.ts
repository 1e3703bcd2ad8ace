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
  notices: '/papers?followed=false&own=true',
  unassigned: '/rectification-items?owner=&settled=false&own=true',
  dutiesOverdue: '/duties?state=overdue',
  dutiesSoon: '/duties?state=soon',
  inspections: '/self-inspections?state=draft&own=true',
  campaigns: '/campaigns?state=issued',
  campaignsToAnswer: '/campaigns?waiting=answer',
  campaignsToAccept: '/campaigns?waiting=accept',
  reminders: '/reminders?read=false&own=true',
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
    const counts = async (who: Person, headers = {}): Promise<Record<string, number>> => {
      const { body } = await who.call('GET', '/today', { headers });
      return Object.fromEntries(body.counts.map(({ queue, count }: Json) => [queue, count]));
    };

    const expectEqual = async (who: Person, at?: string): Promise<Record<string, number>> => {
      const headers: Record<string, string> = at === undefined ? {} : { 'X-Organization': at };
      const today = await counts(who, headers);
      for (const [queue, path] of Object.entries(lists)) {
        if (!(queue in today)) continue;
        const more = path.startsWith('/duties') ? '' : '&limit=200';
        const { body } = await who.call('GET', path + more, { headers });
        expect(body.items.length, queue).to.equal(today[queue]);
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

    it('counts a notice for the unit until its items are opened', async () => {
      const issued = await lead.post(`/evaluations/${evaluation.id}/notices`, {});
      expect(issued.status, JSON.stringify(issued.body)).to.equal(201);
      expect(await expectEqual(manager)).to.include({ notices: 1 });
      expect((await stranger.get('/papers?followed=false')).body.items).to.deep.equal([]);
      const opened = await manager.post(`/notices/${issued.body.id}/rectification-items`, {});
      expect(opened.status, JSON.stringify(opened.body)).to.equal(200);
      expect(await expectEqual(manager)).to.include({ notices: 0 });
      expect((await manager.get('/papers?followed=true')).body.items.map(({ id }: Json) => id)).to.include(
        issued.body.id,
      );
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

    it('leaves out of the work of a superior what only the units below can do', async () => {
      const town = await foundOrganization('某镇卫生院');
      const bureau = await foundOrganization('某市卫生健康委员会');
      const superior = await person(tester(), [{ role: 'superior', organizationId: bureau }]);
      const below = await person(tester(), [{ role: 'hospitalManager', organizationId: town }]);
      const { context } = tester().server;
      await context.database.write((em) => em.update('Organization', town, { superiorId: bureau }));
      const begun = { organizationId: town, template: 'town', year: 2026 };
      expect((await below.post('/self-inspections', begun)).status).to.equal(201);
      const item = {
        organizationId: town,
        origin: 'selfInspection',
        title: '未开展应急演练',
        sourceName: '2026 年自查',
        dueDate: '2020-01-01',
      };
      const opened = await below.post('/rectification-items', item);
      expect(opened.status, JSON.stringify(opened.body)).to.equal(201);
      expect(await expectEqual(below)).to.include({ inspections: 1, unassigned: 1, overdue: 1 });
      expect(await expectEqual(superior)).to.include({ inspections: 0, unassigned: 0, overdue: 1 });
      expect((await superior.get('/self-inspections?state=draft')).body.items.length).to.equal(1);
    });

    it('lists and counts one organization alone when a call names it', async () => {
      const other = await foundOrganization('某县第二人民医院');
      const both = await person(tester(), [
        { role: 'leadEvaluator', organizationId },
        { role: 'leadEvaluator', organizationId: other },
      ]);
      const system = { name: '门诊预约系统', organizationId: other, grade: 'S2A2G2' };
      expect((await both.post('/systems', system)).status).to.equal(201);
      const at = async (headers: Record<string, string>): Promise<string[]> =>
        (await both.call('GET', '/portfolio', { headers })).body.items.map((row: Json) => row.system.name);
      expect(await at({ 'X-Organization': other })).to.deep.equal(['门诊预约系统']);
      expect(await at({})).to.have.length(2);
      expect(await expectEqual(both, organizationId)).to.include({ evaluations: 1 });
      expect(await expectEqual(both, other)).to.include({ evaluations: 0, overdue: 0 });
      const feed = async (at: string): Promise<string> =>
        String((await both.get(`/rectification-items.ics?atOrganizationId=${at}`)).body);
      expect((await feed(organizationId)).match(/BEGIN:VEVENT/g)).to.have.length(items.length);
      expect(await feed(other)).to.not.include('BEGIN:VEVENT');
      const foreign = await stranger.call('GET', '/systems', { headers: { 'X-Organization': organizationId } });
      expect(foreign.body.items).to.deep.equal([]);
      const wrong = await both.call('GET', '/today', { headers: { 'X-Organization': 'hospital' } });
      expect([wrong.status, wrong.body.issues[0].path]).to.deep.equal([400, 'header.X-Organization']);
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
