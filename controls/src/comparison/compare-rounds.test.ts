import { expect } from 'chai';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { compareRounds } from './compare-rounds.js';

const A = 'L2-PES1-01';
const B = 'L2-MMS1-01';

/** A level-2 system in which these items have these findings, everything else conforms. */
const round = (changes: Record<string, Partial<Finding>> = {}, more: Partial<Evaluation> = {}): Evaluation => ({
  ...sampleEvaluation('S2A2G2', (finding) => ({ ...finding, ...changes[finding.item] })),
  ...more,
});
const fails = { result: 'nonconform' } as const;
const partly = { result: 'partial' } as const;
const absent = { result: 'notApplicable', reason: '不涉及' } as const;
const without = (document: Evaluation, item: string): Evaluation => ({
  ...document,
  findings: document.findings.filter((finding) => finding.item !== item),
});
const stateOf = (before: Evaluation, after: Evaluation, history: Evaluation[] = []): string =>
  compareRounds(before, after, { history })
    .problems.map(({ state, reason }) => (reason ? `${state} ${reason}` : state))
    .join();

describe('compareRounds', () => {
  const cases: [string, Partial<Finding>, Partial<Finding>, string][] = [
    ['fixed', fails, {}, 'fixed'],
    ['still open', fails, fails, 'open'],
    ['improved by its result', fails, partly, 'improved'],
    ['worsened by its result', partly, fails, 'worsened'],
    ['improved by its rating', { ...fails, risk: 'high' }, { ...fails, risk: 'low' }, 'improved'],
    ['worsened by its rating', { ...partly, risk: 'low' }, { ...partly, risk: 'medium' }, 'worsened'],
    ['still open when only one round is rated', fails, { ...fails, risk: 'high' }, 'open'],
    ['new', {}, fails, 'new'],
    ['new on an item that did not apply before', absent, fails, 'new not-applicable-before'],
    ['not comparable once it does not apply', fails, absent, 'notComparable not-applicable-now'],
    ['of no interest while it conforms', {}, {}, ''],
  ];
  for (const [name, before, after, state] of cases)
    it(`finds a problem ${name}`, () => {
      expect(stateOf(round({ [A]: before }), round({ [A]: after }))).to.equal(state);
    });

  it('finds a problem not comparable when it was not assessed in one of the rounds', () => {
    expect(stateOf(round({ [A]: fails }), without(round(), A))).to.equal('notComparable not-assessed');
    expect(stateOf(without(round(), A), round({ [A]: fails }))).to.equal('new not-assessed-before');
  });

  it('finds a problem returned that an earlier round had and the last did not', () => {
    const [bad, good] = [round({ [A]: fails }), round()];
    expect(stateOf(good, bad, [bad])).to.equal('returned');
    expect(stateOf(good, bad, [bad, good])).to.equal('returned');
    expect(stateOf(good, bad, [good])).to.equal('new');
    expect(stateOf(bad, bad, [bad])).to.equal('open');
  });

  it('lists the worst news first', () => {
    const problems = compareRounds(round({ [A]: fails }), round({ [B]: fails })).problems;
    expect(problems.map(({ state, objectName }) => [state, objectName])).to.deep.equal([
      ['new', '样例对象'],
      ['fixed', '样例对象'],
    ]);
  });

  it('reads Chinese words and leaves the documents alone', () => {
    const before = round({ [A]: { result: '不符合' as 'nonconform', risk: '高' as 'high' } });
    const copy = structuredClone(before);
    expect(compareRounds(before, round()).counts.fixed).to.equal(1);
    expect(before).to.deep.equal(copy);
  });
});

describe('compareRounds, objects', () => {
  const onObjects = (names: Record<string, string>): Evaluation => ({
    ...round(),
    objects: Object.entries(names).map(([id, name]) => ({ id, name, kind: 'server' })),
    findings: Object.keys(names).map((object) => ({ object, item: 'L2-CES1-15', result: 'nonconform' })),
  });

  it('matches by id, then by name and kind', () => {
    const { objects, counts, notices } = compareRounds(
      onObjects({ a: '数据库服务器', b: '应用服务器' }),
      onObjects({ a: '数据库主机', x: ' 应用服务器' }),
    );
    expect(objects.matched).to.deep.equal([
      { before: 'a', after: 'a', by: 'id' },
      { before: 'b', after: 'x', by: 'name' },
    ]);
    expect(counts.open).to.equal(2);
    expect(notices.map(({ code }) => code)).to.include('matched-by-name');
  });

  it('does not match a name that stands for several objects', () => {
    const before = onObjects({ a: '终端', b: '终端' });
    const { objects, problems } = compareRounds(before, onObjects({ x: '终端' }));
    expect(objects).to.deep.equal({ matched: [], gone: ['a', 'b'], added: ['x'] });
    expect(problems.map(({ reason }) => reason)).to.deep.equal(['object-new', 'object-gone', 'object-gone']);
  });
});

describe('compareRounds, another level, edition or settings', () => {
  it('maps items to those of the new level that ask for the same, and marks them', () => {
    const after: Evaluation = {
      ...sampleEvaluation('S3A3G3', (finding) => (finding.item === 'L3-CES1-01' ? { ...finding, ...fails } : finding)),
    };
    const comparison = compareRounds(round({ 'L2-CES1-01': fails }), after);
    const [problem] = comparison.problems;
    expect(problem).to.include({ state: 'open', mapped: true });
    expect([problem!.before!.item, problem!.after!.item]).to.deep.equal(['L2-CES1-01', 'L3-CES1-01']);
    expect(comparison.notices.map(({ code }) => code)).to.deep.equal(['grade-changed']);
  });

  it('finds a problem new with its item where the old level did not ask', () => {
    const after = sampleEvaluation('S3A3G3', (f) => (f.item === 'L3-PES1-22' ? { ...f, ...fails } : f));
    expect(stateOf(round(), after)).to.equal('new item-new');
  });

  it('restates the earlier round under the later edition, and keeps what was reported', () => {
    const comparison = compareRounds(round({ [A]: fails }, { edition: '2019' }), round({}, { edition: '2021' }));
    expect(comparison.before.edition).to.equal('2019');
    expect(comparison.restated!.score).not.to.equal(comparison.before.standing.score);
    expect(comparison.change!.from.rounded).to.equal(comparison.before.standing.score);
    expect(comparison.change!.lines.map(({ kind }) => kind)).to.deep.equal(['item', 'method']);
    expect(comparison.notices.map(({ code }) => code)).to.deep.equal(['edition-changed']);
  });

  it('does not subtract a score from a rate', () => {
    const comparison = compareRounds(round({ [A]: fails }, { edition: '2021' }), round({}, { edition: '2025' }));
    expect(comparison.change!.from.rounded).to.equal(comparison.restated!.rate);
    expect(comparison.change!.lines.map(({ kind }) => kind)).to.deep.equal(['item']);
    expect(comparison.notices[0]!.zh).to.contain('不直接比较');
  });

  it('puts other settings on a line of their own', () => {
    const mixed = [
      { id: 'all', name: '样例对象', kind: 'server' },
      { id: 'two', name: '另一对象', kind: 'server' },
    ];
    const base = round({ [A]: fails }, { objects: mixed });
    const document = { ...base, findings: [...base.findings, { object: 'two', item: A, result: 'conform' as const }] };
    const comparison = compareRounds(document, { ...document, settings: { objectRule: 'worst' } });
    expect(comparison.change!.lines.map(({ kind }) => kind)).to.deep.equal(['method']);
    expect(comparison.notices.map(({ code }) => code)).to.deep.equal(['settings-changed']);
  });

  it('says that a round is not complete', () => {
    const codes = compareRounds(round(), without(round(), A)).notices.map(({ code }) => code);
    expect(codes).to.deep.equal(['incomplete']);
  });

  it('gives no change of score without a score', () => {
    expect(compareRounds({ ...round(), findings: [] }, round()).change).to.equal(null);
  });
});

describe('compareRounds, change of score', () => {
  it('attributes it to the items that changed', () => {
    const { change } = compareRounds(round({ [A]: fails, [B]: partly }), round({ [B]: fails }));
    expect(
      change!.lines.map((line) => (line.kind === 'item' ? [line.after, Math.sign(line.points.rounded)] : line.kind)),
    ).to.have.deep.members([
      [A, 1],
      [B, -1],
    ]);
  });

  it('puts the effect of a changed number of applicable items on its own line', () => {
    const { change } = compareRounds(round({ [A]: fails }), round({ [A]: fails, [B]: absent }));
    expect(change!.lines).to.have.length(1);
    expect(change!.lines[0]).to.include({
      kind: 'scale',
      zh: '适用测评项由 135 项变为 134 项，原有问题每项所占分值随之变化',
    });
    expect(change!.lines[0]!.points.rounded).to.be.lessThan(0);
  });

  it('puts what floors held back on a line of its own', () => {
    const all = sampleEvaluation('S2A2G2', (finding) => ({ ...finding, ...fails }));
    const { change } = compareRounds(all, round());
    expect(change!.difference.exact).to.equal('100/1');
    expect(change!.lines.filter(({ kind }) => kind === 'floor').map(({ points }) => points.rounded < 0)).to.deep.equal([
      true,
      true,
    ]);
  });
});
