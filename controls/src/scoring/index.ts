/** The scoring alone, without the catalog: `@mlps/controls/scoring`, a few kilobytes in a browser. */
export { errorCodes, MlpsError } from '../errors.js';
export type { ErrorCode, Issue } from '../errors.js';
export { lossPerCause } from './assemble-result.js';
export { computeScore } from './compute-score.js';
export type { ScorableItem, ScoreItemsInput } from './compute-score.js';
export { scoreItems } from './score-items.js';
export { wordScore } from './score-wording.js';
export type {
  Figure,
  FloorLine,
  HalfScore,
  ItemCounts,
  ItemScore,
  Notice,
  ProblemCounts,
  ScoreFigures,
  ScoreResult,
} from './score-result.js';
export { defaultSettings, editionForDate, editions, objectRules } from './settings.js';
export type { Edition, ObjectRule, Settings } from './settings.js';
