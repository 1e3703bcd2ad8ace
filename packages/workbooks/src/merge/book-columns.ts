import type { PlainSheet, PlainWorkbook } from '../reader/plain-workbook.js';
import { columnLetters } from '../placing/column-mapping.js';
import { proposeMapping } from '../placing/propose-mapping.js';
import type { ProposedMapping } from '../placing/propose-mapping.js';

/** One column of a sheet, for a user who says what it means. */
export interface BookColumnView {
  /** as Excel shows it, e.g. `F` */
  readonly letters: string;
  /** '' when it has none */
  readonly heading: string;
  /** first contents below the heading */
  readonly samples: readonly string[];
}

/** The sheet from which a layout is best read, with a proposal. */
export interface BookColumns {
  readonly sheet: string;
  readonly headingRow: number;
  readonly columns: readonly BookColumnView[];
  /** null when neither headings nor contents tell */
  readonly proposal: ProposedMapping | null;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const MOST_COLUMNS = 60;

/**
 * Columns of the sheet that most looks like records, for the user to say what each means.
 * @returns null for a book whose sheets are all but empty
 */
export function bookColumns(book: PlainWorkbook): BookColumns | null {
  const proposed = book.sheets.map((sheet) => ({ sheet, proposal: proposeMapping(sheet) }));
  const best =
    proposed.find(({ proposal }) => proposal?.certain) ??
    largest(proposed.filter(({ proposal }) => proposal)) ??
    largest(proposed);
  if (!best || best.sheet.rows.length < 2) return null;
  const { sheet, proposal } = best;
  const headingRow = proposal?.mapping.headingRow ?? widestRow(sheet);
  return { sheet: sheet.name, headingRow, columns: columnsOf(sheet, headingRow), proposal };
}

function largest<T extends { readonly sheet: PlainSheet }>(list: readonly T[]): T | undefined {
  return list.toSorted((one, other) => other.sheet.rows.length - one.sheet.rows.length)[0];
}

/** Without a proposal the first of the widest rows near the top is the likeliest heading. */
function widestRow({ rows }: PlainSheet): number {
  const filled = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
  return rows.slice(0, 10).toSorted((one, other) => filled(other.cells) - filled(one.cells))[0]?.row ?? 0;
}

function columnsOf({ rows }: PlainSheet, headingRow: number): BookColumnView[] {
  const heading = rows.find(({ row }) => row === headingRow)?.cells ?? [];
  const below = rows.filter(({ row }) => row > headingRow);
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(heading.length, ...below.slice(0, 200).map(({ cells }) => cells.length)),
  );
  return Array.from({ length: width }, (_, index) => ({
    letters: columnLetters(index + 1),
    heading: heading[index]?.trim() ?? '',
    samples: below
      .map(({ cells }) => cells[index]?.trim() ?? '')
      .filter(Boolean)
      .slice(0, SAMPLES)
      .map((text) => text.slice(0, SAMPLE_LENGTH)),
  }));
}
