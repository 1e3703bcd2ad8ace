import type { Drawing } from '../../charts/drawing.js';
import type { Face } from '../fonts/face.js';

/** How a run of text looks. Sizes in points, colours as `#rrggbb`. */
export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  /** distance from line to line */
  readonly leading: number;
  readonly color?: string;
}

export interface ParagraphStyle extends TextStyle {
  readonly align?: 'left' | 'center' | 'right' | 'justify';
  /** room before the first line, in points */
  readonly indent?: number;
  /** room at both sides, in points */
  readonly inset?: { readonly left?: number; readonly right?: number };
  readonly before?: number;
  readonly after?: number;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the title of a part */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  readonly style: ParagraphStyle;
  /** listed among the bookmarks */
  readonly bookmark?: boolean;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly style: ParagraphStyle;
  /** stays on one page with the block that follows */
  readonly keepWithNext?: boolean;
}

export interface Column {
  /** width in points */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  /** shown again, with a mark, when a row goes on over the page */
  readonly repeat?: boolean;
}

export interface Cell {
  readonly text: string;
  readonly style?: TextStyle;
  readonly align?: 'left' | 'center' | 'right';
  /** number of columns it takes */
  readonly span?: number;
  readonly fill?: string;
  /** heads a column or a row */
  readonly heads?: 'Column' | 'Row';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** least height in points, e.g. for a signature */
  readonly minHeight?: number;
  /** stays on one page with the row that follows */
  readonly keepWithNext?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** repeated on every page that the table reaches */
  readonly head?: Row;
  readonly rows: Iterable<Row>;
  readonly style: TableStyle;
  /** its last row stays on one page with the block that follows */
  readonly keepWithNext?: boolean;
}

export interface TableStyle {
  readonly text: TextStyle;
  readonly padding: { readonly x: number; readonly y: number };
  /** width and colour of the lines; none when left out */
  readonly line?: { readonly width: number; readonly color: string };
  /** where a cell's text stands when its row is taller */
  readonly vertical?: 'top' | 'middle';
}

/** Free room. At the top of a page it takes none. */
export interface Space {
  readonly kind: 'space';
  readonly height: number;
}

/** A line across the page, e.g. where a receipt is torn off. */
export interface Rule {
  readonly kind: 'rule';
  readonly width: number;
  readonly color: string;
  readonly dash?: number;
}

/** Starts a new page; its template stays in force until the next one. */
export interface PageStart {
  readonly kind: 'page';
  readonly template: PageTemplate;
}

/** Keeps blocks on one page, if a page can hold them. */
export interface Group {
  readonly kind: 'group';
  /** stays on one page with the block that follows, if a page can hold both */
  readonly keepWithNext?: boolean;
  readonly blocks: readonly Block[];
}

/** A chart, centred; it never breaks over a page. */
export interface Figure {
  readonly kind: 'figure';
  readonly drawing: Drawing;
  /** faces of its labels */
  readonly face: Face;
}

/** A picture from a PNG file, e.g. a logo. */
export interface Picture {
  readonly kind: 'picture';
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  readonly align?: 'left' | 'center';
  /** told by screen readers */
  readonly alt: string;
}

/** A line of the contents: a title, dots, a page number. */
export interface ContentsLine {
  readonly kind: 'contentsLine';
  readonly title: string;
  readonly page: string;
  readonly style: ParagraphStyle;
}

export type Block = Heading | Paragraph | Table | Space | Rule | PageStart | Group | Figure | Picture | ContentsLine;

/** Size, margins and running lines of a page, in points. */
export interface PageTemplate {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** running lines; text places are measured from the page's corner */
  readonly furniture?: (page: number, pages: number) => readonly FurnitureText[];
}

/** One running line: header, footer, page number. */
export interface FurnitureText {
  readonly text: string;
  readonly style: TextStyle;
  /** top of the line */
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  /** a line above or below, at this place */
  readonly ruleY?: number;
}
