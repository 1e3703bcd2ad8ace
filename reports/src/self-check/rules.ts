import type { Rule } from './contradiction.js';
import { acceptanceBarred } from './rules/acceptance-barred.js';
import { closedWithoutRetest } from './rules/closed-without-retest.js';
import { conclusionAgainstRisks } from './rules/conclusion-against-risks.js';
import { datesOutOfOrder } from './rules/dates-out-of-order.js';
import { doubledNumber } from './rules/doubled-number.js';
import { emptyChapter } from './rules/empty-chapter.js';
import { evidenceWithoutHash } from './rules/evidence-without-hash.js';
import { filingNumber } from './rules/filing-number.js';
import { highRiskWithoutAdvice } from './rules/high-risk-without-advice.js';
import { itemWithoutProblem } from './rules/item-without-problem.js';
import { missingResults } from './rules/missing-results.js';
import { notApplicableReason } from './rules/not-applicable-reason.js';
import { objectNeverJudged } from './rules/object-never-judged.js';
import { problemWithoutItem } from './rules/problem-without-item.js';
import { recordAgainstResult } from './rules/record-against-result.js';
import { reportNumber } from './rules/report-number.js';
import { statedCounts } from './rules/stated-counts.js';
import { toldCounts } from './rules/told-counts.js';
import { toldGaps } from './rules/told-gaps.js';

/** Every rule, in the order in which contradictions are shown. */
export const rules: readonly Rule[] = [
  statedCounts,
  toldCounts,
  conclusionAgainstRisks,
  missingResults,
  objectNeverJudged,
  notApplicableReason,
  recordAgainstResult,
  highRiskWithoutAdvice,
  problemWithoutItem,
  itemWithoutProblem,
  closedWithoutRetest,
  acceptanceBarred,
  evidenceWithoutHash,
  doubledNumber,
  datesOutOfOrder,
  emptyChapter,
  toldGaps,
  filingNumber,
  reportNumber,
];
