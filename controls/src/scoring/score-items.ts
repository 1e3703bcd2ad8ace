import { computeScore } from './compute-score.js';
import type { ScoreItemsInput } from './compute-score.js';
import type { ScoreResult } from './score-result.js';
import { wordScore } from './score-wording.js';

/**
 * Score an own item set with the arithmetic of an edition, without the catalog.
 *
 * Source: docs/scoring.md, one section per edition.
 * @param input decimals as strings or numbers, computed exactly; problems default to none
 * @returns as {@link scoreEvaluation}; causes name objects by their position, counted from 1
 * @throws MlpsError `score.invalid-input` naming item and field, `settings.invalid`
 * @example scoreItems({ edition: '2025', items: [{ id: 'k', domain: '安全计算环境', results: ['conform'] }] }).rate // 100
 */
export function scoreItems(input: ScoreItemsInput): ScoreResult {
  return wordScore(computeScore(input));
}
