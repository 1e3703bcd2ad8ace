import { expect } from 'chai';
import { openOverTime } from './open-over-time.js';

describe('open items over time', () => {
  const at = (day: string): string => `${day}T02:00:00.000Z`;

  it('has no point without items', () => {
    expect(openOverTime([])).to.deep.equal([]);
  });

  it('falls when an item is closed or accepted, and rises when it is opened again', () => {
    const items = [
      { openedAt: at('2026-03-01'), moves: [{ at: at('2026-03-05'), to: 'closed' as const }] },
      {
        openedAt: at('2026-03-01'),
        moves: [
          { at: at('2026-03-02'), to: 'planned' as const },
          { at: at('2026-03-06'), to: 'accepted' as const },
          { at: at('2026-03-09'), to: 'open' as const },
        ],
      },
    ];
    expect(openOverTime(items).map(({ date, open }) => `${date} ${open}`)).to.deep.equal([
      '2026-03-01 2',
      '2026-03-05 1',
      '2026-03-06 0',
      '2026-03-09 1',
    ]);
  });

  it('counts an item that waits for its retest as open', () => {
    const moves = [{ at: at('2026-03-05'), to: 'submitted' as const }];
    expect(openOverTime([{ openedAt: at('2026-03-01'), moves }])).to.deep.equal([{ date: '2026-03-01', open: 1 }]);
  });

  it('takes the day in Shanghai, and leaves out a day that ends as it began', () => {
    const late = '2026-03-01T16:30:00.000Z'; // already the 2nd in Shanghai
    const items = [
      { openedAt: at('2026-03-01'), moves: [{ at: late, to: 'closed' as const }] },
      { openedAt: late, moves: [] },
    ];
    expect(openOverTime(items)).to.deep.equal([{ date: '2026-03-01', open: 1 }]);
  });

  it('gives the same in any order of the items', () => {
    const items = ['2026-03-01', '2026-03-04', '2026-03-02'].map((day) => ({ openedAt: at(day), moves: [] }));
    expect(openOverTime(items.toReversed())).to.deep.equal(openOverTime(items));
  });
});
