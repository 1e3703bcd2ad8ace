import type { RectificationItem, RetestOutcome } from '@mlps/controls/rectification';

/** A file that proves something; the paper names it and prints its hash, so that the file can be checked later. */
export interface EvidenceFile {
  name: string;
  /** SHA-256 of the bytes, 64 hexadecimal digits */
  sha256: string;
  /** when it was handed in, ISO 8601 day */
  addedOn?: string | null;
  note?: string | null;
}

/** What one retest found for one item. */
export interface RecordRetest {
  /** ISO 8601 day */
  date: string;
  by: string;
  outcome: RetestOutcome;
  /** what was seen; several objects in one text */
  record: string;
}

/** One rectification item with everything that a paper tells of it. */
export interface RectificationRecord {
  item: RectificationItem;
  /** number in the notice or report that it answers, e.g. `T001`; numbered by this paper when left out */
  number?: string | null;
  /** what was found at first, in words */
  found: string;
  cause?: string | null;
  /** what was really done; the plan's measures stand in while nothing was */
  measuresTaken?: string | null;
  /** ISO 8601 day on which the work was finished */
  completedOn?: string | null;
  /** mended while the evaluators were there, and retested in the same act */
  fixedOnSite?: boolean;
  evidence?: EvidenceFile[];
  retests?: RecordRetest[];
}
