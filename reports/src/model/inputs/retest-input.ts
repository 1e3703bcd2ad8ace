import type { Evaluation } from '@mlps/controls';
import type { Retest } from '@mlps/controls/rectification';
import type { NoticeReference, UnitFacts } from './reply-input.js';

/** Everything that a retest report (复测报告) tells; see `buildRetestReport`. */
export interface RetestInput {
  /** as it was before the retest; it stays the record of what was found */
  evaluation: Evaluation;
  retest: Retest;
  unit: UnitFacts;
  notice?: NoticeReference | null;
}
