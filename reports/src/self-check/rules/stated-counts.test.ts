import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';

describe('self-check: counts on the front', () => {
  it('accepts those of the tables', () =>
    expect(
      found('stated-counts', { stated: { problems: 81, high: 0, medium: 24, low: 57, objects: 18 } }),
    ).to.deep.equal([]));
  it('checks only what is stated', () => expect(found('stated-counts')).to.deep.equal([]));
  it('names a count that differs, with both figures', () => {
    const [one, ...others] = found('stated-counts', { stated: { medium: 23, low: 57 } });
    expect(others).to.deep.equal([]);
    expect(one).to.deep.include({ severity: 'error', messageZh: '写的是23，明细中是24' });
    expect(one!.place).to.contain('中风险');
  });
  it('counts rolled-up results too', () =>
    expect(found('stated-counts', { stated: { notApplicable: 13 } })[0]!.messageZh).to.equal('写的是13，明细中是12'));
});
