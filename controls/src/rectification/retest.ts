import type { Risk } from '../assessment/words.js';

/** What a retest found on one object. */
export type RetestOutcome = 'fixed' | 'partly' | 'stillThere' | 'couldNotTest' | 'new';

/**
 * Names of the outcomes, in table order.
 * @example outcomeNames.couldNotTest.zh // '无法测试'
 */
export const outcomeNames: Readonly<Record<RetestOutcome, { readonly zh: string; readonly en: string }>> =
  Object.freeze({
    fixed: { zh: '已整改', en: 'Fixed' },
    partly: { zh: '部分整改', en: 'Partly fixed' },
    stillThere: { zh: '未整改', en: 'Still there' },
    couldNotTest: { zh: '无法测试', en: 'Could not be tested' },
    new: { zh: '新发现', en: 'New' },
  });

export const retestOutcomes = Object.freeze(Object.keys(outcomeNames) as RetestOutcome[]);

/** The outcome for one object under one item. */
export interface RetestEntry {
  readonly object: string;
  readonly item: string;
  readonly outcome: RetestOutcome;
  /** what was seen, or why it could not be tested; it is the proof, so it may not be blank */
  readonly record: string;
  /** `new` only: how far it fails; nonconforming when left out */
  readonly result?: 'partial' | 'nonconform';
  /** rating afterwards, for `partly`, `stillThere` and `new`; as before when left out */
  readonly risk?: Risk | null;
}

/** One retest (复测) of an evaluation; it may cover only a part of the problems. */
export interface Retest {
  /** ISO 8601 day */
  readonly date: string;
  readonly by: string;
  readonly entries: readonly RetestEntry[];
}
