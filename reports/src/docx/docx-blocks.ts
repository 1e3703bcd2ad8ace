import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  LeaderType,
  PageReference,
  Paragraph,
  Tab,
  TabStopType,
  Table,
  TextRun,
} from 'docx';
import type { FileChild, IParagraphOptions } from 'docx';
import { drawChart } from '../charts/chart.js';
import { toPng } from '../charts/to-png.js';
import { toSvg } from '../charts/to-svg.js';
import { openFaces } from '../pdf/fonts/default-faces.js';
import { attachmentLines } from '../papers/document/attachment-lines.js';
import type { PaperBlock, PaperModel } from '../papers/document/paper-model.js';
import { mm, twips } from './docx-look.js';
import type { DocxLook } from './docx-look.js';
import { dataTable, factTable, signTable } from './docx-tables.js';

type Of<K extends PaperBlock['kind']> = Extract<PaperBlock, { kind: K }>;

const levels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
] as const;
/** Pixels that Word counts per point. */
const PIXELS = 96 / 72;

/** What Word gets for the blocks of one paper; it counts headings, so that the contents can point at them. */
export class DocxBlocks {
  private headings = 0;

  constructor(
    private readonly model: PaperModel,
    private readonly look: DocxLook,
  ) {}

  /**
   * @param width of the text, in points
   * @param kept whether it stays on one page with the block that follows
   */
  *of(block: PaperBlock, width: number, kept = false): Generator<FileChild> {
    switch (block.kind) {
      case 'title':
        yield* styled('PaperTitle', block.text);
        if (block.subtitle) yield* styled('PaperSubtitle', block.subtitle);
        return;
      case 'annexMark':
        return yield* styled('PaperAnnexMark', block.text);
      case 'number':
        return yield* styled('PaperNumber', block.text);
      case 'addressee':
        return yield* styled('PaperAddressee', block.text);
      case 'heading':
        return yield this.heading(block);
      case 'paragraph':
        return yield* styled('PaperBody', block.text, { keepNext: kept || block.text.endsWith('：') });
      case 'note':
        return yield* styled('PaperNote', block.text);
      case 'facts':
        return yield* spaced(factTable(block, width));
      case 'table':
        if (block.caption) yield* styled('PaperCaption', block.caption);
        return yield* spaced(dataTable(block, width));
      case 'chart':
        return yield* chart(block, width);
      case 'signature':
        return yield* this.signature(block, width);
      case 'attachments':
        return yield* attachments(block, this.look, kept);
      case 'copies':
        return yield ruled(`抄送：${block.units.join('，')}。`);
      case 'tear':
        return yield tear();
      case 'space':
        for (let at = 0; at < block.lines; at += 1) yield new Paragraph({ style: 'PaperBody' });
        return;
      case 'contents':
        return yield* this.contents(width);
    }
  }

  private heading({ level, text }: Of<'heading'>): Paragraph {
    const bookmark = new Bookmark({ id: anchor(this.headings), children: [new TextRun(text)] });
    this.headings += 1;
    return new Paragraph({ heading: levels[level - 1]!, children: [bookmark] }); // levels are 1 to 4
  }

  private *contents(width: number): Generator<Paragraph> {
    yield* styled('PaperTitle', '目录');
    const headings = this.model.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));
    const tabStops = [{ type: TabStopType.RIGHT, position: twips(width), leader: LeaderType.DOT }];
    for (const [index, { level, text }] of headings.entries()) {
      if (level > 2) continue;
      const page = new PageReference(anchor(index), { hyperlink: true });
      const children = [new TextRun(text), new TextRun({ children: [new Tab()] }), page];
      yield new Paragraph({ style: 'PaperContents', tabStops, indent: { left: (level - 1) * 360 }, children });
    }
  }

  private *signature({ unit, dateText, places }: Of<'signature'>, width: number): Generator<FileChild> {
    const right = this.look.size * 4 * 20;
    const base = { style: 'PaperAddressee', alignment: AlignmentType.RIGHT, keepNext: true } as const;
    const overlap = ((unit.length - dateText.length * 0.75) / 2) * this.look.size * 20;
    yield new Paragraph({ style: 'PaperAddressee' });
    yield new Paragraph({ ...base, indent: { right: Math.max(right - overlap, this.look.size * 40) }, text: unit });
    yield new Paragraph({ ...base, indent: { right }, text: dateText });
    if (places.length) yield* spaced(signTable(places, width));
  }
}

function anchor(heading: number): string {
  return `paper_${heading}`;
}

/** A paragraph in a style; line ends stay line ends. */
function* styled(style: string, text: string, more: Partial<IParagraphOptions> = {}): Generator<Paragraph> {
  for (const line of text.split('\n')) yield new Paragraph({ ...more, style, text: line });
}

function* spaced(table: Table): Generator<FileChild> {
  yield table;
  // two tables without a paragraph between them would grow together
  yield new Paragraph({ spacing: { line: 40, lineRule: 'exact' }, run: { size: 2 } });
}

function* chart({ caption, chart: data }: Of<'chart'>, width: number): Generator<Paragraph> {
  const drawing = drawChart(data, data.type === 'pair' ? width : Math.min(width, 430));
  const [pixelsWide, pixelsHigh] = [Math.round(drawing.width * PIXELS), Math.round(drawing.height * PIXELS)];
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(toSvg(drawing), 'utf8'),
    fallback: { type: 'png', data: toPng(drawing, openFaces().body) },
    transformation: { width: pixelsWide, height: pixelsHigh },
    altText: { name: caption, title: caption, description: drawing.alt },
  });
  yield new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [picture] });
  yield new Paragraph({ style: 'PaperCaption', text: caption, keepNext: false });
}

function* attachments({ names }: Of<'attachments'>, look: DocxLook, keepNext: boolean): Generator<Paragraph> {
  yield new Paragraph({ style: 'PaperAddressee' });
  for (const [index, text] of attachmentLines(names).entries())
    yield new Paragraph({
      style: 'PaperBody',
      keepNext,
      ...(index === 0 ? {} : { indent: { firstLine: look.size * 100 } }),
      text,
    });
}

function ruled(text: string): Paragraph {
  const line = { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 4 };
  return new Paragraph({ style: 'PaperAddressee', border: { top: line, bottom: line }, text });
}

function tear(): Paragraph {
  const line = { style: BorderStyle.DASHED, size: 6, color: '000000', space: 1 };
  return new Paragraph({ border: { bottom: line }, spacing: { after: mm(6) } });
}
