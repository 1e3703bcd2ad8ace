import { expect } from 'chai';
import { guidance } from '@mlps/controls/guidance';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall, smallDocument } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';

onEachDatabase(
  'rectification items',
  (tester) => {
    let evaluation: Json;
    beforeEach(async () => {
      evaluation = await importSmall(tester());
    });
    const open = async (body: object = {}): Promise<Json> =>
      (await tester().post(`/evaluations/${evaluation.id}/rectification-items`, body)).body;

    it('are opened one per requirement, with its objects, its gravest risk and the records of that day', async () => {
      const objects = ['甲', '乙'].map((id) => ({ id, name: `服务器${id}`, kind: 'server' }));
      const findings = [
        { object: '甲', item: 'L2-CES1-01', result: 'partial', risk: 'low', record: '甲的记录' },
        { object: '乙', item: 'L2-CES1-01', result: 'nonconform', risk: 'medium' },
        { object: '乙', item: 'L2-CES1-02', result: 'conform' },
      ] as const;
      evaluation = await importSmall(tester(), { objects, findings: [...findings] });
      const { created, items } = await open();
      expect([created, items.length, items[0].risk]).to.deep.equal([1, 1, 'medium']);
      expect(items[0].targets).to.deep.equal([
        { objectKey: '甲', objectName: '服务器甲', result: 'partial', risk: 'low', record: '甲的记录', fixed: false },
        { objectKey: '乙', objectName: '服务器乙', result: 'nonconform', risk: 'medium', record: null, fixed: false },
      ]);
    });

    it("carry the evaluator's advice, or the catalog's where there is none", async () => {
      const findings = smallDocument().findings.map((one) => (one.risk === 'high' ? { ...one, advice: null } : one));
      evaluation = await importSmall(tester(), { findings });
      const { items } = await open();
      const { adviceNowZh, adviceBuildZh } = guidance('L2-CES1-01');
      expect(items.map(({ advice }: Json) => advice)).to.deep.equal([
        `${adviceNowZh}\n${adviceBuildZh}`,
        '启用登录失败锁定。',
      ]);
    });

    it('are due by their risk from today in Shanghai', async () => {
      const { items } = await open();
      // the clock stands at 23:30 on the 22nd in London, where it is the 23rd in Shanghai
      expect(items.map(({ dueDate }: Json) => dueDate)).to.deep.equal(['2026-12-07', '2027-02-21']);
    });

    it('are not doubled when opened again, and take in an object found since', async () => {
      await open();
      await tester().call('PUT', `/evaluations/${evaluation.id}/findings/room-1/L2-CES1-02`, {
        body: { result: 'nonconform' },
        headers: { 'If-None-Match': '*' },
      });
      const again = await open();
      expect(again).to.include({ created: 0, existing: 2, extended: 1 });
      expect(again.items[1].targets.map(({ objectKey }: Json) => objectKey)).to.deep.equal(['server-1', 'room-1']);
      expect(again.items[1].version).to.equal(2);
      expect(await open()).to.include({ created: 0, existing: 2, extended: 0 });
    });

    it('are opened once when two people open them at the same time', async () => {
      const [one, other] = await Promise.all([open(), open()]);
      expect([one.created + other.created, one.existing + other.existing]).to.deep.equal([2, 2]);
    });

    it('are opened for the requirements that are named', async () => {
      expect((await open({ items: ['L2-CES1-02'] })).items.map(({ item }: Json) => item)).to.deep.equal(['L2-CES1-02']);
      expect(await open()).to.include({ created: 1, existing: 1 });
    });

    it('keep their own words when the finding changes later', async () => {
      const [item] = (await open()).items;
      const path = `/evaluations/${evaluation.id}/findings/server-1/L2-CES1-01`;
      const { etag } = await tester().get(path);
      await tester().call('PUT', path, { body: { result: 'conform' }, headers: { 'If-Match': etag } });
      const now = (await tester().get(`/rectification-items/${item.id}`)).body;
      expect(now.targets[0]).to.include({ result: 'nonconform', record: '口令长度不足' });
    });

    it('are none when nothing is wrong', async () => {
      evaluation = await importSmall(tester(), { findings: smallDocument().findings.slice(0, 2) });
      expect(await open()).to.deep.equal({ created: 0, existing: 0, extended: 0, reopened: 0, items: [] });
    });
  },
  { now: () => Date.parse('2026-11-22T23:30:00Z') },
);
