import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { isProblem, readResult } from '../assessment/words.js';
import { requireEntries, requireFields, requireList, unexpected } from '../errors.js';

/**
 * Which report a plan looks at. `this`: the present evaluation after a re-test, where a hazard that was mended stays printed and
 * counts as the settings say. `next`: a new evaluation, which starts without the hazards that were mended.
 */
export type Round = 'this' | 'next';

/**
 * The evaluation as it is once these items are mended on every object.
 *
 * Each problem of the items becomes 符合, loses its risk and gets full points (2015); what does not apply stays so.
 * @param itemIds ids of items; an item without a problem changes nothing
 * @returns a new document; the given one stays as it is
 * @throws MlpsError `planning.invalid` for a list or a round that is none
 * @example applyRectification(hospital, ['L2-CES1-15']).findings.length // 442
 */
export function applyRectification(
  evaluation: Evaluation,
  itemIds: readonly string[],
  round: Round = 'this',
): Evaluation {
  const mended = new Set(requireList('planning.invalid', 'items', itemIds));
  if (round !== 'this' && round !== 'next') throw unexpected('planning.invalid', 'round', 'this or next', round);
  const given = requireFields('evaluation', evaluation, 'planning.invalid').findings;
  const findings = requireEntries('findings', given, 'planning.invalid').map((finding) => {
    const result = readResult(finding.result);
    const problem = result !== null && isProblem(result);
    if (problem && mended.has(finding.item)) return mend(finding, round);
    return round === 'next' && finding.hazard === true && !problem ? { ...finding, hazard: false } : finding;
  });
  return { ...evaluation, findings };
}

function mend(finding: Finding, round: Round): Finding {
  const fixed: Finding = { ...finding, result: 'conform' };
  if (finding.risk !== undefined) fixed.risk = null;
  if (typeof finding.points === 'number') fixed.points = 5;
  if (round === 'next' && finding.hazard !== undefined) fixed.hazard = false;
  return fixed;
}
