import type { DrawItem, Page } from '../layout/page.js';
import { setFurniture } from '../layout/set-furniture.js';
import type { StructureWriter } from './structure-writer.js';
import type { TextWriter } from './text-writer.js';
import type { Watermark } from './write-pdf.js';

type Document = PDFKit.PDFDocument;
type LineItem = Extract<DrawItem, { kind: 'line' }>;
type PathItem = Extract<DrawItem, { kind: 'path' }>;

const BLACK = '#000000';

/** Draw one page: first what repeats itself and has no meaning of its own (artifacts), then the text with its structure. */
export function drawPage(
  doc: Document,
  page: Page,
  pages: number,
  { structure, text }: { structure: StructureWriter; text: TextWriter },
  watermark: Watermark | null = null,
): void {
  const { width, height } = page.template;
  doc.addPage({ size: [width, height], margin: 0 });
  doc.markContent('Artifact', { type: 'Layout' });
  if (watermark) drawWatermark(doc, watermark, width, height);
  for (const item of page.items)
    if (item.kind === 'fill') doc.rect(item.x, item.y, item.width, item.height).fill(item.color);
  drawLines(
    doc,
    page.items.filter((item) => item.kind === 'line'),
  );
  doc.endMarkedContent();
  text.startPage();
  drawRepeated(doc, page, pages, text);
  for (const item of page.items) drawItem(doc, item, structure, text);
  structure.endPage();
}

function drawItem(doc: Document, item: DrawItem, structure: StructureWriter, text: TextWriter): void {
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
      return text.write(item);
    case 'path':
      structure.mark(item.node);
      drawPath(doc, item);
      return text.forget();
    case 'image':
      structure.mark(item.node);
      doc.image(item.png, item.x, item.y, { width: item.width, height: item.height });
      return text.forget();
    default:
      return;
  }
}

const PALE = '#f0f0f0';

/** Words across the page from the lower left to the upper right, as large as fits. */
function drawWatermark(doc: Document, { text, face }: Watermark, width: number, height: number): void {
  const size = (0.4 * Math.min(width, height)) / Math.max(1, text.length / 2);
  doc.save();
  doc.rotate(-45, { origin: [width / 2, height / 2] });
  // pdfkit takes a font object under a name of its own; its types know paths and buffers only
  doc
    .font(face.font as unknown as string, face.name)
    .fontSize(size)
    .fillColor(PALE);
  doc.text(text, 0, height / 2 - size * 0.6, { width, align: 'center', lineBreak: false });
  doc.restore();
}

/** A part of a chart. */
function drawPath(doc: Document, item: PathItem): void {
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
function drawRepeated(doc: Document, page: Page, pages: number, text: TextWriter): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  const { items, lines } = setFurniture(page, pages);
  for (const item of items) text.write(item);
  for (const item of page.items) if (item.kind === 'text' && !item.node) text.write(item);
  drawLines(doc, lines);
  doc.endMarkedContent();
}
