import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';

const DAY_MS = 24 * 60 * 60 * 1000;
let clock = Date.parse('2026-11-23T08:00:00Z');

onEachDatabase(
  'a creating call with an Idempotency-Key',
  (tester) => {
    const create = (name: string, key: string) => tester().post('/organizations', { name }, { 'Idempotency-Key': key });
    const count = async (name: string): Promise<number> =>
      (await tester().get(`/organizations?q=${encodeURIComponent(name)}`)).body.items.length;

    it('gives the same answer again and creates nothing twice', async () => {
      const [first, second] = [await create('甲单位', 'k1'), await create('甲单位', 'k1')];
      expect([second.status, second.body, second.etag]).to.deep.equal([201, first.body, first.etag]);
      expect(second.headers.get('Location')).to.equal(first.headers.get('Location'));
      expect(second.headers.get('Idempotency-Replayed')).to.equal('true');
      expect(await count('甲单位')).to.equal(1);
    });

    it('is refused when the same key comes with another body', async () => {
      await create('乙单位', 'k2');
      const { status, body } = await create('丙单位', 'k2');
      expect([status, body.code]).to.deep.equal([422, 'idempotency.key-reused']);
      expect(await count('丙单位')).to.equal(0);
    });

    it('is refused when the same key comes to another address', async () => {
      const evaluation = await importSmall(tester());
      const other = await importSmall(tester());
      const issue = (id: string) => tester().post(`/evaluations/${id}/notices`, {}, { 'Idempotency-Key': 'k3' });
      expect((await issue(evaluation.id)).status).to.equal(201);
      expect((await issue(other.id)).body.code).to.equal('idempotency.key-reused');
    });

    it('creates once when sent six times at once', async () => {
      const answers = await Promise.all(Array.from({ length: 6 }, () => create('丁单位', 'k4')));
      expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).to.equal(1);
      expect(await count('丁单位')).to.equal(1);
    });

    it('may use its key again after a refusal, because nothing was kept', async () => {
      const refused = await tester().post('/organizations', { name: '' }, { 'Idempotency-Key': 'k5' });
      expect(refused.status).to.equal(400);
      expect((await create('戊单位', 'k5')).status).to.equal(201);
    });

    it('is forgotten after a day', async () => {
      await create('己单位', 'k6');
      clock += DAY_MS + 1;
      expect((await create('庚单位', 'k7')).status).to.equal(201);
      expect((await create('辛单位', 'k6')).status).to.equal(201);
    });
  },
  { now: () => clock },
);
