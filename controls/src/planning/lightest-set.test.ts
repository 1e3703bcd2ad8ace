import { expect } from 'chai';
import fc from 'fast-check';
import { lightestSet } from './lightest-set.js';
import type { Choice, LightestInput } from './choice.js';

const weighings = fc.constantFrom({ count: 100_000, money: 1 }, { count: 1, money: 1_000 });
const problemOf = (gain: fc.Arbitrary<bigint>, floor: bigint, least: bigint): fc.Arbitrary<LightestInput<Choice>> =>
  fc.record({
    choices: fc.array(fc.record({ pool: fc.nat(1), gain, cost: fc.nat(900) }), { maxLength: 9 }),
    starts: fc.tuple(fc.bigInt(-floor, floor), fc.bigInt(-floor, floor)),
    least: fc.bigInt(0n, least),
    weighing: weighings,
  });
/** Few gains, so that a table of them is made, and gains that are too large for it. */
const small = problemOf(fc.bigInt(0n, 12n), 15n, 60n);
const large = problemOf(fc.bigInt(0n, 10n ** 24n), 10n ** 24n, 5n * 10n ** 24n);
/** Costs that follow the gains to half a unit. */
const following = large.map((input) => ({
  ...input,
  choices: input.choices.map((one) => ({ ...one, cost: Number((one.gain + 10n ** 21n) / (2n * 10n ** 21n)) })),
}));

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
  for (const [name, problem] of Object.entries({ small, large, following }))
    it(`is as light as the best of all subsets, floors and all: ${name} gains`, () => {
      fc.assert(
        fc.property(problem, (input) => {
          const found = lightestSet(input);
          expect(found && weigh(found.chosen, input.weighing)).to.equal(bestOfAll(input));
          if (!found) return;
          expect(found.proven).to.equal(true);
          expect(valueOf(input.starts, found.chosen) >= input.least).to.equal(true);
        }),
        { seed: 44, numRuns: 400 },
      );
    });

  it('is as cheap as a plain table over all money says, for 200 choices', () => {
    const many = fc.array(fc.record({ gain: fc.bigInt(1n, 10n ** 24n), noise: fc.nat(40) }), {
      minLength: 200,
      maxLength: 200,
    });
    fc.assert(
      fc.property(many, fc.boolean(), fc.integer({ min: 1, max: 99 }), (list, follows, share) => {
        const choices = list.map(({ gain, noise }) => {
          return { pool: 0, gain, cost: follows ? Number(gain / 25_000_000_000_000_000_000_000n) : noise };
        });
        const all = choices.reduce((sum, { gain }) => sum + gain, 0n);
        const least = (all * BigInt(share)) / 100n;
        const found = lightestSet({ choices, starts: [0n], least, weighing: { count: 1, money: 201 } })!;
        expect(found).to.include({ proven: true, leastMoney: leastMoney(choices, least) });
        expect(moneyOf(found.chosen)).to.equal(found.leastMoney);
      }),
      { seed: 45, numRuns: 12 },
    );
  }).timeout(30_000);

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

  it('proves the least money where costs follow gains to the unit, so that every set is as good as the next', () => {
    for (const grain of [1e4, 1e5, 1e6]) {
      const choices = Array.from({ length: 211 }, (_, index) => {
        const gain = BigInt(1_000_000_007 + ((index * index * 7_919_993) % 900_000_011));
        return { pool: 0, gain, cost: Math.round(Number(gain) / grain) };
      });
      const input = { choices, starts: [0n], least: 150_000_000_000n };
      const cheapest = lightestSet({ ...input, weighing: { count: 1, money: 212 } })!;
      expect(cheapest.proven, String(grain)).to.equal(true);
      expect(moneyOf(cheapest.chosen))
        .to.equal(cheapest.leastMoney)
        .and.to.be.at.most(Math.ceil(15e10 / grain) + 1);
      expect(valueOf([0n], cheapest.chosen) >= input.least).to.equal(true);
    }
  }).timeout(30_000);

  it('says how little can be missing where costs follow gains far below the smallest coin', () => {
    const choices = Array.from({ length: 60 }, (_, index) => {
      const gain = BigInt(1_000_000_007 + ((index * index * 7_919_993) % 900_000_011));
      return { pool: 0, gain, cost: Number(gain) };
    });
    const cheapest = lightestSet({ choices, starts: [0n], least: 40_000_000_000n, weighing: { count: 1, money: 61 } })!;
    expect(cheapest.leastMoney).to.be.within(40_000_000_000, moneyOf(cheapest.chosen));
    expect(moneyOf(cheapest.chosen)).to.be.at.most(40_000_100_000);
  }).timeout(30_000);
});

const moneyOf = (chosen: readonly Choice[]): number => chosen.reduce((sum, { cost }) => sum + cost, 0);

/** The greatest gain for every sum of money, by the textbook's table. */
function leastMoney(choices: readonly Choice[], least: bigint): number {
  const greatest: bigint[] = [0n];
  for (const { gain, cost } of choices)
    for (let money = greatest.length - 1; money >= 0; money -= 1) {
      const more = greatest[money]! + gain;
      for (let at = greatest.length; at <= money + cost; at += 1) greatest.push(0n);
      if (more > greatest[money + cost]!) greatest[money + cost] = more;
    }
  return greatest.findIndex((gain) => gain >= least);
}
