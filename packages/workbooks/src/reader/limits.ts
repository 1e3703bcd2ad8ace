/** Limits within which a workbook is read; each has a {@link defaultLimits default}. */
export interface Limits {
  /** size of the file in bytes */
  readonly fileBytes: number;
  /** size of all parts of a zipped workbook after inflating, in bytes */
  readonly inflatedBytes: number;
  /** how many times larger than its packed size one part may become, once it is over a megabyte */
  readonly ratio: number;
  /** parts of a zipped workbook */
  readonly entries: number;
  readonly sheets: number;
  /** last row of a sheet that holds anything */
  readonly rows: number;
  /** last column of a sheet that holds anything */
  readonly columns: number;
  /** cells of the whole workbook, blank styled ones included */
  readonly cells: number;
  readonly timeMs: number;
  /** heap of the reading thread, in megabytes */
  readonly heapMb: number;
}

/**
 * Defaults: five times the largest book that evaluators are known to use (40 sheets, some thousand rows, a few pictures).
 * An honest sheet of text packs 10 to 60 times, so a ratio of 250 is only met by padding.
 */
export const defaultLimits: Limits = Object.freeze({
  fileBytes: 30 * 1024 * 1024,
  inflatedBytes: 200 * 1024 * 1024,
  ratio: 250,
  entries: 3000,
  sheets: 200,
  rows: 60_000,
  columns: 200,
  cells: 1_500_000,
  timeMs: 20_000,
  heapMb: 768,
});
