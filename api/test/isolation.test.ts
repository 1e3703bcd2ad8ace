import { expect } from 'chai';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { reasons } from '../test-support/paper-steps.js';
import { person } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import { smallDocument } from '../test-support/tester.js';
import type { Json } from '../test-support/tester.js';
import { Organization } from '../src/features/organizations/organization.entity.js';
import { freshRow } from '../src/database/change-row.js';

const MISSING = '01234567-89ab-7def-8123-456789abcdef';

onEachDatabase(
  'two hospitals on one service',
  (tester) => {
    let one: Person;
    let other: Person;
    let evaluation: Json;
    before(async () => {
      const { context } = tester().server;
      const [first, second] = ['某县人民医院', '某县中医院'].map((name) => ({
        ...freshRow(context),
        name,
        contact: null,
        phone: null,
        note: null,
        superiorId: null,
      }));
      await context.database.write((em) => em.insert(Organization, [first!, second!]));
      one = await person(tester(), [{ role: 'leadEvaluator', organizationId: first!.id }]);
      other = await person(tester(), [{ role: 'hospitalManager', organizationId: second!.id }]);
      const document = smallDocument();
      const system = { ...document.system, organization: '某县人民医院' };
      const { status, body } = await one.post('/evaluations/import', { ...document, system });
      expect(status, JSON.stringify(body)).to.equal(201);
      evaluation = body;
    });

    it('shows each its own', async () => {
      expect((await one.get('/systems')).body.items).to.have.length(1);
      expect((await one.get(`/evaluations/${evaluation.id}`)).status).to.equal(200);
      expect((await other.get('/systems')).body.items).to.deep.equal([]);
      expect((await other.get('/organizations')).body.items.map(({ name }: Json) => name)).to.deep.equal([
        '某县中医院',
      ]);
    });

    it('answers what is foreign exactly as what does not exist', async () => {
      const foreign = await other.get(`/evaluations/${evaluation.id}`);
      const missing = await other.get(`/evaluations/${MISSING}`);
      const plain = ({ body }: Json, id: string): string =>
        JSON.stringify({ ...body, requestId: '' }).replaceAll(id, 'ID');
      expect(foreign.status).to.equal(404);
      expect(plain(foreign, evaluation.id)).to.equal(plain(missing, MISSING));
    });

    it('tells who may see but not change that it is forbidden', async () => {
      const organizationId = (await one.get('/organizations')).body.items[0].id;
      const viewer = await person(tester(), [{ role: 'viewer', organizationId }]);
      const { status, body } = await viewer.call('PATCH', `/evaluations/${evaluation.id}`, {
        body: { leader: '某人' },
        headers: { 'If-Match': evaluation.etag },
      });
      expect([status, body.code]).to.deep.equal([403, 'access.denied']);
    });

    it('keeps the papers of one from the other, by whatever way it asks', async () => {
      const wish = { kind: 'notice', subjectId: evaluation.id };
      const { body: paper } = await one.post('/papers', { ...wish, reasons });
      expect(paper.number, JSON.stringify(paper)).to.be.a('string');
      const { body: job } = await one.post('/paper-jobs', { ...wish, work: 'preview' });
      const list = (await other.get(`/papers?subjectId=${evaluation.id}`)).body;
      expect([list.items, (await one.get('/papers')).body.items.length]).to.deep.equal([[], 1]);
      const asked = (paperId: string, subjectId: string, jobId: string): [string, string, object?][] => [
        ['GET', `/papers/${paperId}`],
        ['GET', `/papers/${paperId}/record`],
        ['GET', `/papers/${paperId}/files/pdf`],
        ['GET', `/notices/${paperId}`],
        ['POST', '/papers/check', { ...wish, subjectId }],
        ['POST', '/papers/preview', { ...wish, subjectId, format: 'pdf' }],
        ['POST', '/papers', { ...wish, subjectId, reasons }],
        ['POST', '/papers', { ...wish, subjectId, replacesId: paperId, reasons }],
        ['POST', '/paper-jobs', { ...wish, subjectId, work: 'issue', reasons }],
        ['GET', `/paper-jobs/${jobId}`],
        ['GET', `/paper-jobs/${jobId}/file`],
        ['POST', `/paper-jobs/${jobId}/cancel`],
      ];
      const ids = [paper.id, evaluation.id, job.id] as const;
      const missing = asked(MISSING, MISSING, MISSING);
      for (const [index, [method, path, body]] of asked(...ids).entries()) {
        const foreign = await other.call(method, path, { body });
        const none = await other.call(method, missing[index]![1], { body: missing[index]![2] });
        const plain = (answer: Json): string =>
          JSON.stringify({ ...answer, requestId: '' }).replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID');
        expect([foreign.status, plain(foreign.body)], path).to.deep.equal([404, plain(none.body)]);
      }
      expect((await one.get('/papers')).body.items).to.have.length(1);
    });

    it('asks everybody else to sign in', async () => {
      for (const path of ['/systems', `/evaluations/${evaluation.id}`, '/catalog/items?grade=S2A2G2'])
        expect((await tester().get(path)).body.code).to.equal('session.required');
    });

    it('refuses a change without the token that only its own pages can read', async () => {
      const headers = { Cookie: one.cookie };
      const { body } = await tester().call('POST', '/systems', { body: { name: '某系统', grade: 'S2A2G2' }, headers });
      expect(body.code).to.equal('session.csrf');
    });
  },
  { environment: { SIGN_IN: 'on' } },
);
