import { expect } from 'chai';
import fc from 'fast-check';
import { MlpsError } from '../errors.js';
import { roles } from '../rectification/roles.js';
import { moveUnit, unitState } from './campaign-states.js';
import type { CampaignUnit, StoredUnitState, UnitMoveContext } from './campaign-states.js';
import { rollUpCampaign } from './roll-up-campaign.js';
import type { AnsweringUnit } from './roll-up-campaign.js';
import { checkSpotCheck, spotDifferences } from './spot-check.js';
import { checkFieldList } from './check-answers.js';
import { campaignAssetFields, profileFor, websiteListField } from './unit-profiles.js';

const DUE = '2026-05-31';
const BEFORE = '2026-05-20T08:00:00+08:00';
const LATE = '2026-06-01T08:00:00+08:00';
const unitIn = (state: StoredUnitState): CampaignUnit => ({ unit: 'u', name: '某小学', state, late: false });
const context = (change: Partial<UnitMoveContext> = {}): UnitMoveContext => ({
  role: 'superior',
  by: '乙',
  at: BEFORE,
  reason: '说明',
  due: DUE,
  ...change,
});

describe('the state table of a campaign, whole', () => {
  const expected: Readonly<Record<string, string>> = {
    'notStarted submit hospitalManager': 'submitted',
    'returned submit hospitalManager': 'submitted',
    'submitted withdraw hospitalManager': 'notStarted',
    'submitted return superior': 'returned',
    'submitted accept superior': 'accepted',
    'accepted reopen superior': 'returned',
  };
  const actions = ['submit', 'withdraw', 'return', 'accept', 'reopen'];
  for (const state of ['notStarted', 'submitted', 'returned', 'accepted'] satisfies StoredUnitState[])
    for (const at of [BEFORE, LATE])
      it(`${state} at ${at}: every action by every role`, () => {
        const all = actions.flatMap((action) => roles.map((role) => ({ action, role })));
        const found = all.map(({ action, role }) => {
          const result = moveUnit(unitIn(state), action, context({ role, at }));
          return result.ok ? result.unit.state : null;
        });
        expect(found).to.deep.equal(all.map(({ action, role }) => expected[`${state} ${action} ${role}`] ?? null));
      });

  it('tells a role that may not from a move that is not legal', () => {
    const codeOf = (action: string, change: Partial<UnitMoveContext>): unknown =>
      (moveUnit(unitIn('submitted'), action, context(change)) as { refusal: { code: string } }).refusal.code;
    expect(codeOf('accept', { role: 'viewer' })).to.equal('forbidden');
    expect(codeOf('submit', {})).to.equal('illegal-move');
    expect(codeOf('return', { reason: '' })).to.equal('reason-missing');
    expect(codeOf('accept', { by: '' })).to.equal('invalid-context');
  });
  it('lets a late unit submit, and marks it for good', () => {
    const submit = (at: string): CampaignUnit =>
      (moveUnit(unitIn('notStarted'), 'submit', context({ role: 'hospitalManager', at })) as { unit: CampaignUnit })
        .unit;
    expect([submit(BEFORE).late, submit(LATE).late]).to.deep.equal([false, true]);
  });
});

describe('unitState', () => {
  it('turns overdue at midnight in Shanghai, for units that owe their paper', () => {
    const at = (instant: string): string[] =>
      (['notStarted', 'returned', 'submitted', 'accepted'] as const).map((state) => unitState({ state }, DUE, instant));
    expect(at('2026-05-31T15:59:59Z')).to.deep.equal(['notStarted', 'returned', 'submitted', 'accepted']);
    expect(at('2026-05-31T16:00:00Z')).to.deep.equal(['overdue', 'overdue', 'submitted', 'accepted']);
  });
  it('refuses a deadline that is none', () =>
    expect(() => unitState({ state: 'notStarted' }, 'soon', BEFORE)).to.throw(MlpsError));
});

describe('the roll-up of a campaign', () => {
  const answering = (state: StoredUnitState, answers: object | null): AnsweringUnit => ({
    ...unitIn(state),
    answers: answers as AnsweringUnit['answers'],
  });
  const units = [
    answering('accepted', { websites: 1, rentedSpaces: 0, metropolitanNetworks: 1, platforms: 1 }),
    answering('submitted', { websites: 9, rentedSpaces: 5, websiteList: [{ name: 'a', disposition: 'close' }] }),
    answering('returned', { websites: 100 }),
    answering('notStarted', null),
  ];
  const totals = rollUpCampaign(units, DUE, LATE);
  const total = (field: string): unknown => totals.assets.find((asset) => asset.field === field);

  it('adds what was handed in: 10 websites, 5 rented spaces, one network, one platform', () => {
    expect(
      ['websites', 'rentedSpaces', 'metropolitanNetworks', 'platforms'].map(
        (field) => (total(field) as { total: number }).total,
      ),
    ).to.deep.equal([10, 5, 1, 1]);
    expect(total('websites')).to.include({ answered: 2, asked: 4 });
  });
  it('says nothing, not 0, where nobody answered', () =>
    expect(total('computers')).to.include({ total: null, answered: 0 }));
  it('counts units by state, and websites by what becomes of them', () => {
    expect(totals.states).to.deep.equal({ notStarted: 0, submitted: 1, returned: 0, accepted: 1, overdue: 2 });
    expect(totals.websites).to.deep.equal({ keep: 0, close: 1, merge: 0, move: 0 });
  });
  it('does not depend on the order of the units, and counts each once', () =>
    fc.assert(
      fc.property(fc.shuffledSubarray(units), (some) => {
        const found = rollUpCampaign(some, DUE, LATE);
        expect(found).to.deep.equal(rollUpCampaign(some.toReversed(), DUE, LATE));
        expect(Object.values(found.states).reduce((sum, count) => sum + count, 0)).to.equal(some.length);
      }),
      { seed: 6, numRuns: 50 },
    ));
  it('asks each unit for the same fields', () =>
    expect(
      checkFieldList([...campaignAssetFields, websiteListField], { websites: 1 }).map(({ path }) => path),
    ).to.include('$.computers'));
});

describe('a spot check', () => {
  const check = { unit: 'u', on: '2026-05-02', by: '乙', method: 'visit' as const };
  it('finds where the answer is another, or missing', () => {
    const observations = [
      { field: 'computers', found: 20, note: '漏报' },
      { field: 'websites', found: 1 },
      { field: 'platforms', found: 0 },
    ];
    const result = spotDifferences({ ...check, observations }, { computers: 15, websites: 1 }, campaignAssetFields);
    expect(result.differences.map(({ field, reported, found }) => [field, reported, found])).to.deep.equal([
      ['computers', 15, 20],
      ['platforms', null, 0],
    ]);
    expect(result.checked).to.equal(3);
  });
  const faults = [
    [{ observations: [] }, '$.observations'],
    [{ observations: [{ field: 'x', found: 1 }] }, '$.observations[0].field'],
    [{ observations: [{ field: 'computers', found: '20' }] }, '$.observations[0].found'],
    [{ observations: [{ field: 'computers', found: 20 }], on: 'today' }, '$.on'],
  ] as const;
  for (const [change, path] of faults)
    it(`names the fault at ${path}`, () =>
      expect(checkSpotCheck({ ...check, ...change }, campaignAssetFields).map((issue) => issue.path)).to.deep.equal([
        path,
      ]));
});

describe('profileFor', () => {
  it('draws the border where it is told to', () => {
    expect([profileFor(99).id, profileFor(100).id, profileFor(99, 50).id]).to.deep.equal(['small', 'large', 'large']);
  });
});
