import { expect } from 'chai';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { MlpsError } from '../errors.js';
import { forecast } from './forecast.js';
import { planRectification } from './plan-rectification.js';
import type { PlanOptions, PlannedSet } from './plan-types.js';

/** A level-2 system in which these items fail, everything else conforms. */
const failing = (problems: Record<string, Partial<Finding>>, edition: Evaluation['edition'] = '2021'): Evaluation => ({
  ...sampleEvaluation('S2A2G2', (finding) =>
    problems[finding.item] ? { ...finding, result: 'nonconform', ...problems[finding.item] } : finding,
  ),
  edition,
});
const ids = (set: PlannedSet): string[] => set.steps.map(({ id }) => id);

describe('planRectification', () => {
  it('plans nothing when the target is reached', () => {
    const plan = planRectification(failing({ 'L2-CES1-15': { risk: 'low' } }), { target: '良' });
    expect(plan).to.include({ reachable: true, reasonZh: null });
    expect(plan.smallest).to.deep.include({ steps: [], cost: null, after: plan.now });
  });

  it('puts the high risk first, because nothing else lifts the conclusion', () => {
    const document = failing({ 'L2-PES1-01': { risk: 'low' }, 'L2-MMS1-01': { risk: 'high' } });
    const plan = planRectification(document, { target: '良' });
    expect(plan.smallest.steps.map(({ id, binding }) => [id, binding])).to.deep.equal([['L2-MMS1-01', 'high-risk']]);
    expect([plan.now.conclusion, plan.smallest.after.conclusion]).to.deep.equal(['差', '优']);
  });

  it('mends medium risks for 优 and not for 良', () => {
    const document = failing({ 'L2-PES1-01': { risk: 'medium' }, 'L2-MMS1-01': { risk: 'low' } });
    expect(ids(planRectification(document, { target: '良' }).smallest)).to.deep.equal([]);
    const best = planRectification(document, { target: '优' });
    expect(best.smallest.steps.map(({ id, binding }) => [id, binding])).to.deep.equal([['L2-PES1-01', 'medium-risk']]);
  });

  it('mends everything for 符合 of 2015', () => {
    const document = failing({ 'L2-PES1-01': {}, 'L2-MMS1-01': {} }, '2015');
    const plan = planRectification(document, { target: '符合' });
    expect(ids(plan.smallest)).to.have.members(['L2-PES1-01', 'L2-MMS1-01']);
    expect(plan.smallest.after.conclusion).to.equal('符合');
  });

  it('says that a mended hazard still counts in this conclusion, and plans it for the next', () => {
    const document = failing({ 'L2-CES1-01': { hazard: true } }, '2025');
    const plan = planRectification(document, { target: '符合' });
    expect(plan.reachable).to.equal(false);
    expect(plan.reasonZh).to.contain('下一次测评起不再计入');
    const next = planRectification(document, { target: '符合', round: 'next' });
    expect(next.smallest.steps.map(({ id, binding }) => [id, binding])).to.deep.equal([['L2-CES1-01', 'hazard']]);
    expect(next.smallest.after.conclusion).to.equal('符合');
  });

  it('mends the hazard in this round where the settings no longer count it', () => {
    const document = failing({ 'L2-CES1-01': { hazard: true }, 'L2-CES1-02': {} }, '2025');
    const plan = planRectification(document, { target: '符合', settings: { rectifiedHazards: 'ignore' } });
    expect(ids(plan.smallest)).to.deep.equal(['L2-CES1-01']);
  });

  it('gives steps that say what each adds, and what it stands at then', () => {
    const document = failing({ 'L2-PES1-01': { result: 'partial' }, 'L2-MMS1-01': {} });
    const { smallest } = planRectification(document, { target: 100 });
    const [first, last] = [smallest.steps[0]!, smallest.steps[1]!];
    expect(first.gain.rounded).to.be.greaterThan(last.gain.rounded);
    expect(last.after.exact).to.equal('100/1');
  });

  it('leaves out what cannot be mended, and says why the target is out of reach', () => {
    const document = failing({ 'L2-CES1-15': { risk: 'high' }, 'L2-MMS1-01': {} });
    const plan = planRectification(document, { target: '良', exclude: ['L2-CES1-15'] });
    expect(plan.reachable).to.equal(false);
    expect(ids(plan.smallest)).to.deep.equal(['L2-MMS1-01']);
    expect(plan.reasonZh).to.contain('1 个高风险').and.to.contain('1 个测评项被排除');
    expect(plan.items.map(({ id, excluded }) => [id, excluded])).to.deep.equal([
      ['L2-CES1-15', true],
      ['L2-MMS1-01', false],
    ]);
  });

  it('offers the cheapest set beside the smallest', () => {
    const document = failing({ 'L2-PES1-01': {}, 'L2-PES1-03': {}, 'L2-PES1-07': {} }, '2025');
    const costs = { 'L2-PES1-01': 5, 'L2-PES1-03': '0.5', 'L2-PES1-07': 20 };
    const plan = planRectification(document, { target: { rate: 98.5 }, costs });
    expect([ids(plan.smallest), plan.smallest.cost]).to.deep.equal([['L2-PES1-03'], '0.5']);
    expect(plan.cheapest).to.deep.equal(plan.smallest);
    expect(planRectification(document, { target: { rate: 98.5 } }).cheapest).to.equal(null);
  });

  it('plans under another edition and own weights when asked', () => {
    const document = failing({ 'L2-PES1-01': {} });
    expect(planRectification(document, { target: '符合', edition: '2025' }).edition).to.equal('2025');
    const heavy = planRectification(document, { target: '优', weights: { 'L2-PES1-01': 'critical' } });
    const light = planRectification(document, { target: '优', weights: { 'L2-PES1-01': 'ordinary' } });
    expect(heavy.items[0]!.gain.rounded).to.be.greaterThan(light.items[0]!.gain.rounded);
  });

  it('gives no plan but a reason when there is no score', () => {
    const plan = planRectification({ ...sampleEvaluation(), findings: [] }, { target: '优' });
    expect(plan).to.deep.include({ reachable: false, items: [] });
    expect(plan.reasonZh).to.equal('尚无任何测评结果，没有得分，无从规划。');
  });

  it('leaves the document alone', () => {
    const document = failing({ 'L2-PES1-01': { risk: 'high' } });
    const before = structuredClone(document);
    planRectification(document, { target: '优' });
    expect(document).to.deep.equal(before);
  });

  const refused: [string, PlanOptions, string][] = [
    ['a word of another edition', { target: '符合' }, '差、中、良、优'],
    ['a rate where there is a score', { target: { rate: 80 } }, 'a word or a score'],
    ['a score in 2025', { target: 80, edition: '2025' }, '{ rate }'],
    ['a figure above 100', { target: 101 }, 'from 0 to 100'],
    ['an item of another level', { target: '优', exclude: ['L3-CES1-01'] }, 'not an item of this system'],
    ['a cost for no item', { target: '优', costs: { 口令: 5 } }, 'not an item of this system'],
  ];
  for (const [name, options, message] of refused)
    it(`refuses ${name}`, () => {
      const call = (): unknown => planRectification(failing({}), options);
      expect(call).to.throw(MlpsError, message).with.property('code', 'planning.invalid');
    });
});

describe('forecast', () => {
  const document = failing({ 'L2-PES1-01': {}, 'L2-CES1-15': { risk: 'high' } });

  it('tells score and conclusion before and after', () => {
    const { before, after, gain } = forecast(document, ['L2-CES1-15']);
    expect([before.conclusion, after.conclusion]).to.deep.equal(['差', '优']);
    expect(gain!.rounded).to.be.closeTo(after.score! - before.score!, 0.011);
  });

  it('gains nothing from nothing, and nothing from an item without a problem', () => {
    expect(forecast(document, []).gain).to.deep.equal({ exact: '0/1', rounded: 0 });
    expect(forecast(document, ['L2-PES1-02']).gain!.exact).to.equal('0/1');
  });

  it('refuses an item that is not the system’s', () => {
    expect(() => forecast(document, ['L3-CES1-01'])).to.throw(MlpsError, 'S2A2G2');
  });
});
