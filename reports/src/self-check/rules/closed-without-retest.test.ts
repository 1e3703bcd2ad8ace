import { expect } from 'chai';
import { found, recordsWith } from '../../../test-support/check-cases.js';

const id = 'closed-without-retest';
const retest = { date: '2026-10-20', by: '某测评机构', record: '已核对' };

describe('self-check: closed without retest', () => {
  it('accepts a passing retest', () =>
    expect(
      found(id, { records: recordsWith({ retests: [{ ...retest, outcome: 'fixed' }] }, { state: 'closed' }) }),
    ).to.deep.equal([]));
  it('refuses an item closed without any', () =>
    expect(found(id, { records: recordsWith({}, { state: 'closed' }) })[0]!.messageZh).to.match(/没有复测记录/));
  it('refuses an item whose last retest did not pass', () => {
    const retests = [{ ...retest, outcome: 'fixed' } as const, { ...retest, outcome: 'stillThere' } as const];
    expect(found(id, { records: recordsWith({ retests }, { state: 'closed' }) })[0]!.messageZh).to.match(/没有通过/);
  });
});
