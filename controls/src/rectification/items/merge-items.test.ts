import { expect } from 'chai';
import fc from 'fast-check';
import { sampleAcceptance } from '../../../test-support/sample-item.js';
import type { Evaluation, Finding } from '../../assessment/evaluation.js';
import { isProblem } from '../../assessment/words.js';
import type { Result } from '../../assessment/words.js';
import type { RectificationItem } from '../item.js';
import { mergeItems } from './merge-items.js';
import { openItems } from './open-items.js';

const ITEMS = ['L2-CES1-01', 'L2-CES1-15', 'L2-PES1-01'];
const OBJECTS = ['db-1', 'srv-1', 'srv-2'];
const context = { by: '丙', role: 'leadEvaluator', at: '2026-03-05T10:00:00+08:00', origin: '2026 年测评' } as const;

function evaluationOf(findings: Finding[]): Evaluation {
  return {
    format: 'mlps-evaluation/1',
    system: { name: '样例系统', grade: 'S2A2G2' },
    edition: '2021',
    objects: OBJECTS.map((id) => ({ id, name: `名称 ${id}`, kind: 'server' })),
    findings,
  };
}
const problem = (object: string, item: string, more: Partial<Finding> = {}): Finding => ({
  object,
  item,
  result: 'nonconform',
  ...more,
});
const open = (...findings: Finding[]): RectificationItem[] => openItems(evaluationOf(findings));
const pairs = (items: readonly RectificationItem[]): string[] =>
  items.flatMap(({ requirement, objects }) => objects.map(({ object }) => `${object} ${requirement}`)).sort();

describe('openItems', () => {
  const two = [problem('db-1', 'L2-CES1-15', { risk: 'low' }), problem('srv-1', 'L2-CES1-15', { risk: 'medium' })];

  it('groups per requirement with the highest risk and every object', () => {
    const [item, ...others] = open(...two);
    expect(others).to.deep.equal([]);
    expect(item).to.include({ key: 'L2-CES1-15', risk: 'medium', hazard: false, state: 'open', dueDate: null });
    expect(item!.objects.map(({ name }) => name)).to.deep.equal(['名称 db-1', '名称 srv-1']);
    expect(item!.title).to.match(/\p{Script=Han}/u);
  });
  it('opens one per object on request', () => {
    const keys = openItems(evaluationOf(two), { per: 'object' }).map(({ key }) => key);
    expect(keys).to.deep.equal(['L2-CES1-15@db-1', 'L2-CES1-15@srv-1']);
  });
  it('opens nothing for what conforms, does not apply, or is a hazard already rectified', () => {
    const rest = (result: Result, more: Partial<Finding> = {}): Finding => ({
      object: 'db-1',
      item: ITEMS[0]!,
      result,
      ...more,
    });
    expect(open(rest('conform'))).to.deep.equal([]);
    expect(open(rest('notApplicable', { reason: '无' }))).to.deep.equal([]);
    expect(open(rest('conform', { hazard: true }))).to.deep.equal([]);
  });
  it('takes the evaluators’ own advice before that of the catalog', () => {
    const adviceOf = (): string => '通用建议';
    const advised = evaluationOf([{ ...two[0]!, advice: '升级版本' }, problem('db-1', 'L2-PES1-01')]);
    expect(openItems(advised, { adviceOf }).map(({ advice }) => advice)).to.deep.equal(['升级版本', '通用建议']);
  });
});

describe('mergeItems', () => {
  const [item] = open(problem('db-1', 'L2-CES1-15', { risk: 'medium' }));
  const again = open(problem('db-1', 'L2-CES1-15', { risk: 'medium' }));

  it('creates what is not there, and nothing the second time', () => {
    const first = mergeItems([], again, context);
    expect(first.created).to.deep.equal(['L2-CES1-15']);
    const second = mergeItems(first.items, again, context);
    expect([second.created, second.reopened, second.updated]).to.deep.equal([[], [], []]);
    expect(second.items).to.deep.equal(first.items);
  });
  it('adds an object to a running item', () => {
    const merged = mergeItems([item!], open(problem('srv-1', 'L2-CES1-15', { risk: 'high' })), context);
    expect(merged.updated).to.deep.equal(['L2-CES1-15']);
    expect(pairs(merged.items)).to.deep.equal(['db-1 L2-CES1-15', 'srv-1 L2-CES1-15']);
    expect(merged.items[0]!.risk).to.equal('high');
  });
  it('reopens a closed item when its problem returns, with the link', () => {
    const closed = { ...item!, state: 'closed' as const, objects: [{ ...item!.objects[0]!, fixed: true }] };
    const merged = mergeItems([closed], again, context);
    expect(merged.reopened).to.deep.equal(['L2-CES1-15']);
    expect(merged.items[0]).to.include({ state: 'open', reopenedBy: '2026 年测评' });
    expect(merged.items[0]!.objects[0]!.fixed).to.equal(false);
    expect(merged.history[0]!.entry).to.include({ action: 'reopen', from: 'closed', to: 'open', by: '丙' });
  });
  it('knows a returned problem by its requirement when the object is new', () => {
    const closed = { ...item!, state: 'closed' as const };
    const merged = mergeItems([closed], open(problem('srv-2', 'L2-CES1-15')), context);
    expect(merged.reopened).to.deep.equal(['L2-CES1-15']);
    expect(pairs(merged.items)).to.deep.equal(['srv-2 L2-CES1-15']);
  });

  const accepted = { ...item!, state: 'accepted' as const, acceptance: sampleAcceptance };
  it('leaves an accepted item alone while the acceptance covers it', () =>
    expect(mergeItems([accepted], again, context).items[0]).to.equal(accepted));
  for (const [name, finding] of [
    ['another object', problem('srv-1', 'L2-CES1-15')],
    ['a higher risk', problem('db-1', 'L2-CES1-15', { risk: 'high' })],
    ['a hazard', problem('db-1', 'L2-CES1-15', { risk: 'medium', hazard: true })],
  ] as const)
    it(`opens an accepted item again for ${name}`, () => {
      const merged = mergeItems([accepted], open(finding), context);
      expect(merged.items[0]).to.include({ state: 'open', acceptance: null });
      expect(pairs(merged.items)).to.include('db-1 L2-CES1-15');
    });

  const finding = fc.record({
    object: fc.constantFrom(...OBJECTS),
    item: fc.constantFrom(...ITEMS),
    result: fc.constantFrom('conform' as const, 'partial' as const, 'nonconform' as const),
    risk: fc.constantFrom('high' as const, 'medium' as const, null),
  });
  const findings = fc.uniqueArray(finding, { selector: ({ object, item }) => `${object} ${item}` });
  const per = fc.constantFrom('requirement' as const, 'object' as const);
  const state = fc.constantFrom('open' as const, 'submitted' as const, 'closed' as const, 'cancelled' as const);

  it('holds every problem in exactly one running item, and merging again changes nothing', () =>
    fc.assert(
      fc.property(findings, per, findings, per, state, (last, perLast, now, perNow, given) => {
        const existing = openItems(evaluationOf(last), { per: perLast }).map((each) => ({ ...each, state: given }));
        const opened = openItems(evaluationOf(now), { per: perNow });
        const merged = mergeItems(existing, opened, context);
        const running = pairs(merged.items.filter(({ state }) => state === 'open' || state === 'submitted'));
        const wanted = now.filter(({ result }) => isProblem(result)).map(({ object, item: id }) => `${object} ${id}`);
        expect(new Set(running).size).to.equal(running.length);
        expect(running).to.include.members(wanted);
        expect(new Set(merged.items.map(({ key }) => key)).size).to.equal(merged.items.length);
        expect(mergeItems(merged.items, opened, context).items).to.deep.equal(merged.items);
      }),
      { seed: 6, numRuns: 300 },
    ));
});
