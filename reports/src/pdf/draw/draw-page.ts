import type { TextStyle } from '../layout/blocks.js';
import type { DrawItem, Page } from '../layout/page.js';
import { setFurniture } from '../layout/set-furniture.js';
import type { StructureWriter } from './structure-writer.js';

type Document = PDFKit.PDFDocument;
type TextItem = Extract<DrawItem, { kind: 'text' }>;
type LineItem = Extract<DrawItem, { kind: 'line' }>;
type PathItem = Extract<DrawItem, { kind: 'path' }>;

const BLACK = '#000000';

/** Draw one page: first what repeats itself and has no meaning of its own (artifacts), then the text with its structure. */
export function drawPage(doc: Document, page: Page, pages: number, structure: StructureWriter): void {
  const { width, height } = page.template;
  doc.addPage({ size: [width, height], margin: 0 });
  doc.markContent('Artifact', { type: 'Layout' });
  for (const item of page.items)
    if (item.kind === 'fill') doc.rect(item.x, item.y, item.width, item.height).fill(item.color);
  drawLines(
    doc,
    page.items.filter((item) => item.kind === 'line'),
  );
  doc.endMarkedContent();
  const painter = { color: '' };
  drawRepeated(doc, page, pages, painter);
  for (const item of page.items) drawItem(doc, item, structure, painter);
  structure.endPage();
}

function drawItem(doc: Document, item: DrawItem, structure: StructureWriter, painter: { color: string }): void {
  switch (item.kind) {
    case 'open':
      return structure.open(item.node);
    case 'close':
      return structure.close(item.node);
    case 'bookmark':
      return structure.bookmark(item);
    case 'text':
      if (!item.node) return;
      structure.mark(item.node);
      return drawText(doc, item, painter);
    case 'path':
      structure.mark(item.node);
      return drawPath(doc, item, painter);
    case 'image':
      structure.mark(item.node);
      doc.image(item.png, item.x, item.y, { width: item.width, height: item.height });
      return;
    default:
      return;
  }
}

/** A part of a chart. */
function drawPath(doc: Document, item: PathItem, painter: { color: string }): void {
  const [first, ...rest] = item.points;
  if (!first) return;
  doc.moveTo(...first);
  for (const point of rest) doc.lineTo(...point);
  if (item.closed) doc.closePath();
  doc.lineWidth(item.width ?? 1);
  if (item.dash === undefined) doc.undash();
  else doc.dash(item.dash, { space: item.dash });
  if (item.fill && item.stroke) doc.fillAndStroke(item.fill, item.stroke);
  else if (item.fill) doc.fill(item.fill);
  else doc.stroke(item.stroke ?? BLACK);
  painter.color = ''; // the path has changed the colour of what is filled next
}

/** Lines of one look in one path. */
function drawLines(doc: Document, lines: readonly LineItem[]): void {
  const looks = new Map<string, LineItem[]>();
  for (const line of lines) {
    const look = `${line.width} ${line.color} ${line.dash ?? 0}`;
    looks.set(look, [...(looks.get(look) ?? []), line]);
  }
  for (const alike of looks.values()) {
    const [{ width, color, dash }] = alike as [LineItem]; // a look is made by its first line
    doc.lineWidth(width);
    if (dash === undefined) doc.undash();
    else doc.dash(dash, { space: dash });
    for (const { from, to } of alike) doc.moveTo(...from).lineTo(...to);
    doc.stroke(color);
  }
}

/** Running lines and repeated table heads: read once by a screen reader, so they are artifacts here. */
function drawRepeated(doc: Document, page: Page, pages: number, painter: { color: string }): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  const { items, lines } = setFurniture(page, pages);
  for (const item of items) drawText(doc, item, painter);
  for (const item of page.items) if (item.kind === 'text' && !item.node) drawText(doc, item, painter);
  drawLines(doc, lines);
  doc.endMarkedContent();
}

function drawText(
  doc: Document,
  { text, x, baseline, width, spacing, style }: Omit<TextItem, 'kind' | 'node'>,
  painter: { color: string },
): void {
  if (!text) return;
  const color = style.color ?? BLACK;
  if (painter.color !== color) doc.fillColor((painter.color = color));
  useFont(doc, style);
  doc.text(text, x, baseline, drawOptions(width, spacing));
}

function useFont(doc: Document, { face, size }: TextStyle): void {
  // pdfkit takes a font object under a name of its own; its types know paths and buffers only
  doc.font(face.font as unknown as string, face.name).fontSize(size);
}

/** The line is measured already: pdfkit need not do it again, nor break it. */
function drawOptions(width: number, spacing: number): PDFKit.Mixins.TextOptions {
  const measured = { textWidth: width, wordCount: 1 };
  return { ...measured, lineBreak: false, baseline: 'alphabetic', ...(spacing ? { characterSpacing: spacing } : {}) };
}
