import { expect } from 'chai';
import fc from 'fast-check';
import { lightestSet } from './lightest-set.js';
import type { Choice, LightestInput } from './choice.js';

const choice = fc.record({ pool: fc.nat(1), gain: fc.bigInt(0n, 12n), cost: fc.nat(9) });
const problem = fc.record({
  choices: fc.array(choice, { maxLength: 9 }),
  starts: fc.tuple(fc.bigInt(-15n, 15n), fc.bigInt(-15n, 15n)),
  least: fc.bigInt(0n, 60n),
  weighing: fc.constantFrom({ count: 1000, money: 1 }, { count: 1, money: 1000 }),
});

function valueOf(starts: readonly bigint[], chosen: readonly Choice[]): bigint {
  const shares = starts.map((start, pool) => chosen.reduce((sum, c) => (c.pool === pool ? sum + c.gain : sum), start));
  return shares.reduce((total, share) => (share > 0n ? total + share : total), 0n);
}

function bestOfAll({ choices, starts, least, weighing }: LightestInput<Choice>): number | null {
  let best: number | null = null;
  for (let bits = 0; bits < 2 ** choices.length; bits += 1) {
    const chosen = choices.filter((_, index) => bits & (1 << index));
    const weight = weigh(chosen, weighing);
    if (valueOf(starts, chosen) >= least && (best === null || weight < best)) best = weight;
  }
  return best;
}

const weigh = (chosen: readonly Choice[], { count, money }: LightestInput<Choice>['weighing']): number =>
  chosen.reduce((sum, { cost }) => sum + count + money * cost, 0);

describe('lightestSet', () => {
  it('is as light as the best of all subsets, floors and all', () => {
    fc.assert(
      fc.property(problem, (input) => {
        const found = lightestSet(input);
        expect(found && weigh(found.chosen, input.weighing)).to.equal(bestOfAll(input));
        if (found) expect(valueOf(input.starts, found.chosen) >= input.least).to.equal(true);
      }),
      { seed: 44, numRuns: 500 },
    );
  });

  it('pays a floor off only when that is worth it', () => {
    const choices = [
      { pool: 0, gain: 10n, cost: 0 },
      { pool: 0, gain: 10n, cost: 0 },
      { pool: 1, gain: 4n, cost: 0 },
    ];
    const input = { choices, starts: [-12n, 0n], weighing: { count: 1, money: 1 } };
    expect(lightestSet({ ...input, least: 4n })!.chosen).to.deep.equal([choices[2]]);
    expect(lightestSet({ ...input, least: 8n })!.chosen).to.have.members([choices[0], choices[1]]);
  });

  it('prefers the earlier of equal choices', () => {
    const choices = ['one', 'other'].map((name) => ({ name, pool: 0, gain: 3n, cost: 1 }));
    const found = lightestSet({ choices, starts: [0n], least: 3n, weighing: { count: 1, money: 1 } });
    expect(found!.chosen.map(({ name }) => name)).to.deep.equal(['one']);
  });

  it('gives nothing to choose when the value is there already, and null when all together miss it', () => {
    const input = { choices: [{ pool: 0, gain: 1n, cost: 0 }], starts: [5n], weighing: { count: 1, money: 1 } };
    expect(lightestSet({ ...input, least: 5n })!.chosen).to.deep.equal([]);
    expect(lightestSet({ ...input, least: 7n })).to.equal(null);
  });

  it('answers for 200 choices of any gain at once', () => {
    const choices = Array.from({ length: 200 }, (_, index) => ({
      pool: 0,
      gain: BigInt(1_000_003 + ((index * 7_919) % 400_009)),
      cost: 1 + ((index * 104_729) % 9_973),
    }));
    const found = lightestSet({ choices, starts: [0n], least: 60_000_000n, weighing: { count: 1, money: 201 } });
    expect(found!.proven).to.equal(true);
    expect(valueOf([0n], found!.chosen) >= 60_000_000n).to.equal(true);
  });

  it('says when costs that follow gains kept it from proving the least cost, and still finds the least number', () => {
    const choices = Array.from({ length: 120 }, (_, index) => {
      const gain = BigInt(1_000_000_007 + ((index * 7_919_993) % 900_000_011));
      return { pool: 0, gain, cost: Math.round(Number(gain) / 1e4) };
    });
    const input = { choices, starts: [0n], least: 80_000_000_000n };
    const fewest = lightestSet({ ...input, weighing: { count: 1e9, money: 1 } });
    const counted = lightestSet({ ...input, weighing: { count: 1, money: 0 } });
    expect(fewest!.chosen.length).to.equal(counted!.chosen.length);
    const cheapest = lightestSet({ ...input, weighing: { count: 1, money: 121 } });
    expect([cheapest!.proven, counted!.proven]).to.deep.equal([false, true]);
    expect(valueOf([0n], cheapest!.chosen) >= input.least).to.equal(true);
    const money = cheapest!.chosen.reduce((sum, { cost }) => sum + cost, 0);
    expect(money).to.be.within(cheapest!.leastMoney, cheapest!.leastMoney * (1 + 1e-5));
  }).timeout(30_000);
});
