import { expect } from 'chai';
import fc from 'fast-check';
import { MlpsError } from '../../errors.js';
import { addDays, addMonths, daysBetween, shanghaiDay, weekday } from './days.js';
import { dueDateFor } from './due-rule.js';
import { dueState, isOverdue } from './due-state.js';
import { holidayTable } from './holidays.js';
import { addWorkingDays, isWorkingDay } from './working-days.js';

const days = fc.integer({ min: 0, max: 1400 }).map((offset) => addDays('2024-01-01', offset));

describe('days', () => {
  it('turn at midnight in Shanghai, not in Greenwich', () => {
    expect(shanghaiDay('2026-03-05T15:59:59.999Z')).to.equal('2026-03-05');
    expect(shanghaiDay('2026-03-05T16:00:00Z')).to.equal('2026-03-06');
    expect(shanghaiDay('2026-03-06T00:00:00+08:00')).to.equal('2026-03-06');
  });
  it('refuse a text without offset, which would be another moment elsewhere', () =>
    expect(() => shanghaiDay('2026-03-05T16:00:00')).to.throw(MlpsError, 'with the offset'));
  it('refuse what is no day', () => expect(() => addDays('2026-02-30', 1)).to.throw(MlpsError, 'not a day'));
  it('end a shorter month at its last day', () => {
    expect(addMonths('2024-01-31', 1)).to.equal('2024-02-29');
    expect(addMonths('2026-12-31', -3)).to.equal('2026-09-30');
  });
  it('adding and counting agree', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: -500, max: 500 }), (day, n) => daysBetween(day, addDays(day, n)) === n),
      { seed: 6 },
    ));
});

describe('working days', () => {
  const cases = [
    ['2026-02-14', true, 'a Saturday worked before Spring Festival'],
    ['2026-02-23', false, 'the last rest day of Spring Festival'],
    ['2026-02-24', true, 'the first day after it'],
    ['2025-10-08', false, 'the eighth day of the joint holiday'],
    ['2025-09-28', true, 'a Sunday worked for it'],
    ['2024-02-09', true, 'New Year’s Eve of 2024, not a public holiday then'],
    ['2026-03-07', false, 'an ordinary Saturday'],
    ['2027-02-05', false, 'a statutory day of 2027'],
    ['2030-10-01', true, 'a year without table follows the week'],
  ] as const;
  for (const [day, works, why] of cases) it(`${day}: ${why}`, () => expect(isWorkingDay(day)).to.equal(works));

  it('count over a holiday and a make-up day', () =>
    expect(addWorkingDays('2026-09-30', 3)).to.deep.equal({ day: '2026-10-10', certainty: 'announced' }));
  it('say how sure the tables on the way are', () => {
    expect(addWorkingDays('2026-12-31', 1).certainty).to.equal('statutory');
    expect(addWorkingDays('2027-12-30', 2).certainty).to.equal('none');
  });
  it('use an own table', () => {
    const own = { '2027': { certainty: 'announced', source: '样例', rest: ['01-01/01-03'], work: ['01-09'] } } as const;
    expect(addWorkingDays('2026-12-31', 1, { ...holidayTable, ...own }).day).to.equal('2027-01-04');
    expect(isWorkingDay('2027-01-09', own)).to.equal(true);
  });
  it('refuse a table with a day that is none, and a count that is none', () => {
    const bad = { '2026': { certainty: 'announced', source: '', rest: ['02-30'], work: [] } } as const;
    expect(() => isWorkingDay('2026-03-05', bad)).to.throw(MlpsError);
    expect(() => addWorkingDays('2026-03-05', 1.5)).to.throw(MlpsError, 'cannot be counted');
  });
  it('always land on a working day, and so many lie between', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), (day, n) => {
        const reached = addWorkingDays(day, n).day;
        const between = Array.from({ length: daysBetween(day, reached) }, (_, index) => addDays(day, index + 1));
        expect(isWorkingDay(reached)).to.equal(true);
        expect(between.filter((each) => isWorkingDay(each))).to.have.length(n);
      }),
      { seed: 6, numRuns: 200 },
    ));
});

describe('the holiday table', () => {
  for (const [year, entry] of Object.entries(holidayTable))
    it(`${year}: make-up days lie on weekends and are no rest days`, () => {
      const work = entry.work.map((day) => `${year}-${day}`);
      expect(work.filter((day) => ![0, 6].includes(weekday(day)))).to.deep.equal([]);
      expect(work.filter((day) => !isWorkingDay(day))).to.deep.equal([]);
    });
  it('holds as many working days as the announcements leave', () => {
    const count = (year: number): number =>
      Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index)).filter(
        (day) => day.startsWith(`${year}`) && isWorkingDay(day),
      ).length;
    expect([2024, 2025, 2026].map(count)).to.deep.equal([251, 248, 248]);
  });
});

describe('dueDateFor', () => {
  it('counts by the risk', () => {
    expect(dueDateFor('high', '2026-03-05').day).to.equal('2026-03-19');
    expect(dueDateFor('medium', '2026-03-05').day).to.equal('2026-04-04');
    expect(dueDateFor('low', '2026-03-05').day).to.equal('2026-06-03');
    expect(dueDateFor(null, '2026-03-05').day).to.equal('2026-04-04');
  });
  it('lets the notice decide', () =>
    expect(dueDateFor('high', '2026-03-05', { noticeDay: '2026-05-01' })).to.include({
      day: '2026-05-01',
      basis: 'notice',
    }));
  it('gives a day, so that rules changed later move nothing that was promised', () => {
    const promised = dueDateFor('medium', '2026-03-05');
    const rule = { days: 1, unit: 'calendar' } as const;
    dueDateFor('medium', '2026-03-05', { rules: { high: rule, medium: rule, low: rule, unrated: rule } });
    expect(promised.day).to.equal('2026-04-04');
  });
});

describe('a deadline', () => {
  it('turns overdue at midnight in Shanghai', () => {
    expect(isOverdue('2026-03-05', '2026-03-05T15:59:59Z')).to.equal(false);
    expect(isOverdue('2026-03-05', '2026-03-05T16:00:00Z')).to.equal(true);
    expect(isOverdue(null, '2026-03-05T16:00:00Z')).to.equal(false);
  });
  const cases = [
    ['2026-03-04', 'overdue', -1],
    ['2026-03-05', 'today', 0],
    ['2026-03-06', 'soon', 1],
    ['2026-03-12', 'soon', 7],
    ['2026-03-13', 'later', 8],
  ] as const;
  for (const [due, state, daysLeft] of cases)
    it(`${due} is ${state}`, () => expect(dueState(due, '2026-03-05T04:00:00Z')).to.deep.equal({ state, daysLeft }));
});
