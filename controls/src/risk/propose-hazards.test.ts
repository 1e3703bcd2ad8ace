import { expect } from 'chai';
import type { Finding } from '../assessment/evaluation.js';
import { proposeHazards } from './propose-hazards.js';

const finding = (item: string, more: Partial<Finding> = {}): Finding => ({
  object: 'o',
  item,
  result: 'nonconform',
  ...more,
});
const propose = (...findings: Finding[]): ReturnType<typeof proposeHazards> =>
  proposeHazards({ system: { grade: 'S3A3G3' }, findings });

describe('proposeHazards', () => {
  it('proposes the hazard of an item’s situation, undecided', () => {
    const [proposal, ...others] = propose(finding('L3-CES1-04'));
    expect(others).to.deep.equal([]);
    expect(proposal).to.deep.include({
      basis: 'situation',
      judgement: { relevance: null, severity: null, likelihood: null },
    });
    expect(proposal!.hazard.id).to.equal('A-19');
  });

  it('looks at problems only', () => {
    expect(
      propose(finding('L3-CES1-04', { result: 'conform' }), finding('L3-CES1-01', { result: 'notApplicable' })),
    ).to.deep.equal([]);
  });

  it('reads Chinese words', () => {
    expect(propose(finding('L3-CES1-04', { result: '不符合' as 'nonconform' }))).to.have.length(1);
  });

  it('gathers the problems that may add up, confirmed high risks first', () => {
    const [proposal] = propose(
      finding('L3-CES1-01', { object: 'a', risk: 'low', record: '口令为空、太弱、共用' }),
      finding('L3-CES1-01', { object: 'b', result: 'partial' }),
      finding('L3-CES1-01', { object: 'c', risk: 'high' }),
    );
    expect(proposal!.triggers.map(({ object }) => object)).to.deep.equal(['c', 'b', 'a']);
  });

  it('proposes a hazard without a situation when a record speaks of it', () => {
    const record = '互联网暴露面较大：移动应用后台接口暴露在互联网，专网出口未收拢';
    const [proposal] = propose(finding('L3-MMS1-24', { record }));
    expect([proposal!.hazard.id, proposal!.basis]).to.deep.equal(['A-29', 'words']);
    expect(proposal!.triggers[0]!.terms).to.include('移动应用后台接口暴露');
  });

  it('leaves out situations whose condition is false', () => {
    const findings = [finding('L3-CNS1-01')];
    const system = { grade: 'S3A3G3' };
    expect(proposeHazards({ system, findings }, { highContinuity: true })[0]!.hazard.id).to.equal('A-03');
    expect(proposeHazards({ system, findings }, { highContinuity: false })).to.deep.equal([]);
  });
});
