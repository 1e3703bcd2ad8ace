import { expect } from 'chai';
import { found, recordsWith } from '../../../test-support/check-cases.js';

const id = 'problem-without-item';

describe('self-check: problems without item', () => {
  it('asks nothing while there are no items at all', () => expect(found(id)).to.deep.equal([]));
  it('accepts an item for each problem', () => expect(found(id, { records: recordsWith({}) })).to.deep.equal([]));
  it('names each problem that no item answers for', () => {
    const [gone, ...records] = recordsWith({});
    expect(found(id, { records })).to.have.length(gone!.item.findings.length);
  });
});
