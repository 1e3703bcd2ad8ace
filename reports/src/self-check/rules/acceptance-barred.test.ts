import { expect } from 'chai';
import { found, recordsWith } from '../../../test-support/check-cases.js';

const id = 'acceptance-barred';
const acceptance = {
  reason: '补丁影响业务',
  measures: ['限制连接来源'],
  residualRisk: '中',
  requestedBy: '甲',
  approver: '乙',
  approvedOn: '2026-10-01',
  expiry: '2027-09-30',
};
const state = 'accepted' as const;

describe('self-check: accepted risks', () => {
  it('accepts a whole and approved one', () =>
    expect(
      found(id, { date: '2026-11-23', records: recordsWith({}, { state, acceptance, risk: 'medium' }) }),
    ).to.deep.equal([]));
  it('refuses a high risk', () =>
    expect(found(id, { records: recordsWith({}, { state, acceptance, risk: 'high' }) })[0]!.messageZh).to.match(
      /^高风险不得/,
    ));
  it('refuses a hazard', () =>
    expect(found(id, { records: recordsWith({}, { state, acceptance, hazard: true }) })[0]!.messageZh).to.match(
      /^重大风险隐患不得/,
    ));
  it('refuses one that has run out by the day of the paper', () =>
    expect(found(id, { date: '2027-10-01', records: recordsWith({}, { state, acceptance }) })[0]!.messageZh).to.match(
      /到期/,
    ));
  it('refuses one without measures', () =>
    expect(
      found(id, { records: recordsWith({}, { state, acceptance: { ...acceptance, measures: [] } }) }),
    ).to.have.length(1));
});
