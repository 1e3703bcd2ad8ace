import { expect } from 'chai';
import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { applyRectification } from './apply-rectification.js';

const ID = 'L2-CES1-15';
const document = (...findings: Partial<Finding>[]): Evaluation => ({
  format: 'mlps-evaluation/1',
  system: { name: '样例系统', grade: 'S2A2G2' },
  edition: '2021',
  objects: [],
  findings: findings.map((finding) => ({ object: 'o', item: ID, result: 'nonconform', ...finding })),
});
const mended = (finding: Partial<Finding>, round?: 'this' | 'next'): Finding =>
  applyRectification(document(finding), [ID], round).findings[0]!;

describe('applyRectification', () => {
  it('makes every problem of the item conform, and keeps its record', () => {
    const { findings } = applyRectification(document({ record: '未打补丁' }, { object: 'p', result: 'partial' }), [ID]);
    expect(findings.map(({ result }) => result)).to.deep.equal(['conform', 'conform']);
    expect(findings[0]!.record).to.equal('未打补丁');
  });

  it('takes the risk away and gives full points', () => {
    expect(mended({ risk: 'high', points: 0 })).to.include({ risk: null, points: 5 });
    expect(mended({})).not.to.have.any.keys('risk', 'points');
  });

  it('leaves other items and what does not apply', () => {
    const given = document({ item: 'L2-CES1-01' }, { result: 'notApplicable', reason: '不涉及' });
    expect(applyRectification(given, [ID])).to.deep.equal(given);
  });

  it('keeps a hazard as rectified in this round, and drops it in the next', () => {
    expect(mended({ hazard: true }).hazard).to.equal(true);
    expect(mended({ hazard: true }, 'next').hazard).to.equal(false);
    expect(mended({ result: 'conform', hazard: true }, 'next').hazard).to.equal(false);
  });

  it('keeps an open hazard of another item in the next round', () => {
    const { findings } = applyRectification(document({ item: 'L2-CES1-01', hazard: true }), [ID], 'next');
    expect(findings[0]!.hazard).to.equal(true);
  });

  it('reads Chinese words', () => {
    expect(mended({ result: '不符合' as 'nonconform' }).result).to.equal('conform');
  });

  it('leaves the given document alone', () => {
    const given = document({ risk: 'high' });
    applyRectification(given, [ID]);
    expect(given.findings[0]).to.include({ result: 'nonconform', risk: 'high' });
  });
});
