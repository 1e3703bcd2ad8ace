import type { Evaluation } from '../assessment/evaluation.js';
import { tailor } from '../catalog/tailor.js';
import { MlpsError, requireList, show } from '../errors.js';
import { toStanding } from '../risk/standing.js';
import type { Standing } from '../risk/standing.js';
import { subtract, toExact, toRounded } from '../scoring/rational.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import type { ScoreOptions } from '../scoring/score-evaluation.js';
import type { Figure, ScoreResult } from '../scoring/score-result.js';
import { applyRectification } from './apply-rectification.js';
import type { Round } from './apply-rectification.js';
import { parseExact } from './parse-exact.js';

export interface ForecastOptions extends ScoreOptions {
  readonly round?: Round;
}

export interface Forecast {
  readonly before: Standing;
  readonly after: Standing;
  /** points (or percent) gained; null when there is no figure */
  readonly gain: Figure | null;
  /** the whole score after, line by line */
  readonly result: ScoreResult;
}

/**
 * What the score and the conclusion become once these items are mended: computed by really applying it to a copy.
 *
 * @param itemIds items of the system, in any order; one without a problem changes nothing
 * @throws MlpsError `planning.invalid` for an item that is not the system's, and those of `scoreEvaluation`
 * @example forecast(hospital, ['L2-CES1-15']).after.score // 76.83
 */
export function forecast(evaluation: Evaluation, itemIds: readonly string[], options: ForecastOptions = {}): Forecast {
  const now = scoreEvaluation(evaluation, options);
  checkItems(evaluation, itemIds);
  const result = scoreEvaluation(applyRectification(evaluation, itemIds, options.round), options);
  const gain =
    now.exact === null || result.exact === null ? null : subtract(parseExact(result.exact), parseExact(now.exact));
  return {
    before: toStanding(now),
    after: toStanding(result),
    gain: gain && { exact: toExact(gain), rounded: toRounded(gain) },
    result,
  };
}

/** Refuse ids that are no items of the system. */
export function checkItems(evaluation: Evaluation, itemIds: readonly string[]): void {
  const { grade, extensions = [] } = evaluation.system;
  const known = new Set<string>(tailor(grade, { extensions }).map((item) => item.id));
  for (const id of requireList('planning.invalid', 'items', itemIds))
    if (!known.has(id))
      throw new MlpsError(
        'planning.invalid',
        `${show(id)} is not an item of this system (${grade}); ids look like L3-CES1-01`,
      );
}
