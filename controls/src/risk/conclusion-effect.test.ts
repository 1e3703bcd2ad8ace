import { expect } from 'chai';
import type { Evaluation } from '../assessment/evaluation.js';
import { tailor } from '../catalog/tailor.js';
import { MlpsError } from '../errors.js';
import type { Edition } from '../scoring/settings.js';
import { applyRatings, conclusionEffect } from './conclusion-effect.js';

const PROBLEM = { object: 'o', item: 'L2-CES1-15' };

/** One problem among 135 items: 98 to 99 points, a rate of 99.26. */
function almostPerfect(edition: Edition): Evaluation {
  const findings = tailor('S2A2G2').map(({ id }) => ({
    object: 'o',
    item: id as string,
    result: id === PROBLEM.item ? ('nonconform' as const) : ('conform' as const),
    ...(id === PROBLEM.item ? { risk: 'low' as const } : {}),
  }));
  return {
    format: 'mlps-evaluation/1',
    system: { name: '综合业务信息系统', grade: 'S2A2G2' },
    edition,
    objects: [{ id: 'o', name: '数据库服务器', kind: 'server' }],
    findings,
  };
}

describe('conclusionEffect', () => {
  const cases = [
    ['2015', { risk: 'high' }, '不符合', '基本符合', ['high-risk']],
    ['2019', { risk: 'high' }, '差', '优', ['high-risk']],
    ['2021', { risk: 'high' }, '差', '优', ['high-risk']],
    ['2021', { risk: 'medium' }, '良', '优', ['medium-risk']],
    ['2021', { risk: 'low' }, '优', '优', []],
    ['2025', { risk: 'high' }, '符合', '符合', []],
    ['2025', { hazard: true }, '基本符合', '符合', ['hazard']],
  ] as const;
  for (const [edition, rating, now, without, binding] of cases)
    it(`${edition}: ${JSON.stringify(rating)} gives ${now} instead of ${without}`, () => {
      const effect = conclusionEffect(almostPerfect(edition), [{ ...PROBLEM, ...rating }]);
      expect([effect.now.conclusion, effect.without.conclusion]).to.deep.equal([now, without]);
      expect(effect.binding).to.deep.equal(binding);
      expect(effect.changed).to.equal(now !== without);
    });

  it('never moves the score', () => {
    const effect = conclusionEffect(almostPerfect('2021'), [{ ...PROBLEM, risk: 'high' }]);
    expect(effect.now.exact).to.equal(effect.without.exact);
  });

  it('leaves the document alone', () => {
    const document = almostPerfect('2021');
    const before = structuredClone(document);
    conclusionEffect(document, [{ ...PROBLEM, risk: 'high', hazard: true }]);
    expect(document).to.deep.equal(before);
  });

  it('refuses to rate what is no problem, or no finding', () => {
    const rate = (item: string): unknown =>
      conclusionEffect(almostPerfect('2021'), [{ object: 'o', item, risk: 'high' }]);
    expect(() => rate('L2-CES1-01'))
      .to.throw(MlpsError, 'only a problem')
      .with.property('code', 'risk.invalid');
    expect(() => rate('L2-CES1-99')).to.throw(MlpsError, 'no such finding');
  });
});

describe('applyRatings', () => {
  it('leaves what is not given as it is, and takes a rating back by null', () => {
    const rated = applyRatings(almostPerfect('2021'), [{ ...PROBLEM, hazard: true }]);
    const found = rated.findings.find(({ item }) => item === PROBLEM.item)!;
    expect([found.risk, found.hazard]).to.deep.equal(['low', true]);
    const back = applyRatings(rated, [{ ...PROBLEM, risk: null }]);
    expect(back.findings.find(({ item }) => item === PROBLEM.item)!.risk).to.equal(null);
  });
});
