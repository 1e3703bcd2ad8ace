import type { Risk } from '../assessment/words.js';
import type { Binding } from '../risk/conclusion-effect.js';
import type { Standing } from '../risk/standing.js';
import type { ScoreOptions } from '../scoring/score-evaluation.js';
import type { Figure } from '../scoring/score-result.js';
import type { Edition } from '../scoring/settings.js';
import type { Round } from './apply-rectification.js';

/** A score of 0 to 100, a rate in percent (2025), or a conclusion word of the edition. */
export type PlanTarget = number | string | { readonly rate: number };

export interface PlanOptions extends ScoreOptions {
  readonly target: PlanTarget;
  /** cost of mending each open item, 0 or more, in any one unit; an open item without one must be excluded */
  readonly costs?: Readonly<Record<string, number | string>>;
  /** open items that cannot be mended now */
  readonly exclude?: readonly string[];
  /** `this` by default */
  readonly round?: Round;
}

/** One item with a problem, and what mending it alone, on every object, would bring. */
export interface OpenItem {
  readonly id: string;
  /** points (or percent) gained by mending this item alone; 0 while its half stays at zero (2021) */
  readonly gain: Figure;
  /** conclusion after mending this item alone */
  readonly conclusion: string | null;
  /** highest rating among its problems; null when none is rated */
  readonly risk: Risk | null;
  /** whether one of its problems is a confirmed hazard */
  readonly hazard: boolean;
  /** number of objects with a problem */
  readonly objects: number;
  readonly cost: string | null;
  readonly excluded: boolean;
}

export interface PlanStep {
  readonly id: string;
  /** points gained by this step after those before it; the steps together give the gain of the set */
  readonly gain: Figure;
  /** figure after this step */
  readonly after: Figure;
  /** why the target needs this item whatever its points; null when it was chosen for its points */
  readonly binding: Binding | null;
  readonly cost: string | null;
}

export interface PlannedSet {
  /** in the order in which to work: what binds the conclusion first, then the greatest gains */
  readonly steps: readonly PlanStep[];
  readonly gain: Figure;
  readonly cost: string | null;
  /**
   * whether no set is better: of fewer items and, of as few, of less cost (`smallest`); of less cost (`cheapest`). False in one case
   * only: costs that follow the gains far more finely than a hundredth make every set as good as the next, and the search is cut
   * short; `leastCost` then says how little can be missing.
   */
  readonly proven: boolean;
  /**
   * no set that reaches the target costs less than this (for `smallest`: no set of as few items); equal to `cost` when proven; null
   * without costs
   */
  readonly leastCost: string | null;
  /** what {@link forecast} gives for the set */
  readonly after: Standing;
}

export interface RectificationPlan {
  readonly edition: Edition;
  readonly target: PlanTarget;
  readonly round: Round;
  readonly now: Standing;
  /** every open item, in the standard's order */
  readonly items: readonly OpenItem[];
  /** whether the target can be reached; when not, `smallest` is everything that can be mended */
  readonly reachable: boolean;
  /** why not; null when it can */
  readonly reasonZh: string | null;
  readonly reasonEn: string | null;
  /** fewest items that reach the target, among those the cheapest; empty when it is reached already */
  readonly smallest: PlannedSet;
  /** cheapest set that reaches the target; of those it met, the one with the fewest items; null without costs */
  readonly cheapest: PlannedSet | null;
}
