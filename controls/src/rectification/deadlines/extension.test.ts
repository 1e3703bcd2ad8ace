import { expect } from 'chai';
import { readyItem } from '../../../test-support/sample-item.js';
import type { RectificationItem } from '../item.js';
import { roles } from '../roles.js';
import { rectificationStates } from '../states.js';
import { approveExtension, refuseExtension, requestExtension, withdrawExtension } from './extension.js';
import type { Actor, ExtensionResult } from './extension.js';

const at = '2026-03-05T10:00:00+08:00';
const rectifier: Actor = { by: '甲', role: 'departmentRectifier', at };
const leader: Actor = { by: '丙', role: 'leadEvaluator', at };
const ask = { reason: '设备采购未到货', newDate: '2026-05-01' };
const item = readyItem({ state: 'inProgress' });

const itemOf = (result: ExtensionResult<RectificationItem>): RectificationItem =>
  (result as { item: RectificationItem }).item;
const codeOf = (result: ExtensionResult<RectificationItem>): string =>
  (result as { refusal: { code: string } }).refusal.code;
const asked = itemOf(requestExtension(item, ask, rectifier));

describe('an extension', () => {
  it('leaves the deadline alone while it waits', () => expect(asked.dueDate).to.equal('2026-03-31'));
  it('moves the deadline when it is approved', () => {
    const approved = itemOf(approveExtension(asked, { note: null }, leader));
    expect(approved.dueDate).to.equal('2026-05-01');
    expect(approved.extensions[0]).to.include({ status: 'approved', oldDate: '2026-03-31', decidedBy: '丙' });
  });
  it('leaves the old deadline when it is refused, and can be asked for again', () => {
    const refused = itemOf(refuseExtension(asked, { note: '可先采取临时措施' }, leader));
    expect(refused.dueDate).to.equal('2026-03-31');
    const again = itemOf(requestExtension(refused, ask, rectifier));
    expect(again.extensions.map(({ status }) => status)).to.deep.equal(['refused', 'requested']);
  });
  it('can be withdrawn', () =>
    expect(itemOf(withdrawExtension(asked, rectifier)).extensions[0]!.status).to.equal('withdrawn'));
  it('is not refused without a reason', () =>
    expect(codeOf(refuseExtension(asked, { note: ' ' }, leader))).to.equal('reason-missing'));
  it('is not decided by the one who asked', () =>
    expect(codeOf(approveExtension(asked, {}, { ...leader, by: '甲' }))).to.equal('own-request'));
  it('is decided once', () => {
    const approved = itemOf(approveExtension(asked, {}, leader));
    expect(codeOf(approveExtension(approved, {}, leader))).to.equal('nothing-requested');
  });

  const faults = [
    ['no reason', { ...ask, reason: '' }, 'reason-missing'],
    ['no day', { ...ask, newDate: '2026-02-30' }, 'invalid-date'],
    ['the present deadline', { ...ask, newDate: '2026-03-31' }, 'not-later'],
  ] as const;
  for (const [name, wrong, code] of faults)
    it(`is not asked for with ${name}`, () => expect(codeOf(requestExtension(item, wrong, rectifier))).to.equal(code));
  it('is not asked for twice, nor without a deadline, nor into the past', () => {
    expect(codeOf(requestExtension(asked, ask, rectifier))).to.equal('already-requested');
    expect(codeOf(requestExtension({ ...item, dueDate: null }, ask, rectifier))).to.equal('no-deadline');
    const old = { ...item, dueDate: '2025-01-01' };
    expect(codeOf(requestExtension(old, { ...ask, newDate: '2025-02-01' }, rectifier))).to.equal('in-the-past');
  });

  it('is asked for only while the unit owes something', () => {
    const able = rectificationStates.filter((state) => requestExtension({ ...item, state }, ask, rectifier).ok);
    expect(able).to.deep.equal(['open', 'planned', 'inProgress']);
  });
  it('knows its roles', () => {
    const askers = roles.filter((role) => requestExtension(item, ask, { ...rectifier, role }).ok);
    const deciders = roles.filter((role) => approveExtension(asked, {}, { ...leader, role }).ok);
    expect([askers, deciders]).to.deep.equal([
      ['hospitalManager', 'departmentRectifier'],
      ['leadEvaluator', 'superior'],
    ]);
  });
});
