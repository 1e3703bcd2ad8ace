import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { finished, reasons } from '../test-support/paper-steps.js';
import { pdfPages } from '../test-support/pdf-pages.js';
import { drawPool } from '../src/features/papers/drawing/draw-pool.js';
import { silentLog } from '../src/http/log.js';
import { startServer } from '../src/server.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer, Tester } from '../test-support/tester.js';

onEachDatabase('an issued paper', (tester) => {
  let evaluation: Json;
  let subject: { kind: string; subjectId: string };
  beforeEach(async () => {
    evaluation = await importSmall(tester());
    await tester().post(`/evaluations/${evaluation.id}/rectification-items`, {});
    subject = { kind: 'rectification', subjectId: evaluation.id };
  });
  const issue = (more: object = {}): Promise<TestAnswer> =>
    tester().post('/papers', { ...subject, formats: ['pdf'], reasons, ...more });

  it('tells before it is issued what the data hold of what may be told', async () => {
    const kind = 'rectification';
    const at = { kind, subjectId: evaluation.id };
    const { body } = await tester().post('/papers/check', at);
    expect(body.known.unit.name).to.equal('某乡中心卫生院');
    const told = await tester().post('/papers/check', { ...at, facts: { unit: { name: '某县第二人民医院' } } });
    expect(told.body.known).to.deep.equal(body.known);
  });

  it('is held up by the errors of its self-check, each named with its rule, place and remedy', async () => {
    const { status, body } = await issue({ reasons: [] });
    expect([status, body.code]).to.deep.equal([409, 'paper.blocked']);
    const rules = body.contradictions.map(({ id }: Json) => id);
    expect(rules).to.include.members(['filing-number', 'missing-results']);
    for (const { place, messageZh, remedyZh } of body.contradictions)
      expect([place, messageZh, remedyZh].every(Boolean)).to.equal(true);
    expect((await tester().get(`/papers?subjectId=${evaluation.id}`)).body.items).to.deep.equal([]);
  });

  it('keeps the reason and the name of whoever let an error pass', async () => {
    const { body } = await issue();
    const passed = body.contradictions.filter(({ severity }: Json) => severity === 'error');
    expect(passed.length).to.be.greaterThan(0);
    for (const one of passed) expect(one).to.include({ reason: '测试数据', reasonBy: '本机用户' });
  });

  it('prints who let what pass, and the hashes of its files, in the record of its issue', async () => {
    const { body } = await issue();
    const { bytes } = await tester().get(`/papers/${body.id}/record`);
    const text = (await pdfPages(bytes)).join('').replace(/\s/g, '');
    const told = [body.number, '第1版', body.files[0].sha256, 'filing-number', '测试数据（本机用户）'];
    for (const one of told) expect(text).to.include(one.replace(/\s/g, ''));
    expect((await tester().get(`/papers/${body.id}/record`)).bytes.equals(bytes)).to.equal(true);
  });

  it('takes one reason for one rule, not for all', async () => {
    const { body } = await issue({ reasons: reasons.slice(0, 1) });
    expect(body.code).to.equal('paper.blocked');
  });

  it('is the same bytes for ever, and marked once the data say something else', async () => {
    const { body } = await issue();
    const path = `/papers/${body.id}`;
    const before = await tester().get(`${path}/files/pdf`);
    expect(createHash('sha256').update(before.bytes).digest('hex')).to.equal(body.files[0].sha256);
    expect((await tester().get(path)).body.stale).to.equal(false);
    await tester().post(`/evaluations/${evaluation.id}/findings/bulk`, {
      rows: [{ object: 'server-1', item: 'L2-CES1-02', result: 'conform', record: '已启用登录失败锁定' }],
    });
    const stale = (await tester().get(path)).body;
    expect(stale.stale).to.equal(true);
    expect(stale.staleReasons[0]).to.include({ part: 'findings', object: 'server-1', item: 'L2-CES1-02' });
    expect(stale.staleReasons[0].messageZh).to.equal('数据库服务器，L2-CES1-02：部分符合 → 符合');
    expect((await tester().get(path)).body.staleReasons).to.deep.equal(stale.staleReasons);
    await record(tester(), evaluation, '又改了一次');
    expect((await tester().get(path)).body.staleReasons[0].messageZh).to.include('记录、风险或建议有变化');
    const after = await tester().get(`${path}/files/pdf`);
    expect(after.bytes.equals(before.bytes)).to.equal(true);
  });

  it('is marked by an item that moved, naming the move', async () => {
    const { body } = await issue();
    const { items } = (await tester().get(`/evaluations/${evaluation.id}/rectification-items`)).body;
    const plan = { measures: '启用口令策略', milestones: [], costYuan: null };
    const fields = { owner: '某责任人', department: '信息科', plan };
    const headers = { 'If-Match': items[0].etag };
    const path = `/rectification-items/${items[0].id}`;
    const { etag } = await tester().call('PATCH', path, { body: fields, headers });
    const moved = await tester().post(`${path}/moves`, { action: 'plan' }, { 'If-Match': etag });
    expect(moved.status).to.equal(200);
    const { staleReasons } = (await tester().get(`/papers/${body.id}`)).body;
    const told = staleReasons.filter(({ part }: Json) => part === 'records');
    expect(told).to.have.length(1);
    expect(told[0].messageZh).to.include('待整改 → 已计划');
  });

  it('is replaced by a newer version under the same number, once', async () => {
    const first = (await issue()).body;
    const { status, body } = await issue({ replacesId: first.id, replaceReason: '更正责任人' });
    expect([status, body.number, body.paperVersion]).to.deep.equal([201, first.number, 2]);
    expect(body).to.include({ replacesId: first.id, replaceReason: '更正责任人', serial: first.serial });
    expect((await tester().get(`/papers/${first.id}`)).body.replacedById).to.equal(body.id);
    expect((await issue({ replacesId: first.id })).body.code).to.equal('paper.replaced');
    const current = await tester().get(`/papers?subjectId=${evaluation.id}&current=true`);
    expect(current.body.items.map(({ id }: Json) => id)).to.deep.equal([body.id]);
    expect((await tester().get(`/papers/${first.id}/files/pdf`)).status).to.equal(200);
  });

  it('cannot replace the paper of something else', async () => {
    const first = (await issue()).body;
    const other = await importSmall(tester());
    const answer = await issue({ subjectId: other.id, replacesId: first.id });
    expect(answer.body.code).to.equal('paper.not-same');
  });

  it('gets neither gap nor double when several are issued at once', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => issue()));
    const serials = answers.map(({ body }) => body.serial).sort((one, other) => one - other);
    expect(serials).to.deep.equal(serials.map((_serial, index) => serials[0] + index));
    expect(new Set(answers.map(({ body }) => body.number)).size).to.equal(4);
  });

  it('is issued once under an idempotency key, also when both calls come at once', async () => {
    const key = { 'Idempotency-Key': crypto.randomUUID() };
    const body = { ...subject, formats: ['pdf'], reasons };
    const [one, other] = await Promise.all([tester().post('/papers', body, key), tester().post('/papers', body, key)]);
    expect(one.body.id).to.equal(other.body.id);
    expect((await tester().get(`/papers?subjectId=${evaluation.id}`)).body.items).to.have.length(1);
  });

  it('is drawn anew when the data move while it is drawn, and tells what stands then', async () => {
    const drawn: unknown[] = [];
    const restore = whileDrawing([() => record(tester(), evaluation, '改动于绘制之中')], drawn);
    const { status, body } = await issue().finally(restore);
    expect([status, drawn.length]).to.deep.equal([201, 2]);
    expect(drawn.map((input) => JSON.stringify(input).includes('改动于绘制之中'))).to.deep.equal([false, true]);
    expect((await tester().get(`/papers/${body.id}`)).body.stale).to.equal(false);
  });

  it('gives up when the data never rest, takes no number, and is issued afterwards', async () => {
    const before = (await issue()).body;
    const moving = Array.from({ length: 9 }, (_, turn) => () => record(tester(), evaluation, `第${turn}次改动`));
    const restore = whileDrawing(moving);
    const { status, body } = await issue().finally(restore);
    expect([status, body.code]).to.deep.equal([409, 'paper.data-moving']);
    expect((await issue()).body.serial).to.equal(before.serial + 1);
  });

  it('keeps what it rests on from being deleted', async () => {
    await issue();
    const { etag } = await tester().get(`/evaluations/${evaluation.id}`);
    const { body } = await tester().call('DELETE', `/evaluations/${evaluation.id}?force=true`, {
      headers: { 'If-Match': etag },
    });
    expect(body.code).to.equal('resource.in-use');
  });

  it('prints what is told of an evaluation report, line by line beside what the data tell', async () => {
    const facts = {
      body: { code: '9999' },
      measures: { PES: '机房有门禁和视频监控。' },
      preparedBy: { date: '2026-08-26' },
    };
    const wish = {
      kind: 'evaluation',
      subjectId: evaluation.id,
      formats: ['pdf'],
      reasons: await allReasons('evaluation'),
    };
    const before = (await tester().get(`/evaluations/${evaluation.id}`)).body;
    const { status, body } = await tester().post('/papers', { ...wish, facts });
    expect(status, JSON.stringify(body).slice(0, 500)).to.equal(201);
    const text = (await pdfPages((await tester().get(`/papers/${body.id}/files/pdf`)).bytes))
      .join('')
      .replace(/\s/g, '');
    for (const told of ['9999', '机房有门禁和视频监控', '2026年8月26日', before.body].filter(Boolean))
      expect(text).to.include(told.replace(/\s/g, ''));
  });

  const allReasons = async (kind: string): Promise<object[]> => {
    const { items } = (await tester().post('/papers/check', { kind, subjectId: evaluation.id })).body;
    const rules = items.filter(({ severity }: Json) => severity === 'error').map(({ id }: Json) => id);
    return [...new Set(rules)].map((rule) => ({ rule, reason: '测试数据' }));
  };

  it('refuses facts and formats that its kind does not have, and takes no number for it', async () => {
    const wrong = await issue({ facts: { leader: '某人' } });
    expect([wrong.body.code, wrong.body.issues[0].path]).to.deep.equal(['paper.invalid', '$.facts.leader']);
    expect((await issue({ formats: ['odt'] })).body.code).to.equal('paper.no-format');
    expect((await issue({ subjectId: crypto.randomUUID() })).body.code).to.equal('resource.not-found');
  });

  it('is issued by those whose paper it is', async () => {
    const headers = { 'X-Acting-Role': 'evaluator' };
    const { body } = await tester().post('/papers', { ...subject, reasons }, headers);
    expect([body.code, body.detail.includes('单位负责人')]).to.deep.equal(['paper.not-yours', true]);
  });

  it('can be made in the background, with its pages counted', async () => {
    const { status, body } = await tester().post('/paper-jobs', { ...subject, work: 'issue', reasons });
    expect(status).to.equal(202);
    const done = (await finished(tester(), body.id)).body;
    expect([done.state, done.problem]).to.deep.equal(['done', null]);
    expect((await tester().get(`/papers/${done.paperId}`)).body.files).to.have.length(3);
  });

  it('leaves nothing behind when its job is cancelled', async () => {
    const { body } = await tester().post('/paper-jobs', { ...subject, work: 'issue', reasons });
    await tester().call('POST', `/paper-jobs/${body.id}/cancel`);
    expect((await finished(tester(), body.id)).body.state).to.equal('cancelled');
    expect((await tester().get(`/papers?subjectId=${evaluation.id}`)).body.items).to.deep.equal([]);
  });

  it('is marked by every kind of write to its own system, and by none to another', async () => {
    const other = await importSmall(tester());
    await tester().post(`/evaluations/${other.id}/rectification-items`, {});
    const own = (await issue()).body;
    const foreign = (await issue({ subjectId: other.id })).body;
    const parts = async (paper: Json): Promise<string[]> => {
      const { staleReasons } = (await tester().get(`/papers/${paper.id}`)).body;
      return [...new Set<string>(staleReasons.map(({ part }: Json) => part))].sort();
    };
    expect([await parts(own), await parts(foreign)]).to.deep.equal([[], []]);
    const [item] = (await tester().get(`/rectification-items?evaluationId=${evaluation.id}`)).body.items;
    await tester().post(`/rectification-items/${item.id}/notes`, { text: '已联系厂商' });
    expect([await parts(own), await parts(foreign)]).to.deep.equal([['records'], []]);
    await record(tester(), evaluation, '又看了一遍');
    expect([await parts(own), await parts(foreign)]).to.deep.equal([['findings', 'records'], []]);
    const path = `/evaluations/${evaluation.id}/objects`;
    const object = { id: 'late-1', name: '补录的服务器', kind: 'server' };
    expect((await tester().post(path, object)).status).to.equal(201);
    expect([await parts(own), await parts(foreign)]).to.deep.equal([['findings', 'objects', 'records'], []]);
    const headers = { 'If-Match': (await tester().get(`${path}/late-1`)).etag };
    expect((await tester().call('DELETE', `${path}/late-1`, { headers })).status).to.equal(204);
    expect([await parts(own), await parts(foreign)]).to.deep.equal([['findings', 'records'], []]);
    const { organizationId } = (await tester().get(`/systems/${other.systemId}`)).body;
    const at = `/organizations/${organizationId}`;
    const change = { headers: { 'If-Match': (await tester().get(at)).etag }, body: { phone: '000-1' } };
    expect((await tester().call('PATCH', at, change)).status).to.equal(200);
    expect(await parts(foreign)).to.deep.equal(['unit']);
  });

  it('tells after a restart what became of a job, and that one that was cut off left no paper', async () => {
    const work = { ...subject, reasons, formats: ['pdf'] };
    const issued = (await tester().post('/paper-jobs', { ...work, work: 'issue' })).body;
    const drafted = (await tester().post('/paper-jobs', { ...subject, work: 'preview' })).body;
    const done = (await finished(tester(), issued.id)).body;
    await finished(tester(), drafted.id);
    let crash!: (error: Error) => void;
    let begun!: () => void;
    const drawing = new Promise<void>((resolve) => (begun = resolve));
    const hung = new Promise<never>((_, reject) => (crash = reject));
    const restore = whileDrawing([() => (begun(), hung)]);
    const cut = (await tester().post('/paper-jobs', { ...work, work: 'issue' })).body;
    await drawing;
    restore();
    const after = await startServer({
      port: 0,
      dataDir: tester().place.dataDir,
      log: silentLog,
      environment: { SIGN_IN: 'off' },
      config: { databaseUrl: tester().place.databaseUrl },
      now: () => Date.now() + 61_000,
    });
    const asked = async (path: string): Promise<Json> => (await fetch(`${after.url}/api/v1/paper-jobs/${path}`)).json();
    expect(await asked(issued.id)).to.include({ state: 'done', paperId: done.paperId });
    const { state, problem, paperId } = await asked(cut.id);
    expect([state, problem.code, paperId]).to.deep.equal(['failed', 'paper.interrupted', null]);
    expect((await asked(drafted.id)).problem.code).to.equal('paper.interrupted');
    expect((await asked(`${drafted.id}/file`)).code).to.equal('paper.interrupted');
    await after.close();
    const papers = (await tester().get(`/papers?subjectId=${evaluation.id}`)).body.items;
    expect(papers.map(({ id }: Json) => id)).to.deep.equal([done.paperId]);
    crash(new Error('the process that drew it is gone'));
  });

  it('tells a blocked job with its contradictions', async () => {
    const { body } = await tester().post('/paper-jobs', { ...subject, work: 'issue' });
    const { state, problem } = (await finished(tester(), body.id)).body;
    expect([state, problem.code]).to.deep.equal(['failed', 'paper.blocked']);
    expect(problem.contradictions.length).to.be.greaterThan(0);
  });
});

/**
 * Do these one after the other, each just before a paper is drawn.
 * @param drawn takes the data of each drawing
 * @returns puts the drawing back
 */
function whileDrawing(works: (() => Promise<unknown>)[], drawn: unknown[] = []): () => void {
  const draw = drawPool.draw.bind(drawPool);
  drawPool.draw = async (request, watch) => {
    drawn.push(request.input);
    await works.shift()?.();
    return draw(request, watch);
  };
  return () => void (drawPool.draw = draw);
}

/** Somebody else writes a record, right into the data. */
async function record(tester: Tester, evaluation: Json, text: string): Promise<void> {
  const rows = [{ object: 'server-1', item: 'L2-CES1-02', result: 'partial', record: text }];
  const { status } = await tester.post(`/evaluations/${evaluation.id}/findings/bulk`, { rows });
  expect(status).to.equal(200);
}

onEachDatabase('a notice by the way of papers', (tester) => {
  const issue = async (of: Tester): Promise<Json> => {
    const evaluation = await importSmall(of);
    const wish = {
      kind: 'notice',
      subjectId: evaluation.id,
      issuer: '某局',
      facts: { deadline: '2099-12-31' },
      reasons,
    };
    return (await of.post('/papers', wish)).body;
  };

  it('stands in the register of notices too, under the same id', async () => {
    const paper = await issue(tester());
    const { body } = await tester().get(`/notices/${paper.id}`);
    expect(body).to.include({ number: paper.number, issuer: '某局', deadline: '2099-12-31', problems: 2 });
    expect(body.files.map(({ format }: Json) => format)).to.deep.equal(['pdf', 'xlsx']);
    expect(paper.files.map(({ format }: Json) => format)).to.deep.equal(['docx', 'pdf', 'xlsx']);
  });

  it('comes from either way with numbers of one series', async () => {
    const first = await issue(tester());
    const second = await tester().post(`/evaluations/${first.evaluationId}/notices`, { issuer: '某局' });
    expect(second.body.serial).to.equal(first.serial + 1);
    expect((await tester().get(`/papers/${second.body.id}`)).body.kind).to.equal('notice');
  });
});
