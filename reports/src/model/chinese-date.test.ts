import { expect } from 'chai';
import { chineseDate, startOfDayInShanghai, todayInShanghai } from './chinese-date.js';

describe('dates of a paper', () => {
  it('writes no leading zeros', () => expect(chineseDate('2026-03-05')).to.equal('2026年3月5日'));
  it('takes the day in Shanghai, which begins before the day in Greenwich', () => {
    expect(todayInShanghai(new Date('2026-09-29T15:59:59Z'))).to.equal('2026-09-29');
    expect(todayInShanghai(new Date('2026-09-29T16:00:00Z'))).to.equal('2026-09-30');
  });
  it('begins the day at midnight in Shanghai', () =>
    expect(startOfDayInShanghai('2026-09-30').toISOString()).to.equal('2026-09-29T16:00:00.000Z'));
});
