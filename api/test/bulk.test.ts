import { expect } from 'chai';
import { tailor } from '@mlps/controls';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase('a bulk write', (tester) => {
  let evaluation: Json;
  beforeEach(async () => {
    evaluation = await importSmall(tester());
  });
  const write = (rows: unknown[], more: object = {}): Promise<TestAnswer> =>
    tester().post(`/evaluations/${evaluation.id}/findings/bulk`, { rows, ...more });
  const document = async (): Promise<Json> => (await tester().get(`/evaluations/${evaluation.id}/document`)).body;

  const row = { object: 'server-1', item: 'L2-CES1-03', result: 'conform', record: '已核查。' };
  const known = { object: 'server-1', item: 'L2-CES1-01', result: 'partial', record: '口令已加长' };
  const same = { object: 'room-1', item: 'L2-PES1-01', result: 'conform', record: '机房位于三层，“门窗”完好。' };
  const wrong = [
    { ...row, object: 'nobody' },
    { ...row, item: 'L3-CES1-03' },
    { ...row, item: 'L2-CES1-04', result: 'maybe' },
    { ...row, item: 'L2-CES1-05', result: 'notApplicable' },
    { ...row, item: 'L2-CES1-06', colour: 'red' },
    { ...row },
    'text',
  ];

  it('counts what it inserted, updated and left as it was', async () => {
    const { body } = await write([row, known, same]);
    expect(body).to.include({
      applied: true,
      total: 3,
      inserted: 1,
      updated: 1,
      unchanged: 1,
      refused: 0,
      conflicting: 0,
    });
    const { findings } = await document();
    expect(findings).to.deep.include.members([row, known, same]);
  });

  it('previews exactly what it then does, and the preview leaves no trace', async () => {
    const before = await document();
    const preview = (await write([row, known, same], { dryRun: true })).body;
    expect(await document()).to.deep.equal(before);
    const real = (await write([row, known, same])).body;
    expect({ ...real, dryRun: true }).to.deep.equal(preview);
  });

  it('changes nothing when one row is wrong, and names every wrong row with its reason', async () => {
    const before = await document();
    const { status, body } = await write([row, ...wrong]);
    expect([status, body.code, body.bulk.refused]).to.deep.equal([422, 'findings.bulk-refused', wrong.length]);
    expect(body.bulk.refusals.map((entry: Json) => [entry.row, entry.issues[0].code])).to.deep.equal([
      [2, 'unknown-object'],
      [3, 'item-not-in-grade'],
      [4, 'enum'],
      [5, 'reason-missing'],
      [6, 'unknown-field'],
      [7, 'duplicate-pair'],
      [8, 'type'],
    ]);
    expect(body.bulk.refusals[5].issues[0].message).to.include('$.rows[0]');
    expect(await document()).to.deep.equal(before);
  });

  it('gives the same refusals in the preview', async () => {
    const preview = (await write([row, ...wrong], { dryRun: true })).body;
    expect(preview).to.include({ applied: false, inserted: 1, refused: wrong.length });
    expect((await write([row, ...wrong])).body.bulk).to.deep.equal({ ...preview, dryRun: false });
  });

  it('writes the good rows when asked to', async () => {
    const { status, body } = await write([...wrong, known], { mode: 'goodRows' });
    expect([status, body.inserted, body.updated, body.refused]).to.deep.equal([200, 1, 1, wrong.length - 1]);
  });

  it('lists a stale row as a conflict with both sides and never overwrites it', async () => {
    await write([known]);
    const stale = { ...known, record: '旧表格中的记录', version: 1 };
    const { status, body } = await write([stale, { ...row, version: 0 }]);
    expect([status, body.code]).to.deep.equal([409, 'findings.bulk-conflict']);
    const [conflict] = body.bulk.conflicts;
    expect([conflict.row, conflict.expectedVersion]).to.deep.equal([1, 1]);
    expect([conflict.yours.record, conflict.theirs.record, conflict.theirs.version]).to.deep.equal([
      '旧表格中的记录',
      '口令已加长',
      2,
    ]);
    const good = (await write([stale, row], { mode: 'goodRows' })).body;
    expect(good).to.include({ applied: true, inserted: 1, updated: 0, conflicting: 1 });
    expect((await document()).findings).to.deep.include.members([known, row]);
  });

  it('takes a row of the version that is there, and one that expects nothing', async () => {
    const { body } = await write(
      [
        { ...known, version: 1 },
        { ...row, version: 0 },
      ],
      { returnVersions: true },
    );
    expect(body.versions.map((entry: Json) => [entry.row, entry.version])).to.deep.equal([
      [1, 2],
      [2, 1],
    ]);
    const path = `/evaluations/${evaluation.id}/findings/server-1/L2-CES1-01`;
    expect((await tester().get(path)).etag).to.equal(body.versions[0].etag);
  });

  it('never takes an old version for a finding that was removed and made again, by itself or with its object', async () => {
    const object = `/evaluations/${evaluation.id}/objects/server-1`;
    const old = { ...known, record: '很久以前的记录', version: 1 };
    await write([], { removals: [{ object: known.object, item: known.item }] });
    const again = await write([{ ...known, version: 0 }], { returnVersions: true });
    expect(again.body.versions[0].version).to.equal(2);
    expect((await write([old])).body.code).to.equal('findings.bulk-conflict');
    const { body, etag } = await tester().get(object);
    await tester().call('DELETE', `${object}?force=true`, { headers: { 'If-Match': etag } });
    await tester().post(`/evaluations/${evaluation.id}/objects`, { id: body.id, name: body.name, kind: body.kind });
    const path = `/evaluations/${evaluation.id}/findings/${known.object}/${known.item}`;
    const made = await tester().call('PUT', path, { body: { result: 'conform' }, headers: { 'If-None-Match': '*' } });
    expect(made.body.version).to.equal(3);
    expect((await write([old])).body.code).to.equal('findings.bulk-conflict');
  });

  it('changes nothing the second time', async () => {
    await write([row, known]);
    const { body } = await write([row, known]);
    expect(body).to.include({ inserted: 0, updated: 0, unchanged: 2 });
  });

  it('takes a whole evaluation of 2,000 rows at once, and the score sees them', async () => {
    const objects = Array.from({ length: 15 }, (_, n) => ({ id: `o-${n}`, name: `对象 ${n}`, kind: 'server' }));
    evaluation = await importSmall(tester(), { objects, findings: [] });
    const items = tailor('S2A2G2').map(({ id }) => id);
    const rows = objects.flatMap(({ id }) => items.map((item) => ({ object: id, item, result: 'conform' })));
    const { body } = await write(rows.slice(0, 2000));
    expect(body).to.include({ inserted: 2000, applied: true });
    const score = (await tester().get(`/evaluations/${evaluation.id}/score`)).body;
    expect([score.score, score.complete]).to.deep.equal([100, true]);
  });

  it('takes no rows at all for a completed evaluation', async () => {
    const path = `/evaluations/${evaluation.id}`;
    await tester().call('PATCH', path, { body: { state: 'completed' }, headers: { 'If-Match': evaluation.etag } });
    expect((await write([row])).body.code).to.equal('evaluation.completed');
  });
});
