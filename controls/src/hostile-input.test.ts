import { expect } from 'chai';
import * as main from './index.js';
import * as guidance from './catalog/guidance.js';
import * as interchange from './interchange/index.js';
import * as rectification from './rectification/index.js';
import * as highRisk from './risk/high-risk.js';
import * as scoring from './scoring/index.js';
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

/** Every door of the package whose functions a program without types may call; a new export is here by itself. */
const modules = { main, scoring, guidance, highRisk, interchange, rectification, catalog: main.catalog };

/** Values worth a try behind arguments that fit. */
const behind: unknown[] = [null, '符合', 0, junk.at(-1)];
/** The smallest evaluation there is, for functions that take it first. */
const tiny: typeof evaluation = { ...evaluation, findings: evaluation.findings.slice(0, 2) };
/** What many functions take first, so that their later arguments are reached. */
const usualFirst: unknown[] = [
  tiny,
  tailor('S2A2G2').slice(0, 2),
  scoreEvaluation(tiny),
  'L2-CES1-01',
  'S2A2G2',
  2,
  rectification.openItems(evaluation)[0],
  rectification.openItems(evaluation).slice(0, 2),
];

describe('every export', () => {
  for (const [door, exports] of Object.entries(modules))
    for (const [name, call] of Object.entries(exports).filter(([, value]) => isPlainFunction(value)))
      it(`${door}, ${name}: takes nonsense, or refuses it by an error with a code`, () => {
        for (const value of [undefined, ...junk, selfContained, new Map(), () => 1])
          for (const given of argumentLists(value)) {
            const fault = faultOf(() => (call as (...values: unknown[]) => unknown)(...given));
            expect(fault, given.map(show).join()).to.equal(null);
          }
      });
});

/** The value in every place; some also behind what fits. */
function argumentLists(value: unknown): unknown[][] {
  const alone = [0, 1, 2, 3, 4].map((count) => Array.from({ length: count }, () => value));
  if (!behind.includes(value)) return alone;
  return [...alone, ...usualFirst.flatMap((first) => [[first, value], [first, first, value]])]; // prettier-ignore
}

function isPlainFunction(value: unknown): boolean {
  return typeof value === 'function' && !Function.prototype.toString.call(value).startsWith('class ');
}

/** What was thrown that is no error of ours. */
function faultOf(act: () => unknown): string | null {
  try {
    act();
  } catch (error) {
    return error instanceof MlpsError ? null : String(error);
  }
  return null;
}

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof MlpsError ? error.code : String(error);
  }
  return 'taken as good';
}
