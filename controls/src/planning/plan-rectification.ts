import type { Evaluation } from '../assessment/evaluation.js';
import { requireFields, requireList, unexpected } from '../errors.js';
import type { Binding } from '../risk/conclusion-effect.js';
import { toStanding } from '../risk/standing.js';
import { scoreEvaluation } from '../scoring/score-evaluation.js';
import { applyRectification } from './apply-rectification.js';
import { chooseItems } from './choose-items.js';
import type { ChosenSet, PricedCandidate } from './choose-items.js';
import { checkItems } from './forecast.js';
import type { Weighing } from './choice.js';
import type { OpenItem, PlanOptions, PlannedSet, PlanStep, RectificationPlan } from './plan-types.js';
import { readCosts, showCost } from './read-costs.js';
import type { WholeCosts } from './read-costs.js';
import { buildSpace, concludeAt, problemsAfter, toFigure, valueAfter, valuesAlong } from './space.js';
import type { Candidate, PlanningSpace } from './space.js';
import { checkTarget, targetTest } from './target-test.js';
import { withoutScore, whyUnreachable } from './unreachable.js';

/**
 * What to mend first: every open item with what it gains, and the smallest and the cheapest set that reach a target.
 *
 * Exact: no other set of fewer items (or of less cost) reaches the target, and `after` is the score of the document with the set
 * really applied. High risks come first where they bind the conclusion (2015, 2019, 2021), medium ones where 优 needs it, hazards
 * where 符合 of 2025 does. An item is mended wholly, on all its objects.
 * @param options target: a score, `{ rate }` in edition 2025, or a conclusion word, which a better one also fulfils; the rest as for
 *   {@link scoreEvaluation}
 * @throws MlpsError `planning.invalid` for a target, cost or item that cannot be used, and those of `scoreEvaluation`
 * @example planRectification(hospital, { target: '良' }).smallest.steps.length // 3
 */
export function planRectification(evaluation: Evaluation, options: PlanOptions): RectificationPlan {
  requireFields('options', options, 'planning.invalid');
  const result = scoreEvaluation(evaluation, options);
  const round = options.round ?? 'this';
  const excluded = new Set(requireList('planning.invalid', 'exclude', options.exclude ?? []));
  if (round !== 'this' && round !== 'next') throw unexpected('planning.invalid', 'round', 'this or next', round);
  checkTarget(result.edition, options.target);
  checkItems(evaluation, [...excluded, ...Object.keys(options.costs ?? {})]);
  const base = { edition: result.edition, target: options.target, round, now: toStanding(result) };
  if (result.exact === null) return { ...base, ...withoutScore(result) };
  const space = buildSpace(evaluation, result, round);
  const usable = space.candidates.filter((candidate) => !excluded.has(candidate.id));
  const costs = options.costs
    ? readCosts(
        options.costs,
        usable.map(({ id }) => id),
      )
    : null;
  const free = priced(usable, costs);
  const test = targetTest(space, options.target);
  const finish = (set: ChosenSet): PlannedSet => describeSet(evaluation, options, space, set, costs);
  const items = space.candidates.map((candidate) => openItem(space, candidate, costs, excluded.has(candidate.id)));
  const smallest = chooseItems(space, free, test, weighing(free, 'count'));
  if (!smallest) {
    const best = finish({ chosen: free, cleared: [], proven: true, leastMoney: 0 });
    return {
      ...base,
      items,
      reachable: false,
      ...whyUnreachable(space, best.after, excluded.size),
      smallest: best,
      cheapest: null,
    };
  }
  const cheapest = costs && cheaper(smallest, chooseItems(space, free, test, weighing(free, 'money'))!); // smallest reaches it, so some set does
  return {
    ...base,
    items,
    reachable: true,
    reasonZh: null,
    reasonEn: null,
    smallest: finish(smallest),
    cheapest: cheapest && finish(cheapest),
  };
}

/** Highest risk first, then the greatest gain, then the standard's order: which of two equal items a plan prefers. */
function priced(candidates: readonly Candidate[], costs: WholeCosts | null): PricedCandidate[] {
  const gravity = ({ risk, hazards }: Candidate): number =>
    (risk === 'high' ? 3 : risk === 'medium' ? 2 : risk === 'low' ? 1 : 0) + (hazards > 0 ? 4 : 0);
  return candidates
    .map((candidate) => ({ candidate, rank: gravity(candidate), size: Number(candidate.gain) }))
    .sort((one, other) => other.rank - one.rank || other.size - one.size || one.candidate.place - other.candidate.place)
    .map(({ candidate }) => ({ ...candidate, cost: costs?.ofItem.get(candidate.id) ?? 0 }));
}

/** The first measure counts more than all of the second together. */
function weighing(free: readonly PricedCandidate[], first: 'count' | 'money'): Weighing {
  const money = free.reduce((sum, { cost }) => sum + cost, 0);
  return first === 'count' ? { count: money + 1, money: 1 } : { count: 1, money: free.length + 1 };
}

/** The smallest set reaches the target too, so it stands in where a search that was cut short found nothing cheaper. */
function cheaper(smallest: ChosenSet, other: ChosenSet): ChosenSet {
  const moneyOf = ({ chosen }: ChosenSet): number => chosen.reduce((sum, { cost }) => sum + cost, 0);
  return moneyOf(other) <= moneyOf(smallest)
    ? other
    : { ...smallest, proven: other.proven, leastMoney: other.leastMoney };
}

function openItem(space: PlanningSpace, candidate: Candidate, costs: WholeCosts | null, excluded: boolean): OpenItem {
  const value = valueAfter(space, [candidate]);
  const flawless = space.candidates.length === 1;
  const cost = costs?.ofItem.get(candidate.id);
  return {
    id: candidate.id,
    gain: toFigure(space, value - valueAfter(space, [])),
    conclusion: concludeAt(space, value, problemsAfter(space, [candidate]), flawless),
    risk: candidate.risk,
    hazard: candidate.hazards > 0,
    objects: candidate.objects,
    cost: costs && cost !== undefined ? showCost(cost, costs.unit) : null,
    excluded,
  };
}

function describeSet(
  evaluation: Evaluation,
  options: PlanOptions,
  space: PlanningSpace,
  { chosen, cleared, proven, leastMoney }: ChosenSet,
  costs: WholeCosts | null,
): PlannedSet {
  const steps = toSteps(space, chosen, cleared, costs);
  const mended = applyRectification(
    evaluation,
    chosen.map(({ id }) => id),
    space.round,
  );
  const money = chosen.reduce((sum, { cost }) => sum + cost, 0);
  return {
    steps,
    gain: toFigure(space, valueAfter(space, chosen) - valueAfter(space, [])),
    cost: costs && showCost(money, costs.unit),
    proven,
    leastCost: costs && showCost(proven ? money : leastMoney, costs.unit),
    after: toStanding(scoreEvaluation(mended, options)),
  };
}

function toSteps(
  space: PlanningSpace,
  chosen: readonly PricedCandidate[],
  cleared: readonly Binding[],
  costs: WholeCosts | null,
): PlanStep[] {
  const bound = chosen.map((candidate) => ({ candidate, binding: bindingOf(candidate, cleared) }));
  bound.sort(
    (one, other) =>
      Number(one.binding === null) - Number(other.binding === null) ||
      Number(isGrave(other.candidate)) - Number(isGrave(one.candidate)) ||
      Number(other.candidate.gain - one.candidate.gain) ||
      one.candidate.place - other.candidate.place,
  );
  const values = valuesAlong(
    space,
    bound.map(({ candidate }) => candidate),
  );
  return bound.map(({ candidate, binding }, index) => {
    const [before, after] = [values[index]!, values[index + 1]!];
    const cost = costs && showCost(candidate.cost, costs.unit);
    return { id: candidate.id, gain: toFigure(space, after - before), after: toFigure(space, after), binding, cost };
  });
}

const isGrave = ({ risk, hazards }: Candidate): boolean => risk === 'high' || hazards > 0;

function bindingOf(candidate: Candidate, cleared: readonly Binding[]): Binding | null {
  if (cleared.includes('hazard') && candidate.hazards > 0) return 'hazard';
  if (cleared.includes('high-risk') && candidate.problems.high > 0) return 'high-risk';
  return cleared.includes('medium-risk') && candidate.problems.medium > 0 ? 'medium-risk' : null;
}
