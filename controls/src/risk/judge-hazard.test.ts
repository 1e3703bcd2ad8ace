import { expect } from 'chai';
import { describeJudgement, judgeHazard, openJudgement } from './judge-hazard.js';

const all = { relevance: true, severity: true, likelihood: true };

describe('judgeHazard', () => {
  it('needs all three principles', () => {
    expect(judgeHazard(all)).to.equal(true);
  });

  it('fails as soon as one fails, whatever is open', () => {
    expect(judgeHazard({ ...openJudgement, severity: false })).to.equal(false);
  });

  it('stays open while one is open', () => {
    expect(judgeHazard({ ...all, likelihood: null })).to.equal(null);
    expect(judgeHazard(openJudgement)).to.equal(null);
  });

  it('tells the judgement in a sentence', () => {
    expect(describeJudgement({ ...all, severity: false })).to.equal('相关性：满足；严重性：不满足；高发性：满足');
  });
});
