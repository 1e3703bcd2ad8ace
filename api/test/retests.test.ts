import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall, smallDocument } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

const seen = { record: '现场核查' };

onEachDatabase('retests', (tester) => {
  let evaluation: Json;
  let items: Json[];
  beforeEach(async () => {
    evaluation = await importSmall(tester());
    items = (await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {})).body.items;
  });
  const retest = (entries: readonly object[]): Promise<TestAnswer> =>
    tester().post(`/evaluations/${evaluation.id}/retests`, { entries });
  const stateOf = async ({ id }: Json): Promise<string> =>
    (await tester().get(`/rectification-items/${id}`)).body.state;
  const server = (item: string, outcome: string): object => ({ object: 'server-1', item, outcome, ...seen });

  it('close only what they found fixed on every object, keep the findings, and show both scores', async () => {
    const { status, body } = await retest([server('L2-CES1-01', 'fixed'), server('L2-CES1-02', 'couldNotTest')]);
    expect(status).to.equal(201);
    expect(body.items.map(({ verdict, state }: Json) => [verdict, state])).to.deep.equal([
      ['passed', 'closed'],
      ['untested', 'open'],
    ]);
    const finding = await tester().get(`/evaluations/${evaluation.id}/findings/server-1/L2-CES1-01`);
    expect(finding.body.result).to.equal('nonconform');
    const score = async (as: string): Promise<Json> =>
      (await tester().get(`/evaluations/${evaluation.id}/score?as=${as}`)).body;
    const [before, after] = [await score('before'), await score('after')];
    expect([before.problems.hazards, before.problems.high]).to.deep.equal([1, 1]);
    expect([after.problems.hazardsRectified, after.problems.high]).to.deep.equal([1, 0]);
    expect([body.before.score, body.after.score]).to.deep.equal([before.score, after.score]);
  });

  it('open the old item again when the problem is back, and link it to the retest', async () => {
    await retest([server('L2-CES1-01', 'fixed')]);
    const { body } = await retest([server('L2-CES1-01', 'stillThere')]);
    expect(body.items[0]).to.include({ action: 'reopen', state: 'open', rectificationItemId: items[0].id });
    const now = (await tester().get(`/rectification-items/${items[0].id}`)).body;
    expect(now.reopenedBy).to.equal(`复测 ${body.retest.id}`);
    expect(body.after).to.deep.equal(body.before);
  });

  it('open items for what is new, and count it in the score after', async () => {
    const { body } = await retest([{ object: 'room-1', item: 'L2-PES1-01', outcome: 'new', risk: 'medium', ...seen }]);
    const [id] = body.opened;
    const item = (await tester().get(`/rectification-items/${id}`)).body;
    expect([item.item, item.risk, item.targets[0].objectKey]).to.deep.equal(['L2-PES1-01', 'medium', 'room-1']);
    expect(await tester().get(`/evaluations/${evaluation.id}/score?as=after`)).to.have.nested.property(
      'body.problems.medium',
      1,
    );
  });

  it('leave nothing behind when one entry is wrong', async () => {
    const { status, body } = await retest([server('L2-CES1-01', 'fixed'), server('L2-CES1-03', 'fixed')]);
    expect([status, body.code, body.issues[0].path]).to.deep.equal([422, 'retest.invalid', '$.entries[1].outcome']);
    expect(await stateOf(items[0])).to.equal('open');
    expect((await tester().get(`/evaluations/${evaluation.id}/retests`)).body.items).to.deep.equal([]);
  });

  it('are for evaluators', async () => {
    const headers = { 'X-Acting-Role': 'departmentRectifier' };
    const entries = [server('L2-CES1-01', 'fixed')];
    const { status, body } = await tester().post(`/evaluations/${evaluation.id}/retests`, { entries }, headers);
    expect([status, body.code]).to.deep.equal([409, 'retest.not-yours']);
  });

  it('do not bring a closed item back when items are opened again', async () => {
    await retest([server('L2-CES1-01', 'fixed')]);
    const { body } = await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {});
    expect([body.created, body.reopened, await stateOf(items[0])]).to.deep.equal([0, 0, 'closed']);
  });

  it('of next year open the old item when its problem returns', async () => {
    await retest([server('L2-CES1-01', 'fixed')]);
    const { systemName } = { systemName: (await tester().get(`/systems/${evaluation.systemId}`)).body.name };
    const system = { ...smallDocument().system, name: systemName };
    const next = await importSmall(tester(), { system, evaluation: { reportDate: '2027-09-30' } });
    const { body } = await tester().post(`/evaluations/${next.id}/rectification-items`, {});
    expect([body.created, body.reopened, body.items[0].id]).to.deep.equal([0, 1, items[0].id]);
    expect(body.items[0]).to.include({ state: 'open', evaluationId: next.id });
  });
});
