import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  Tab,
  TextRun,
} from 'docx';
import type { FileChild, ISectionOptions } from 'docx';
import { writableText } from '@mlps/workbooks';
import { leadsToSignature } from '../papers/document/leads-to-signature.js';
import type { PaperModel, PaperSection } from '../papers/document/paper-model.js';
import { DRAFT_NOTE } from '../papers/xlsx/render-paper-xlsx.js';
import type { DraftOptions } from '../papers/xlsx/render-paper-xlsx.js';
import { DocxBlocks } from './docx-blocks.js';
import { bodyFont, docxLook, halfPoints, headingStyles, mm, paragraphStyles, thinLine, twips } from './docx-look.js';
import type { DocxLook } from './docx-look.js';

/** A4 and the margins of official papers, in millimetres. */
const portrait = { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 } as const;
const longPortrait = { ...portrait, top: 30, bottom: 28 } as const;
const landscape = { width: 297, height: 210, top: 25, right: 20, bottom: 22, left: 20 } as const;

/**
 * Draw a paper as Word document (.docx): the same model as the PDF, with named styles, repeated table heads and page fields.
 * The time of making stands in the file, so equal models do not give equal bytes.
 * @example (await renderPaperDocx(paper)).subarray(0, 2).toString() // 'PK'
 */
export async function renderPaperDocx(given: PaperModel, { draft = false }: DraftOptions = {}): Promise<Buffer> {
  const model = writableText(given);
  const long = model.sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
  const look = docxLook(long);
  const blocks = new DocxBlocks(model, look);
  const document = new Document({
    title: model.title,
    subject: model.number ?? model.subject,
    creator: model.author,
    lastModifiedBy: model.author,
    description: '',
    styles: {
      default: { document: { run: { font: bodyFont, size: halfPoints(look.size) } }, ...headingStyles(look) },
      paragraphStyles: paragraphStyles(look),
    },
    ...(long ? { features: { updateFields: true } } : {}),
    evenAndOddHeaderAndFooters: true,
    sections: model.sections.map((section, index) => sectionOf(model, section, index, blocks, look, draft)),
  });
  return Packer.toBuffer(document);
}

function sectionOf(
  model: PaperModel,
  section: PaperSection,
  index: number,
  blocks: DocxBlocks,
  look: DocxLook,
  draft: boolean,
): ISectionOptions {
  const page = sheetOf(section, look);
  const width = ((page.width - page.left - page.right) / 25.4) * 72;
  const children: FileChild[] = index === 0 ? logo(model) : [];
  for (const [at, block] of section.blocks.entries())
    children.push(...blocks.of(block, width, leadsToSignature(section.blocks, at)));
  return {
    properties: { page: pageOf(model, section, index, look), titlePage: index === 0 },
    ...running(model, section, index, width, look, draft),
    children,
  };
}

function sheetOf(
  { orientation }: PaperSection,
  { long }: DocxLook,
): typeof portrait | typeof landscape | typeof longPortrait {
  if (orientation === 'landscape') return landscape;
  return long ? longPortrait : portrait;
}

function pageOf(
  { sections }: PaperModel,
  section: PaperSection,
  index: number,
  look: DocxLook,
): NonNullable<ISectionOptions['properties']>['page'] {
  const { zone, orientation } = section;
  const { width, height, top, right, bottom, left } = sheetOf(section, look);
  const begins = sections.findIndex((other) => other.zone === zone) === index;
  // docx turns the sheet by itself when it lies
  const sheet =
    orientation === 'landscape' ? { width: mm(height), height: mm(width) } : { width: mm(width), height: mm(height) };
  return {
    size: { ...sheet, orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
    margin: { top: mm(top), right: mm(right), bottom: mm(bottom), left: mm(left), header: mm(18), footer: mm(16) },
    pageNumbers: {
      formatType: zone === 'front' ? NumberFormat.UPPER_ROMAN : NumberFormat.DECIMAL,
      ...(begins ? { start: 1 } : {}),
    },
  };
}

/** Running lines: none on a cover; odd pages number at the right edge, even pages at the left. */
function running(
  model: PaperModel,
  { zone, bare }: PaperSection,
  index: number,
  width: number,
  look: DocxLook,
  draft: boolean,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const empty = {
    header: new Header({ children: draft ? [draftLine()] : [new Paragraph('')] }),
    footer: new Footer({ children: [new Paragraph('')] }),
  };
  if (bare)
    return {
      headers: { default: empty.header, even: empty.header, first: empty.header },
      footers: { default: empty.footer, even: empty.footer, first: empty.footer },
    };
  const header = runningHeader(model, width, draft);
  const [odd, even] = [pageFooter(zone, AlignmentType.RIGHT, look), pageFooter(zone, AlignmentType.LEFT, look)];
  return {
    headers: { default: header, even: header, ...(index === 0 ? { first: empty.header } : {}) },
    footers: { default: odd, even, ...(index === 0 ? { first: odd } : {}) },
  };
}

/** Word has no watermark of its own making here, so a line above the page says it. */
function draftLine(): Paragraph {
  const run = new TextRun({ text: DRAFT_NOTE, bold: true, color: 'C00000', size: halfPoints(14) });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] });
}

function runningHeader({ brand, number }: PaperModel, width: number, draft: boolean): Header {
  const size = halfPoints(10.5);
  const children = [
    new TextRun({ text: brand.headerText, size }),
    ...(number ? [new TextRun({ children: [new Tab(), number], size })] : []),
  ];
  const tabStops = [{ type: TabStopType.RIGHT, position: twips(width) }];
  return new Header({
    children: [
      ...(draft ? [draftLine()] : []),
      new Paragraph({ tabStops, border: { bottom: { ...thinLine, space: 3 } }, children }),
    ],
  });
}

function pageFooter(
  zone: PaperSection['zone'],
  alignment: (typeof AlignmentType)['LEFT' | 'RIGHT'],
  { long }: DocxLook,
): Footer {
  const mark = zone === 'annex' ? '附' : '';
  const run = new TextRun({ children: [`— ${mark}`, PageNumber.CURRENT, ' —'], size: halfPoints(long ? 10.5 : 14) });
  return new Footer({ children: [new Paragraph({ alignment, children: [run] })] });
}

function logo({ brand, author }: PaperModel): Paragraph[] {
  if (!brand.logo) return [];
  const { pngBase64, width, height } = brand.logo;
  const name = `${author}标志`;
  const picture = new ImageRun({
    type: 'png',
    data: Buffer.from(pngBase64, 'base64'),
    transformation: { width: Math.round((width * 96) / 72), height: Math.round((height * 96) / 72) },
    altText: { name, title: name, description: name },
  });
  return [new Paragraph({ children: [picture] })];
}
