import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Fact } from '../model/notice-model.js';
import { fitColumns } from '../papers/document/fit-columns.js';
import { labelWidth } from '../papers/document/label-width.js';
import type { PaperBlock, PaperRow } from '../papers/document/paper-model.js';
import { headingFont, noLines, tableLines, twips } from './docx-look.js';

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

const HEAD_FILL = 'EEEEEE';
const BAND_FILL = 'F6F6F6';
/** Least height of a place to sign or seal, in points. */
const TALL = 34;
/** Room at both sides of a cell's text, in points. */
const CELL_SIDES = 9;

/** Characters of a fact table up to which it stays on one page, and of a fact up to which its row does. */
const [MOST_KEPT, MOST_WHOLE] = [700, 400] as const;

interface CellLook {
  readonly style: 'PaperCell' | 'PaperSmallCell';
  readonly width: number;
  readonly fill?: string;
  readonly center?: boolean;
  readonly head?: boolean;
  readonly span?: number;
  /** stays on one page with the row that follows */
  readonly keepNext?: boolean;
}

/** Labels with texts. */
export function factTable({ facts, tall }: Of<'facts'>, width: number): Table {
  const first = Math.round(twips(labelWidth(facts, width)));
  const widths = [first, twips(width) - first];
  // a table that no page holds would go to the next page whole, and leave the first one empty
  const kept = facts.reduce((sum, { text }) => sum + text.length, 0) <= MOST_KEPT;
  const rows = facts.map(
    ({ label, text }, at) =>
      new TableRow({
        cantSplit: text.length <= MOST_WHOLE,
        ...(tall ? { height: { value: twips(TALL), rule: HeightRule.ATLEAST } } : {}),
        children: [
          cell(label, {
            style: 'PaperCell',
            width: widths[0]!,
            fill: HEAD_FILL,
            head: true,
            keepNext: kept && at < facts.length - 1,
          }),
          cell(text, { style: 'PaperCell', width: widths[1]! }),
        ],
      }),
  );
  return table(rows, widths);
}

/** A data table whose head comes again on every page. */
export function dataTable({ columns, rows, small }: Of<'table'>, width: number): Table {
  const size = small ? 9 : 10.5; // of PaperSmallCell and PaperCell
  const fitted = fitColumns(columns, rows, (width - columns.length * CELL_SIDES) / size);
  const widths = fitted.map((characters) => Math.round(twips(characters * size + CELL_SIDES)));
  const style = small ? 'PaperSmallCell' : 'PaperCell';
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, at) =>
      cell(title, { style, width: widths[at]!, fill: HEAD_FILL, center: true, head: true }),
    ),
  });
  const body = (row: PaperRow): TableRow =>
    'band' in row
      ? new TableRow({
          cantSplit: true,
          children: [cell(row.band, { style, width: twips(width), fill: BAND_FILL, head: true, span: columns.length })],
        })
      : new TableRow({
          children: row.map((text, at) =>
            cell(text, { style, width: widths[at]!, center: columns[at]?.align === 'center' }),
          ),
        });
  return table([head, ...rows.map(body)], widths);
}

/** Places for signatures, side by side without lines. */
export function signTable(places: readonly Fact[], width: number): Table {
  const widths = places.map(() => Math.round(twips(width) / places.length));
  const children = places.map(({ label, text }, at) =>
    cell(`${label}：${text}`, { style: 'PaperCell', width: widths[at]! }),
  );
  const row = new TableRow({ height: { value: twips(TALL), rule: HeightRule.ATLEAST }, cantSplit: true, children });
  return table([row], widths, noLines);
}

function table(
  rows: readonly TableRow[],
  widths: readonly number[],
  borders: typeof tableLines | typeof noLines = tableLines,
): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    margins: { top: 40, bottom: 40, left: twips(CELL_SIDES / 2), right: twips(CELL_SIDES / 2) },
  });
}

function cell(text: string, { style, width, fill, center, head, span, keepNext }: CellLook): TableCell {
  const alignment = center ? AlignmentType.CENTER : AlignmentType.LEFT;
  const children = text.split('\n').map(
    (line) =>
      new Paragraph({
        style,
        alignment,
        ...(keepNext ? { keepNext } : {}),
        children: [new TextRun(head ? { text: line, font: headingFont } : { text: line })],
      }),
  );
  return new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    ...(fill ? { shading: { fill } } : {}),
    ...(span ? { columnSpan: span } : {}),
  });
}
