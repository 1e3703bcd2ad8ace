import { expect } from 'chai';
import fc from 'fast-check';
import { costBound } from './core-set.js';
import { fewestSet } from './fewest-set.js';
import { lightestSet } from './lightest-set.js';

const gains = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 10 });
const weighing = { count: 1, money: 1_000 };

describe('costBound', () => {
  it('never exceeds the cost of the cheapest set, whether costs follow gains or not', () => {
    fc.assert(
      fc.property(gains, fc.array(fc.nat(60), { minLength: 10, maxLength: 10 }), fc.nat(100), (list, noise, share) => {
        const choices = list.map((gain, index) => ({
          pool: 0,
          gain: BigInt(gain),
          cost: Math.round(gain / 7) + noise[index]!,
        }));
        const all = choices.reduce((sum, { gain }) => sum + gain, 0n);
        const input = { choices, starts: [0n], least: (all * BigInt(share)) / 100n, weighing };
        const money = lightestSet(input)!.chosen.reduce((sum, { cost }) => sum + cost, 0);
        const bound = costBound(choices, input.least, fewestSet(input)!.length);
        expect(bound.least).to.be.at.most(money);
      }),
      { seed: 3, numRuns: 150 },
    );
  });
});

describe('coreSet', () => {
  it('meets the least possible cost where costs follow gains, so that the cheapest set is proven', () => {
    const choices = Array.from({ length: 160 }, (_, index) => {
      const gain = BigInt(1_000_000_007 + ((index * index * 7_919_993) % 900_000_011));
      return { pool: 0, gain, cost: Math.round(Number(gain) / 1e5) };
    });
    const cheapest = lightestSet({ choices, starts: [0n], least: 80_000_000_000n, weighing: { count: 1, money: 161 } });
    expect(cheapest!.proven).to.equal(true);
    expect(cheapest!.chosen.reduce((sum, { cost }) => sum + cost, 0)).to.equal(cheapest!.leastMoney);
  });
});

describe('fewestSet', () => {
  it('takes the greatest gains, from the pool where they count', () => {
    const choices = [4n, 6n, 5n].map((gain, index) => ({ pool: index % 2, gain, cost: 0 }));
    expect(fewestSet({ choices, starts: [-8n, 0n], least: 6n })).to.deep.equal([choices[1]]);
    expect(fewestSet({ choices, starts: [-8n, 0n], least: 7n })).to.have.members(choices);
    expect(fewestSet({ choices, starts: [-8n, 0n], least: 8n })).to.equal(null);
  });
});
