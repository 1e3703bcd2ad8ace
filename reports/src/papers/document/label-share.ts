import type { Fact } from '../../model/notice-model.js';

/** Labels of so many characters need a wide column. */
const LONG = 12;

/** Share of the width that the labels of a fact table take: questions need more room than names. */
export function labelShare(facts: readonly Fact[]): number {
  return facts.some(({ label }) => label.length > LONG) ? 0.46 : 0.26;
}
