import { expect } from 'chai';
import { fullContext, readyItem } from '../../test-support/sample-item.js';
import type { ItemOrigin } from './item.js';
import { legalMoves } from './legal-moves.js';
import { move } from './move.js';
import { actions } from './moves.js';
import { roles } from './roles.js';
import { rectificationStates } from './states.js';

/** The whole table, written a second time by hand: state, action, target, roles for outside items, roles for own inspections. */
const unit = 'hospitalManager departmentRectifier';
const evaluators = 'evaluator leadEvaluator';
const expected: readonly (readonly [string, string, string, string, string])[] = [
  ['open', 'plan', 'planned', unit, unit],
  ['open', 'fixOnSite', 'closed', evaluators, evaluators],
  ['open', 'accept', 'accepted', 'hospitalManager', 'hospitalManager'],
  ['open', 'cancel', 'cancelled', 'leadEvaluator', 'hospitalManager superior'],
  ['planned', 'start', 'inProgress', unit, unit],
  ['planned', 'fixOnSite', 'closed', evaluators, evaluators],
  ['planned', 'accept', 'accepted', 'hospitalManager', 'hospitalManager'],
  ['planned', 'cancel', 'cancelled', 'leadEvaluator', 'hospitalManager superior'],
  ['inProgress', 'replan', 'planned', unit, unit],
  ['inProgress', 'submit', 'submitted', unit, unit],
  ['inProgress', 'fixOnSite', 'closed', evaluators, evaluators],
  ['inProgress', 'accept', 'accepted', 'hospitalManager', 'hospitalManager'],
  ['inProgress', 'cancel', 'cancelled', 'leadEvaluator', 'hospitalManager superior'],
  ['submitted', 'withdraw', 'inProgress', unit, unit],
  ['submitted', 'return', 'inProgress', evaluators, `${evaluators} hospitalManager superior`],
  ['submitted', 'close', 'closed', evaluators, `${evaluators} hospitalManager superior`],
  ['submitted', 'accept', 'accepted', 'hospitalManager', 'hospitalManager'],
  ['closed', 'reopen', 'open', `${evaluators} reviewer`, `${evaluators} reviewer superior`],
  ['accepted', 'expire', 'open', 'system', 'system'],
  ['accepted', 'revoke', 'open', 'leadEvaluator hospitalManager', 'leadEvaluator hospitalManager'],
  ['cancelled', 'restore', 'open', 'leadEvaluator', 'hospitalManager superior'],
];

describe('the state table of rectification items, whole', () => {
  for (const origin of ['evaluation', 'notice', 'selfInspection'] satisfies ItemOrigin[])
    for (const state of rectificationStates)
      it(`${origin}, ${state}: every action by every role`, () => {
        const found = actions.flatMap((action) =>
          roles.map((role) => {
            const result = move(readyItem({ state, origin }), action, { ...fullContext, role });
            return `${action} ${role} ${result.ok ? result.item.state : result.refusal.code}`;
          }),
        );
        const wanted = actions.flatMap((action) =>
          roles.map((role) => {
            const row = expected.find(([from, name]) => from === state && name === action);
            const allowed = row?.[origin === 'selfInspection' ? 4 : 3].split(' ').includes(role);
            return `${action} ${role} ${allowed ? row![2] : row ? 'forbidden' : 'illegal-move'}`;
          }),
        );
        expect(found).to.deep.equal(wanted);
      });

  it('lets a viewer do nothing anywhere', () => {
    const legal = rectificationStates.flatMap((state) => legalMoves({ state, origin: 'evaluation' }, 'viewer'));
    expect(legal).to.deep.equal([]);
  });

  it('reaches closed and accepted only through a passing retest or an approved acceptance', () => {
    const gatesInto = (to: string): string[] =>
      rectificationStates.flatMap((state) =>
        legalMoves({ state, origin: 'selfInspection' })
          .filter((row) => row.to === to)
          .map((row) => `${row.gates.includes('retestPassed')} ${row.gates.includes('acceptanceApproved')}`),
      );
    expect(new Set(gatesInto('closed'))).to.deep.equal(new Set(['true false']));
    expect(new Set(gatesInto('accepted'))).to.deep.equal(new Set(['false true']));
  });
});
