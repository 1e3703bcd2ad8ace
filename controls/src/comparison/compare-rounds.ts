import { requireFields, requireList } from '../errors.js';
import type { Evaluation } from '../assessment/evaluation.js';
import { isProblem } from '../assessment/words.js';
import { parseEvaluation } from '../assessment/parse-evaluation.js';
import { toStanding } from '../risk/standing.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import type { ScoreOptions } from '../scoring/score-evaluation.js';
import type { ScoreResult } from '../scoring/score-result.js';
import { comparisonNotices } from './comparison-notices.js';
import type { ComparedProblem, ComparedRound, ProblemState, RoundsComparison } from './comparison-types.js';
import { problemStateNames } from './comparison-types.js';
import { compareProblems } from './compare-problems.js';
import { matchItems, matchObjects } from './match-rounds.js';
import { scoreChange } from './score-change.js';

export interface CompareOptions extends ScoreOptions {
  /** rounds before `before`, oldest first: a problem that they had, that was fixed and is there again, has returned */
  readonly history?: readonly Evaluation[];
}

/**
 * Compare two rounds of a system: what is new, fixed, still open, came back, and where the change of score comes from.
 *
 * Objects are matched by id, else by name and kind; items by id, and when the level changed by what they ask for (marked as
 * mapped). Both rounds are scored by the later one's edition and settings, so that only results differ; a notice says so.
 * @returns counts that agree with the two reports, and lines that add up to the difference of the scores exactly
 * @throws MlpsError `evaluation.invalid`, `settings.invalid`
 * @example compareRounds(hospital, hospital).counts.fixed // 0
 */
export function compareRounds(before: Evaluation, after: Evaluation, options: CompareOptions = {}): RoundsComparison {
  const { history = [], ...scoring } = requireFields('options', options, 'comparison.invalid');
  requireList('comparison.invalid', 'history', history);
  const [earlier, later] = [parseEvaluation(before), parseEvaluation(after)];
  const result = scoreEvaluation(later, scoring);
  // the later round's settings are complete, so they replace every setting of the earlier one
  const restated = scoreEvaluation(earlier, { ...scoring, edition: result.edition, settings: result.settings });
  const reported = scoreEvaluation(earlier, scoring.weights ? { weights: scoring.weights } : {});
  const objects = matchObjects(earlier.objects, later.objects);
  const itemOf = matchItems(earlier.system, later.system);
  const problems = compareProblems({ before: earlier, after: later, objects }, history.map(parseEvaluation));
  const sameMethod = isSameMethod(reported, restated);
  const sameKind = (reported.rate === null) === (restated.rate === null);
  return {
    before: toRound(earlier, reported),
    after: toRound(later, result),
    restated: sameMethod ? null : toStanding(restated),
    objects,
    problems,
    counts: countStates(problems),
    change: scoreChange({
      before: restated,
      after: result,
      reported: sameMethod || !sameKind ? null : reported,
      itemOf,
    }),
    notices: comparisonNotices({
      before: earlier,
      after: later,
      reported,
      result,
      sameMethod,
      sameKind,
      objects,
      itemOf,
    }),
  };
}

function isSameMethod(one: ScoreResult, other: ScoreResult): boolean {
  return one.edition === other.edition && JSON.stringify(one.settings) === JSON.stringify(other.settings);
}

function toRound(document: Evaluation, result: ScoreResult): ComparedRound {
  return {
    edition: result.edition,
    grade: document.system.grade,
    standing: toStanding(result),
    problems: document.findings.filter((finding) => isProblem(finding.result)).length,
  };
}

function countStates(problems: readonly ComparedProblem[]): Record<ProblemState, number> {
  const states = Object.keys(problemStateNames) as ProblemState[];
  const counts = Object.fromEntries(states.map((state) => [state, 0])) as Record<ProblemState, number>;
  for (const { state } of problems) counts[state] += 1;
  return counts;
}
