import { expect } from 'chai';
import fc from 'fast-check';
import { smallEvaluations } from '../../test-support/small-evaluations.js';
import { parseExact } from '../planning/parse-exact.js';
import { subtract, sum } from '../scoring/rational.js';
import { compareRounds } from './compare-rounds.js';

const OPTIONS = { seed: 20_256, numRuns: 300 };
const round = smallEvaluations(40);

describe('compareRounds, any two rounds', () => {
  it('gives lines that add up to the difference of the two scores, exactly', () => {
    fc.assert(
      fc.property(round, round, (before, after) => {
        const { change } = compareRounds(before, after);
        if (!change) return;
        const [from, to] = [change.from, change.to].map(({ exact }) => parseExact(exact));
        const lines = sum(change.lines.map(({ points }) => parseExact(points.exact)));
        expect(lines).to.deep.equal(parseExact(change.difference.exact)).and.to.deep.equal(subtract(to!, from!));
      }),
      OPTIONS,
    );
  });

  it('counts what the two reports count', () => {
    fc.assert(
      fc.property(round, round, fc.array(round, { maxLength: 2 }), (before, after, history) => {
        const comparison = compareRounds(before, after, { history });
        const { counts } = comparison;
        const both = counts.open + counts.improved + counts.worsened;
        expect(counts.fixed + both + counts.notComparable).to.equal(comparison.before.problems);
        expect(counts.new + counts.returned + both).to.equal(comparison.after.problems);
      }),
      OPTIONS,
    );
  });

  it('finds nothing new and nothing fixed between a round and itself', () => {
    fc.assert(
      fc.property(round, (document) => {
        const { counts, change } = compareRounds(document, document);
        expect(counts.open).to.equal(Object.values(counts).reduce((total, count) => total + count));
        expect(change?.lines ?? []).to.deep.equal([]);
      }),
      OPTIONS,
    );
  });

  it('turns fixed into new, and the sign of every sum, when the rounds change places', () => {
    fc.assert(
      fc.property(round, round, (one, other) => {
        const same = { ...other, edition: one.edition, settings: one.settings! };
        const [forth, back] = [compareRounds(one, same), compareRounds(same, one)];
        expect(back.counts).to.include({ improved: forth.counts.worsened, worsened: forth.counts.improved });
        const swapped = forth.problems.filter(({ before, after }) => before && after);
        expect(back.problems.filter(({ before, after }) => before && after)).to.have.length(swapped.length);
        if (forth.change)
          expect(parseExact(back.change!.difference.exact)).to.deep.equal(
            subtract({ n: 0n, d: 1n }, parseExact(forth.change.difference.exact)),
          );
      }),
      OPTIONS,
    );
  });
});
