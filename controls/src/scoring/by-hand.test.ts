import { expect } from 'chai';
import { scoreItems } from './score-items.js';
import type { ScoreItemsInput } from './compute-score.js';

const ROOM = '安全物理环境';
const POLICY = '安全管理制度';
const BUILDING = '安全建设管理';

/** Worked out on paper from the formulas of docs/scoring.md; the way is beside each. */
const cases: { title: string; input: ScoreItemsInput; exact: string; figure: number; conclusion: string }[] = [
  {
    // a: mean of 5 and 2 lacks 1.5, halved 0.75; b: lacks 5·1.3, at most 5; c: mean of 2.5 and 5. 20·(0.5·4.25 + 3.75)/1.7
    title: '2015 with points, words, corrections and an object left out',
    input: {
      edition: '2015',
      items: [
        { id: 'a', domain: ROOM, weight: '0.5', correction: '0.5', results: [5, 2, 'notApplicable'] },
        { id: 'b', domain: '物理安全', weight: 0.2, correction: 1.3, results: ['nonconform', 0] },
        { id: 'c', domain: POLICY, importance: 'critical', results: ['partial', 'conform'] },
      ],
    },
    exact: '1175/17',
    figure: 69.12,
    conclusion: '基本符合',
  },
  {
    // rooms: (0.4·1.5)/(2·0.4 + 0.7) = 0.4; policies 0; building drops out, so q = 2 and the score is exactly 80
    title: '2019 on a threshold, with a class that drops out',
    input: {
      edition: '2019',
      problems: { medium: 3 },
      items: [
        { id: 'a', domain: ROOM, importance: 'ordinary', results: ['partial', 'nonconform'] },
        { id: 'b', domain: ROOM, weight: '0.7', results: ['conform'] },
        { id: 'c', domain: POLICY, weight: '1', results: ['conform'] },
        { id: 'd', domain: BUILDING, importance: 'critical', results: ['notApplicable'] },
      ],
    },
    exact: '80/1',
    figure: 80,
    conclusion: '良',
  },
  {
    // technical: 3·½·100/3 = 50 of 60; management: (¼ + 2)·100/3 = 75 of 40, floor
    title: '2021 with a rule per importance, another attention and a floor',
    input: {
      edition: '2021',
      settings: { attention: '0.6', objectRule: { ordinary: 'mean', important: 'worst', critical: 'tristate' } },
      items: [
        { id: 'a', domain: ROOM, importance: 'critical', results: ['conform', 'nonconform'] },
        { id: 'b', domain: POLICY, importance: 'ordinary', results: ['partial', 'conform'] },
        { id: 'c', domain: POLICY, importance: 'important', results: ['partial', 'nonconform'] },
      ],
    },
    exact: '10/1',
    figure: 10,
    conclusion: '差',
  },
  {
    // two items conform, one is half credited, one fails by its worst object: 2.5 of 4
    title: '2025 with credit for partly conforming items',
    input: {
      edition: '2025',
      settings: { partialCredit: '0.5' },
      problems: { high: 4, hazards: 2, hazardsRectified: 1 },
      items: [
        { id: 'a', domain: ROOM, results: ['conform', 'conform'] },
        { id: 'b', domain: ROOM, results: ['conform', 'notApplicable'] },
        { id: 'c', domain: POLICY, results: ['partial', 'conform'] },
        { id: 'd', domain: POLICY, results: ['partial', 'nonconform'] },
      ],
    },
    exact: '125/2',
    figure: 62.5,
    conclusion: '基本符合',
  },
];

describe('scores worked out by hand', () => {
  for (const { title, input, exact, figure, conclusion } of cases)
    it(title, () => {
      const result = scoreItems(input);
      expect([result.exact, result.rate ?? result.score, result.conclusion]).to.deep.equal([exact, figure, conclusion]);
    });
});

describe('weights that stand for an importance', () => {
  const weightIn = (edition: ScoreItemsInput['edition']): string | null | undefined =>
    scoreItems({ edition, items: [{ id: 'k', domain: ROOM, importance: 'important', results: ['conform'] }] }).items[0]
      ?.weight;

  it('are printed as the edition has them', () => {
    expect([weightIn('2015'), weightIn('2019')]).to.deep.equal(['0.5', '0.7']);
  });

  it('give the importance back by the scale of their edition', () => {
    const items = [{ id: 'k', domain: ROOM, weight: '0.5', results: ['conform'] }];
    expect(scoreItems({ edition: '2015', items }).items[0]?.importance).to.equal('important');
    expect(scoreItems({ edition: '2019', items }).items[0]?.importance).to.equal(null);
  });
});
