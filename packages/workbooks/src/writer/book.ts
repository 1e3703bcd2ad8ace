/** What a cell can hold. A date is midnight UTC of its day; a text stays a text, whatever it begins with. */
export type CellValue = string | number | boolean | Date | null;

/** Look of a cell; equal looks may share one object. Colours as `RRGGBB`. */
export interface CellLook {
  readonly bold?: boolean;
  /** type size in points */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center';
  readonly wrap?: boolean;
  readonly border?: boolean;
  /** number format, e.g. `yyyy-mm-dd`; a date without one gets that one */
  readonly format?: string;
  /** may be filled in although the sheet is protected */
  readonly open?: boolean;
}

export interface StyledCell {
  readonly value: CellValue;
  readonly look?: CellLook;
  /** a formula of the product's own, without the equals sign; never a user's text */
  readonly formula?: string;
}

export type BookCell = CellValue | StyledCell;

export interface BookColumn {
  /** in characters; a Chinese character takes two */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface BookRow {
  readonly cells: readonly BookCell[];
  /** in points; left out: as high as the wrapped texts need */
  readonly height?: number;
}

/** A list box, over one range. */
export interface ListBox {
  /** e.g. `N3:N200` */
  readonly range: string;
  /** the entries, or a range that holds them, e.g. `'选项'!$A$1:$A$9` */
  readonly entries: readonly string[] | string;
  readonly message?: string;
}

/** Cells that take a date only. */
export interface DateBox {
  readonly range: string;
  /** earliest day, `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
  readonly message?: string;
}

/** Colours cells for which a formula holds. */
export interface ColorRule {
  readonly range: string;
  /** written for the first cell of the range, e.g. `$H3="高"` */
  readonly formula: string;
  readonly fill?: string;
  readonly color?: string;
}

export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** rows repeated on every page, e.g. `[1, 2]` */
  readonly titleRows?: readonly [first: number, last: number];
  /** columns repeated on every page, e.g. `['A', 'B']` */
  readonly titleColumns?: readonly [first: string, last: string];
  /** percent of the true size; left out: the sheet is made as wide as one page */
  readonly scale?: number;
  /** a page ends after each of these columns, counted from 1; needs a scale */
  readonly breakAfterColumns?: readonly number[];
  readonly header?: string;
  /** running lines in Excel's codes: `&P` page, `&N` pages; use {@link footerText} for a user's text */
  readonly footer?: string;
}

/** What stays allowed on a protected sheet besides filling in the open cells. Protection has no password: it guards against slips only. */
export interface Protection {
  readonly sort?: boolean;
  readonly filter?: boolean;
  readonly formatColumns?: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly columns: readonly BookColumn[];
  readonly rows: readonly BookRow[];
  /** ranges such as `A1:F1` */
  readonly merges?: readonly string[];
  readonly freeze?: { readonly rows?: number; readonly columns?: number };
  /** range with its head row, e.g. `A2:Q200` */
  readonly filter?: string;
  readonly lists?: readonly ListBox[];
  readonly dates?: readonly DateBox[];
  readonly colors?: readonly ColorRule[];
  readonly protection?: Protection;
  readonly print?: PrintSetup;
  /** `very`: cannot be shown again from the menu */
  readonly hidden?: boolean | 'very';
}

export interface Book {
  readonly title: string;
  readonly author: string;
  /** time of making; equal books give equal bytes */
  readonly created: Date;
  readonly sheets: readonly BookSheet[];
}

/**
 * A user's text for a running line: `&` would begin a code there.
 * @example footerText('研发&运维') // '研发&&运维'
 */
export function footerText(text: string): string {
  return text.replaceAll('&', '&&');
}

/**
 * A calendar day as a cell takes it.
 * @example dateCell('2026-09-30').toISOString() // '2026-09-30T00:00:00.000Z'
 */
export function dateCell(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}
