import { expect } from 'chai';
import { found, recordsWith } from '../../../test-support/check-cases.js';

describe('self-check: doubled numbers', () => {
  it('accepts different numbers', () =>
    expect(found('doubled-number', { records: recordsWith({ number: 'Z1' }) })).to.deep.equal([]));
  it('names a number that two items bear', () => {
    const records = recordsWith({}).map((record, at) => ({ ...record, number: at < 2 ? 'Z1' : `Z${at}` }));
    expect(found('doubled-number', { records })[0]).to.deep.include({
      place: '整改项Z1',
      messageZh: '编号被2个整改项使用',
    });
  });
});
