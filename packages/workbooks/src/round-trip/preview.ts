import type { RecordValue, ValueField } from './record-value.js';

/** Where a row of a returned book stands. */
export interface ReturnedPlace {
  readonly sheet: string;
  /** number of the row as Excel shows it */
  readonly row: number;
  /** `object|item`; null when the row has lost its hidden id and could not be recognised */
  readonly key: string | null;
}

/** A row that brings something new. */
export interface ChangedRow extends ReturnedPlace {
  readonly key: string;
  readonly object: string;
  readonly item: string;
  readonly fields: readonly ValueField[];
  readonly before: RecordValue;
  readonly after: RecordValue;
  readonly remarkZh: string | null;
}

/** A row that was changed in the book and by others since the book went out. */
export interface ConflictingRow extends ReturnedPlace {
  readonly key: string;
  readonly object: string;
  readonly item: string;
  readonly fields: readonly ValueField[];
  /** what others saved meanwhile */
  readonly current: RecordValue;
  /** what the book says */
  readonly book: RecordValue;
  readonly reasonZh: string;
}

export type ReturnRefusal =
  | 'no-key'
  | 'unknown-object'
  | 'unknown-item'
  | 'unknown-result'
  | 'unknown-risk'
  | 'no-result'
  | 'result-cleared'
  | 'reason-missing'
  | 'doubled';

/** A row that cannot be taken over. */
export interface RefusedRow extends ReturnedPlace {
  readonly code: ReturnRefusal;
  readonly reasonZh: string;
  readonly text: string;
}

export interface PreviewCounts {
  /** rows read; the four below add up to it */
  readonly read: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly conflicting: number;
  readonly refused: number;
  /** rows that went out and did not come back */
  readonly missing: number;
}

/** What importing a returned record book would do; nothing is done yet. */
export interface RecordPreview {
  readonly counts: PreviewCounts;
  readonly changed: readonly ChangedRow[];
  readonly conflicting: readonly ConflictingRow[];
  readonly refused: readonly RefusedRow[];
  /** rows that say what is there already; a row said twice stands once */
  readonly unchanged: readonly ReturnedPlace[];
  readonly notices: readonly string[];
}
