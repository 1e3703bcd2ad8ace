import type { Passive, WorkbookFormat } from '../reader/plain-workbook.js';
import type { RefusalCode } from './placement.js';

/** A place in the workbook and the text that stands there. */
export interface RowPlace {
  /** name of the sheet as it stands in the file */
  readonly sheet: string;
  /** number of the row as Excel shows it */
  readonly row: number;
  /** requirement, cut to 200 characters; for a loose row all its cells */
  readonly text: string;
}

export type NotPlacedCode = RefusalCode | 'unknown-result' | 'no-requirement' | 'text-too-long';

/** A row that was left out, and why. */
export interface NotPlacedRow extends RowPlace {
  readonly code: NotPlacedCode;
  readonly reasonZh: string;
  /** item whose wording it carries, when that is known but not of this system */
  readonly belongsTo: string | null;
  readonly result: string;
}

/** A row that has its place but no result. */
export interface BlankRow extends RowPlace {
  readonly object: string;
  readonly item: string;
  /** what was noted all the same; kept in the document under `x` */
  readonly record: string;
}

/** A second row for an object and item that have a result already; the first is kept. */
export interface DoubledRow extends RowPlace {
  readonly object: string;
  readonly item: string;
  readonly firstSheet: string;
  readonly firstRow: number;
  readonly result: string;
  /** whether the two rows say the same */
  readonly same: boolean;
  readonly reasonZh: string;
}

/** A row that was placed, with something a person should look at. */
export interface RemarkedRow extends RowPlace {
  readonly object: string;
  readonly item: string;
  readonly code: 'letter-and-wording-differ' | 'reason-missing' | 'reason-from-record';
  readonly remarkZh: string;
}

/** Text in or around a table that is no requirement: signatures, remarks, totals. */
export type LooseText = RowPlace;

/** What was done with one sheet. */
export interface SheetReport {
  readonly sheet: string;
  readonly hidden: boolean;
  /** id of its object, or of its first when it holds several; null when it was not read */
  readonly object: string | null;
  /** one of `kinds`, or a kind of the user's own */
  readonly kind: string | null;
  readonly domainZh: string | null;
  readonly rows: number;
  readonly hiddenRows: number;
  /** letters of further columns that hold results too, and were not read: those of another round, or of objects without a name */
  readonly unread: readonly string[];
  /** names of the objects whose results stand side by side on it; empty where it tells of one */
  readonly beside: readonly string[];
  /** why it was not read; null when it was */
  readonly skippedZh: string | null;
}

export interface ImportCounts {
  /** rows that carry a requirement or a result, once for each object where several stand side by side; the four below add up to it */
  readonly read: number;
  readonly placed: number;
  readonly notPlaced: number;
  readonly blank: number;
  readonly doubled: number;
}

/** Everything that a reading of a record book has to say; nothing is left out in silence. */
export interface ImportReport {
  readonly format: WorkbookFormat;
  readonly encoding: string | null;
  readonly passive: Passive;
  readonly counts: ImportCounts;
  readonly notPlaced: readonly NotPlacedRow[];
  readonly blank: readonly BlankRow[];
  readonly doubled: readonly DoubledRow[];
  readonly remarks: readonly RemarkedRow[];
  readonly loose: readonly LooseText[];
  readonly sheets: readonly SheetReport[];
  /** sentences on the file as a whole, in Chinese */
  readonly notices: readonly string[];
}

/**
 * Rows of a book whose contents are not in the document: those without a place, and second rows that say something else.
 * @example leftOut(report).length // 0
 */
export function leftOut(report: ImportReport): readonly (NotPlacedRow | DoubledRow)[] {
  return [...report.notPlaced, ...report.doubled.filter(({ same, result }) => !same && result !== '')];
}
