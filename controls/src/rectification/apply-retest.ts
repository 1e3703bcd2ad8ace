import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { MlpsError } from '../errors.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import type { ScoreOptions } from '../scoring/score-evaluation.js';
import type { ScoreResult } from '../scoring/score-result.js';
import { checkRetest, pairOf } from './check-retest.js';
import type { Retest, RetestEntry } from './retest.js';

/**
 * The evaluation as it stands after a retest. The given one is never altered: it stays the record of what was found.
 *
 * `fixed` makes a finding conform, and keeps the mark of a hazard, which then counts as rectified; `partly` makes it partial;
 * `stillThere` keeps the result; `couldNotTest` changes nothing; `new` is a problem found now.
 * @throws MlpsError `retest.invalid` with every fault in `issues`
 * @example applyRetest(hospital, { date: '2024-09-02', by: '甲', entries: [] }).findings.length === hospital.findings.length // true
 */
export function applyRetest(evaluation: Evaluation, retest: Retest): Evaluation {
  const [first, ...others] = checkRetest(evaluation, retest);
  if (first)
    throw new MlpsError('retest.invalid', `${first.messageEn}${others.length ? ` (and ${others.length} more)` : ''}`, [
      first,
      ...others,
    ]);
  const left = new Map(retest.entries.map((entry) => [pairOf(entry), entry]));
  const findings = evaluation.findings.map((finding) => {
    const entry = left.get(pairOf(finding));
    left.delete(pairOf(finding));
    return entry ? retested(finding, entry) : finding;
  });
  const added = Array.from(left.values(), (entry) => retested({ ...pair(entry), result: 'nonconform' }, entry));
  return { ...evaluation, findings: [...findings, ...added] };
}

/**
 * Score before and after a retest, both by the same edition and settings.
 * @throws MlpsError `retest.invalid`, and those of `scoreEvaluation`
 * @example retestScores(hospital, { date: '2024-09-02', by: '甲', entries: [] }).after.score // 76.02
 */
export function retestScores(
  evaluation: Evaluation,
  retest: Retest,
  options: ScoreOptions = {},
): { before: ScoreResult; after: ScoreResult } {
  return {
    before: scoreEvaluation(evaluation, options),
    after: scoreEvaluation(applyRetest(evaluation, retest), options),
  };
}

const pair = ({ object, item }: RetestEntry): { object: string; item: string } => ({ object, item });

function retested(finding: Finding, entry: RetestEntry): Finding {
  const { record } = entry;
  const risk = entry.risk === undefined ? (finding.risk ?? null) : entry.risk;
  switch (entry.outcome) {
    case 'couldNotTest':
      return finding;
    case 'fixed':
      return { ...withPoints(finding, 5), result: 'conform', record, risk: null };
    case 'partly':
      // the points of the old result no longer fit a partial one that was none before; the edition's setting stands in
      return {
        ...withPoints(finding, isBetween(finding.points) ? finding.points : null),
        result: 'partial',
        record,
        risk,
      };
    case 'stillThere':
      return { ...finding, record, risk };
    case 'new': {
      const { reason: _reason, advice: _advice, hazard: _hazard, points: _points, ...kept } = finding;
      return { ...kept, result: entry.result ?? 'nonconform', record, risk: entry.risk ?? null };
    }
  }
}

/** Points follow the result, where the document carries points at all. */
function withPoints(finding: Finding, points: number | null): Finding {
  return typeof finding.points === 'number' ? { ...finding, points } : finding;
}

function isBetween(points: number | null | undefined): points is number {
  return typeof points === 'number' && points > 0 && points < 5;
}
