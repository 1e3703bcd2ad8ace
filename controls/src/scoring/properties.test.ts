import { expect } from 'chai';
import fc from 'fast-check';
import { add, compare, rational, subtract } from './rational.js';
import type { Rational } from './rational.js';
import { scoreItems } from './score-items.js';
import type { ScorableItem } from './compute-score.js';
import type { ScoreResult } from './score-result.js';
import { editions, objectRules } from './settings.js';
import type { Edition, Settings } from './settings.js';

const results = ['conform', 'partial', 'nonconform', 'notApplicable'] as const;
const better = { nonconform: 'partial', partial: 'conform' } as const;

const itemArbitrary = fc.record({
  domain: fc.constantFrom('安全物理环境', '安全计算环境', '安全管理制度', '安全运维管理'),
  importance: fc.constantFrom('ordinary' as const, 'important' as const, 'critical' as const),
  results: fc.array(fc.constantFrom(...results), { minLength: 1, maxLength: 4 }),
});
const itemsArbitrary = fc
  .array(itemArbitrary, { minLength: 1, maxLength: 12 })
  .map((items) => items.map((item, index): ScorableItem => ({ id: `k${index}`, ...item })));
const caseArbitrary = fc.record({
  edition: fc.constantFrom(...editions),
  settings: fc.record({
    objectRule: fc.constantFrom(...objectRules),
    attention: fc.constantFrom('0', '0.3', '0.5', '1'),
  }),
  items: itemsArbitrary,
});
const OPTIONS = { seed: 20_250_320, numRuns: 300 };

const exactOf = (text: string): Rational => {
  const [n, d] = text.split('/');
  return rational(BigInt(n!), BigInt(d!));
};
const score = (input: { edition: Edition; settings: Partial<Settings>; items: ScorableItem[] }): ScoreResult =>
  scoreItems(input);
const figure = (result: ScoreResult): string | null => result.exact;

describe('properties of every edition', () => {
  it('points lost and floors add up to 100 minus the figure, exactly', () => {
    fc.assert(
      fc.property(caseArbitrary, (input) => {
        const result = score(input);
        if (result.exact === null) return result.items.every((item) => item.pointsLost.exact === '0/1');
        const lines = [...result.items, ...result.floors].map((line) => exactOf(line.pointsLost.exact));
        return compare(lines.reduce(add), subtract(rational(100), exactOf(result.exact))) === 0;
      }),
      OPTIONS,
    );
  });

  it('the order of items and of objects does not matter', () => {
    fc.assert(
      fc.property(caseArbitrary, (input) => {
        const turned = input.items.toReversed().map((item) => ({ ...item, results: item.results.toReversed() }));
        return figure(score({ ...input, items: turned })) === figure(score(input));
      }),
      OPTIONS,
    );
  });

  it('a better answer never lowers the figure', () => {
    fc.assert(
      fc.property(caseArbitrary, fc.nat(), (input, pick) => {
        const before = score(input);
        const index = pick % input.items.length;
        const items = input.items.map((item, at) =>
          at === index
            ? { ...item, results: item.results.map((word) => better[word as keyof typeof better] ?? word) }
            : item,
        );
        const after = score({ ...input, items });
        return before.exact === null || compare(exactOf(after.exact!), exactOf(before.exact)) >= 0;
      }),
      OPTIONS,
    );
  });

  it('an object to which an item does not apply changes nothing', () => {
    fc.assert(
      fc.property(caseArbitrary, (input) => {
        const items = input.items.map((item) => ({ ...item, results: [...item.results, 'notApplicable'] }));
        return figure(score({ ...input, items })) === figure(score(input));
      }),
      OPTIONS,
    );
  });

  it('the figure stays between 0 and 100, and the printed one has two decimals', () => {
    fc.assert(
      fc.property(caseArbitrary, (input) => {
        const result = score(input);
        const printed = result.score ?? result.rate;
        return printed === null || (printed >= 0 && printed <= 100 && Number(printed.toFixed(2)) === printed);
      }),
      OPTIONS,
    );
  });

  it('changing one result in 2015, 2019 and 2025 changes only its own line and the total', () => {
    const input = {
      edition: '2025' as const,
      settings: {},
      items: ['a', 'b', 'c'].map((id) => ({
        id,
        domain: '安全计算环境',
        weight: '1',
        results: ['conform', 'conform'],
      })),
    };
    const changed = {
      ...input,
      items: input.items.map((item) => (item.id === 'b' ? { ...item, results: ['conform', 'nonconform'] } : item)),
    };
    for (const edition of ['2015', '2019', '2025'] as const) {
      const [before, after] = [score({ ...input, edition }), score({ ...changed, edition })];
      const moved = after.items.filter(
        (item, index) => item.pointsLost.exact !== before.items[index]!.pointsLost.exact,
      );
      expect(moved.map((item) => item.id)).to.deep.equal(['b']);
    }
  });
});
