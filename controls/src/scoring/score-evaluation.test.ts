import { expect } from 'chai';
import { sampleEvaluation } from '../../test-support/sample-evaluation.js';
import { tailor } from '../catalog/tailor.js';
import type { Finding } from '../assessment/evaluation.js';
import { readOwnWeights } from './own-weights.js';
import { lossPerCause } from './assemble-result.js';
import { scoreEvaluation } from './score-evaluation.js';
import { scoreItems } from './score-items.js';
import { editionForDate, editions } from './settings.js';

const failAt =
  (...indexes: number[]) =>
  (finding: Finding, index: number): Finding =>
    indexes.includes(index) ? { ...finding, result: 'nonconform', risk: 'low' } : finding;

describe('scoreEvaluation', () => {
  it('gives 100 and 优 when everything conforms', () => {
    expect(scoreEvaluation(sampleEvaluation())).to.include({
      score: 100,
      conclusion: '优',
      complete: true,
      rate: null,
    });
  });

  it('agrees with scoreItems on the same results, under every edition', () => {
    const document = sampleEvaluation('S3A3G3', failAt(0, 17, 60, 120, 200));
    for (const edition of editions) {
      const items = tailor('S3A3G3').map((item, index) => ({
        id: item.id,
        domain: item.domainZh,
        importance: item.importance,
        results: [document.findings[index]!.result],
      }));
      const direct = scoreItems({ edition, items, problems: { low: 5 } });
      const { exact, conclusion, counts, floors, technical } = scoreEvaluation(document, { edition });
      expect({ exact, conclusion, counts, floors, technical }).to.deep.equal({
        exact: direct.exact,
        conclusion: direct.conclusion,
        counts: direct.counts,
        floors: direct.floors,
        technical: direct.technical,
      });
    }
  });

  it('counts problems by risk from the findings, and leaves a risk on a conforming finding out', () => {
    const document = sampleEvaluation('S2A2G2', (finding, index) => {
      if (index === 0) return { ...finding, result: 'partial', risk: 'medium' };
      if (index === 1) return { ...finding, result: 'nonconform' };
      return index === 2 ? { ...finding, risk: 'high' } : finding;
    });
    expect(scoreEvaluation(document).problems).to.deep.equal({
      high: 0,
      medium: 1,
      low: 0,
      unrated: 1,
      hazards: 0,
      hazardsRectified: 0,
    });
  });

  it('takes a hazard on a conforming finding as rectified', () => {
    const document = sampleEvaluation('S2A2G2', (finding, index) =>
      index < 2 ? { ...finding, hazard: true } : finding,
    );
    document.findings[0]!.result = 'nonconform';
    expect(scoreEvaluation(document, { edition: '2025' })).to.include({
      hazardsPrinted: '2（1个已整改）',
      conclusion: '基本符合',
    });
  });

  it('names the objects that cost points, and divides the loss among them', () => {
    const document = sampleEvaluation();
    document.objects.push({ id: 'b', name: '乙', kind: 'server' }, { id: 'c', name: '丙', kind: 'server' });
    const item = document.findings[0]!.item;
    document.findings.push({ object: 'b', item, result: 'nonconform' }, { object: 'c', item, result: 'partial' });
    const line = scoreEvaluation(document).items[0]!;
    expect(line.causes).to.deep.equal([
      { object: 'b', result: 'nonconform' },
      { object: 'c', result: 'partial' },
    ]);
    expect(line.pointsLost.exact).to.equal('10/27'); // ordinary item, half of 100/135
    expect(lossPerCause(line).map((share) => share.exact)).to.deep.equal(['20/81', '10/81']);
  });

  it('lists the items without a result and calls the figure provisional', () => {
    const document = sampleEvaluation();
    const [removed] = document.findings.splice(5, 1);
    const result = scoreEvaluation(document);
    expect(result.missing).to.deep.equal([removed!.item]);
    expect(result.complete).to.equal(false);
  });

  it('says how many importances are assumed, and no longer when an own table gives them', () => {
    const codes = (weights: Parameters<typeof readOwnWeights>[0]): string[] =>
      scoreEvaluation(sampleEvaluation(), { weights: readOwnWeights(weights) }).notices.map((notice) => notice.code);
    const assumed = tailor('S2A2G2').filter((item) => item.importanceAssumed);
    expect(codes({})).to.include('assumed-importance');
    expect(codes(Object.fromEntries(assumed.map((item) => [item.id, '关键'])))).to.not.include('assumed-importance');
  });

  it('lets an own weight table decide', () => {
    const document = sampleEvaluation('S2A2G2', failAt(0));
    const id = document.findings[0]!.item;
    expect(scoreEvaluation(document, { weights: readOwnWeights({ [id]: '关键' }) }).exact).to.equal('880/9'); // 100 - 300/135
  });

  it('refuses an own table with an unknown item or word', () => {
    expect(() => readOwnWeights({ 'L2-XXX1-01': '关键' })).to.throw('L2-XXX1-01');
    expect(() => readOwnWeights({ 'L2-PES1-01': '最高' })).to.throw('最高');
  });

  it('takes points in 2015 and the words elsewhere', () => {
    const document = sampleEvaluation('S2A2G2', (finding, index) =>
      index === 0 ? { ...finding, result: 'partial', points: 4 } : finding,
    );
    expect(scoreEvaluation(document, { edition: '2015' }).notices.map((notice) => notice.code)).to.not.include(
      'partial-points',
    );
    expect(scoreEvaluation(document, { edition: '2021' }).items[0]!.result).to.equal('partial');
  });

  const dates: [string, string][] = [
    ['2019-11-30', '2015'],
    ['2019-12-01', '2019'],
    ['2021-06-17', '2019'],
    ['2021-06-18', '2021'],
    ['2025-03-19', '2021'],
    ['2025-03-20', '2025'],
  ];
  for (const [date, edition] of dates)
    it(`takes edition ${edition} for a report of ${date}`, () => expect(editionForDate(date)).to.equal(edition));
});
