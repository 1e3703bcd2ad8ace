import type { Level } from '../catalog/types.js';

/** How sure a duty's time is: `confirmed` by a source at hand, from `memory`, `customary` without a rule, or `inferred` by us. */
export type DutyCertainty = 'confirmed' | 'memory' | 'customary' | 'inferred';

/** Whose duty it is: the unit's, or something that it may expect from the police. */
export type DutyBearer = 'unit' | 'police';

/** What is known about a system; every date is an ISO 8601 day and may be left out. */
export interface DutyFacts {
  /** SxAyGz */
  readonly grade: string;
  readonly gradedOn?: string | null;
  readonly liveOn?: string | null;
  /** filing materials handed in */
  readonly filingHandedInOn?: string | null;
  /** filing done, as the certificate says */
  readonly filedOn?: string | null;
  readonly renewedFilingOn?: string | null;
  /** day on which each evaluation was finished */
  readonly evaluations?: readonly string[];
  readonly reportCompletedOn?: string | null;
  readonly reportHandedInOn?: string | null;
  readonly selfCheckedOn?: string | null;
  readonly protectionPlanOn?: string | null;
  readonly inspectedOn?: string | null;
  /** last change of grade, or major change of the system */
  readonly changedOn?: string | null;
  readonly expertReviewOn?: string | null;
  /** re-check by the police asked for, and its result received */
  readonly recheckAskedOn?: string | null;
  readonly recheckedOn?: string | null;
  readonly notices?: readonly NoticeFact[];
}

export interface NoticeFact {
  readonly number: string;
  readonly dueOn: string;
  readonly answeredOn?: string | null;
}

/** When a duty is due, as its rule finds it. */
export interface DutyDate {
  /** null: it is owed, and no source sets a day */
  readonly due: string | null;
  readonly done: boolean;
  /** first day on which it can be done */
  readonly opensOn?: string;
  /** where the date is less sure than the duty */
  readonly certainty?: DutyCertainty;
  /** which one, where there are several (the number of a notice) */
  readonly about?: string;
}

export type DutyId =
  | 'evaluation-yearly'
  | 'evaluation-biennial'
  | 'self-check-yearly'
  | 'self-check-biennial'
  | 'filing'
  | 'certificate'
  | 'report-hand-in'
  | 'certificate-extension'
  | 'filing-renewal'
  | 'expert-review'
  | 'protection-plan'
  | 'inspection-yearly'
  | 'inspection-half-yearly'
  | 'notice'
  | 'recheck'
  | 'logs';

/** One duty of documents.md section 5, as data. */
export interface DutyRow {
  readonly id: DutyId;
  readonly zh: string;
  readonly en: string;
  /** levels (G) to which it applies */
  readonly levels: readonly Level[];
  readonly bearer: DutyBearer;
  readonly certainty: DutyCertainty;
  readonly sourceZh: string;
  readonly sourceEn: string;
  readonly noteZh: string;
}

export type DutyState = 'overdue' | 'soon' | 'later' | 'done' | 'noDate' | 'continuing';

/** One line of the duties calendar. */
export interface Duty {
  readonly duty: DutyId;
  readonly zh: string;
  readonly en: string;
  readonly about: string | null;
  readonly bearer: DutyBearer;
  readonly due: string | null;
  readonly opensOn: string | null;
  readonly state: DutyState;
  readonly overdue: boolean;
  readonly certainty: DutyCertainty;
  readonly sourceZh: string;
  readonly sourceEn: string;
  readonly noteZh: string;
}
