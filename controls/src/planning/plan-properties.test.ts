import { expect } from 'chai';
import fc from 'fast-check';
import { openItems, smallEvaluations } from '../../test-support/small-evaluations.js';
import type { Evaluation } from '../assessment/evaluation.js';
import type { Round } from './apply-rectification.js';
import { add, compare, parseDecimal, rational, roundTwo, subtract, sum, toExact } from '../scoring/rational.js';
import type { Rational } from '../scoring/rational.js';
import { conclusionWords } from './conclusion-words.js';
import { forecast } from './forecast.js';
import { parseExact } from './parse-exact.js';
import { planRectification } from './plan-rectification.js';
import type { PlanTarget } from './plan-types.js';
import type { Standing } from '../risk/standing.js';

const OPTIONS = { seed: 20_211, numRuns: 120 };
const rounds = fc.constantFrom<Round>('this', 'next');

/** A target of the document's edition, from numbers drawn beforehand. */
function targetFor(document: Evaluation, word: number, figure: number, wantsWord: boolean): PlanTarget {
  const words = conclusionWords[document.edition];
  if (wantsWord) return words[word % words.length]!;
  return document.edition === '2025' ? { rate: figure } : figure;
}

function reaches(document: Evaluation, standing: Standing, target: PlanTarget): boolean {
  if (standing.exact === null) return false;
  const words = conclusionWords[document.edition];
  if (typeof target === 'string') return words.indexOf(standing.conclusion!) >= words.indexOf(target);
  const exact = parseExact(standing.exact);
  const rounds = typeof target === 'number' && document.settings?.compareOn === 'rounded';
  return (
    compare(rounds ? roundTwo(exact) : exact, parseDecimal(typeof target === 'object' ? target.rate : target)!) >= 0
  );
}

const subsets = (ids: readonly string[]): string[][] =>
  ids.reduce<string[][]>((all, id) => [...all, ...all.map((set) => [...set, id])], [[]]);

const planCase = fc.record({
  document: smallEvaluations(6),
  round: rounds,
  word: fc.nat(3),
  figure: fc.constantFrom(50, 60, 70.5, 80, 90, 95, 100),
  wantsWord: fc.boolean(),
  prices: fc.array(fc.constantFrom(0, 0.5, 1, 2, 2.25, 7), { minLength: 20, maxLength: 20 }),
  excluding: fc.constantFrom(false, false, true),
});

describe('planRectification, against every subset', () => {
  it('finds the fewest items, among them the least cost, and the least cost of all', () => {
    fc.assert(
      fc.property(planCase, ({ document, round, word, figure, wantsWord, prices, excluding }) => {
        const target = targetFor(document, word, figure, wantsWord);
        const [excludedId, ...others] = openItems(document);
        const free = excluding ? others : openItems(document);
        const costs = Object.fromEntries(free.map((id, index) => [id, prices[index % prices.length]!]));
        const exclude = excluding && excludedId ? [excludedId] : [];
        const plan = planRectification(document, { target, round, costs, exclude });
        const priced = (set: readonly string[]): number => set.reduce((total, id) => total + costs[id]!, 0);
        const good = subsets(free).filter((set) => reaches(document, forecast(document, set, { round }).after, target));
        expect(plan.reachable).to.equal(good.length > 0);
        if (!plan.reachable) return;
        const fewest = Math.min(...good.map((set) => set.length));
        const cheapest = Math.min(...good.map(priced));
        expect(plan.smallest.steps).to.have.length(fewest);
        expect(Number(plan.smallest.cost)).to.equal(Math.min(...good.filter((s) => s.length === fewest).map(priced)));
        expect(Number(plan.cheapest!.cost)).to.equal(cheapest);
        const lean = good.filter((set) => priced(set) === cheapest).map((set) => set.length);
        expect(plan.cheapest!.steps).to.have.length(Math.min(...lean));
        for (const set of [plan.smallest, plan.cheapest!]) expect(reaches(document, set.after, target)).to.equal(true);
      }),
      OPTIONS,
    );
  }).timeout(60_000);
});

describe('planRectification, any small evaluation', () => {
  const anyCase = fc.record({ document: smallEvaluations(20), round: rounds, word: fc.nat(3) });

  it('says after a set what the forecast says, and steps that add up to it', () => {
    fc.assert(
      fc.property(anyCase, ({ document, round, word }) => {
        const plan = planRectification(document, { target: targetFor(document, word, 0, true), round });
        const ids = plan.smallest.steps.map(({ id }) => id);
        const real = forecast(document, ids, { round });
        expect(plan.smallest.after).to.deep.equal(real.after);
        if (plan.now.exact === null) return;
        const steps = sum(plan.smallest.steps.map(({ gain }) => parseExact(gain.exact)));
        expect(toExact(steps)).to.equal(plan.smallest.gain.exact).and.to.equal(real.gain!.exact);
        expect(add(parseExact(plan.now.exact), steps)).to.deep.equal(parseExact(real.after.exact!));
      }),
      OPTIONS,
    );
  });

  it('gives every open item the gain and conclusion that mending it alone really brings', () => {
    fc.assert(
      fc.property(anyCase, ({ document, round, word }) => {
        const plan = planRectification(document, { target: targetFor(document, word, 0, true), round });
        for (const item of plan.items) {
          const alone = forecast(document, [item.id], { round });
          expect(item.gain).to.deep.equal(alone.gain);
          expect(item.conclusion).to.equal(alone.after.conclusion);
        }
      }),
      OPTIONS,
    );
  });

  it('adds up where no floor holds: all gains together are what is lost', () => {
    fc.assert(
      fc.property(smallEvaluations(20), (document) => {
        const plan = planRectification(document, { target: targetFor(document, 0, 0, true) });
        const now = plan.now.exact;
        if (now === null || document.edition === '2021') return;
        const gains: Rational = sum(plan.items.map(({ gain }) => parseExact(gain.exact)));
        expect(gains).to.deep.equal(subtract(rational(100), parseExact(now)));
      }),
      OPTIONS,
    );
  });

  it('reaches no less with more time: what this round reaches, the next does with no more items', () => {
    fc.assert(
      fc.property(anyCase, ({ document, word }) => {
        const target = targetFor(document, word, 0, true);
        const [now, next] = (['this', 'next'] as const).map((round) => planRectification(document, { target, round }));
        if (now!.reachable) expect(next!.smallest.steps.length).to.be.at.most(now!.smallest.steps.length);
      }),
      OPTIONS,
    );
  });
});
