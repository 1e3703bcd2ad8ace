import { expect } from 'chai';
import { catalog } from '../src/catalog/catalog.js';
import { importanceEntry } from '../src/catalog/importance.js';
import { importanceRules } from '../src/catalog/importance-rules.js';

const generalOf = (level: 2 | 3): readonly (typeof catalog.items)[number][] => catalog.ofLevel(level, 'general');
const tally = (level: 2 | 3): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const item of generalOf(level).filter((entry) => !entry.importanceAssumed))
    found[item.importance] = (found[item.importance] ?? 0) + 1;
  return found;
};

describe('importance of items', () => {
  it('has the counts of the source for level 3, together 396 item units', () => {
    expect(tally(3)).to.deep.equal({ ordinary: 65, important: 107, critical: 39 });
    expect(generalOf(3).reduce((sum, item) => sum + importanceEntry(item.importance).factor2021, 0)).to.equal(396);
  });

  it('has the counts of the source for level 2 and marks the 20 others as assumed', () => {
    expect(tally(2)).to.deep.equal({ ordinary: 38, important: 57, critical: 20 });
    expect(generalOf(2).filter((item) => item.importanceAssumed)).to.have.length(20);
  });

  it('marks everything at levels 1 and 4 and in the extensions as assumed', () => {
    const unsourced = catalog.items.filter((item) => item.level === 1 || item.level === 4 || item.part !== 'general');
    expect(unsourced.filter((item) => !item.importanceAssumed)).to.deep.equal([]);
  });

  it('takes an importance said to be that of another item from that item', () => {
    const borrowed = catalog.items.filter((item) => item.importanceLike !== null);
    expect(borrowed).to.have.length.above(0);
    expect(borrowed.filter((item) => catalog.get(item.importanceLike!).importance !== item.importance)).to.deep.equal(
      [],
    );
  });

  it('explains every rule in both languages', () => {
    expect(importanceRules.filter((rule) => !rule.zh || !rule.en)).to.deep.equal([]);
  });

  it('reads 0.4, 0.7 and 1 as ordinary, important and critical', () => {
    expect(
      catalog.items.filter((item) => item.weight !== { ordinary: 0.4, important: 0.7, critical: 1 }[item.importance]),
    ).to.deep.equal([]);
  });
});
