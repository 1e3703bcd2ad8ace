import { expect } from 'chai';
import { itemsForKind, tailor } from '@mlps/controls';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase('the grid', (tester) => {
  let path: string;
  beforeEach(async () => {
    path = `/evaluations/${(await importSmall(tester())).id}`;
  });
  const grid = async (query = ''): Promise<TestAnswer> => tester().get(`${path}/grid${query}`);
  const bulk = (body: object): Promise<TestAnswer> => tester().post(`${path}/findings/bulk`, body);

  it('gives every answered cell by its place among objects and items', async () => {
    const { objects, items, cells } = (await grid()).body;
    const places = cells.object.map((object: number, n: number) => [objects[object].id, items[cells.item[n]]]);
    expect(places).to.deep.equal([
      ['room-1', 'L2-PES1-01'],
      ['room-1', 'L2-PES1-02'],
      ['server-1', 'L2-CES1-01'],
      ['server-1', 'L2-CES1-02'],
    ]);
    expect(cells.result).to.deep.equal(['conform', 'notApplicable', 'nonconform', 'partial']);
    expect(cells.hasRecord).to.deep.equal([true, false, true, false]);
    expect(items).to.deep.equal(tailor('S2A2G2').map(({ id }) => id));
  });

  it('gives the texts only when asked', async () => {
    expect((await grid()).body).to.not.have.property('texts');
    const { texts } = (await grid('?texts=true')).body;
    expect(texts.reason).to.deep.equal([null, '机房不在顶层或地下室', null, null]);
    expect(texts.hazard).to.deep.equal([null, null, true, null]);
  });

  it('names who wrote, once', async () => {
    const { people, cells, me } = (await grid()).body;
    expect(people).to.deep.equal([{ id: me, name: '本机用户' }]);
    expect(cells.writer).to.deep.equal([0, 0, 0, 0]);
  });

  it('answers 304 until something changes, be it only a state', async () => {
    const { etag } = await grid();
    const known = { headers: { 'If-None-Match': etag } };
    expect((await tester().call('GET', `${path}/grid`, known)).status).to.equal(304);
    await tester().post(`${path}/findings/submissions`, { object: 'room-1' });
    expect((await tester().call('GET', `${path}/grid`, known)).status).to.equal(200);
  });

  it('marks results taken over from the round before until somebody looks at them', async () => {
    const next = (await tester().post(`${path}/next-round`, { name: '下一轮', copy: 'results' })).body;
    path = `/evaluations/${next.id}`;
    await bulk({ rows: [{ object: 'room-1', item: 'L2-PES1-01', result: 'partial' }] });
    expect((await grid()).body.cells.toConfirm).to.deep.equal([false, true, true, true]);
  });

  it('counts pieces of evidence', async () => {
    const place = `evaluationId=${path.split('/').at(-1)}&object=room-1&item=L2-PES1-01`;
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const upload = await tester().call('POST', `/evidence?name=a.png&${place}`, {
      raw: png,
      headers: { 'Content-Type': 'image/png' },
    });
    expect(upload.status).to.equal(201);
    expect((await grid()).body.cells.evidence).to.deep.equal([1, 0, 0, 0]);
    expect((await tester().get(`/evidence?${place}`)).body.items).to.have.length(1);
    const elsewhere = place.replace('L2-PES1-01', 'L2-PES1-02');
    expect((await tester().get(`/evidence?${elsewhere}`)).body.items).to.have.length(0);
  });

  it('asks for the whole place of a finding whose evidence is wanted', async () => {
    expect((await tester().get('/evidence?object=room-1')).body.code).to.equal('evidence.place');
  });

  it('counts progress over the cells that the kinds of the objects ask for', async () => {
    const asked = ['machine-room', 'server'].flatMap((kind) => itemsForKind(tailor('S2A2G2'), kind)).length;
    const { body } = await tester().get(`${path}/progress`);
    expect(body).to.include({ applicable: asked, unanswered: asked - 4, saved: 4, high: 1, low: 1, unrated: 0 });
    const sum = (field: string): number => body.domains.reduce((total: number, line: Json) => total + line[field], 0);
    expect([sum('applicable'), sum('unanswered'), sum('saved')]).to.deep.equal([asked, asked - 4, 4]);
  });

  it('lists exactly the cells that are counted as unanswered', async () => {
    const { unanswered } = (await tester().get(`${path}/progress`)).body;
    const all: Json[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await tester().get(`${path}/unanswered?limit=50${more}`);
      all.push(...body.items);
      cursor = body.nextCursor as string | null;
    }
    expect(all).to.have.length(unanswered);
    expect(all).to.not.deep.include({ object: 'room-1', item: 'L2-PES1-01' });
  });

  it('takes results away in bulk, with the version that was seen', async () => {
    const removal = { object: 'room-1', item: 'L2-PES1-01' };
    const stale = (await bulk({ rows: [], removals: [{ ...removal, version: 9 }] })).body;
    expect([stale.code, stale.bulk.removalConflicts[0].theirs.version]).to.deep.equal(['findings.bulk-conflict', 1]);
    expect((await bulk({ rows: [], removals: [{ ...removal, version: 1 }] })).body).to.include({ removed: 1 });
    const again = (await bulk({ rows: [], removals: [removal] })).body;
    expect(again).to.include({ applied: true, removed: 0, skipped: 1 });
    expect((await grid()).body.cells.object).to.have.length(3);
  });
});
