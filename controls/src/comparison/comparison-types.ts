import type { Result, Risk } from '../assessment/words.js';
import type { Half } from '../catalog/types.js';
import type { Standing } from '../risk/standing.js';
import type { Figure, Notice } from '../scoring/score-result.js';
import type { Edition } from '../scoring/settings.js';

/** What became of a problem between two rounds. */
export type ProblemState = 'new' | 'returned' | 'open' | 'worsened' | 'improved' | 'fixed' | 'notComparable';

/** Names of the states, in the order in which a report lists them. */
export const problemStateNames: Readonly<Record<ProblemState, { readonly zh: string; readonly en: string }>> =
  Object.freeze({
    new: { zh: '新增', en: 'New' },
    returned: { zh: '复发', en: 'Returned' },
    worsened: { zh: '加重', en: 'Worsened' },
    open: { zh: '仍存在', en: 'Still open' },
    improved: { zh: '减轻', en: 'Improved' },
    fixed: { zh: '已整改', en: 'Fixed' },
    notComparable: { zh: '不可比', en: 'Not comparable' },
  });

/** Why a problem of one round has no counterpart in the other. */
export type StateReason =
  | 'object-gone'
  | 'item-gone'
  | 'not-assessed'
  | 'not-applicable-now'
  | 'object-new'
  | 'item-new'
  | 'not-assessed-before'
  | 'not-applicable-before';

export interface ProblemSide {
  readonly object: string;
  readonly item: string;
  readonly result: Result;
  readonly risk: Risk | null;
}

/** One pair of object and item that has a problem in at least one of the rounds. */
export interface ComparedProblem {
  readonly state: ProblemState;
  /** null unless the state rests on a missing counterpart */
  readonly reason: StateReason | null;
  /** name of the object, in the later round where it has one */
  readonly objectName: string;
  /** null where that round has no such finding */
  readonly before: ProblemSide | null;
  readonly after: ProblemSide | null;
  /** whether the two items are different ones that ask for the same thing (the level changed) */
  readonly mapped: boolean;
}

export interface MatchedObject {
  readonly before: string;
  readonly after: string;
  readonly by: 'id' | 'name';
}

export interface ComparedObjects {
  readonly matched: readonly MatchedObject[];
  /** ids of the earlier round only */
  readonly gone: readonly string[];
  /** ids of the later round only */
  readonly added: readonly string[];
}

/** One line of a change of score; points above zero raised it. All lines together are the difference, exactly. */
export type ChangeLine =
  | { readonly kind: 'item'; readonly before: string | null; readonly after: string | null; readonly points: Figure }
  /** more or fewer applicable items (or weights): the same problem now costs less or more */
  | { readonly kind: 'scale'; readonly points: Figure; readonly zh: string; readonly en: string }
  /** what a half at zero (2021) did not lose */
  | { readonly kind: 'floor'; readonly half: Half; readonly points: Figure }
  /** another edition or other settings, on the same results */
  | { readonly kind: 'method'; readonly points: Figure };

export interface ScoreChange {
  readonly from: Figure;
  readonly to: Figure;
  readonly difference: Figure;
  /** items by the size of their part, then scale, floors, method */
  readonly lines: readonly ChangeLine[];
}

export interface ComparedRound {
  readonly edition: Edition;
  readonly grade: string;
  /** as the round itself was scored, under its own edition and settings */
  readonly standing: Standing;
  /** number of findings with a problem */
  readonly problems: number;
}

export interface RoundsComparison {
  readonly before: ComparedRound;
  readonly after: ComparedRound;
  /** the earlier results under the later edition and settings; null when these are the same */
  readonly restated: Standing | null;
  readonly objects: ComparedObjects;
  /** worst news first, then in the standard's order */
  readonly problems: readonly ComparedProblem[];
  readonly counts: Readonly<Record<ProblemState, number>>;
  /** null when one of the rounds has no figure */
  readonly change: ScoreChange | null;
  /** what a reader must know before comparing: level, edition, settings, matches by name */
  readonly notices: readonly Notice[];
}
