import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { isProblem, readResult } from '../assessment/words.js';
import type { Risk } from '../assessment/words.js';
import { MlpsError, requireEntries, requireFields } from '../errors.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import type { ScoreOptions } from '../scoring/score-evaluation.js';
import { toStanding } from './standing.js';
import type { Standing } from './standing.js';

/** What a person has confirmed about one finding. */
export interface ConfirmedRating {
  readonly object: string;
  readonly item: string;
  /** rating of the problem; left as it is when not given, taken back by null */
  readonly risk?: Risk | null;
  /** whether it is a major hazard; of a hazard made of several problems mark one, since hazards are counted by findings */
  readonly hazard?: boolean;
}

/** What holds the conclusion down. */
export type Binding = 'high-risk' | 'medium-risk' | 'hazard';

export interface ConclusionEffect {
  /** with what was confirmed */
  readonly now: Standing;
  /** the same evaluation with these problems neither rated nor hazards */
  readonly without: Standing;
  /** whether the conclusion differs */
  readonly changed: boolean;
  /** which kinds of confirmation, each taken away alone, change the conclusion; empty where the edition does not ask */
  readonly binding: readonly Binding[];
}

/**
 * What confirmed risks and hazards do to the conclusion, under the edition's own rules.
 *
 * The score never moves; high and medium risks bind in 2015, 2019 and 2021, hazards in 2025 (docs/scoring.md).
 * @param ratings each names a finding of the document; a risk needs a problem
 * @param options edition and settings, as for {@link scoreEvaluation}
 * @throws MlpsError `risk.invalid`, and those of `scoreEvaluation`
 * @example conclusionEffect(hospital, [{ object: 'db-1', item: 'L2-CES1-15', risk: 'high' }]).now.conclusion // '差'
 */
export function conclusionEffect(
  evaluation: Evaluation,
  ratings: readonly ConfirmedRating[],
  options: ScoreOptions = {},
): ConclusionEffect {
  requireEntries('ratings', ratings, 'risk.invalid');
  const standing = (list: readonly ConfirmedRating[]): Standing =>
    toStanding(scoreEvaluation(applyRatings(evaluation, list), options));
  const now = standing(ratings);
  const without = standing(ratings.map(withdraw));
  const changesAlone = (drop: (rating: ConfirmedRating) => boolean): boolean =>
    ratings.some(drop) && standing(ratings.map((r) => (drop(r) ? withdraw(r) : r))).conclusion !== now.conclusion;
  const kinds: Record<Binding, (rating: ConfirmedRating) => boolean> = {
    'high-risk': (rating) => rating.risk === 'high',
    'medium-risk': (rating) => rating.risk === 'medium',
    hazard: (rating) => rating.hazard === true,
  };
  const binding = (Object.keys(kinds) as Binding[]).filter((kind) => changesAlone(kinds[kind]));
  return { now, without, changed: now.conclusion !== without.conclusion, binding };
}

function withdraw(rating: ConfirmedRating): ConfirmedRating {
  return { object: rating.object, item: rating.item, risk: null, hazard: false };
}

/**
 * Write confirmed ratings into an evaluation.
 * @returns a new document; the given one stays as it is
 * @throws MlpsError `risk.invalid` when a rating names no finding, or rates something that is no problem
 * @example applyRatings(hospital, [{ object: 'db-1', item: 'L2-CES1-15', risk: 'high' }]).findings.length // 442
 */
export function applyRatings(evaluation: Evaluation, ratings: readonly ConfirmedRating[]): Evaluation {
  const { findings: given } = requireFields('evaluation', evaluation, 'risk.invalid');
  const byPair = new Map(requireEntries('ratings', ratings, 'risk.invalid').map((rating) => [pairOf(rating), rating]));
  const findings = requireEntries('findings', given, 'risk.invalid').map((finding) => {
    const rating = byPair.get(pairOf(finding));
    if (!rating) return finding;
    byPair.delete(pairOf(finding));
    return rate(finding, rating);
  });
  const [left] = byPair.values();
  if (left)
    throw new MlpsError('risk.invalid', `${left.object} / ${left.item}: the evaluation has no such finding to rate`);
  return { ...evaluation, findings };
}

const pairOf = ({ object, item }: { object: string; item: string }): string => JSON.stringify([object, item]);

function rate(finding: Finding, { risk, hazard }: ConfirmedRating): Finding {
  const result = readResult(finding.result);
  if (risk && !(result && isProblem(result)))
    throw new MlpsError(
      'risk.invalid',
      `${finding.object} / ${finding.item}: only a problem is rated, and this finding is ${finding.result}`,
    );
  return {
    ...finding,
    ...(risk === undefined ? {} : { risk }),
    ...(hazard === undefined ? {} : { hazard }),
  };
}
