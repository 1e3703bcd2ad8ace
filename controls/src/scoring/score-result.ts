import type { Half, Importance } from '../catalog/types.js';
import type { Result } from '../assessment/words.js';
import type { Edition, Settings } from './settings.js';

/** A figure twice: exact as `"p/q"` in lowest terms, and rounded to two decimals (half up) for showing. */
export interface Figure {
  exact: string;
  rounded: number;
}

/** Numbers of items per rolled-up result; `open` items have no result yet. */
export interface ItemCounts {
  total: number;
  applicable: number;
  conform: number;
  partial: number;
  nonconform: number;
  notApplicable: number;
  open: number;
}

export interface ProblemCounts {
  high: number;
  medium: number;
  low: number;
  /** problems without a risk rating */
  unrated: number;
  /** major hazards before rectification */
  hazards: number;
  hazardsRectified: number;
}

/** An open choice that decided, or anything else a reader of the figure must know. */
export interface Notice {
  code: string;
  zh: string;
  en: string;
}

export interface ItemScore {
  id: string;
  domain: string;
  /** rolled-up result, null while the item has none */
  result: Result | null;
  importance: Importance | null;
  weight: string | null;
  /** numbers of objects per result */
  objects: { conform: number; partial: number; nonconform: number; notApplicable: number };
  /** points that this item takes from the total; zero for conforming, inapplicable and open items */
  pointsLost: Figure;
  /** objects that caused the loss, in the order of the evaluation */
  causes: { object: string; result: Result }[];
}

/** One half of the 2021 edition. */
export interface HalfScore {
  items: number;
  /** share of 100 before deductions */
  base: Figure;
  deducted: Figure;
  /** share after deductions, never below zero */
  score: Figure;
  /** true when the deductions exceeded the share and zero stands instead */
  floored: boolean;
}

/** A loss that was not taken because a half had reached zero; negative, so that all lines add up. */
export interface FloorLine {
  half: Half;
  pointsLost: Figure;
}

/** Everything about one score, JSON-safe. Points lost of all items and floors together are 100 minus the score (or rate). */
export interface ScoreResult {
  edition: Edition;
  /** 0 to 100 with two decimals; null in edition 2025 and when there is no score */
  score: number | null;
  /** percent with two decimals, edition 2025 only */
  rate: number | null;
  /** the score or rate as `"p/q"`; null when there is none */
  exact: string | null;
  conclusion: string | null;
  /** why this conclusion, or why there is none */
  reason: string;
  /** stable code of the reason: `not-assessed`, `not-applicable`, `high-risk`, `threshold`, `all-conform`, `hazard` … */
  reasonCode: string;
  /** the notices in one Chinese sentence, null when there are none */
  notice: string | null;
  notices: Notice[];
  /** false while items lack a result; the figures then speak of the answered items only */
  complete: boolean;
  missing: string[];
  counts: { all: ItemCounts; domains: Record<string, ItemCounts> };
  problems: ProblemCounts;
  /** number of hazards as the 2025 report prints it, e.g. `10（5个已整改）` */
  hazardsPrinted: string;
  technical: HalfScore | null;
  management: HalfScore | null;
  floors: FloorLine[];
  settings: Settings;
  items: ItemScore[];
}

/** A score without its sentences: the figures, and the codes of the reason and of the notices. */
export interface ScoreFigures extends Omit<ScoreResult, 'reason' | 'notice' | 'notices' | 'hazardsPrinted'> {
  /** `incomplete`, `unrated-problems`, `object-rule`, `attention`, `half-not-applicable`, `partial-points`, `hazard-above-90`, `exactly-90`, `exactly-60` */
  noticeCodes: string[];
}
