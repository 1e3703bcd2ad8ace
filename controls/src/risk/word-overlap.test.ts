import { expect } from 'chai';
import { indexWords } from './word-overlap.js';

const index = indexWords(['机房没有电子门禁', '数据没有本地备份', '用HTTPS传送数据']);

describe('indexWords', () => {
  it('gives 1 for a text that says all of the reference and 0 for one that says nothing of it', () => {
    expect(index.compare('机房电子门禁', '机房电子门禁').similarity).to.equal(1);
    expect(index.compare('机房电子门禁', '数据备份').similarity).to.equal(0);
  });

  it('joins overlapping pairs into the words of the text', () => {
    expect(index.compare('机房没有电子门禁', '经查，机房未装电子门禁系统').terms).to.deep.equal(['电子门禁', '机房']);
  });

  it('reads Latin words whatever their case', () => {
    expect(index.compare('用HTTPS传送数据', '采用 https 协议').terms).to.deep.equal(['https']);
  });

  it('lets a rare term weigh more than a common one', () => {
    const rare = index.compare('数据本地备份', '本地').similarity;
    expect(rare).to.be.greaterThan(index.compare('数据本地备份', '数据').similarity);
  });

  it('gives 0 for empty texts', () => {
    expect(index.compare('', '').similarity).to.equal(0);
  });
});
