import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { smallCampaignAnswers, townAnswers } from '../test-support/tracking-answers.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

let names = 0;

onEachDatabase('inspections, campaigns, training, duties and rounds', (tester) => {
  const unit = async (): Promise<Json> =>
    (await tester().post('/organizations', { name: `单位 ${(names += 1)}` })).body;
  const withMatch = async (method: string, path: string, body: unknown, at = path): Promise<TestAnswer> =>
    tester().call(method, path, { body, headers: { 'If-Match': (await tester().get(at)).etag } });
  const inspect = async (year: number, more: object = {}): Promise<TestAnswer> => {
    const organizationId = (await unit()).id;
    return tester().post('/self-inspections', { organizationId, template: 'town', year, ...more });
  };

  it('completes an inspection only when every required answer is there, and then freezes it', async () => {
    const { body } = await inspect(2026, { answers: { computers: 15 } });
    const path = `/self-inspections/${body.id}`;
    const early = await withMatch('PATCH', path, { state: 'completed' });
    expect([early.status, early.body.code]).to.deep.equal([422, 'inspection.invalid']);
    expect(early.body.issues.map((issue: Json) => issue.path)).to.include('$.answers.firewall');
    const done = await withMatch('PATCH', path, { answers: townAnswers, state: 'completed' });
    expect([done.status, done.body.state]).to.deep.equal([200, 'completed']);
    expect((await withMatch('PATCH', path, { title: '改' })).body.code).to.equal('inspection.completed');
    expect((await withMatch('DELETE', path, undefined)).body.code).to.equal('inspection.completed');
  });

  it('lists what the answers admit, by a no and by the unit’s own words', async () => {
    const { body } = await inspect(2026, { answers: townAnswers });
    const { items } = (await tester().get(`/self-inspections/${body.id}/weaknesses`)).body;
    expect(items.map((item: Json) => item.key)).to.deep.equal(['self:patching', 'self:weaknesses:管理员为兼职']);
  });

  it('refuses answers that fit no field, and takes an answer away by null', async () => {
    const wrong = await inspect(2026, { answers: { computers: -1, planet: 1 } });
    expect(wrong.body.issues.map((issue: Json) => issue.path)).to.have.members([
      '$.answers.computers',
      '$.answers.planet',
    ]);
    const { body } = await inspect(2026, { answers: { computers: 15 } });
    const emptied = await withMatch('PATCH', `/self-inspections/${body.id}`, { answers: { computers: null } });
    expect(emptied.body.answers).to.deep.equal({});
  });

  it('carries last year’s answers over, asks to confirm them, and shows what changed', async () => {
    const { body: last } = await inspect(2025, { answers: townAnswers });
    const { organizationId } = last;
    const input = { organizationId, template: 'town', year: 2026, previousId: last.id };
    const { body: now } = await tester().post('/self-inspections', input);
    expect([now.answers.computers, now.toConfirm.includes('computers')]).to.deep.equal([15, true]);
    const path = `/self-inspections/${now.id}`;
    const early = await withMatch('PATCH', path, { answers: { ...townAnswers, computers: null }, state: 'draft' });
    expect(early.body.toConfirm).to.not.include('computers');
    await withMatch('PATCH', path, { answers: { ...townAnswers, computers: 18 } });
    const changes = (await tester().get(`${path}/changes`)).body;
    expect([changes.previousId, changes.items]).to.deep.equal([
      last.id,
      [{ field: 'computers', zh: '接入互联网的计算机', before: 15, after: 18 }],
    ]);
    const unfit = await tester().post('/self-inspections', { ...input, year: 2025 });
    expect(unfit.body.code).to.equal('inspection.previous-unfit');
  });

  it('takes a campaign from issue to acceptance, and rolls its figures up', async () => {
    const [superior, school] = [await unit(), await unit()];
    const asked = { organizationId: school.id, profile: 'small' };
    const input = { organizationId: superior.id, title: '某专项检查', dueOn: '2999-01-31', units: [asked] };
    const { body: campaign } = await tester().post('/campaigns', input);
    const path = `/campaigns/${campaign.id}`;
    const one = `${path}/units/${(await tester().get(`${path}/units`)).body.items[0].id}`;
    const move = (action: string, role: string, reason?: string): Promise<TestAnswer> =>
      withMatch('POST', `${one}/moves`, { action, role, by: '某人', ...(reason ? { reason } : {}) }, one);
    expect((await move('submit', 'hospitalManager')).body.code).to.equal('campaign.state');
    await withMatch('PATCH', path, { state: 'issued' });
    expect((await move('submit', 'hospitalManager')).body.code).to.equal('campaign.invalid-answers');
    await withMatch('PATCH', one, { answers: smallCampaignAnswers });
    const wrong = await move('accept', 'superior');
    expect([wrong.status, wrong.body.code]).to.deep.equal([409, 'campaign.move-refused']);
    expect((await move('submit', 'superior')).body.current.legal).to.deep.equal([]);
    expect((await move('submit', 'hospitalManager')).body.state).to.equal('submitted');
    expect((await withMatch('PATCH', one, { answers: {} })).body.code).to.equal('campaign.state');
    expect((await move('return', 'superior')).body.code).to.equal('campaign.move-refused');
    expect((await move('return', 'superior', '台数不符')).body.state).to.equal('returned');
    expect((await move('submit', 'hospitalManager')).status).to.equal(200);
    const seen = { on: '2026-05-20', by: '某组', method: 'visit', observations: [{ field: 'computers', found: 21 }] };
    const check = await tester().post(`${one}/spot-checks`, seen);
    expect(check.body.differences[0]).to.include({ field: 'computers', reported: 20, found: 21 });
    expect((await move('accept', 'superior')).body.history).to.have.length(4);
    const totals = (await tester().get(`${path}/totals`)).body;
    expect(totals.states).to.include({ accepted: 1, submitted: 0 });
    expect(totals.assets.find((asset: Json) => asset.field === 'websites').total).to.equal(2);
    expect([totals.websites.merge, totals.spotChecks, totals.unitsWithDifferences]).to.deep.equal([1, 1, 1]);
  });

  it('lets one of two moves at once win', async () => {
    const organizationId = (await unit()).id;
    const units = [{ organizationId, profile: 'small' }];
    const { body: campaign } = await tester().post('/campaigns', {
      organizationId,
      title: '甲',
      dueOn: '2999-01-31',
      units,
    });
    const path = `/campaigns/${campaign.id}`;
    await withMatch('PATCH', path, { state: 'issued' });
    const one = `${path}/units/${(await tester().get(`${path}/units`)).body.items[0].id}`;
    const { etag } = (await withMatch('PATCH', one, { answers: smallCampaignAnswers })).body;
    const body = { action: 'submit', role: 'hospitalManager', by: '某人' };
    const both = await Promise.all(
      [1, 2].map(() => tester().call('POST', `${one}/moves`, { body, headers: { 'If-Match': etag } })),
    );
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).to.deep.equal([200, 412]);
  });

  it('refuses a training event of tomorrow, and names the items for which one is evidence', async () => {
    const evaluation = await importSmall(tester());
    const { organizationId } = (await tester().get(`/systems/${evaluation.systemId}`)).body;
    const facts = { organizationId, title: '宣传日', kinds: ['awareness'], place: '礼堂', organizer: '办公室' };
    const event = { ...facts, on: '2026-05-20', participants: 30, topics: ['钓鱼邮件'] };
    const future = await tester().post('/training-events', { ...event, on: '2999-01-01' });
    expect([future.body.code, future.body.issues[0].path]).to.deep.equal(['training.invalid', '$.on']);
    const { body } = await tester().post('/training-events', event);
    const { items } = (await tester().get(`/training-events/${body.id}/requirements`)).body;
    expect(items[0].items).to.deep.equal(['L2-HRS1-04']);
  });

  it('computes duties from stored days and from the notices it issued', async () => {
    const evaluation = await importSmall(tester());
    const path = `/systems/${evaluation.systemId}`;
    const create = (body: unknown): Promise<TestAnswer> =>
      tester().call('PUT', `${path}/duty-facts`, { body, headers: { 'If-None-Match': '*' } });
    expect((await create({ evaluations: ['soon'] })).body.code).to.equal('duties.invalid');
    expect((await create({ filedOn: '2022-03-01', evaluations: ['2022-05-01'] })).status).to.equal(201);
    expect((await create({})).body.code).to.equal('precondition.exists');
    await tester().post(`/evaluations/${evaluation.id}/notices`, {
      date: '2026-01-05',
      deadline: '2026-02-05',
      number: `督${(names += 1)}`,
    });
    const { items } = (await tester().get(`${path}/duties`)).body;
    const notice = items.find((item: Json) => item.duty === 'notice' && item.due === '2026-02-05');
    expect([notice.state, notice.overdue]).to.deep.equal(['overdue', true]);
    expect(items.every((item: Json) => item.sourceZh !== '' && item.certainty !== '')).to.equal(true);
  });

  it('starts the next round with results to confirm, and compares the two', async () => {
    const { id } = await importSmall(tester());
    const { body: next } = await tester().post(`/evaluations/${id}/next-round`, { name: '下一轮', copy: 'results' });
    const pending = async (): Promise<number> =>
      (await tester().get(`/evaluations/${next.id}/to-confirm`)).body.items.length;
    expect(await pending()).to.equal(4);
    await withMatch('PUT', `/evaluations/${next.id}/findings/server-1/L2-CES1-01`, { result: 'conform' });
    expect(await pending()).to.equal(3);
    const pair = { object: 'server-1', item: 'L2-CES1-02' };
    const confirmed = await tester().post(`/evaluations/${next.id}/confirmations`, { findings: [pair] });
    expect(confirmed.body).to.deep.equal({ confirmed: 1, left: 2 });
    const { counts } = (await tester().get(`/evaluations/${next.id}/comparison`)).body;
    expect(counts).to.include({ fixed: 1, open: 1, new: 0 });
    expect((await tester().get(`/evaluations/${id}/comparison`)).body.code).to.equal('round.none-before');
    const objects = await tester().post(`/evaluations/${id}/next-round`, { name: '只要对象' });
    expect((await tester().get(`/evaluations/${objects.body.id}/findings`)).body.items).to.deep.equal([]);
  });
});
