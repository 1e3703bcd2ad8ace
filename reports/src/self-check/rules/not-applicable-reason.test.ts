import { expect } from 'chai';
import { found, withFinding } from '../../../test-support/check-cases.js';

const id = 'not-applicable-reason';

describe('self-check: not applicable without reason', () => {
  it('accepts results with a reason', () => expect(found(id)).to.deep.equal([]));
  for (const reason of [null, '', '  ', '不适用', '无。', 'N/A'])
    it(`refuses the reason ${JSON.stringify(reason)}`, () => {
      const [one] = found(id, { evaluation: withFinding({ result: 'notApplicable', reason, risk: null }) });
      expect(one).to.have.property('severity', 'error');
    });
  it('accepts a reason that begins like an empty one', () =>
    expect(
      found(id, { evaluation: withFinding({ result: 'notApplicable', reason: '无无线网络', risk: null }) }),
    ).to.deep.equal([]));
});
