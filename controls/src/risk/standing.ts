import type { ScoreResult } from '../scoring/score-result.js';

/** Where an evaluation stands: figure, conclusion and the problems that remain. */
export type Standing = Pick<
  ScoreResult,
  'score' | 'rate' | 'exact' | 'conclusion' | 'reason' | 'reasonCode' | 'problems'
>;

/** The few figures of a score that a comparison needs. */
export function toStanding(result: ScoreResult): Standing {
  const { score, rate, exact, conclusion, reason, reasonCode, problems } = result;
  return { score, rate, exact, conclusion, reason, reasonCode, problems };
}
