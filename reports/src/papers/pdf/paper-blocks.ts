import type { Block, Cell, Paragraph, ParagraphStyle, Row, Table } from '../../pdf/layout/blocks.js';
import { breakLines } from '../../pdf/text/break-lines.js';
import { drawChart } from '../../charts/chart.js';
import type { Fact } from '../../model/notice-model.js';
import { attachmentLines } from '../document/attachment-lines.js';
import { fitColumns } from '../document/fit-columns.js';
import { labelWidth } from '../document/label-width.js';
import { leadsToSignature } from '../document/leads-to-signature.js';
import type { PaperBlock, PaperRow } from '../document/paper-model.js';
import { BAND_FILL, HEAD_FILL } from './paper-theme.js';
import type { PaperTheme } from './paper-theme.js';

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

/** Least height of a place to sign or seal, in points. */
const TALL = 34;
/** Tables of so many rows are kept on one page. */
const MOST_KEPT = 14;

/** What the PDF draws for blocks of the model: the page that bears the signature bears a part of the text too. */
export function* signedBlocks(blocks: readonly PaperBlock[], theme: PaperTheme, width: number): Generator<Block> {
  for (const [at, block] of blocks.entries()) {
    const drawn = paperBlocks(block, theme, width);
    yield* leadsToSignature(blocks, at) ? keptWithNext(drawn) : drawn;
  }
}

function* keptWithNext(blocks: Iterable<Block>): Generator<Block> {
  for (const block of blocks)
    yield block.kind === 'paragraph' || block.kind === 'table' || block.kind === 'group'
      ? { ...block, keepWithNext: true }
      : block;
}

/** What the PDF draws for a block of the model; the contents are made elsewhere. */
export function* paperBlocks(block: PaperBlock, theme: PaperTheme, width: number): Generator<Block> {
  switch (block.kind) {
    case 'title':
      yield { kind: 'heading', level: 1, text: block.text, style: theme.title };
      if (block.subtitle) yield paragraph(block.subtitle, theme.subtitle);
      return;
    case 'annexMark':
      return yield { ...paragraph(block.text, theme.annexMark), keepWithNext: true };
    case 'number':
      return yield paragraph(block.text, theme.number);
    case 'addressee':
      return yield { ...paragraph(block.text, theme.addressee), keepWithNext: true };
    case 'heading': {
      const style = theme.headings[block.level - 1]!; // levels are 1 to 4
      return yield { kind: 'heading', level: block.level, text: block.text, style, bookmark: true };
    }
    case 'paragraph':
      // a sentence that ends with a colon leads to what follows
      return yield { ...paragraph(block.text, theme.body), keepWithNext: block.text.endsWith('：') };
    case 'note':
      return yield paragraph(block.text, theme.note);
    case 'facts':
      return yield* factBlocks(block, theme, width);
    case 'table':
      return yield* tableBlocks(block, theme, width);
    case 'chart':
      return yield* chartBlocks(block, theme, width);
    case 'signature':
      return yield signature(block, theme, width);
    case 'attachments':
      return yield* attachmentBlocks(block, theme);
    case 'copies':
      return yield* copyLines(block, theme);
    case 'tear':
      yield space(10);
      yield { kind: 'rule', width: 0.7, color: '#000000', dash: 4 };
      return yield space(14);
    case 'space':
      return yield space(block.lines * theme.body.leading);
    case 'contents':
  }
}

function paragraph(text: string, style: ParagraphStyle): Paragraph {
  return { kind: 'paragraph', text, style };
}

function space(height: number): Block {
  return { kind: 'space', height };
}

/** A short table of facts stays on one page. */
function* factBlocks(block: Of<'facts'>, theme: PaperTheme, width: number): Generator<Block> {
  const blocks = [...spaced(factTable(block, theme, width))];
  if (block.facts.length <= MOST_KEPT) yield { kind: 'group', blocks };
  else yield* blocks;
}

/** A short table stays on one page with its caption. */
function* tableBlocks(block: Of<'table'>, theme: PaperTheme, width: number): Generator<Block> {
  const caption = block.caption ? [{ ...paragraph(block.caption, theme.caption), keepWithNext: true }] : [];
  const blocks = [...caption, ...spaced(dataTable(block, theme, width))];
  if (block.rows.length <= MOST_KEPT) yield { kind: 'group', blocks };
  else yield* blocks;
}

function* spaced(table: Table): Generator<Block> {
  yield space(4);
  yield table;
  yield space(8);
}

function factTable({ facts, tall }: Of<'facts'>, theme: PaperTheme, width: number): Table {
  const first = labelWidth(facts, width);
  const rows = facts.map(({ label, text }: Fact): Row => ({
    cells: [{ text: label, style: theme.cellHead, fill: HEAD_FILL, heads: 'Row' }, { text }],
    ...(tall ? { minHeight: TALL } : {}),
  }));
  const columns = [{ width: first, repeat: true }, { width: width - first }];
  return { kind: 'table', columns, rows, style: theme.facts };
}

function dataTable({ columns, rows, small }: Of<'table'>, theme: PaperTheme, width: number): Table {
  const style = small ? theme.small : theme.table;
  const padding = 2 * style.padding.x;
  const fitted = fitColumns(columns, rows, (width - columns.length * padding) / style.text.size);
  const headStyle = small ? theme.smallHead : theme.cellHead;
  const head = columns.map(({ title }): Cell => ({
    text: title,
    style: headStyle,
    align: 'center',
    fill: HEAD_FILL,
    heads: 'Column',
  }));
  return {
    kind: 'table',
    columns: columns.map(({ align }, index) => ({
      width: fitted[index]! * style.text.size + padding, // one per column
      align: align ?? 'left',
      repeat: index === 0,
    })),
    head: { cells: head },
    rows: lazily(rows, (row) => toRow(row, columns.length, theme, small === true)),
    style,
  };
}

/** Rows are made as they are asked for: a long table is never held twice. */
function lazily(rows: readonly PaperRow[], make: (row: PaperRow) => Row): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      for (const row of rows) yield make(row);
    },
  };
}

function toRow(row: PaperRow, span: number, theme: PaperTheme, small: boolean): Row {
  if (!('band' in row)) return { cells: row.map((text): Cell => ({ text })) };
  const style = small ? theme.smallHead : theme.cellHead;
  return { cells: [{ text: row.band, span, style, align: 'left', fill: BAND_FILL }], keepWithNext: true };
}

function* chartBlocks({ caption, chart }: Of<'chart'>, theme: PaperTheme, width: number): Generator<Block> {
  const drawing = drawChart(chart, chart.type === 'pair' ? width : Math.min(width, 460));
  const figure = { kind: 'figure', drawing, face: theme.chartFace } as const;
  yield { kind: 'group', blocks: [space(4), figure, paragraph(caption, theme.caption), space(4)] };
}

function signature({ unit, dateText, places }: Of<'signature'>, theme: PaperTheme, width: number): Block {
  const style = unitStyle(unit, dateText, theme, width);
  const columns = places.map(() => ({ width: width / places.length }));
  const cells = places.map(({ label, text }): Cell => ({ text: `${label}：${text}`, style: theme.sign }));
  const signed = places.length
    ? [space(12), { kind: 'table', columns, rows: [{ cells, minHeight: 36 }], style: theme.facts } as const]
    : [];
  return {
    kind: 'group',
    blocks: [space(26), paragraph(unit, style), paragraph(dateText, theme.unit), ...signed],
  };
}

/** The unit stands centred over the date; a name too long for that stands two characters from the edge. */
function unitStyle(unit: string, dateText: string, { unit: style }: PaperTheme, width: number): ParagraphStyle {
  const widthOf = (text: string): number => breakLines(text, { ...style, indent: 0, width })[0]!.width; // a text gives a line
  const right = (style.inset?.right ?? 0) - (widthOf(unit) - widthOf(dateText)) / 2;
  return { ...style, inset: { right: Math.max(right, 2 * style.size) } };
}

function* attachmentBlocks({ names }: Of<'attachments'>, { body }: PaperTheme): Generator<Block> {
  yield space(body.leading / 2);
  for (const [index, text] of attachmentLines(names).entries()) {
    // the numbers stand below each other: 附件： takes three characters
    const inset = { left: index === 0 ? 0 : 3 * body.size };
    yield paragraph(text, { ...body, inset });
  }
}

function* copyLines({ units }: Of<'copies'>, theme: PaperTheme): Generator<Block> {
  const rule = { kind: 'rule', width: 0.7, color: '#000000' } as const;
  const lines = [space(14), rule, paragraph(`抄送：${units.join('，')}。`, theme.copies), rule];
  yield { kind: 'group', blocks: lines };
}
