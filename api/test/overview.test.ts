import { expect } from 'chai';
import { townAnswers } from '../test-support/tracking-answers.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

const DAY = 86_400_000;

onEachDatabase('many rectification items at once', (tester) => {
  let evaluation: Json;
  let high: Json;
  let low: Json;
  beforeEach(async () => {
    evaluation = await importSmall(tester());
    [high, low] = (await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
  });
  const path = (more: string): string => `/rectification-items${more}evaluationId=${evaluation.id}`;
  const listed = async (more: string): Promise<string[]> =>
    (await tester().get(path(`?${more}&`))).body.items.map(({ id }: Json) => id);
  const bulk = (body: object, headers: Record<string, string> = {}): Promise<TestAnswer> =>
    tester().post('/rectification-items/bulk', body, headers);
  const now = async (item: Json): Promise<Json> => (await tester().get(`/rectification-items/${item.id}`)).body;

  describe('the list', () => {
    beforeEach(() => bulk({ items: [{ id: high.id }], change: { owner: '某责任人', department: '信息科' } }));

    it('finds a text in title, advice, item and names, in either case', async () => {
      for (const text of ['信息科', '某责任人', 'l2-ces1-01', '信息'])
        expect(await listed(`q=${text}`)).to.deep.equal([high.id]);
      expect(await listed('q=100%25')).to.deep.equal([]);
    });

    it('gives those without an owner for an empty name', async () => {
      expect(await listed('owner=')).to.deep.equal([low.id]);
      expect(await listed('department=')).to.deep.equal([low.id]);
    });

    it('keeps settled ones apart, and takes a first day', async () => {
      expect(await listed('settled=false')).to.have.members([high.id, low.id]);
      expect(await listed('settled=true')).to.deep.equal([]);
      expect(await listed(`dueFrom=${low.dueDate}`)).to.deep.equal([low.id]);
    });

    it('has as many entries as the overview counts, whatever narrows it', async () => {
      for (const more of ['risk=high', 'owner=', 'q=信息', 'state=open', 'settled=true', 'due=soon&days=30']) {
        const { body } = await tester().get(path(`/overview?${more}&`));
        expect(body.total, more).to.equal((await listed(more)).length);
      }
    });
  });

  it('are counted by state, risk, department and owner', async () => {
    await bulk({ items: [{ id: high.id }], change: { department: '信息科' } });
    const { body } = await tester().get(path('/overview?'));
    expect(body).to.deep.include({ total: 2, unsettled: 2, overdue: 0 });
    expect(body.states).to.deep.include({ open: 2, closed: 0 });
    expect(body.departments).to.deep.equal([
      { name: '信息科', total: 1, unsettled: 1, overdue: 0 },
      { name: null, total: 1, unsettled: 1, overdue: 0 },
    ]);
  });

  it('fall in the curve when one is settled', async () => {
    const moved = await tester().call('POST', `/rectification-items/${low.id}/moves`, {
      body: { action: 'cancel', reason: '系统停用' },
      headers: { 'If-Match': low.etag },
    });
    expect(moved.status).to.equal(200);
    const { body } = await tester().get(path('/burn-down?'));
    expect(body.points).to.deep.equal([{ date: body.day, open: 1 }]);
    expect(body.deadline).to.equal(high.dueDate);
  });

  describe('a change of many', () => {
    it('changes each with a line of history, and says how many', async () => {
      const { body } = await bulk({
        items: [high, low].map(({ id, etag }) => ({ id, etag })),
        change: { owner: '甲' },
      });
      expect(body).to.deep.equal({ dryRun: false, changed: 2, unchanged: 0, skipped: [] });
      const history = (await tester().get(`/rectification-items/${low.id}/history`)).body.items;
      expect(history.at(-1)).to.deep.include({ action: 'change', changes: { owner: { from: null, to: '甲' } } });
    });

    it('foretells in a dry run what it does, and leaves no trace', async () => {
      const body = { items: [{ id: high.id }, { id: low.id, etag: '"9-x"' }], change: { owner: '甲' } };
      const preview = (await bulk({ ...body, dryRun: true })).body;
      expect(await now(high)).to.deep.equal(high);
      const real = (await bulk(body)).body;
      expect({ ...preview, dryRun: false }).to.deep.equal(real);
      expect([real.changed, real.skipped[0].code]).to.deep.equal([1, 'precondition.stale']);
    });

    it('skips what is settled, promised, unknown or not ready, each with its reason', async () => {
      await tester().call('POST', `/rectification-items/${low.id}/moves`, {
        body: { action: 'cancel', reason: '系统停用' },
        headers: { 'If-Match': low.etag },
      });
      const nobody = '01234567-89ab-7def-8123-456789abcdef';
      const items = [high, low, { id: nobody }].map(({ id }) => ({ id }));
      const later = new Date(Date.parse(high.dueDate) + DAY).toISOString().slice(0, 10);
      const asHospital = { 'X-Acting-Role': 'hospitalManager' };
      const { body } = await bulk({ items, change: { dueDate: later } }, asHospital);
      expect(body.changed).to.equal(0);
      expect(Object.fromEntries(body.skipped.map(({ id, code }: Json) => [id, code]))).to.deep.equal({
        [high.id]: 'rectification.due-date-promised',
        [low.id]: 'rectification.state-not-allowed',
        [nobody]: 'resource.not-found',
      });
      const started = (await bulk({ items: [{ id: high.id }], action: 'start' })).body;
      expect(started.skipped[0].code).to.equal('rectification.illegal-move');
    });

    it('plans each with its own advice, or with one measure for all, and starts them then', async () => {
      const items = [high, low].map(({ id }) => ({ id }));
      const change = { owner: '甲', department: '信息科' };
      expect((await bulk({ items, action: 'plan' })).body.skipped[0].code).to.equal('rectification.gates-missing');
      const foretold = await bulk({ items, change, action: 'plan', dryRun: true });
      expect(foretold.body).to.include({ changed: 2 });
      expect((await bulk({ items: [items[0]], change, action: 'plan' })).body.changed).to.equal(1);
      expect((await bulk({ items: [items[1]], change, action: 'plan', measures: '统一更换' })).body.changed).to.equal(
        1,
      );
      expect(await now(high)).to.deep.include({ state: 'planned', owner: '甲' });
      expect((await now(high)).plan).to.deep.equal({ measures: high.advice, milestones: [], costYuan: null });
      expect((await now(low)).plan.measures).to.equal('统一更换');
      expect((await bulk({ items, action: 'start' })).body.changed).to.equal(2);
      expect((await now(low)).state).to.equal('inProgress');
    });

    it('changes an item once that is named twice, and counts what stays as it is', async () => {
      const items = [{ id: high.id }, { id: high.id }];
      expect((await bulk({ items, change: { owner: '甲' } })).body.changed).to.equal(1);
      expect((await bulk({ items, change: { owner: '甲' } })).body).to.include({ changed: 0, unchanged: 1 });
    });
  });
});

onEachDatabase('weaknesses of a self-inspection', (tester) => {
  let inspection: Json;
  beforeEach(async () => {
    const { body: town } = await tester().post('/organizations', { name: `某镇${Math.random()}` });
    const input = { organizationId: town.id, template: 'town', year: 2026, answers: townAnswers };
    inspection = (await tester().post('/self-inspections', input)).body;
  });
  const open = (id = inspection.id): Promise<TestAnswer> =>
    tester().post(`/self-inspections/${id}/rectification-items`, undefined);

  it('become items of the unit, once', async () => {
    const weaknesses = (await tester().get(`/self-inspections/${inspection.id}/weaknesses`)).body.items;
    const first = (await open()).body;
    expect(first.created).to.equal(weaknesses.length);
    expect(first.items.map(({ title }: Json) => title)).to.deep.equal(weaknesses.map(({ title }: Json) => title));
    expect(first.items[0]).to.include({ origin: 'selfInspection', organizationId: inspection.organizationId });
    expect((await open()).body).to.include({ created: 0, existing: weaknesses.length, reopened: 0 });
  });

  it('that were cancelled stay so when the same inspection is opened again', async () => {
    const [item] = (await open()).body.items;
    await tester().call('POST', `/rectification-items/${item.id}/moves`, {
      body: { action: 'cancel', reason: '填写有误' },
      headers: { 'If-Match': item.etag },
    });
    expect((await open()).body).to.include({ created: 0, reopened: 0 });
  });

  it('are refused when the answers admit none', async () => {
    const input = { organizationId: inspection.organizationId, template: 'town', year: 2025 };
    const { body } = await tester().post('/self-inspections', input);
    expect((await open(body.id)).body.code).to.equal('inspection.no-weakness');
  });
});

onEachDatabase('photos of a training event', (tester) => {
  const png = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(40, 7)]);

  it('hang on the event, are listed there, and go with it', async () => {
    const { body: unit } = await tester().post('/organizations', { name: '某学院' });
    const more = { place: '礼堂', organizer: '宣传部', participants: 300, topics: ['个人信息保护'] };
    const input = { organizationId: unit.id, title: '宣传日', kinds: ['awareness'], on: '2026-05-20', ...more };
    const { body: event } = await tester().post('/training-events', input);
    const query = `name=${encodeURIComponent('现场.png')}&trainingEventId=${event.id}`;
    const { status, body } = await tester().call('POST', `/evidence?${query}`, {
      raw: png,
      headers: { 'Content-Type': 'image/png' },
    });
    expect([status, body.links[0].trainingEventId]).to.deep.equal([201, event.id]);
    const listed = (await tester().get(`/evidence?trainingEventId=${event.id}`)).body.items;
    expect(listed.map(({ id }: Json) => id)).to.deep.equal([body.id]);
    await tester().call('DELETE', `/training-events/${event.id}`, { headers: { 'If-Match': event.etag } });
    expect((await tester().get(`/evidence/${body.id}`)).body.links).to.deep.equal([]);
  });

  it('cannot hang on an event and an item by one call', async () => {
    const id = '01234567-89ab-7def-8123-456789abcdef';
    const query = `name=a.png&trainingEventId=${id}&rectificationItemId=${id}`;
    const { body } = await tester().call('POST', `/evidence?${query}`, { raw: png });
    expect(body.code).to.equal('evidence.place');
  });
});
