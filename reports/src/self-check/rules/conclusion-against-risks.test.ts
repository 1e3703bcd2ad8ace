import { expect } from 'chai';
import { firstProblem, found, withFinding } from '../../../test-support/check-cases.js';

const id = 'conclusion-against-risks';

describe('self-check: score and conclusion against the risks', () => {
  it('accepts the figures that the data give', () =>
    expect(found(id, { stated: { score: 76.02, conclusion: '中' } })).to.deep.equal([]));
  it('refuses a conclusion that a high risk forbids', () => {
    const [one] = found(id, { evaluation: withFinding({ risk: 'high' }), stated: { conclusion: '中' } });
    expect(one).to.deep.include({ severity: 'error', place: '结论页，等级测评结论' });
    expect(one!.messageZh).to.match(/^写的是中.*得出的是差/);
  });
  it('refuses a score that the results do not give', () =>
    expect(found(id, { stated: { score: 80 } })[0]!.messageZh).to.match(/^写的是80.*76\.02/));
  it('warns while risks are not rated', () => {
    const [one] = found(id, { evaluation: withFinding({ risk: null }, firstProblem()) });
    expect(one).to.deep.include({ severity: 'warning', place: '风险分析' });
  });
});
