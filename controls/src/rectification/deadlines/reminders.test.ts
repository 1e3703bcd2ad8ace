import { expect } from 'chai';
import fc from 'fast-check';
import { readyItem, sampleAcceptance } from '../../../test-support/sample-item.js';
import { rectificationStates } from '../states.js';
import { addDays } from './days.js';
import { defaultReminderRules, dueReminders, groupReminders } from './reminders.js';
import type { RemindableItem, Reminder } from './reminders.js';

const item = readyItem({ state: 'inProgress' }); // due 2026-03-31
const noon = (day: string): string => `${day}T12:00:00+08:00`;
const on = (day: string, sent: readonly string[] = [], list: readonly RemindableItem[] = [item]): Reminder[] =>
  dueReminders(list, noon(day), defaultReminderRules, sent);
const idsOf = (list: readonly Reminder[]): string[] => list.flatMap(({ id, covers }) => [id, ...covers]);

describe('reminders', () => {
  it('come a week before, and not earlier', () => {
    expect(on('2026-03-23')).to.deep.equal([]);
    expect(on('2026-03-24')[0]).to.include({ kind: 'dueSoon', daysLeft: 7, owner: '甲' });
  });
  it('are sent once', () => expect(on('2026-03-25', idsOf(on('2026-03-24')))).to.deep.equal([]));
  it('make earlier ones needless when the clock has moved over them', () => {
    const [only, ...others] = on('2026-03-30');
    expect([only!.daysLeft, only!.covers.length, others.length]).to.deep.equal([1, 2, 0]);
  });
  it('become overdue at midnight, and repeat weekly', () => {
    const day = on('2026-03-31');
    const first = on('2026-04-01', idsOf(day));
    expect(first[0]).to.include({ kind: 'overdue', daysLeft: -1 });
    expect(on('2026-04-07', idsOf(first))).to.deep.equal([]);
    expect(on('2026-04-08', idsOf(first))[0]).to.include({ daysLeft: -8 });
  });
  it('stay silent for a level that is switched off', () => {
    const rules = { ...defaultReminderRules, levels: { ...defaultReminderRules.levels, medium: false } };
    expect(dueReminders([item], noon('2026-04-01'), rules, [])).to.deep.equal([]);
  });
  it('start anew when the deadline was extended', () => {
    const sent = idsOf(on('2026-03-31'));
    expect(on('2026-04-25', sent, [{ ...item, dueDate: '2026-05-01' }])).to.have.length(1);
  });
  it('go only to who owes something, and to acceptances about to end', () => {
    const all = rectificationStates.map((state) => ({ ...item, key: state, state, acceptance: sampleAcceptance }));
    expect(on('2026-04-01', [], all).map(({ itemKey }) => itemKey)).to.deep.equal(['open', 'planned', 'inProgress']);
    const ending = on('2026-12-28', [], [{ ...item, state: 'accepted', acceptance: sampleAcceptance }]);
    expect(ending[0]).to.include({ kind: 'acceptanceEnding', daysLeft: 3 });
  });
  it('are grouped by owner for one mail a day', () => {
    const reminders = on('2026-04-01', [], [item, { ...item, key: 'b', owner: null }, { ...item, key: 'c' }]);
    expect(Array.from(groupReminders(reminders), ([owner, list]) => [owner, list.length])).to.deep.equal([
      ['甲', 2],
      ['', 1],
    ]);
  });
  it('run twice at any time send nothing the second time', () =>
    fc.assert(
      fc.property(fc.integer({ min: -30, max: 400 }), (offset) => {
        const day = addDays('2026-03-31', offset);
        return on(day, idsOf(on(day))).length === 0;
      }),
      { seed: 6 },
    ));
});
