import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';
import { hospital } from '../../../test-support/hospital.js';

const check = (reportNumber: string): string[] => {
  const evaluation = hospital();
  const facts = { ...evaluation.evaluation, reportNumber, reportDate: '2026-08-28' };
  return found('report-number', { evaluation: { ...evaluation, evaluation: facts } }).map(({ messageZh }) => messageZh);
};

describe('self-check: report number', () => {
  for (const number of ['99000000000-22001-26-9999-01', '99000000000-22001-26-9999-01【2025版】'])
    it(`accepts ${number}`, () => expect(check(number)).to.deep.equal([]));
  it('warns of another shape', () => expect(check('26-01')[0]).to.contain('形式'));
  it('warns of another filing number', () =>
    expect(check('99000000000-22002-26-9999-01')[0]).to.contain('备案证明编号'));
  it('warns of another year', () => expect(check('99000000000-22001-25-9999-01')[0]).to.contain('年份'));
});
