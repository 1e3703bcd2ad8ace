import type { Faces } from '../../pdf/fonts/default-faces.js';
import type { Face } from '../../pdf/fonts/face.js';
import type { ParagraphStyle, TableStyle, TextStyle } from '../../pdf/layout/blocks.js';

/** Points per millimetre. */
export const MM = 72 / 25.4;
export const HEAD_FILL = '#eeeeee';
export const BAND_FILL = '#f6f6f6';
const LINE = '#444444';

/** Looks of a paper. Letters follow GB/T 9704-2012 (body 三号, 16 pt); long reports are set in 小四 (12 pt) as is customary. */
export interface PaperTheme {
  readonly title: ParagraphStyle;
  readonly subtitle: ParagraphStyle;
  readonly number: ParagraphStyle;
  readonly annexMark: ParagraphStyle;
  readonly addressee: ParagraphStyle;
  readonly headings: readonly [ParagraphStyle, ParagraphStyle, ParagraphStyle, ParagraphStyle];
  readonly body: ParagraphStyle;
  readonly note: ParagraphStyle;
  readonly caption: ParagraphStyle;
  readonly unit: ParagraphStyle;
  readonly contents: readonly [ParagraphStyle, ParagraphStyle];
  readonly contentsTitle: ParagraphStyle;
  readonly copies: ParagraphStyle;
  readonly sign: TextStyle;
  readonly cellHead: TextStyle;
  readonly smallHead: TextStyle;
  readonly facts: TableStyle;
  readonly table: TableStyle;
  readonly small: TableStyle;
  readonly furniture: TextStyle;
  /** GB/T 9704: page numbers of letters in 四号; reports take those of their running lines */
  readonly pageNumber: TextStyle;
  readonly chartFace: Face;
}

/** The styles of a letter, or of a long report. */
export function paperTheme({ body, heading }: Faces, long: boolean): PaperTheme {
  const size = long ? 12 : 16;
  const leading = long ? 21 : 28;
  const line = { width: 0.5, color: LINE };
  const cell = { face: body, size: 10.5, leading: 16 };
  const small = { face: body, size: 9, leading: 13 };
  const bold = (points: number, before: number): ParagraphStyle => ({
    face: heading,
    size: points,
    leading: points * 1.7,
    before,
    after: 2,
  });
  const indented = { face: heading, size, leading, indent: 2 * size, before: 3 };
  const official = [indented, indented, { ...indented, face: body }, { ...indented, face: body }] as const;
  return {
    title: { face: heading, size: 22, leading: 34, align: 'center', before: 6, after: 6 },
    subtitle: { face: body, size: long ? 16 : 14, leading: 26, align: 'center', after: 8 },
    number: { face: body, size: 14, leading: 24, align: 'center', after: 14 },
    annexMark: { face: heading, size: 16, leading: 28 },
    addressee: { face: body, size, leading },
    headings: long ? [bold(16, 12), bold(14, 9), bold(12, 7), bold(12, 5)] : official,
    body: { face: body, size, leading, align: 'justify', indent: 2 * size },
    note: { face: body, size: 10.5, leading: 17, align: 'justify', indent: 21 },
    caption: { face: heading, size: 10.5, leading: 18, align: 'center', before: 5, after: 2 },
    unit: { face: body, size, leading, align: 'right', inset: { right: 4 * size } },
    contents: [
      { face: heading, size: 12, leading: 21 },
      { face: body, size: 11, leading: 19, inset: { left: 18 } },
    ],
    contentsTitle: { face: heading, size: 16, leading: 28, align: 'center', after: 10 },
    copies: { face: body, size: 14, leading: 24, inset: { left: 14, right: 14 } },
    sign: { face: body, size: 12, leading: 18 },
    cellHead: { face: heading, size: 10.5, leading: 16 },
    smallHead: { face: heading, size: 9, leading: 13 },
    facts: { text: cell, padding: { x: 6, y: 3.5 }, line, vertical: 'middle' },
    table: { text: cell, padding: { x: 5, y: 3 }, line, vertical: 'middle' },
    small: { text: small, padding: { x: 4, y: 2.5 }, line },
    furniture: { face: body, size: 10.5, leading: 14, color: '#444444' },
    pageNumber: long
      ? { face: body, size: 10.5, leading: 14, color: '#444444' }
      : { face: body, size: 14, leading: 18 },
    chartFace: body,
  };
}
