import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';

onEachDatabase('two writers', (tester) => {
  let evaluation: Json;
  const findingPath = (): string => `/evaluations/${evaluation.id}/findings/server-1/L2-CES1-01`;
  before(async () => {
    evaluation = await importSmall(tester());
  });

  it('do not overwrite each other: of ten changes to one version exactly one is taken', async () => {
    const path = `/systems/${evaluation.systemId}`;
    const { etag } = await tester().get(path);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        tester().call('PATCH', path, { body: { description: `第 ${n} 位` }, headers: { 'If-Match': etag } }),
      ),
    );
    expect(answers.map(({ status }) => status)).to.have.members([200, ...Array<number>(9).fill(412)]);
    const taken = answers.find(({ status }) => status === 200)!;
    expect((await tester().get(path)).body).to.deep.equal(taken.body);
  });

  it('are told what is there now, with its ETag', async () => {
    const { etag } = await tester().get(findingPath());
    const change = (record: string): Promise<Json> =>
      tester().call('PUT', findingPath(), { body: { result: 'partial', record }, headers: { 'If-Match': etag } });
    expect((await change('甲的记录')).status).to.equal(200);
    const { status, body, etag: now } = await change('乙的记录');
    expect([status, body.code, body.current.record]).to.deep.equal([412, 'precondition.stale', '甲的记录']);
    expect([now, body.current.version]).to.deep.equal([body.current.etag, 2]);
  });

  it('lose nothing when each reads and retries', async () => {
    const add = async (mark: string): Promise<void> => {
      for (;;) {
        const { body, etag } = await tester().get(findingPath());
        const change = { result: 'partial', record: `${body.record}${mark}` };
        const answer = await tester().call('PUT', findingPath(), { body: change, headers: { 'If-Match': etag } });
        if (answer.status === 200) return;
      }
    };
    await Promise.all(['①', '②', '③', '④', '⑤', '⑥'].map(add));
    const { body } = await tester().get(findingPath());
    for (const mark of '①②③④⑤⑥') expect(body.record).to.include(mark);
    expect(body.version).to.equal(8);
  });

  it('cannot both create the same finding', async () => {
    const path = `/evaluations/${evaluation.id}/findings/server-1/L2-CES1-09`;
    const create = { body: { result: 'conform' }, headers: { 'If-None-Match': '*' } };
    const answers = await Promise.all([tester().call('PUT', path, create), tester().call('PUT', path, create)]);
    expect(answers.map(({ status }) => status)).to.have.members([201, 412]);
    expect(answers.find(({ status }) => status === 412)!.body.code).to.equal('precondition.exists');
  });

  it('get another ETag for a finding that was deleted and made anew', async () => {
    const path = `/evaluations/${evaluation.id}/findings/server-1/L2-CES1-10`;
    const create = { body: { result: 'conform' }, headers: { 'If-None-Match': '*' } };
    const old = await tester().call('PUT', path, create);
    await tester().call('DELETE', path, { headers: { 'If-Match': old.etag } });
    await tester().call('PUT', path, create);
    const late = await tester().call('PUT', path, { body: { result: 'partial' }, headers: { 'If-Match': old.etag } });
    expect(late.status).to.equal(412);
  });

  it('learn with If-Match that the finding is gone', async () => {
    const path = `/evaluations/${evaluation.id}/findings/server-1/L2-CES1-11`;
    const late = await tester().call('PUT', path, {
      body: { result: 'partial' },
      headers: { 'If-Match': '"1-00000000"' },
    });
    expect([late.status, late.body.current]).to.deep.equal([412, null]);
  });

  it('get 304 while they hold the current version', async () => {
    const { etag } = await tester().get(findingPath());
    const again = await tester().call('GET', findingPath(), { headers: { 'If-None-Match': etag } });
    expect([again.status, again.etag]).to.deep.equal([304, etag]);
  });
});
