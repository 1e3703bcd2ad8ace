import { expect } from 'chai';
import { readyItem, sampleAcceptance } from '../../test-support/sample-item.js';
import { checkAcceptance } from './acceptance.js';
import { expireAcceptances } from './expire-acceptances.js';

const accepted = { ...readyItem(), state: 'accepted' as const, acceptance: sampleAcceptance };
const AFTER = '2026-12-31T16:00:00Z';

describe('expireAcceptances', () => {
  it('opens what has passed its last day, and tells why', () => {
    const [moved] = expireAcceptances([accepted, readyItem()], AFTER);
    expect(moved!.item).to.include({ state: 'open', acceptance: null, dueDate: '2026-03-31' });
    expect(moved!.historyEntry).to.include({ action: 'expire', role: 'system', reason: '接受期限已过' });
    expect(moved!.historyEntry.changes['acceptance']).to.deep.include({ from: sampleAcceptance });
  });
  it('leaves the last day alone', () =>
    expect(expireAcceptances([accepted], '2026-12-31T15:59:59Z')).to.deep.equal([]));
  it('finds nothing the second time', () => {
    const once = expireAcceptances([accepted], AFTER).map(({ item }) => item);
    expect(expireAcceptances(once, AFTER)).to.deep.equal([]);
  });
  it('restarts the clock where it is told to', () => {
    const [moved] = expireAcceptances([accepted], AFTER, { dueDate: () => '2027-01-31' });
    expect(moved!.item.dueDate).to.equal('2027-01-31');
  });
});

describe('checkAcceptance', () => {
  const pathsOf = (change: object): string[] =>
    checkAcceptance({ ...sampleAcceptance, ...change }, '2026-03-05').map(({ path }) => path);
  it('finds no fault in a complete one', () => expect(pathsOf({})).to.deep.equal([]));
  it('may end on the very day', () => expect(pathsOf({ expiry: '2026-03-05' })).to.deep.equal([]));
  it('gives the place of each fault', () => {
    expect(pathsOf({ measures: ['分岗', ' '] })).to.deep.equal(['$.measures[1]']);
    expect(pathsOf({ approvedOn: '2026-03-06' })).to.deep.equal(['$.approvedOn']);
    expect(pathsOf({ expiry: '2026-02-30', foo: 1 })).to.deep.equal(['$.foo', '$.expiry']);
  });
  it('refuses what is no object', () => expect(checkAcceptance(null, '2026-03-05')[0]!.path).to.equal('$'));
});
