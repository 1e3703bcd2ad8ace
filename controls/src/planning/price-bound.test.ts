import { expect } from 'chai';
import fc from 'fast-check';
import type { Choice } from './choice.js';
import { coversOf } from './cover.js';
import { priceBound } from './price-bound.js';
import type { Counting } from './price-bound.js';

const choice = fc.record({ pool: fc.constant(0), gain: fc.bigInt(1n, 900n), cost: fc.nat(300) });
const subsets = (choices: readonly Choice[]): Choice[][] =>
  choices.reduce<Choice[][]>((all, one) => [...all, ...all.map((set) => [...set, one])], [[]]);
const allows = ({ sense, count }: Counting, size: number): boolean =>
  sense === 'atLeast' ? size >= count : sense === 'atMost' ? size <= count : size === count;

describe('priceBound', () => {
  it('never exceeds the cost of a set, nor does what each choice adds to it', () => {
    fc.assert(
      fc.property(
        fc.array(choice, { minLength: 1, maxLength: 8 }),
        fc.nat(99),
        fc.constantFrom('atLeast' as const, 'atMost' as const, 'exactly' as const),
        fc.nat(8),
        (choices, share, sense, count) => {
          const least = (choices.reduce((sum, { gain }) => sum + gain, 0n) * BigInt(share)) / 100n + 1n;
          const cover = coversOf({ choices, starts: [0n], least, weighing: { count: 1, money: 100 } })[0]!;
          const bound = priceBound(cover, { sense, count });
          for (const set of subsets(choices)) {
            const gain = set.reduce((sum, one) => sum + one.gain, 0n);
            if (gain < least || !allows({ sense, count }, set.length)) continue;
            const cost = set.reduce((sum, one) => sum + one.cost, 0) / cover.coin;
            const dearer = bound.surplus.reduce(
              (sum, surplus, place) => sum + (set.includes(choices[place]!) === surplus < 0 ? 0 : Math.abs(surplus)),
              0,
            );
            expect(bound.least + dearer).to.be.at.most(cost + 1e-6);
          }
        },
      ),
      { seed: 3, numRuns: 200 },
    );
  });
});
