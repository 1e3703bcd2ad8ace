import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import type { CallMore, Json, TestAnswer } from '../test-support/tester.js';

const as = (name: string): CallMore['headers'] => ({ 'X-Acting-Name': encodeURIComponent(name) });

onEachDatabase('wordings', (tester) => {
  let organizationId: string;
  before(async () => {
    organizationId = (await tester().post('/organizations', { name: '某检测中心' })).body.id;
  });
  const make = async (name: string, body: object): Promise<Json> =>
    (await tester().call('POST', '/wordings', { body, headers: as(name)! })).body;
  const list = async (name: string, query: string): Promise<Json[]> =>
    (await tester().call('GET', `/wordings?${query}`, { headers: as(name)! })).body.items;

  it('name their places', async () => {
    const { places } = await make('丙', { text: '{对象}的版本为{版本}，{对象}……' });
    expect(places).to.deep.equal(['对象', '版本']);
  });

  it('of one person are seen by nobody else', async () => {
    const { id } = await make('甲', { text: '只归甲' });
    expect((await list('甲', '')).map((entry) => entry.id)).to.deep.equal([id]);
    expect(await list('乙', '')).to.deep.equal([]);
    const foreign = await tester().call('GET', `/wordings/${id}`, { headers: as('乙')! });
    expect([foreign.status, foreign.body.code]).to.deep.equal([404, 'resource.not-found']);
  });

  it('of an organization are shared, beside the own ones', async () => {
    await make('甲', { text: '单位共用', organizationId });
    expect((await list('乙', `organizationId=${organizationId}`)).map(({ text }) => text)).to.deep.equal(['单位共用']);
  });

  it('for an item or a result come with those for any', async () => {
    await make('丁', { text: '任意' });
    await make('丁', { text: '口令', item: 'L2-CES1-01', result: 'partial' });
    await make('丁', { text: '别处', item: 'L2-CES1-02' });
    const texts = (await list('丁', 'item=L2-CES1-01&result=partial')).map(({ text }) => text);
    expect(texts).to.deep.equal(['任意', '口令']);
    expect((await list('丁', 'q=%E5%8F%A3%E4%BB%A4')).map(({ text }) => text)).to.deep.equal(['口令']);
  });

  const refused: readonly [string, object, string][] = [
    ['an unknown item', { text: 'x', item: 'L9-XXX1-01' }, 'wordings.unknown-item'],
    ['a blank text', { text: ' ' }, 'request.invalid'],
    ['an unknown result', { text: 'x', result: 'maybe' }, 'request.invalid'],
    [
      'an organization that does not exist',
      { text: 'x', organizationId: '0'.repeat(8) + '-0000-7000-8000-000000000000' },
      'resource.not-found',
    ],
  ];
  for (const [what, body, code] of refused)
    it(`refuse ${what}`, async () => {
      expect((await make('甲', body)).code).to.equal(code);
    });

  it('change only in the version that was seen', async () => {
    const made = await make('戊', { text: '旧' });
    const change = (etag: string): Promise<TestAnswer> =>
      tester().call('PATCH', `/wordings/${made.id}`, {
        body: { text: '新' },
        headers: { 'If-Match': etag, ...as('戊') },
      });
    expect((await change(made.etag)).body.text).to.equal('新');
    expect((await change(made.etag)).body.code).to.equal('precondition.stale');
  });
});
