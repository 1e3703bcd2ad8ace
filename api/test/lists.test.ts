import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';

onEachDatabase('a list', (tester) => {
  let evaluation: Json;
  before(async () => {
    evaluation = await importSmall(tester());
    for (let n = 1; n <= 7; n += 1) await tester().post('/organizations', { name: `第 ${n} 小学` });
  });
  const walk = async (path: string, between: () => Promise<unknown> = () => Promise.resolve()): Promise<Json[]> => {
    const all: Json[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const next: Json = (await tester().get(`${path}${cursor ? `&cursor=${cursor}` : ''}`)).body;
      all.push(...next.items);
      cursor = next.nextCursor;
      await between();
    }
    return all;
  };
  const school = encodeURIComponent('小学');

  it('gives every entry once over its pages, in the order of creation', async () => {
    const names = (await walk(`/organizations?q=${school}&limit=3`)).map(({ name }) => name);
    expect(names).to.deep.equal([1, 2, 3, 4, 5, 6, 7].map((n) => `第 ${n} 小学`));
  });

  it('neither repeats nor hides an entry when others come meanwhile', async () => {
    let extra = 0;
    const add = (): Promise<unknown> => tester().post('/organizations', { name: `附属单位 ${(extra += 1)}` });
    const names = (await walk(`/organizations?q=${school}&limit=2`, add)).map(({ name }) => name);
    expect(names).to.deep.equal([1, 2, 3, 4, 5, 6, 7].map((n) => `第 ${n} 小学`));
  });

  it('has no next page when the last one is exactly full', async () => {
    const { body } = await tester().get(`/organizations?q=${school}&limit=7`);
    expect([body.items.length, body.nextCursor]).to.deep.equal([7, null]);
  });

  it('of the catalog is paged as well', async () => {
    const ids = (await walk('/catalog/items?grade=S2A2G2&limit=50')).map(({ id }) => id);
    expect([ids.length, new Set(ids).size]).to.deep.equal([135, 135]);
  });

  it('of findings is filtered by object, item, result, risk and class', async () => {
    const count = async (query: string): Promise<number> =>
      (await tester().get(`/evaluations/${evaluation.id}/findings?${query}`)).body.items.length;
    expect(await count('object=server-1')).to.equal(2);
    expect(await count('item=L2-PES1-01')).to.equal(1);
    expect(await count('result=partial')).to.equal(1);
    expect(await count('risk=high')).to.equal(1);
    expect(await count('domain=PES')).to.equal(2);
    expect(await count('domain=MMS')).to.equal(0);
    expect(await count('domain=CES&risk=low&object=server-1')).to.equal(1);
  });

  it('of rectification items goes by due date and finds what is due', async () => {
    const path = `/evaluations/${evaluation.id}/rectification-items`;
    await tester().post(path, { from: '2026-01-01', dueDays: { high: 3, low: 90 } });
    const items = await walk(`${path}?limit=1`);
    expect(items.map(({ risk, dueDate }) => [risk, dueDate])).to.deep.equal([
      ['high', '2026-01-04'],
      ['low', '2026-04-01'],
    ]);
    const due = (await tester().get(`/rectification-items?dueTo=2026-01-04&systemId=${evaluation.systemId}`)).body
      .items;
    expect(due.map(({ item }: Json) => item)).to.deep.equal(['L2-CES1-01']);
  });

  it('of an evaluation that does not exist is a 404, not an empty list', async () => {
    const nobody = '01234567-89ab-7def-8123-456789abcdef';
    for (const path of ['objects', 'findings', 'rectification-items'])
      expect((await tester().get(`/evaluations/${nobody}/${path}`)).status).to.equal(404);
    expect((await tester().get(`/notices?evaluationId=${nobody}`)).status).to.equal(404);
  });
});
