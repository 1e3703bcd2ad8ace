import { expect } from 'chai';
import { found } from '../../../test-support/check-cases.js';
import { hospital } from '../../../test-support/hospital.js';

describe('self-check: items without result', () => {
  it('finds none in a whole evaluation', () => expect(found('missing-results')).to.deep.equal([]));
  it('names the items that nobody judged', () => {
    const evaluation = hospital();
    const findings = evaluation.findings.filter(({ item }) => item !== 'L2-PES1-01');
    const [one] = found('missing-results', { evaluation: { ...evaluation, findings } });
    expect(one).to.have.property('severity', 'error');
    expect(one!.messageZh).to.match(/^有1个测评项没有结果：.*L2-PES1-01/);
  });
});
