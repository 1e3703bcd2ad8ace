import { expect } from 'chai';
import { lossByObject, standingByDomain } from './loss-breakdown.js';
import { scoreEvaluation } from './score-evaluation.js';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { editions } from './settings.js';

const evaluation = {
  ...sampleEvaluation('S3A3G3', (finding, index) =>
    index % 5 === 0 ? { ...finding, result: index % 2 ? 'partial' : 'nonconform' } : finding,
  ),
};
evaluation.objects = [...evaluation.objects, { id: 'other', name: '另一对象', kind: 'server' }];
evaluation.findings = [
  ...evaluation.findings,
  ...evaluation.findings
    .slice(0, 40)
    .map((finding) => ({ ...finding, object: 'other', result: 'nonconform' as const })),
];

const add = (figures: { pointsLost: { rounded: number } }[]): number =>
  figures.reduce((total, { pointsLost }) => total + pointsLost.rounded, 0);

describe('where the points went', () => {
  for (const edition of editions)
    it(`${edition}: by class and by object it is what the items lost`, () => {
      const score = scoreEvaluation(evaluation, { edition });
      const lost = add(score.items);
      expect(lost).to.be.above(5);
      expect(add(standingByDomain(score))).to.be.closeTo(lost, 1);
      expect(add(lossByObject(score))).to.be.closeTo(lost, 1);
      expect(lossByObject(score).map(({ object }) => object)).to.have.members(['all', 'other']);
    });

  it('says of a class how much of what applies conforms, and nothing when nothing applies', () => {
    const finding = { object: 'all', item: 'L2-PES1-01', result: 'notApplicable' as const, reason: '云上系统' };
    const [rooms] = standingByDomain(scoreEvaluation({ ...sampleEvaluation(), findings: [finding] }));
    expect([rooms!.domain, rooms!.conformity]).to.deep.equal(['安全物理环境', null]);
    const all = standingByDomain(scoreEvaluation(sampleEvaluation()));
    expect(all.every(({ conformity }) => conformity?.exact === '100/1')).to.equal(true);
  });
});
