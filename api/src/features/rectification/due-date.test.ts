import { expect } from 'chai';
import { dueDateOf } from './due-date.js';

describe('dueDateOf', () => {
  const cases = [
    ['2026-03-31', 'high', {}, '2026-04-15'],
    ['2026-12-31', 'medium', {}, '2027-01-30'],
    ['2028-02-28', 'low', { low: 1 }, '2028-02-29'],
    ['2026-01-01', null, {}, '2026-01-31'],
    ['2026-01-01', 'high', { high: 0 }, '2026-01-01'],
  ] as const;
  for (const [from, risk, days, due] of cases) {
    it(`counts calendar days: ${from}, ${risk ?? 'unrated'} gives ${due}`, () => {
      expect(dueDateOf(from, risk, days)).to.equal(due);
    });
  }
});
