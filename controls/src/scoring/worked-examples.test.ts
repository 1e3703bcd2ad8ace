import { expect } from 'chai';
import { scoreItems } from './score-items.js';
import type { ScorableItem } from './compute-score.js';
import type { Importance } from '../catalog/types.js';

const TECHNICAL = '安全计算环境';
const MANAGEMENT = '安全运维管理';

let serial = 0;
const item = (domain: string, importance: Importance, ...results: (string | number)[]): ScorableItem => ({
  id: `k${(serial += 1)}`,
  domain,
  importance,
  results,
});
const weighed = (domain: string, weight: string, ...results: (string | number)[]): ScorableItem => ({
  id: `k${(serial += 1)}`,
  domain,
  weight,
  results,
});
const times = (count: number, make: () => ScorableItem): ScorableItem[] => Array.from({ length: count }, make);

describe('worked examples of the facts on scoring', () => {
  it('2015: weighted mean of the items’ mean points', () => {
    const items = [
      weighed(TECHNICAL, '1', 5, 4, 3),
      weighed(TECHNICAL, '0.5', 2),
      weighed(TECHNICAL, '0.2', 'notApplicable'),
    ];
    const result = scoreItems({ edition: '2015', items });
    expect(result).to.include({ score: 66.67, exact: '200/3', conclusion: '基本符合' });
  });

  it('2019: mean over the classes of the failing weight', () => {
    const items = [
      weighed('安全物理环境', '0.7', 'nonconform'),
      weighed('安全物理环境', '1.0', 'conform', 'conform'),
      weighed(TECHNICAL, '1.0', 'conform', 'nonconform', 'partial', 'notApplicable'),
      weighed(TECHNICAL, '0.4', 'conform'),
    ];
    const result = scoreItems({ edition: '2019', items });
    expect(result).to.include({ score: 64.98, conclusion: '差' });
  });

  const fifty = (): ScorableItem[] => [
    item(TECHNICAL, 'critical', 'nonconform'),
    ...times(19, () => item(TECHNICAL, 'ordinary', 'conform')),
    ...times(2, () => item(MANAGEMENT, 'ordinary', 'partial')),
    ...times(28, () => item(MANAGEMENT, 'ordinary', 'conform')),
  ];

  it('2021: deduction by importance, 良 with a medium risk', () => {
    const result = scoreItems({ edition: '2021', items: fifty(), problems: { medium: 1 } });
    expect(result).to.include({ score: 92, conclusion: '良' });
    expect(result.technical!.score.exact).to.equal('44/1');
    expect(result.management!.score.exact).to.equal('48/1');
  });

  it('2021: the same without a medium risk is 优', () => {
    expect(scoreItems({ edition: '2021', items: fifty() }).conclusion).to.equal('优');
  });

  it('2021: a half stops at zero', () => {
    const items = [
      ...times(8, () => item(TECHNICAL, 'critical', 'nonconform')),
      ...times(2, () => item(TECHNICAL, 'ordinary', 'conform')),
      item(MANAGEMENT, 'ordinary', 'nonconform'),
      ...times(9, () => item(MANAGEMENT, 'ordinary', 'conform')),
    ];
    const result = scoreItems({ edition: '2021', items });
    expect(result).to.include({ score: 45, conclusion: '差' });
    expect(result.floors).to.deep.equal([{ half: 'technical', pointsLost: { exact: '-70/1', rounded: -70 } }]);
  });
});
