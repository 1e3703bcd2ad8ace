import { expect } from 'chai';
import { MlpsError } from '../errors.js';
import { dutiesFor } from './duties-for.js';
import { certificateValidUntil, dutyRules } from './duty-rules.js';
import { dutyTable } from './duty-table.js';
import type { Duty, DutyFacts, DutyId } from './duty-types.js';

const TODAY = '2026-03-05';
const find = (duty: DutyId, facts: Partial<DutyFacts>, grade = 'S3A3G3'): Duty | undefined =>
  dutiesFor({ grade, ...facts }, TODAY).find((each) => each.duty === duty);

describe('the duties calendar', () => {
  const cases: readonly (readonly [DutyId, Partial<DutyFacts>, string | null, string])[] = [
    ['evaluation-yearly', { evaluations: ['2024-06-01', '2025-03-05'] }, '2026-03-05', 'soon'],
    ['evaluation-yearly', { evaluations: ['2025-03-04'] }, '2026-03-04', 'overdue'],
    ['evaluation-yearly', {}, null, 'noDate'],
    ['filing', { gradedOn: '2026-02-20' }, '2026-03-22', 'soon'],
    ['filing', { gradedOn: '2026-02-20', filedOn: '2026-03-01' }, '2026-03-22', 'done'],
    ['certificate', { filingHandedInOn: '2026-02-12' }, '2026-03-04', 'overdue'],
    ['report-hand-in', { reportCompletedOn: '2026-02-01' }, '2026-03-03', 'overdue'],
    ['report-hand-in', { reportCompletedOn: '2026-02-01', reportHandedInOn: '2026-02-02' }, '2026-03-03', 'done'],
    ['report-hand-in', { reportCompletedOn: '2026-02-01', reportHandedInOn: '2025-02-02' }, '2026-03-03', 'overdue'],
    ['protection-plan', { liveOn: '2020-01-01' }, '2025-06-30', 'overdue'],
    ['protection-plan', { protectionPlanOn: '2025-06-20' }, '2026-06-20', 'later'],
    ['expert-review', { changedOn: '2026-01-01' }, null, 'noDate'],
    ['expert-review', { changedOn: '2026-01-01', expertReviewOn: '2026-02-01' }, null, 'done'],
    ['filing-renewal', { filedOn: '2022-05-10' }, '2025-11-30', 'overdue'],
    ['recheck', { recheckAskedOn: '2026-03-04' }, '2026-03-12', 'soon'],
    ['logs', {}, null, 'continuing'],
  ];
  for (const [duty, facts, due, state] of cases)
    it(`${duty} with ${JSON.stringify(facts)} is ${state}`, () => expect(find(duty, facts)).to.include({ due, state }));

  it('says overdue as of the day after', () => {
    expect(find('evaluation-yearly', { evaluations: ['2025-03-04'] })!.overdue).to.equal(true);
    expect(find('evaluation-yearly', { evaluations: ['2025-03-05'] })!.overdue).to.equal(false);
  });
  it('asks level 2 for an evaluation by custom only', () => {
    const duty = find('evaluation-biennial', { evaluations: ['2025-03-05'] }, 'S2A2G2');
    expect(duty).to.include({ due: '2027-03-05', certainty: 'customary' });
    expect(find('evaluation-yearly', {}, 'S2A2G2')).to.equal(undefined);
  });
  it('marks a first date that no source sets as inferred', () =>
    expect(find('evaluation-yearly', { liveOn: '2025-05-01' })).to.include({
      due: '2026-05-01',
      certainty: 'inferred',
    }));
  it('lists each notice by its number', () => {
    const notices = [
      { number: '整改〔2026〕1号', dueOn: '2026-03-01' },
      { number: '整改〔2026〕2号', dueOn: '2026-04-01' },
    ];
    const found = dutiesFor({ grade: 'S1A1G1', notices }, TODAY).filter(({ duty }) => duty === 'notice');
    expect(found.map(({ about, overdue }) => [about, overdue])).to.deep.equal([
      ['整改〔2026〕1号', true],
      ['整改〔2026〕2号', false],
    ]);
  });
  it('puts what is due first in front, and what is done last', () => {
    const list = dutiesFor(
      { grade: 'S3A3G3', liveOn: '2020-01-01', filedOn: '2020-01-20', evaluations: ['2025-12-01'] },
      TODAY,
    );
    const dated = list.filter(({ state }) => state !== 'done').flatMap(({ due }) => due ?? []);
    expect(dated).to.deep.equal([...dated].sort());
    expect(list.at(-1)!.state).to.equal('done');
  });
  it('refuses a grade or a day that is none', () => {
    expect(() => dutiesFor({ grade: 'S3' }, TODAY)).to.throw(MlpsError);
    expect(() => dutiesFor({ grade: 'S3A3G3', evaluations: ['2025-13-01'] }, TODAY)).to.throw(MlpsError, 'not a day');
  });
});

describe('the filing certificate', () => {
  it('is valid three years, from 2025 on where it is older', () => {
    expect(certificateValidUntil('2019-01-01', [])).to.equal('2027-12-31');
    expect(certificateValidUntil('2025-07-01', [])).to.equal('2028-06-30');
  });
  it('gains a year by each finished evaluation since', () =>
    expect(certificateValidUntil('2019-01-01', ['2024-05-01', '2025-05-01', '2026-05-01'])).to.equal('2029-12-31'));
  it('can be extended in its last three months', () =>
    expect(find('certificate-extension', { filedOn: '2019-01-01' })).to.include({
      due: '2027-12-31',
      opensOn: '2027-09-30',
    }));
});

describe('the table of duties', () => {
  it('has a rule and a source for each', () => {
    expect(Object.keys(dutyRules).sort()).to.deep.equal(dutyTable.map(({ id }) => id).sort());
    expect(dutyTable.filter(({ sourceZh, sourceEn, noteZh }) => !(sourceZh && sourceEn && noteZh))).to.deep.equal([]);
  });
});
