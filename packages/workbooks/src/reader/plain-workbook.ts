/** A rectangle of merged cells; all numbers as Excel counts them, from 1, borders included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One row that holds anything. */
export interface PlainRow {
  /** number as Excel shows it */
  readonly row: number;
  /** texts from column A on; blank cells are '' */
  readonly cells: readonly string[];
}

/** One sheet as texts: formulas by their last value, dates as YYYY-MM-DD, no formats. */
export interface PlainSheet {
  /** name as it stands in the file, stray blanks included */
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly PlainRow[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: readonly number[];
  /** column numbers from 1 */
  readonly hiddenColumns: readonly number[];
}

/** What the content of a file is, whatever its name says. */
export type WorkbookFormat = 'xlsx' | 'xlsm' | 'xlsb' | 'xls' | 'xml' | 'ods' | 'csv';

/** Contents that are never run or followed, only said. */
export interface Passive {
  readonly macros: boolean;
  readonly externalLinks: number;
  /** cells whose value a formula made; the value of the last calculation is read */
  readonly formulas: number;
}

export interface PlainWorkbook {
  readonly format: WorkbookFormat;
  /** character set of a CSV, else null */
  readonly encoding: string | null;
  readonly sheets: readonly PlainSheet[];
  /** sheets without cells (charts, dialogs, macros) or that could not be made out */
  readonly unreadable: readonly string[];
  readonly passive: Passive;
}
