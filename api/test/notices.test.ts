import { createHash } from 'node:crypto';
import { expect } from 'chai';
import type { Finding } from '@mlps/controls';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { importSmall } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase(
  'a rectification notice',
  (tester) => {
    let evaluation: Json;
    let issuers = 0;
    beforeEach(async () => {
      evaluation = await importSmall(tester());
    });
    const issue = (body: object): Promise<TestAnswer> => tester().post(`/evaluations/${evaluation.id}/notices`, body);
    const newIssuer = (): string => `某测评机构 ${(issuers += 1)}`;

    it('takes its parties from the evaluation and its date from Shanghai', async () => {
      const { body } = await issue({ deadline: '2027-02-01' });
      expect(body).to.include({
        issuer: '某测评机构',
        addressee: '某乡中心卫生院',
        contact: '某联系人',
        date: '2027-01-01',
        deadline: '2027-02-01',
        problems: 2,
        year: 2027,
      });
    });

    it('is numbered per issuer and year, without gaps', async () => {
      const issuer = newIssuer();
      const numbers = [];
      for (const date of ['2026-03-01', '2026-12-31', '2027-01-01', '2026-06-01'])
        numbers.push((await issue({ issuer, date })).body.number);
      expect(numbers).to.deep.equal(['整改〔2026〕1号', '整改〔2026〕2号', '整改〔2027〕1号', '整改〔2026〕3号']);
      expect((await issue({ issuer: newIssuer(), date: '2026-03-01' })).body.serial).to.equal(1);
    });

    it('gets neither gap nor double when eight are issued at once', async () => {
      const issuer = newIssuer();
      const answers = await Promise.all(Array.from({ length: 8 }, () => issue({ issuer, date: '2026-03-01' })));
      const serials = answers.map(({ body }) => body.serial).sort((one, other) => one - other);
      expect(serials).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    });

    it('gives its number back when it is refused', async () => {
      const issuer = newIssuer();
      expect((await issue({ issuer, date: '2026-03-01', deadline: '2026-02-01' })).status).to.equal(422);
      expect((await issue({ issuer, date: '2026-03-01' })).body.serial).to.equal(1);
    });

    it('takes a number of its own, once, and the series steps over it', async () => {
      const issuer = newIssuer();
      const own = { issuer, date: '2026-03-01', number: '整改〔2026〕1号' };
      expect((await issue(own)).body).to.include({ number: own.number, serial: null });
      expect((await issue(own)).body.code).to.equal('notice.number-taken');
      expect((await issue({ issuer, date: '2026-03-01' })).body.number).to.equal('整改〔2026〕2号');
    });

    it('is kept byte for byte, whatever happens to the evaluation', async () => {
      const { body } = await issue({});
      const before = await tester().get(`/notices/${body.id}/files/pdf`);
      await tester().post(`/evaluations/${evaluation.id}/findings/bulk`, {
        rows: [{ object: 'server-1', item: 'L2-CES1-01', result: 'conform' }],
      });
      const after = await tester().get(`/notices/${body.id}/files/pdf`);
      expect(after.bytes.equals(before.bytes)).to.equal(true);
    });

    it('comes as PDF and Excel with name, size and hash', async () => {
      const { body } = await issue({ issuer: newIssuer() });
      expect(body.files.map(({ format }: Json) => format)).to.deep.equal(['pdf', 'xlsx']);
      for (const file of body.files) {
        const { bytes, headers, etag } = await tester().get(`/notices/${body.id}/files/${file.format}`);
        expect(bytes.length).to.equal(file.size);
        expect(createHash('sha256').update(bytes).digest('hex')).to.equal(file.sha256);
        expect(etag).to.equal(`"${file.sha256}"`);
        const name = headers.get('Content-Disposition')!;
        expect(name).to.include(`filename*=UTF-8''${encodeURIComponent(file.fileName)}`);
        expect(bytes.subarray(0, 4).toString('latin1')).to.equal(file.format === 'pdf' ? '%PDF' : 'PK\u0003\u0004');
      }
    });

    it('of a hospital without problems is a paper as well', async () => {
      evaluation = await importSmall(tester(), { findings: [] });
      const { status, body } = await issue({ issuer: newIssuer() });
      expect([status, body.problems]).to.deep.equal([201, 0]);
    });

    it('is held up by what contradicts itself, unless a reason is given; not by what is still missing', async () => {
      const findings = [
        { object: 'server-1', item: 'L2-CES1-01', result: 'nonconform', record: '空口令', risk: 'high' },
      ];
      evaluation = await importSmall(tester(), { findings: findings as Finding[] });
      const blocked = await issue({ issuer: newIssuer() });
      expect([blocked.status, blocked.body.code, blocked.body.counts.errors]).to.deep.equal([409, 'paper.blocked', 1]);
      expect((await tester().get(`/notices?evaluationId=${evaluation.id}`)).body.items).to.deep.equal([]);
      const reasons = [{ rule: 'high-risk-without-advice', reason: '建议另行发送' }];
      const { status, body } = await issue({ issuer: newIssuer(), reasons });
      expect(status).to.equal(201);
      const { contradictions } = (await tester().get(`/papers/${body.id}`)).body;
      expect(contradictions.filter((one: Json) => one.severity === 'error')).to.have.length(1);
      expect(contradictions.map(({ id }: Json) => id)).to.include.members(['missing-results', 'filing-number']);
    });

    it('takes all that a paper may say', async () => {
      const more = {
        basis: ['依据一。'],
        interimMeasures: ['先断开外网。'],
        consequence: '逾期将通报。',
        copies: ['某局'],
      };
      const people = { preparedBy: '甲', reviewedBy: '乙', approvedBy: '丙', phone: null };
      expect((await issue({ issuer: newIssuer(), ...more, ...people })).status).to.equal(201);
    });
  },
  { now: () => Date.parse('2026-12-31T16:00:00Z') },
);
