import { expect } from 'chai';
import fc from 'fast-check';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { fullContext, readyItem, sampleAcceptance, sampleItem } from '../../test-support/sample-item.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import type { RectificationItem } from './item.js';
import { openItems } from './items/open-items.js';
import type { MoveContext } from './move-context.js';
import { move } from './move.js';
import type { MoveRefusal } from './move.js';
import { actions } from './moves.js';
import { roles } from './roles.js';
import { rectificationStates } from './states.js';

const refusalOf = (item: RectificationItem, action: string, change: Partial<MoveContext> = {}): MoveRefusal => {
  const result = move(item, action, { ...fullContext, ...change });
  return (result as { refusal: MoveRefusal }).refusal;
};
const missingOf = (item: RectificationItem, action: string, change: Partial<MoveContext>): string[] =>
  refusalOf(item, action, change).missing.map(({ gate }) => gate);
const moved = (item: RectificationItem, action: string, change: Partial<MoveContext> = {}): RectificationItem => {
  const result = move(item, action, { ...fullContext, ...change });
  return (result as { item: RectificationItem }).item;
};

describe('gates', () => {
  const bare = sampleItem();
  const progress = readyItem({ state: 'inProgress' });
  const submitted = readyItem({ state: 'submitted' });
  const none = { plan: null, owner: ' ', department: null, dueDate: null };

  it('a plan needs measures, owner, department and deadline', () =>
    expect(missingOf(bare, 'plan', { ...none, role: 'hospitalManager' })).to.deep.equal([
      'plan',
      'owner',
      'department',
      'dueDate',
    ]));

  it('a milestone after the deadline is no plan', () =>
    expect(missingOf(bare, 'plan', { dueDate: '2026-03-10', role: 'hospitalManager' })).to.deep.equal(['plan']));

  it('a milestone on the deadline itself is sound', () =>
    expect(moved(bare, 'plan', { dueDate: '2026-03-20', role: 'hospitalManager' }).state).to.equal('planned'));

  it('a promised deadline moves earlier, but not later, by planning again', () => {
    const change = { role: 'hospitalManager' } as const;
    expect(missingOf(progress, 'replan', { ...change, dueDate: '2026-04-01' })).to.deep.equal(['dueDate']);
    expect(moved(progress, 'replan', { ...change, dueDate: '2026-03-25' }).dueDate).to.equal('2026-03-25');
  });

  it('submitting needs evidence, and keeps what was there', () => {
    const change = { role: 'departmentRectifier' } as const;
    expect(missingOf(progress, 'submit', { ...change, evidence: [] })).to.deep.equal(['evidence']);
    const before = { ...progress, evidence: ['e-0'] };
    expect(moved(before, 'submit', change).evidence).to.deep.equal(['e-0', 'e-1']);
  });

  it('returning and reopening need a reason, reopening also what showed it', () => {
    expect(missingOf(submitted, 'return', { reason: ' ' })).to.deep.equal(['reason']);
    const closed = readyItem({ state: 'closed' });
    expect(missingOf(closed, 'reopen', { reason: null, origin: null })).to.deep.equal(['reason', 'origin']);
    expect(moved(closed, 'reopen').reopenedBy).to.equal('2027 年测评');
  });

  const [dbFixed, srvFixed] = fullContext.retest!;
  const failing = {
    'none at all': [],
    'one object only': [dbFixed!],
    'an object that could not be tested': [dbFixed!, { ...srvFixed!, outcome: 'couldNotTest' as const }],
    'an object partly fixed': [dbFixed!, { ...srvFixed!, outcome: 'partly' as const }],
    'a fixed object without record': [dbFixed!, { ...srvFixed!, record: ' ' }],
  };
  for (const [name, retest] of Object.entries(failing))
    it(`a retest with ${name} closes nothing`, () => {
      expect(missingOf(submitted, 'close', { retest })).to.deep.equal(['retestPassed']);
      expect(missingOf(bare, 'fixOnSite', { retest })).to.deep.equal(['retestPassed']);
    });

  it('fixed on site closes an open item in one act', () => {
    const item = moved(bare, 'fixOnSite');
    expect([item.state, item.objects.every(({ fixed }) => fixed)]).to.deep.equal(['closed', true]);
  });

  it('an own inspection is closed by a second person', () => {
    const own = readyItem({ state: 'submitted', origin: 'selfInspection' });
    const change = { role: 'hospitalManager', by: '甲' } as const;
    expect(missingOf(own, 'close', change)).to.deep.equal(['secondPerson']);
    expect(moved(own, 'close', { ...change, by: '丁' }).state).to.equal('closed');
  });
});

describe('accepting a risk', () => {
  const manager = { role: 'hospitalManager' } as const;
  const bars = [
    [{ risk: 'high' }, 'notHighRisk'],
    [{ risk: null }, 'notHighRisk'],
    [{ hazard: true }, 'notHazard'],
  ] as const;
  for (const [change, gate] of bars)
    it(`is barred for ${JSON.stringify(change)}`, () =>
      expect(missingOf(sampleItem(change), 'accept', manager)).to.deep.equal([gate]));

  const faults = [
    [{ reason: '' }, 'acceptanceReason'],
    [{ measures: [] }, 'compensatingMeasures'],
    [{ residualRisk: ' ' }, 'residualRisk'],
    [{ approver: '信息科甲' }, 'approver'],
    [{ expiry: '2026-03-04' }, 'expiry'],
    [{ approvedOn: null }, 'acceptanceApproved'],
  ] as const;
  for (const [change, gate] of faults)
    it(`needs ${gate}`, () => {
      const acceptance = { ...sampleAcceptance, ...change };
      expect(missingOf(sampleItem(), 'accept', { ...manager, acceptance })).to.deep.equal([gate]);
    });

  it('needs everything when no acceptance is given', () =>
    expect(missingOf(sampleItem(), 'accept', { ...manager, acceptance: null })).to.have.length(6));

  it('expires only after its last day in Shanghai', () => {
    const accepted = readyItem({ state: 'accepted', acceptance: { ...sampleAcceptance, expiry: '2026-03-05' } });
    const change = { role: 'system', at: '2026-03-05T15:59:59Z' } as const;
    expect(missingOf(accepted, 'expire', change)).to.deep.equal(['acceptanceExpired']);
    expect(moved(accepted, 'expire', { ...change, at: '2026-03-05T16:00:00Z' })).to.include({
      state: 'open',
      acceptance: null,
    });
  });

  it('never changes a score, because no move sees a result', () => {
    const evaluation = sampleEvaluation('S2A2G2', (finding, index) =>
      index === 3 ? { ...finding, result: 'nonconform', risk: 'low' } : finding,
    );
    const before = scoreEvaluation(evaluation);
    const [item] = openItems(evaluation);
    const blind = new Proxy(item!, {
      get(target, field, receiver): unknown {
        if (['findings', 'result', 'score', 'points'].includes(String(field))) throw new Error(`read ${String(field)}`);
        return Reflect.get(target, field, receiver);
      },
      ownKeys: (target) => Reflect.ownKeys(target).filter((field) => field !== 'findings'),
    });
    expect(moved(blind, 'accept', manager).state).to.equal('accepted');
    expect(scoreEvaluation(evaluation)).to.deep.equal(before);
  });
});

describe('move', () => {
  it('names what is legal when it refuses', () => {
    const refusal = refusalOf(readyItem({ state: 'submitted' }), 'plan');
    expect(refusal.legal).to.deep.equal(['return', 'close']);
    expect(refusal.messageZh).to.equal('“待复测”的整改项不能“制定计划”。现在可以：退回、复测通过并关闭。');
  });

  it('refuses an unknown action, an inherited name, an unknown state and a missing actor', () => {
    expect(refusalOf(sampleItem(), 'explode').code).to.equal('unknown-action');
    expect(refusalOf(sampleItem(), 'toString').code).to.equal('unknown-action');
    expect(refusalOf(sampleItem({ state: 'lost' as never }), 'plan').code).to.equal('unknown-state');
    const plan = { role: 'hospitalManager' } as const;
    expect(refusalOf(sampleItem(), 'plan', { ...plan, by: ' ' }).code).to.equal('invalid-context');
    expect(refusalOf(sampleItem(), 'plan', { ...plan, at: '2026-03-05' }).code).to.equal('invalid-context');
  });

  it('writes who, when, why, and each changed field into the history', () => {
    const result = move(sampleItem(), 'plan', { ...fullContext, role: 'hospitalManager' });
    expect(result).to.have.nested.include({ ok: true, 'historyEntry.by': '丙', 'historyEntry.reason': '说明' });
    expect(result).to.have.deep.nested.property('historyEntry.changes.owner', { from: null, to: '甲' });
    expect(result).to.not.have.nested.property('historyEntry.changes.risk');
  });

  it('never throws and never alters the item, whatever it is asked', () => {
    const context = fc.record({
      role: fc.constantFrom(...roles),
      by: fc.constantFrom('甲', ''),
      at: fc.constantFrom('2026-03-05T10:00:00+08:00', 'x'),
      reason: fc.constantFrom('r', null),
      dueDate: fc.constantFrom('2026-03-31', 'never', null),
      retest: fc.constantFrom([], fullContext.retest!),
      acceptance: fc.constantFrom(null, sampleAcceptance, {} as never),
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...rectificationStates),
        fc.constantFrom(...actions, 'x'),
        context,
        (state, action, c) => {
          const item = Object.freeze(sampleItem({ state }));
          const before = JSON.stringify(item);
          const result = move(item, action, c);
          expect(JSON.stringify(item)).to.equal(before);
          expect(result.ok ? result.historyEntry.to : item.state).to.equal(result.ok ? result.item.state : state);
        },
      ),
      { seed: 6, numRuns: 500 },
    );
  });
});
