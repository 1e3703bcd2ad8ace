import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';
import { hospital } from '../../../test-support/hospital.js';

const check = (filingNumber: string | null): ReturnType<typeof found> => {
  const evaluation = hospital();
  return found('filing-number', { evaluation: { ...evaluation, system: { ...evaluation.system, filingNumber } } });
};

describe('self-check: filing number', () => {
  for (const number of ['99000000000-22001', '9900000000022001'])
    it(`accepts ${number}`, () => expect(check(number)).to.deep.equal([]));
  for (const number of [null, '  '])
    it(`refuses ${JSON.stringify(number)}`, () => expect(check(number)[0]!.severity).to.equal('error'));
  it('only warns of an unusual shape', () => expect(check('县备-12')[0]!.severity).to.equal('warning'));
});
