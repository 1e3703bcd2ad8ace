import { expect } from 'chai';
import { found, recordsWith } from '../../../test-support/check-cases.js';
import { hospital } from '../../../test-support/hospital.js';

const id = 'dates-out-of-order';
const messages = (input: Parameters<typeof found>[1]): string[] => found(id, input).map(({ messageZh }) => messageZh);

describe('self-check: dates out of order', () => {
  it('accepts dates in order, and equal ones', () =>
    expect(
      messages({
        report: { preparedBy: { date: '2026-08-26' }, reviewedBy: { date: '2026-08-26' } },
        date: '2026-08-28',
      }),
    ).to.deep.equal([]));
  it('refuses an approval before the review', () =>
    expect(
      messages({ report: { reviewedBy: { date: '2026-08-28' }, approvedBy: { date: '2026-08-27' } } }),
    ).to.deep.equal(['批准2026-08-27早于审核2026-08-28']));
  it('looks past a date that is open', () =>
    expect(
      messages({ report: { preparedBy: { date: '2026-08-29' }, approvedBy: { date: '2026-08-27' } } }),
    ).to.deep.equal(['批准2026-08-27早于编制2026-08-29']));
  it('refuses a report before its evaluation began', () => {
    const evaluation = hospital();
    const facts = { ...evaluation.evaluation, startDate: '2026-09-01', reportDate: '2026-08-28' };
    expect(messages({ evaluation: { ...evaluation, evaluation: facts } })).to.have.length(1);
  });
  it('refuses a phase that ends before it begins', () =>
    expect(
      messages({ report: { phases: [{ name: '现场测评', from: '2026-08-14', to: '2026-08-06' }] } }),
    ).to.have.length(1));
  it('refuses a deadline before the notice', () =>
    expect(
      messages({ notice: { title: '通知', issuer: '甲', date: '2026-09-30', deadline: '2026-09-01' } }),
    ).to.deep.equal(['整改期限2026-09-01早于通知日期2026-09-30']));
  it('refuses a retest before the work was finished', () => {
    const retests = [{ date: '2026-10-01', by: '甲', outcome: 'fixed', record: '已核对' } as const];
    expect(messages({ records: recordsWith({ completedOn: '2026-10-15', retests }) })).to.have.length(1);
  });
});
