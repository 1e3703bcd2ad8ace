import { expect } from 'chai';
import { scoreItems } from './score-items.js';
import type { ScorableItem, ScoreItemsInput } from './compute-score.js';

const DOMAIN = '安全计算环境';

/** `count` items of equal weight, of which `conform` conform and the rest fail. */
function items(count: number, conform: number, failing: string | number = 'nonconform'): ScorableItem[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `k${index}`,
    domain: DOMAIN,
    importance: 'ordinary',
    weight: '1',
    results: [index < conform ? 'conform' : failing],
  }));
}
const conclusion = (input: ScoreItemsInput): string | null => scoreItems(input).conclusion;

describe('conclusions at their thresholds', () => {
  const byScore: [number, number, { high?: number; medium?: number }, string][] = [
    [10, 9, {}, '优'],
    [10, 9, { medium: 1 }, '良'],
    [10, 8, {}, '良'],
    [10, 7, {}, '中'],
    [100, 69, {}, '差'],
    [10, 10, { high: 1 }, '差'],
    [1000, 899, {}, '良'],
    [1000, 799, {}, '中'],
    [1000, 699, {}, '差'],
  ];
  for (const [count, conform, problems, word] of byScore)
    it(`2019: ${conform} of ${count} with ${JSON.stringify(problems)} is ${word}`, () =>
      expect(conclusion({ edition: '2019', items: items(count, conform), problems })).to.equal(word));

  it('2019 compares the printed score by default and the exact one by setting', () => {
    const justBelow = items(100_000, 89_995); // 89.995 prints as 90.00
    expect(conclusion({ edition: '2019', items: justBelow })).to.equal('优');
    expect(conclusion({ edition: '2019', items: justBelow, settings: { compareOn: 'exact' } })).to.equal('良');
  });

  const byRate: [number, number, Record<string, number>, string][] = [
    [100, 91, {}, '符合'],
    [100, 91, { hazards: 1 }, '基本符合'],
    [100, 90, {}, '基本符合'],
    [100, 89, { high: 4 }, '基本符合'],
    [100, 61, {}, '基本符合'],
    [100, 60, {}, '基本符合'],
    [100, 59, {}, '不符合'],
    [1000, 901, {}, '符合'],
    [1000, 599, {}, '不符合'],
  ];
  for (const [count, conform, problems, word] of byRate)
    it(`2025: ${conform} of ${count} with ${JSON.stringify(problems)} is ${word}`, () =>
      expect(conclusion({ edition: '2025', items: items(count, conform), problems })).to.equal(word));

  it('2025 says that the exact values 90 and 60 are open, and obeys the settings', () => {
    for (const [conform, code] of [
      [9, 'exactly-90'],
      [6, 'exactly-60'],
    ] as const) {
      const result = scoreItems({ edition: '2025', items: items(10, conform) });
      expect(result.notices.map((notice) => notice.code)).to.include(code);
    }
    expect(conclusion({ edition: '2025', items: items(10, 9), settings: { exactly90: '符合' } })).to.equal('符合');
    expect(conclusion({ edition: '2025', items: items(10, 6), settings: { exactly60: '不符合' } })).to.equal('不符合');
  });

  it('2025 lets a rectified hazard block unless the setting says otherwise, and prints both numbers', () => {
    const input = { edition: '2025', items: items(10, 10), problems: { hazards: 10, hazardsRectified: 10 } } as const;
    expect(scoreItems(input)).to.include({ conclusion: '基本符合', hazardsPrinted: '10（10个已整改）' });
    expect(conclusion({ ...input, settings: { rectifiedHazards: 'ignore' } })).to.equal('符合');
  });

  const by2015: [number, number | string, { high?: number }, string][] = [
    [10, 0, {}, '符合'],
    [6, 0, {}, '基本符合'],
    [5, 0, {}, '不符合'],
    [9, 0, { high: 1 }, '不符合'],
    [0, 3, {}, '基本符合'],
    [0, 2.99, {}, '不符合'],
  ];
  for (const [conform, failing, problems, word] of by2015)
    it(`2015: ${conform} of 10, the others ${failing} points, ${JSON.stringify(problems)} is ${word}`, () =>
      expect(conclusion({ edition: '2015', items: items(10, conform, failing), problems })).to.equal(word));

  it('2015 keeps an item lifted to full points by correction as a problem', () => {
    const lifted = items(2, 1, 2).map((item) => ({ ...item, correction: '0' }));
    expect(scoreItems({ edition: '2015', items: lifted })).to.include({ score: 100, conclusion: '基本符合' });
  });

  it('2015 corrects the severity by the factor', () => {
    const [item] = items(1, 0, 3);
    expect(scoreItems({ edition: '2015', items: [{ ...item!, correction: '0.5' }] }).score).to.equal(80);
    expect(scoreItems({ edition: '2015', items: [{ ...item!, correction: '3' }] }).score).to.equal(0);
  });
});

describe('no score', () => {
  for (const edition of ['2015', '2019', '2021', '2025'] as const) {
    it(`${edition}: nothing judged gives null with the reason not-assessed`, () => {
      const result = scoreItems({ edition, items: [{ id: 'k', domain: DOMAIN, importance: 'critical', results: [] }] });
      expect(result).to.include({
        score: null,
        rate: null,
        exact: null,
        conclusion: null,
        reasonCode: 'not-assessed',
        complete: false,
      });
      expect(result.missing).to.deep.equal(['k']);
    });

    it(`${edition}: everything inapplicable gives null with the reason not-applicable`, () => {
      const result = scoreItems({ edition, items: items(3, 0, 'notApplicable') });
      expect(result).to.include({
        score: null,
        rate: null,
        conclusion: null,
        reasonCode: 'not-applicable',
        complete: true,
      });
    });

    it(`${edition}: an empty list gives null`, () => expect(scoreItems({ edition, items: [] }).exact).to.equal(null));
  }

  it('does not count an open item as passed, and says so', () => {
    const open: ScorableItem = { id: 'open', domain: DOMAIN, importance: 'critical', results: [] };
    const result = scoreItems({ edition: '2025', items: [...items(2, 1), open] });
    expect(result).to.include({ rate: 50, complete: false });
    expect(result.missing).to.deep.equal(['open']);
    expect(result.notice).to.contain('暂定');
  });
});

describe('input of scoreItems', () => {
  const good: ScorableItem = { id: 'k', domain: DOMAIN, importance: 'critical', weight: 1, results: ['conform'] };
  const bad: [string, unknown, string][] = [
    ['an unknown domain', { ...good, domain: '安全' }, 'items[0].domain'],
    ['an unknown importance', { ...good, importance: 'vital' }, 'items[0].importance'],
    ['a weight of zero', { ...good, weight: 0 }, 'items[0].weight'],
    ['a weight that is no number', { ...good, weight: 'heavy' }, 'items[0].weight'],
    ['an unknown result', { ...good, results: ['ok'] }, 'items[0].results[0]'],
    ['points outside 2015', { ...good, results: [5] }, 'items[0].results[0]'],
    ['results that are no list', { ...good, results: 'conform' }, 'items[0].results'],
    ['an empty id', { ...good, id: '' }, 'items[0].id'],
    ['nothing', null, 'items[0]'],
  ];
  for (const [what, item, path] of bad)
    it(`refuses ${what}, naming ${path}`, () =>
      expect(() => scoreItems({ edition: '2021', items: [item as ScorableItem] })).to.throw(path));

  it('refuses points above 5, two items of one id, and more rectified hazards than hazards', () => {
    expect(() => scoreItems({ edition: '2015', items: [{ ...good, results: [5.1] }] })).to.throw('results[0]');
    expect(() => scoreItems({ edition: '2021', items: [good, good] })).to.throw('items[1].id');
    expect(() =>
      scoreItems({ edition: '2025', items: [good], problems: { hazards: 1, hazardsRectified: 2 } }),
    ).to.throw('hazardsRectified');
  });

  it('refuses an unknown edition, an unknown setting and an attention outside 0 to 1', () => {
    expect(() => scoreItems({ edition: '2020' as '2021', items: [good] })).to.throw('edition');
    expect(() => scoreItems({ edition: '2021', items: [good], settings: { attension: 1 } as never })).to.throw(
      'attension',
    );
    expect(() => scoreItems({ edition: '2021', items: [good], settings: { attention: '1.01' } })).to.throw('attention');
  });

  it('takes Chinese result words, and the importance from the weight', () => {
    const result = scoreItems({
      edition: '2021',
      items: [{ id: 'k', domain: DOMAIN, weight: '0.40', results: ['部分符合'] }],
    });
    expect(result.items[0]).to.include({ importance: 'ordinary', result: 'partial' });
  });
});
