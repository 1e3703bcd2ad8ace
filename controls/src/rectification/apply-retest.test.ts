import { expect } from 'chai';
import fc from 'fast-check';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { MlpsError } from '../errors.js';
import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { parseEvaluation } from '../assessment/parse-evaluation.js';
import { editions } from '../scoring/settings.js';
import { applyRetest, retestScores } from './apply-retest.js';
import { checkRetest } from './check-retest.js';
import { openItems } from './items/open-items.js';
import { retestItems } from './retest-items.js';
import type { Retest, RetestEntry, RetestOutcome } from './retest.js';
import { rollUpRetest } from './roll-up-retest.js';

const BAD = { object: 'all', item: 'L2-CES1-15' };
const GOOD = { object: 'all', item: 'L2-CES1-01' };
const evaluation: Evaluation = sampleEvaluation('S2A2G2', (finding) =>
  finding.item === BAD.item
    ? { ...finding, result: 'nonconform', risk: 'medium', record: '原记录', points: 0 }
    : finding,
);
const entry = (outcome: RetestOutcome, more: Partial<RetestEntry> = {}): RetestEntry => ({
  ...BAD,
  outcome,
  record: '复测记录',
  ...more,
});
const retest = (...entries: RetestEntry[]): Retest => ({ date: '2026-03-05', by: '丙', entries });
const after = (list: Retest, pair = BAD): Finding =>
  applyRetest(evaluation, list).findings.find(({ object, item }) => object === pair.object && item === pair.item)!;

describe('applyRetest', () => {
  it('makes a fixed finding conform, without risk', () =>
    expect(after(retest(entry('fixed')))).to.include({ result: 'conform', risk: null, points: 5, record: '复测记录' }));
  it('keeps the mark of a hazard that was rectified', () => {
    const hazard = {
      ...evaluation,
      findings: evaluation.findings.map((f) => (f.item === BAD.item ? { ...f, hazard: true } : f)),
    };
    const scores = retestScores({ ...hazard, edition: '2025' }, retest(entry('fixed')));
    expect(scores.before.problems.hazards).to.equal(1);
    expect(scores.after.problems).to.include({ hazardsRectified: 1 });
  });
  it('makes a partly fixed finding partial, and lets the points follow', () =>
    expect(after(retest(entry('partly', { risk: 'low' })))).to.include({
      result: 'partial',
      risk: 'low',
      points: null,
    }));
  it('keeps the result of what is still there', () =>
    expect(after(retest(entry('stillThere')))).to.include({ result: 'nonconform', risk: 'medium', points: 0 }));
  it('changes nothing where it could not test', () =>
    expect(applyRetest(evaluation, retest(entry('couldNotTest')))).to.deep.equal(evaluation));
  it('adds what is new', () =>
    expect(after(retest(entry('new', { ...GOOD, risk: 'high' })), GOOD)).to.include({
      result: 'nonconform',
      risk: 'high',
    }));
  it('leaves the original alone', () => {
    const before = structuredClone(evaluation);
    applyRetest(evaluation, retest(entry('fixed')));
    expect(evaluation).to.deep.equal(before);
  });
  for (const edition of editions)
    it(`${edition}: fixing raises the figure, and the document stays sound`, () => {
      const { before, after } = retestScores({ ...evaluation, edition }, retest(entry('fixed')));
      expect((after.score ?? after.rate)!).to.be.above((before.score ?? before.rate)!);
      expect(() => parseEvaluation(applyRetest(evaluation, retest(entry('partly'))))).to.not.throw();
    });
});

describe('checkRetest', () => {
  const faults: readonly (readonly [string, RetestEntry, string])[] = [
    ['an unknown object', entry('fixed', { object: 'x' }), '$.entries[0].object'],
    ['an item of another grade', entry('fixed', { item: 'L3-CES1-01' }), '$.entries[0].item'],
    ['a pair without problem', entry('fixed', GOOD), '$.entries[0].outcome'],
    ['a new problem that is known', entry('new'), '$.entries[0].outcome'],
    ['a blank record', entry('couldNotTest', { record: ' ' }), '$.entries[0].record'],
    ['an unknown outcome', entry('done' as never), '$.entries[0].outcome'],
    ['an unknown risk', entry('partly', { risk: '高' as never }), '$.entries[0].risk'],
    ['a result where none is asked', entry('fixed', { result: 'partial' }), '$.entries[0].result'],
  ];
  for (const [name, wrong, path] of faults)
    it(`names ${name}`, () =>
      expect(checkRetest(evaluation, retest(wrong)).map((issue) => issue.path)).to.deep.equal([path]));
  it('names a double entry', () =>
    expect(checkRetest(evaluation, retest(entry('fixed'), entry('partly')))[0]).to.include({ code: 'duplicate-pair' }));
  it('is what applyRetest throws', () =>
    expect(() => applyRetest(evaluation, retest(entry('new'))))
      .to.throw(MlpsError, 'known before')
      .with.property('code', 'retest.invalid'));
});

describe('rollUpRetest', () => {
  const objects = ['a', 'b'].map((object) => ({ object, name: object, fixed: false }));
  const cases: readonly (readonly [RetestOutcome | null, RetestOutcome | null, string])[] = [
    ['fixed', 'fixed', 'passed'],
    ['fixed', 'partly', 'partly'],
    ['fixed', 'couldNotTest', 'partly'],
    ['fixed', null, 'partly'],
    ['partly', 'partly', 'partly'],
    ['stillThere', 'stillThere', 'failed'],
    ['stillThere', 'couldNotTest', 'failed'],
    ['couldNotTest', 'couldNotTest', 'untested'],
    [null, null, 'untested'],
  ];
  for (const [a, b, verdict] of cases)
    it(`${a ?? 'nothing'} and ${b ?? 'nothing'} is ${verdict}`, () => {
      const entries = [
        { object: 'a', outcome: a },
        { object: 'b', outcome: b },
      ];
      const given = entries.flatMap(({ object, outcome }) => (outcome ? [{ object, outcome }] : []));
      expect(rollUpRetest(objects, given).verdict).to.equal(verdict);
    });
  it('remembers what an earlier retest closed', () => {
    const { objects: later } = rollUpRetest(objects, [{ object: 'a', outcome: 'fixed' }]);
    expect(rollUpRetest(later, [{ object: 'b', outcome: 'fixed' }]).verdict).to.equal('passed');
  });
  it('takes back what turns out not to be fixed', () => {
    const fixed = objects.map((each) => ({ ...each, fixed: true }));
    expect(rollUpRetest(fixed, [{ object: 'a', outcome: 'stillThere' }])).to.include({ verdict: 'failed' });
  });
  it('never passes an item without objects', () => expect(rollUpRetest([], []).verdict).to.equal('untested'));
  it('passes exactly when nothing remains and something was tested', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('fixed' as const, 'partly' as const, 'couldNotTest' as const), { maxLength: 5 }),
        (list) => {
          const each = list.map((_, index) => ({ object: `${index}`, name: `${index}`, fixed: false }));
          const { verdict, remaining } = rollUpRetest(
            each,
            list.map((outcome, index) => ({ object: `${index}`, outcome })),
          );
          return (verdict === 'passed') === (list.length > 0 && remaining.length === 0);
        },
      ),
      { seed: 6 },
    ));
});

describe('retestItems', () => {
  const [item] = openItems(evaluation);
  const submitted = { ...item!, state: 'submitted' as const };
  const actionFor = (outcome: RetestOutcome, state = submitted as typeof item): string | null | undefined =>
    retestItems([state!], retest(entry(outcome))).items[0]?.action;
  it('asks for the move that follows', () => {
    expect(actionFor('fixed')).to.equal('close');
    expect(actionFor('partly')).to.equal('return');
    expect(actionFor('couldNotTest')).to.equal(null);
    expect(actionFor('fixed', item)).to.equal('fixOnSite');
    expect(actionFor('stillThere', item)).to.equal(null);
    expect(actionFor('stillThere', { ...item!, state: 'closed' })).to.equal('reopen');
  });
  it('leaves out what was not tested, and hands back what is new', () => {
    const outcome = retestItems([submitted], retest(entry('new', GOOD)));
    expect([outcome.items.length, outcome.unplaced.length]).to.deep.equal([0, 1]);
  });
});
