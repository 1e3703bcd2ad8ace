import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';

const check = (overallOpinion: string): string[] =>
  found('told-counts', { report: { overallOpinion } }).map(({ place }) => place);

describe('self-check: figures in the evaluator’s opinion', () => {
  it('accepts those of the data', () =>
    expect(check('综合得分76.02分，发现高风险问题0个，中风险24个，低风险问题57个。')).to.deep.equal([]));
  it('names each that differs', () =>
    expect(check('综合得分为 80 分；高风险问题3个，重大风险隐患0个。')).to.deep.equal([
      '总体评价，高风险问题数',
      '总体评价，重大风险隐患数',
      '总体评价，综合得分',
    ]));
  it('has nothing to say of words without figures', () =>
    expect(check('系统总体安全状况较好，高风险问题已整改。')).to.deep.equal([]));
});
