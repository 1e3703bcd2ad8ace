import type { Evaluation, Finding } from '../assessment/evaluation.js';
import { isProblem, risks } from '../assessment/words.js';
import type { ComparedObjects, ComparedProblem, ProblemSide, ProblemState, StateReason } from './comparison-types.js';
import { problemStateNames } from './comparison-types.js';
import { itemRank, matchItems, matchObjects } from './match-rounds.js';

/** An earlier round seen from the later one: each finding under the object and item it has there. */
interface EarlierRound {
  readonly findings: readonly {
    readonly finding: Finding;
    readonly object: string | null;
    readonly item: string | null;
  }[];
  readonly byPair: ReadonlyMap<string, Finding>;
  readonly items: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
}

const pairKey = (object: string, item: string): string => `${object}\u0000${item}`;

function seenFrom(earlier: Evaluation, later: Evaluation, objects: ComparedObjects): EarlierRound {
  const objectOf = new Map(objects.matched.map(({ before, after }) => [before, after]));
  const itemOf = matchItems(earlier.system, later.system);
  const findings = earlier.findings.map((finding) => ({
    finding,
    object: objectOf.get(finding.object) ?? null,
    item: itemOf.get(finding.item) ?? null,
  }));
  const placed = findings.flatMap(({ finding, object, item }) =>
    object !== null && item !== null ? [[pairKey(object, item), finding] as const] : [],
  );
  return { findings, byPair: new Map(placed), items: new Set(itemOf.values()), objects: new Set(objectOf.values()) };
}

/**
 * Every problem of either round with what became of it. The problems of the earlier round are those fixed, still open, improved,
 * worsened and not comparable; those of the later one are the new, returned, still open, improved and worsened.
 * @param rounds normalised documents
 * @param history still earlier rounds, for problems that had been fixed and came back
 */
export function compareProblems(
  rounds: { readonly before: Evaluation; readonly after: Evaluation; readonly objects: ComparedObjects },
  history: readonly Evaluation[],
): ComparedProblem[] {
  const { before, after, objects } = rounds;
  const earlier = seenFrom(before, after, objects);
  const later = new Map(after.findings.map((finding) => [pairKey(finding.object, finding.item), finding]));
  const names = new Map([...before.objects, ...after.objects].map(({ id, name }) => [id, name]));
  const everProblem = problemPairs(history, after);
  const old = earlier.findings.filter(({ finding }) => isProblem(finding.result)).map((entry) => fateOf(entry, later));
  const fresh = after.findings
    .filter((finding) => isProblem(finding.result) && !isProblemBefore(earlier, finding))
    .map((finding) => originOf(finding, earlier, everProblem));
  return [...old, ...fresh].map((problem) => withName(problem, names)).sort(byNews);
}

type Unnamed = Omit<ComparedProblem, 'objectName'>;

/** What became of a problem of the earlier round. */
function fateOf(
  { finding, object, item }: EarlierRound['findings'][number],
  later: ReadonlyMap<string, Finding>,
): Unnamed {
  const before = sideOf(finding);
  const gone = (reason: StateReason): Unnamed => ({
    state: 'notComparable',
    reason,
    before,
    after: null,
    mapped: false,
  });
  if (object === null) return gone('object-gone');
  if (item === null) return gone('item-gone');
  const now = later.get(pairKey(object, item));
  if (!now) return gone('not-assessed');
  const after = sideOf(now);
  const base = { reason: null, before, after, mapped: before.item !== after.item };
  if (now.result === 'notApplicable') return { ...base, state: 'notComparable', reason: 'not-applicable-now' };
  if (now.result === 'conform') return { ...base, state: 'fixed' };
  return { ...base, state: stateOfBoth(before, after) };
}

const severity = { nonconform: 2, partial: 1, conform: 0, notApplicable: 0 } as const;

/** The result decides; at the same result the rating does, where both rounds have one. */
function stateOfBoth(before: ProblemSide, after: ProblemSide): ProblemState {
  const byResult = severity[after.result] - severity[before.result];
  const byRisk = before.risk && after.risk ? risks.indexOf(before.risk) - risks.indexOf(after.risk) : 0;
  const change = byResult || byRisk;
  return change === 0 ? 'open' : change > 0 ? 'worsened' : 'improved';
}

function isProblemBefore(earlier: EarlierRound, { object, item }: Finding): boolean {
  const known = earlier.byPair.get(pairKey(object, item));
  return known !== undefined && isProblem(known.result);
}

/** Where a problem comes from that the earlier round did not have. */
function originOf(finding: Finding, earlier: EarlierRound, everProblem: ReadonlySet<string>): Unnamed {
  const key = pairKey(finding.object, finding.item);
  const known = earlier.byPair.get(key);
  const before = known ? sideOf(known) : null;
  const base = { before, after: sideOf(finding), mapped: before !== null && before.item !== finding.item };
  const fresh = (reason: StateReason | null): Unnamed => ({ ...base, state: 'new', reason });
  if (known?.result === 'conform')
    return everProblem.has(key) ? { ...base, state: 'returned', reason: null } : fresh(null);
  if (known) return fresh('not-applicable-before');
  if (!earlier.objects.has(finding.object)) return fresh('object-new');
  return fresh(earlier.items.has(finding.item) ? 'not-assessed-before' : 'item-new');
}

/** Pairs of the later round that were a problem in any of the rounds of its history. */
function problemPairs(history: readonly Evaluation[], after: Evaluation): Set<string> {
  const pairs = new Set<string>();
  for (const round of history)
    for (const [key, finding] of seenFrom(round, after, matchObjects(round.objects, after.objects)).byPair)
      if (isProblem(finding.result)) pairs.add(key);
  return pairs;
}

function sideOf({ object, item, result, risk }: Finding): ProblemSide {
  return { object, item, result, risk: isProblem(result) ? (risk ?? null) : null };
}

function withName(problem: Unnamed, names: ReadonlyMap<string, string>): ComparedProblem {
  const { object } = (problem.after ?? problem.before)!; // a problem stands in one of the rounds
  return { ...problem, objectName: names.get(object) ?? object };
}

const newsOrder = Object.keys(problemStateNames);

function byNews(one: ComparedProblem, other: ComparedProblem): number {
  const rank = ({ after, before }: ComparedProblem): number => itemRank((after ?? before)!.item);
  return newsOrder.indexOf(one.state) - newsOrder.indexOf(other.state) || rank(one) - rank(other);
}
