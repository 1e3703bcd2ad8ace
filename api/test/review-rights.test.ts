import { expect } from 'chai';
import { freshRow } from '../src/database/change-row.js';
import { Organization } from '../src/features/organizations/organization.entity.js';
import { onEachDatabase } from '../test-support/on-each-database.js';
import { person } from '../test-support/people.js';
import type { Person } from '../test-support/people.js';
import { smallDocument } from '../test-support/tester.js';
import type { Json, TestAnswer } from '../test-support/tester.js';

onEachDatabase(
  'the rights of a second person',
  (tester) => {
    let lead: Person;
    let evaluator: Person;
    let reviewer: Person;
    let path: string;
    const place = { object: 'server-1', item: 'L2-CES1-01' };
    before(async () => {
      const { context } = tester().server;
      const blank = { contact: null, phone: null, note: null, superiorId: null };
      const organization = { ...freshRow(context), name: '某县人民医院', ...blank };
      await context.database.write((em) => em.insert(Organization, organization));
      const on = { organizationId: organization.id };
      lead = await person(tester(), [{ role: 'leadEvaluator', ...on }]);
      evaluator = await person(tester(), [{ role: 'evaluator', ...on }]);
      reviewer = await person(tester(), [{ role: 'reviewer', ...on }]);
      const document = smallDocument({ findings: [] });
      const system = { ...document.system, organization: organization.name };
      path = `/evaluations/${(await lead.post('/evaluations/import', { ...document, system })).body.id}/findings`;
    });
    const write = (by: Person, row: object, more: object = {}): Promise<TestAnswer> =>
      by.post(`${path}/bulk`, { rows: [{ ...place, ...row }], ...more });
    const submit = (by: Person): Promise<TestAnswer> => by.post(`${path}/submissions`, { findings: [place] });
    const judge = (by: Person, action: string): Promise<TestAnswer> =>
      by.post(`${path}/reviews`, { action, comment: '请补充', findings: [place] });
    const refused = { status: 403, code: 'access.denied' };
    const outcome = ({ status, body }: TestAnswer): Json => ({ status, code: body.code });

    it('are apart from writing: evaluators write and submit, reviewers judge', async () => {
      const row = { result: 'partial', record: '部分启用' };
      expect(outcome(await write(reviewer, row))).to.deep.equal(refused);
      expect((await write(evaluator, row)).body.inserted).to.equal(1);
      expect(outcome(await submit(reviewer))).to.deep.equal(refused);
      expect((await submit(evaluator)).body.done).to.equal(1);
      expect(outcome(await judge(evaluator, 'accept'))).to.deep.equal(refused);
      expect((await judge(reviewer, 'accept')).body.done).to.equal(1);
    });

    it('are needed to rewrite what was accepted, even when it is asked for', async () => {
      const row = { result: 'conform', record: '已启用' };
      expect((await write(evaluator, row, { reopenAccepted: true })).body).to.include({ updated: 0, skipped: 1 });
      expect((await write(lead, row, { reopenAccepted: true })).body).to.include({ updated: 1, skipped: 0 });
    });

    it('do not reach one’s own work: a lead evaluator, who has both rights, cannot accept what he wrote', async () => {
      expect((await submit(evaluator)).body.done).to.equal(1);
      const { body } = await judge(lead, 'accept');
      expect([body.done, body.skips[0].reason]).to.deep.equal([0, 'own']);
      expect((await judge(reviewer, 'accept')).body.done).to.equal(1);
    });
  },
  { environment: { SIGN_IN: 'on' } },
);
