import { expect } from 'chai';
import {
  applyScope,
  catalog,
  compareRounds,
  diffCatalog,
  editionForDate,
  forecast,
  mapItem,
  matchHighRisk,
  MlpsError,
  parseExtensions,
  planRectification,
  proposeRisk,
  readCatalog,
  readOwnWeights,
  scoreEvaluation,
  scoreItems,
  shippedCatalog,
  tailor,
} from './index.js';
import { show } from './errors.js';
import { sampleEvaluation } from '../test-support/sample-evaluation.js';

/** Called as a program without types would call it. */
// oxlint-disable-next-line typescript/no-explicit-any -- wrong values are the point
type Untyped = (value: any) => unknown;

const selfContained: Record<string, unknown> = {};
selfContained.self = selfContained;
const junk: unknown[] = [null, 0, -1, NaN, 1e308, '', '符合', true, {}, [null], ['L3-CES1-01', 5n], 5n, Symbol('x')];
const evaluation = sampleEvaluation();
const ITEM = { domain: '安全计算环境', importance: 'critical', results: ['conform'] } as const;

const doors: Record<string, Untyped> = {
  scoreItems: (value) => scoreItems(value),
  'scoreItems, items': (value) => scoreItems({ edition: '2021', items: value }),
  'scoreItems, an item': (value) => scoreItems({ edition: '2021', items: [value] }),
  'scoreItems, results': (value) => scoreItems({ edition: '2015', items: [{ id: 'k', ...ITEM, results: [value] }] }),
  'scoreItems, weight': (value) => scoreItems({ edition: '2019', items: [{ id: 'k', ...ITEM, weight: value }] }),
  'scoreItems, importance': (value) =>
    scoreItems({ edition: '2021', items: [{ id: 'k', ...ITEM, importance: value ?? 'x' }] }),
  'scoreItems, problems': (value) => scoreItems({ edition: '2021', problems: { high: value }, items: [] }),
  'scoreItems, attention': (value) => scoreItems({ edition: '2021', settings: { attention: value || 'x' }, items: [] }),
  'scoreItems, rule': (value) => scoreItems({ edition: '2021', settings: { objectRule: value }, items: [] }),
  scoreEvaluation: (value) => scoreEvaluation(value),
  'scoreEvaluation, findings': (value) => scoreEvaluation({ ...evaluation, findings: [value] }),
  'scoreEvaluation, own weights': (value) => scoreEvaluation(evaluation, { weights: { 'L2-CES1-01': value } }),
  'planRectification, target': (value) => planRectification(evaluation, { target: value || 'x' }),
  'planRectification, exclude': (value) => planRectification(evaluation, { target: '良', exclude: value ?? 'x' }),
  'planRectification, round': (value) => planRectification(evaluation, { target: '良', round: value ?? 'x' }),
  forecast: (value) => forecast(evaluation, value),
  'compareRounds, before': (value) => compareRounds(value, evaluation),
  'compareRounds, after': (value) => compareRounds(evaluation, value),
  diffCatalog: (value) => diffCatalog(shippedCatalog(), value),
  'matchHighRisk, item': (value) => matchHighRisk(value),
  'matchHighRisk, record': (value) => matchHighRisk('L3-CES1-01', 3, value || {}),
  proposeRisk: (value) => proposeRisk(value),
  tailor: (value) => tailor(value),
  parseExtensions: (value) => parseExtensions(value),
  applyScope: (value) => applyScope([], value),
  'catalog.get': (value) => catalog.get(value),
  'mapItem, level': (value) => mapItem('L3-CES1-01', value),
  readOwnWeights: (value) => readOwnWeights({ 'L2-CES1-01': value }),
  readCatalog: (value) => readCatalog(value),
  editionForDate: (value) => editionForDate(value),
};

/** Values that one of the doors takes as good. */
const fitting: Record<string, unknown[]> = {
  'scoreItems, results': [0, '符合'],
  'scoreItems, problems': [0],
  'scoreItems, weight': [1e308],
  'scoreItems, importance': [null],
  'planRectification, target': [-1],
  'matchHighRisk, record': ['符合'],
};

describe('hostile input', () => {
  for (const [door, call] of Object.entries(doors))
    it(`${door}: every wrong value is refused by an error with a code`, () => {
      for (const value of [...junk, selfContained].filter((entry) => !fitting[door]?.includes(entry)))
        expect(
          codeOf(() => call(value)),
          show(value),
        ).to.match(/^[a-z-]+\.[a-z-]+$/);
    });
});

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof MlpsError ? error.code : String(error);
  }
  return 'taken as good';
}
