import { expect } from 'chai';
import { risks } from '../assessment/words.js';
import type { Risk } from '../assessment/words.js';
import { MlpsError } from '../errors.js';
import { proposeRisk } from './propose-risk.js';

describe('proposeRisk', () => {
  it('fills the grid', () => {
    const grid = risks.map((likelihood) => risks.map((impact) => proposeRisk({ likelihood, impact }).risk));
    expect(grid).to.deep.equal([
      ['high', 'high', 'medium'],
      ['high', 'medium', 'low'],
      ['medium', 'low', 'low'],
    ]);
  });

  it('never falls when likelihood or impact rises', () => {
    const rank = (risk: Risk): number => risks.indexOf(risk);
    for (const likelihood of risks)
      for (const [index, impact] of risks.entries())
        for (const worse of risks.slice(0, index)) {
          expect(rank(proposeRisk({ likelihood, impact: worse }).risk)).to.be.at.most(
            rank(proposeRisk({ likelihood, impact }).risk),
          );
          expect(rank(proposeRisk({ likelihood: worse, impact: likelihood }).risk)).to.be.at.most(
            rank(proposeRisk({ likelihood: impact, impact: likelihood }).risk),
          );
        }
  });

  it('takes the greater of two harms', () => {
    expect(proposeRisk({ likelihood: 'low', impact: { information: 'low', service: 'high' } })).to.include({
      impact: 'high',
      risk: 'medium',
    });
  });

  it('says that it is an aid', () => {
    const proposal = proposeRisk({ likelihood: 'low', impact: 'low' });
    expect(proposal.aid).to.equal(true);
    expect(proposal.zh).to.contain('仅供参考');
  });

  it('refuses other words, naming the field', () => {
    const call = (): unknown => proposeRisk({ likelihood: '高' as Risk, impact: 'low' });
    expect(call).to.throw(MlpsError, 'likelihood').with.property('code', 'risk.invalid');
  });
});
