import { expect } from 'chai';
import { firstConforming, found, recordsWith } from '../../../test-support/check-cases.js';
import { hospital } from '../../../test-support/hospital.js';

const id = 'item-without-problem';
const { object, item } = hospital().findings[firstConforming()]!;

describe('self-check: items whose problem is gone', () => {
  it('accepts items with a problem', () => expect(found(id, { records: recordsWith({}) })).to.deep.equal([]));
  it('warns of an open item whose findings conform', () => {
    const [one] = found(id, { records: recordsWith({ number: 'Z9' }, { findings: [{ object, item }] }) });
    expect(one).to.deep.include({ severity: 'warning', place: '整改项Z9' });
  });
  it('says nothing of an item that a retest opened', () => {
    const entries = [{ object, item, outcome: 'new' as const, record: '新发现', risk: 'high' as const }];
    const retest = { date: '2026-09-18', by: '某测评机构', entries };
    expect(found(id, { records: recordsWith({}, { findings: [{ object, item }] }), retest })).to.deep.equal([]);
  });
  it('says nothing of closed items', () =>
    expect(found(id, { records: recordsWith({}, { state: 'closed', findings: [{ object, item }] }) })).to.deep.equal(
      [],
    ));
});
