import type { Faces } from '../pdf/fonts/default-faces.js';
import type { FurnitureText, PageTemplate, ParagraphStyle, TableStyle, TextStyle } from '../pdf/layout/blocks.js';

/** Points per millimetre. */
const MM = 72 / 25.4;
const GREY = '#555555';
const LINE = '#444444';
export const HEAD_FILL = '#eeeeee';
export const BAND_FILL = '#f6f6f6';

/** Looks of a notice, after the customs of official papers (GB/T 9704-2012): sizes in points, 三号 is 16, 二号 22, 小五 9. */
export interface Theme {
  readonly title: ParagraphStyle;
  readonly number: ParagraphStyle;
  readonly addressee: ParagraphStyle;
  readonly body: ParagraphStyle;
  readonly heading: ParagraphStyle;
  readonly annexMark: ParagraphStyle;
  readonly annexTitle: ParagraphStyle;
  readonly note: ParagraphStyle;
  readonly date: ParagraphStyle;
  readonly copies: ParagraphStyle;
  readonly sign: TextStyle;
  readonly cell: TextStyle;
  readonly cellHead: TextStyle;
  readonly smallCell: TextStyle;
  readonly smallHead: TextStyle;
  readonly facts: TableStyle;
  readonly figures: TableStyle;
  readonly problems: TableStyle;
  readonly furniture: TextStyle;
}

/** The styles of a notice in the given faces. */
export function noticeTheme({ body, heading }: Faces): Theme {
  const bodyText = { face: body, size: 16, leading: 28, align: 'justify', indent: 32 } as const;
  const line = { width: 0.5, color: LINE };
  const cell = { face: body, size: 10.5, leading: 16 };
  const smallCell = { face: body, size: 9, leading: 13.5 };
  return {
    title: { face: heading, size: 22, leading: 34, align: 'center', before: 6, after: 4 },
    number: { face: body, size: 14, leading: 24, align: 'center', after: 16 },
    addressee: { face: body, size: 16, leading: 28 },
    body: bodyText,
    heading: { face: heading, size: 16, leading: 28, indent: 32, before: 4 },
    annexMark: { face: heading, size: 14, leading: 22 },
    annexTitle: { face: heading, size: 18, leading: 30, align: 'center', after: 8 },
    note: { face: body, size: 10.5, leading: 17, align: 'justify', indent: 21 },
    date: { face: body, size: 16, leading: 28, align: 'right', inset: { right: 64 } },
    copies: { face: body, size: 14, leading: 24, inset: { left: 14, right: 14 } },
    sign: { face: body, size: 12, leading: 18 },
    cell,
    cellHead: { face: heading, size: 10.5, leading: 16 },
    smallCell,
    smallHead: { face: heading, size: 9, leading: 13.5 },
    facts: { text: cell, padding: { x: 6, y: 3.5 }, line, vertical: 'middle' },
    figures: { text: cell, padding: { x: 6, y: 2 }, line, vertical: 'middle' },
    problems: { text: smallCell, padding: { x: 4, y: 3 }, line },
    furniture: { face: body, size: 9, leading: 12, color: GREY },
  };
}

/** What the running lines of every page say. */
export interface RunningText {
  readonly header: string;
  readonly number: string;
  readonly disclaimer: string;
}

/** A4 with the margins of an official letter: 37 mm above, 28 mm at the binding. */
export function letterPage(theme: Theme, running: RunningText): PageTemplate {
  const margins = { top: 37 * MM, right: 26 * MM, bottom: 30 * MM, left: 28 * MM };
  return { width: 210 * MM, height: 297 * MM, margins, furniture: furniture(theme, running, 297 * MM, 22 * MM) };
}

/** A4 lying, for wide tables. */
export function tablePage(theme: Theme, running: RunningText): PageTemplate {
  const margins = { top: 25 * MM, right: 20 * MM, bottom: 22 * MM, left: 20 * MM };
  return { width: 297 * MM, height: 210 * MM, margins, furniture: furniture(theme, running, 210 * MM, 14 * MM) };
}

/** Width of the text on a page. */
export function textWidth({ width, margins }: PageTemplate): number {
  return width - margins.left - margins.right;
}

function furniture(theme: Theme, running: RunningText, height: number, headerTop: number): PageTemplate['furniture'] {
  const style = theme.furniture;
  const footerTop = height - 17 * MM;
  return (page, pages): FurnitureText[] => [
    // the first page of a letter bears its title and no header
    ...(page === 1
      ? []
      : [
          { text: running.header, style, y: headerTop, align: 'left', ruleY: headerTop + 15 } as const,
          { text: running.number, style, y: headerTop, align: 'right' } as const,
        ]),
    { text: running.disclaimer, style, y: footerTop, align: 'left' },
    { text: `第 ${page} 页 共 ${pages} 页`, style, y: footerTop, align: 'right' },
  ];
}
