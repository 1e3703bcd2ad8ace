import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { CallMore, Json, TestAnswer } from '../test-support/tester.js';

const as = (name: string): CallMore['headers'] => ({ 'X-Acting-Name': encodeURIComponent(name) });
const [anna, bo] = ['甲测评师', '乙复核员'];
const password = { object: 'server-1', item: 'L2-CES1-01' };
const locking = { object: 'server-1', item: 'L2-CES1-02' };
const door = { object: 'room-1', item: 'L2-PES1-01' };
const roof = { object: 'room-1', item: 'L2-PES1-02' };

onEachDatabase('review', (tester) => {
  let path: string;
  beforeEach(async () => {
    const evaluation = await importSmall(tester(), { findings: [] });
    path = `/evaluations/${evaluation.id}`;
    await write(anna, [
      { ...password, result: 'nonconform', record: '口令长度不足', risk: 'high' },
      { ...locking, result: 'partial', risk: 'low' },
      { ...door, result: 'conform', record: '机房位于三层。' },
      { ...roof, result: 'notApplicable', reason: '机房不在顶层或地下室' },
    ]);
  });
  const send = (name: string, to: string, body: object): Promise<TestAnswer> =>
    tester().call('POST', `${path}/findings/${to}`, { body, headers: as(name)! });
  const write = (name: string, rows: object[], more: object = {}): Promise<TestAnswer> =>
    send(name, 'bulk', { rows, ...more });
  const submit = (name: string, body: object = {}): Promise<TestAnswer> => send(name, 'submissions', body);
  const judge = (name: string, action: string, body: object = {}): Promise<TestAnswer> =>
    send(name, 'reviews', { action, ...body });
  const finding = async ({ object, item }: typeof password): Promise<Json> =>
    (await tester().get(`${path}/findings/${object}/${item}`)).body;
  const versions = async (at: typeof password): Promise<Json[]> =>
    (await tester().get(`${path}/findings/${at.object}/${at.item}/history`)).body.versions;
  const accepted = async (): Promise<void> => {
    await submit(anna, { findings: [password] });
    expect((await judge(bo, 'accept', { findings: [password] })).body.done).to.equal(1);
  };

  it('submits what has its record or reason, and says why the rest stays', async () => {
    const { body } = await submit(anna);
    expect(body).to.include({ done: 3, skipped: 1, dryRun: false });
    expect(body.skips).to.have.length(1);
    expect(body.skips[0]).to.include({ ...locking, reason: 'record-missing' });
    expect((await finding(password)).submittedBy).to.equal(anna);
  });

  it('previews exactly what it then does, and the preview leaves no trace', async () => {
    const preview = (await submit(anna, { dryRun: true })).body;
    expect(await finding(password)).to.include({ state: 'saved', version: 1 });
    expect((await submit(anna)).body).to.deep.equal({ ...preview, dryRun: false });
  });

  it('takes only one domain or one object when asked', async () => {
    expect((await submit(anna, { domain: 'PES', dryRun: true })).body.done).to.equal(2);
    expect((await submit(anna, { object: 'server-1', dryRun: true })).body.done).to.equal(1);
  });

  it('lets a second person accept, and nobody his own', async () => {
    await submit(anna);
    const own = (await judge(anna, 'accept')).body;
    expect([own.done, own.skips.map(({ reason }: Json) => reason)]).to.deep.equal([0, ['own', 'own', 'own']]);
    expect((await judge(bo, 'accept')).body.done).to.equal(3);
    expect(await finding(door)).to.include({ state: 'accepted', reviewedBy: bo });
  });

  it('lets nobody accept what he wrote though another submitted it', async () => {
    await submit(bo);
    expect((await judge(anna, 'accept')).body.done).to.equal(0);
  });

  it('returns with a comment that stays while the evaluator mends, and not without one', async () => {
    await submit(anna);
    expect((await judge(bo, 'return', { findings: [door] })).body.skips[0].reason).to.equal('comment-missing');
    await judge(bo, 'return', { findings: [door], comment: '请写明楼层' });
    expect(await finding(door)).to.include({ state: 'returned', comment: '请写明楼层', reviewedBy: bo });
    await write(anna, [{ ...door, result: 'conform', record: '机房位于三层，共五层。' }]);
    expect(await finding(door)).to.include({ state: 'saved', comment: '请写明楼层', submittedBy: null });
  });

  it('puts a result back to saved when its content changes after it was submitted', async () => {
    await submit(anna);
    await write(bo, [{ ...door, result: 'conform', record: '机房位于四层。' }]);
    expect(await finding(door)).to.include({ state: 'saved', writtenBy: bo });
    await write(bo, [{ ...roof, result: 'notApplicable', reason: '机房不在顶层或地下室' }]);
    expect((await finding(roof)).state).to.equal('submitted');
  });

  it('keeps accepted results from every writer', async () => {
    await accepted();
    const { etag, version } = await finding(password);
    const at = `${path}/findings/${password.object}/${password.item}`;
    const body = { result: 'conform', record: '已整改' };
    const put = await tester().call('PUT', at, { body, headers: { 'If-Match': etag } });
    const removal = await tester().call('DELETE', at, { headers: { 'If-Match': etag } });
    expect([put.body.code, removal.body.code]).to.deep.equal(['findings.accepted', 'findings.accepted']);
    const bulk = (await write(anna, [{ ...password, ...body, version }], { removals: [password] })).body;
    expect(bulk).to.include({ applied: true, updated: 0, removed: 0, skipped: 2 });
    expect(bulk.skips[0]).to.include({ ...password, reason: 'accepted' });
    expect(await finding(password)).to.include({ state: 'accepted', result: 'nonconform' });
  });

  it('rewrites accepted results in bulk only when asked to', async () => {
    await accepted();
    const row = { ...password, result: 'conform', record: '已整改' };
    expect((await write(anna, [row], { reopenAccepted: true })).body).to.include({ updated: 1, skipped: 0 });
    expect(await finding(password)).to.include({ state: 'saved', result: 'conform' });
  });

  it('reopens accepted results with a comment', async () => {
    await accepted();
    expect((await judge(bo, 'reopen', { findings: [password] })).body.done).to.equal(0);
    await judge(bo, 'reopen', { findings: [password], comment: '现场又有变化' });
    expect(await finding(password)).to.include({ state: 'returned', comment: '现场又有变化' });
  });

  it('leaves alone what changed since the caller saw it, and what is not there', async () => {
    await submit(anna);
    const seen = [
      { ...door, version: 1 },
      { ...roof, version: 2 },
      { object: 'room-1', item: 'L2-PES1-03' },
    ];
    const { body } = await judge(bo, 'accept', { findings: seen });
    expect([body.done, body.skips.map(({ reason }: Json) => reason)]).to.deep.equal([1, ['stale', 'absent']]);
  });

  it('tells the whole history: who, when, what, and where it stood', async () => {
    await submit(anna, { findings: [door] });
    await judge(bo, 'return', { findings: [door], comment: '请写明楼层' });
    await write(anna, [{ ...door, result: 'conform', record: '三层。' }]);
    const history = await versions(door);
    expect(history.map(({ state, by, version }) => [version, state, by])).to.deep.equal([
      [1, 'saved', anna],
      [2, 'submitted', anna],
      [3, 'returned', bo],
      [4, 'saved', anna],
    ]);
    expect([history[0].content.record, history[3].content.record]).to.deep.equal(['机房位于三层。', '三层。']);
    expect(history[2].comment).to.equal('请写明楼层');
  });

  it('keeps the last 50 earlier versions', async () => {
    for (let n = 0; n < 55; n += 1) await write(anna, [{ ...door, result: 'conform', record: `第 ${n} 稿` }]);
    const history = await versions(door);
    expect([history.length, history[0].version, history.at(-1).version]).to.deep.equal([51, 6, 56]);
  });

  it('shows a reviewer what changed since the last review', async () => {
    await submit(anna, { findings: [door] });
    await judge(bo, 'return', { findings: [door], comment: '请写明楼层' });
    await write(anna, [{ ...door, result: 'conform', record: '三层。' }]);
    await submit(anna, { findings: [door] });
    const [entry] = (await tester().get(`${path}/reviews`)).body.items;
    expect(entry).to.include({ objectName: '中心机房', own: false, lastRound: null });
    expect([entry.lastReviewed.record, entry.finding.record]).to.deep.equal(['机房位于三层。', '三层。']);
  });

  it('shows a reviewer what the round before said', async () => {
    const next = (await tester().post(`${path}/next-round`, { name: '下一轮' })).body;
    path = `/evaluations/${next.id}`;
    await write(anna, [{ ...door, result: 'partial', record: '防水不足' }]);
    const [entry] = (await tester().get(`${path}/reviews?state=saved`)).body.items;
    expect(entry.lastRound.record).to.equal('机房位于三层。');
  });

  it('lists an evaluation in the tray with counts that equal its lists', async () => {
    await submit(anna);
    await judge(bo, 'return', { findings: [door], comment: '请写明楼层' });
    const line = async (name: string): Promise<Json> => {
      const { items } = (await tester().call('GET', '/review-tray', { headers: as(name)! })).body;
      return items.find(({ evaluationId }: Json) => path.endsWith(evaluationId));
    };
    expect(await line(anna)).to.include({ submitted: 2, acceptable: 0, returned: 1, returnedOwn: 1 });
    expect(await line(bo)).to.include({ submitted: 2, acceptable: 2, returned: 1, returnedOwn: 0 });
  });

  it('moves nothing in a completed evaluation', async () => {
    await submit(anna);
    const { etag } = await tester().get(path);
    await tester().call('PATCH', path, { body: { state: 'completed' }, headers: { 'If-Match': etag } });
    expect((await judge(bo, 'accept')).body.code).to.equal('evaluation.completed');
  });

  it('leaves evaluation documents as they were: the state is no part of them', async () => {
    const before = (await tester().get(`${path}/document`)).body;
    await submit(anna);
    expect((await tester().get(`${path}/document`)).body).to.deep.equal(before);
  });
});
