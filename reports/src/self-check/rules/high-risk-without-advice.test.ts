import { expect } from 'chai';
import { found, withFinding } from '../../../test-support/check-cases.js';

const id = 'high-risk-without-advice';

describe('self-check: high risk without advice', () => {
  it('asks nothing of lower risks', () => expect(found(id)).to.deep.equal([]));
  it('refuses a high risk without advice of its own', () => {
    const [one] = found(id, { evaluation: withFinding({ risk: 'high', advice: ' ' }) });
    expect(one).to.deep.include({ severity: 'error', messageZh: '高风险问题没有写整改建议' });
  });
  it('refuses a hazard without advice', () =>
    expect(found(id, { evaluation: withFinding({ hazard: true }) })[0]!.messageZh).to.match(/^重大风险隐患/));
  it('accepts a high risk with advice', () =>
    expect(found(id, { evaluation: withFinding({ risk: 'high', advice: '立即修补。' }) })).to.deep.equal([]));
});
