import { expect } from 'chai';
import { chineseNumeral, decimalHeadings, officialHeadings } from './numbering.js';

describe('numbering of headings', () => {
  for (const [count, text] of [
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [45, '四十五'],
    [99, '九十九'],
  ] as const)
    // prettier-ignore
    it(`writes ${count} as ${text}`, () => expect(chineseNumeral(count)).to.equal(text));
  it('follows 一、（一）1.（1） in official papers', () => {
    const heading = officialHeadings();
    const texts = [heading(1, '甲'), heading(2, '乙'), heading(3, '丙'), heading(4, '丁')].map(({ text }) => text);
    expect(texts).to.deep.equal(['一、甲', '（一）乙', '1.丙', '（1）丁']);
  });
  it('begins lower levels anew below each higher one', () => {
    const heading = officialHeadings();
    for (const level of [1, 2, 2, 1] as const) heading(level, '');
    expect(heading(2, '乙').text).to.equal('（一）乙');
  });
  it('counts 1, 1.1, 1.1.1 in long reports', () => {
    const heading = decimalHeadings();
    const texts = [heading(1, '甲'), heading(2, '乙'), heading(3, '丙'), heading(2, '丁'), heading(1, '戊')];
    expect(texts.map(({ text }) => text)).to.deep.equal(['1 甲', '1.1 乙', '1.1.1 丙', '1.2 丁', '2 戊']);
  });
});
