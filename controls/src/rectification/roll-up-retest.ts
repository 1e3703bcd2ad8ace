import { requireEntries } from '../errors.js';
import type { ItemObject } from './item.js';
import type { RetestOutcome } from './retest.js';

/** `passed`: every object is fixed; `partly`: some still stand; `failed`: nothing got better; `untested`: nothing was learnt. */
export type RetestVerdict = 'passed' | 'partly' | 'failed' | 'untested';

export interface RetestRollUp {
  readonly verdict: RetestVerdict;
  /** the item's objects afterwards, in their order */
  readonly objects: readonly ItemObject[];
  /** names of the objects that are not fixed */
  readonly remaining: readonly string[];
}

/** An entry as far as the roll-up reads it. */
export interface OutcomeOfObject {
  readonly object: string;
  readonly outcome: RetestOutcome;
  readonly record?: string;
}

/**
 * The outcome of a retest for one item. It passes only when every object is fixed, by this retest or an earlier one; what could not
 * be tested closes nothing, and neither does a retest that tested nothing.
 * @param objects the item's objects; entries of other objects are left aside
 * @example rollUpRetest([{ object: 'db', name: '数据库', fixed: false }, { object: 'srv', name: '服务器', fixed: false }], [{ object: 'db', outcome: 'fixed' }]).remaining // ['服务器']
 */
export function rollUpRetest(objects: readonly ItemObject[], entries: readonly OutcomeOfObject[]): RetestRollUp {
  requireEntries('objects', objects);
  requireEntries('entries', entries);
  const outcomes = new Map(entries.map(({ object, outcome }) => [object, outcome]));
  const after = objects.map((entry): ItemObject => ({ ...entry, fixed: isFixed(entry, outcomes.get(entry.object)) }));
  const remaining = after.filter(({ fixed }) => !fixed).map(({ name }) => name);
  return { verdict: verdictOf(objects, after, outcomes), objects: after, remaining };
}

function isFixed(entry: ItemObject, outcome: RetestOutcome | undefined): boolean {
  if (outcome === undefined || outcome === 'couldNotTest') return entry.fixed;
  return outcome === 'fixed';
}

function verdictOf(
  before: readonly ItemObject[],
  after: readonly ItemObject[],
  outcomes: ReadonlyMap<string, RetestOutcome>,
): RetestVerdict {
  const learnt = before.flatMap(({ object }) => {
    const outcome = outcomes.get(object);
    return outcome && outcome !== 'couldNotTest' ? [outcome] : [];
  });
  if (learnt.length === 0) return 'untested';
  if (after.every(({ fixed }) => fixed)) return 'passed';
  return learnt.some((outcome) => outcome === 'fixed' || outcome === 'partly') ? 'partly' : 'failed';
}
