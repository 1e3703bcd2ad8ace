import type { Writable } from 'node:stream';
import { startOfDayInShanghai } from '../../model/chinese-date.js';
import { pdfBuffer, writePdf } from '../../pdf/draw/write-pdf.js';
import type { Paper } from '../../pdf/draw/write-pdf.js';
import { openFaces } from '../../pdf/fonts/default-faces.js';
import type { FontPaths } from '../../pdf/fonts/default-faces.js';
import type { Block, PageTemplate } from '../../pdf/layout/blocks.js';
import type { Page } from '../../pdf/layout/page.js';
import type { PaperModel, PaperSection } from '../document/paper-model.js';
import { contentsBlocks } from './contents-blocks.js';
import { signedBlocks } from './paper-blocks.js';
import { sectionPage, ZonePages } from './paper-page.js';
import { paperTheme } from './paper-theme.js';
import type { PaperTheme } from './paper-theme.js';

/** Choices of the PDF that change no word. */
export interface PaperPdfOptions {
  /** fonts of one's own, e.g. a licensed 仿宋; default: the open fonts that come along */
  fonts?: FontPaths;
  /** marks every page as a draft (草稿) */
  draft?: boolean;
  /** told after every page; what it throws ends the drawing */
  onDrawn?: (page: number, pages: number) => void;
}

/** What stands behind the text of a paper that nobody has issued. */
export const DRAFT = '草稿';

/**
 * Draw a paper as PDF: A4, tagged, bookmarks, contents with page numbers, fonts embedded as a subset. Equal models give equal bytes.
 * @throws ReportError `font.unreadable`
 * @example (await renderPaperPdf(paper)).subarray(0, 5).toString() // '%PDF-'
 */
export async function renderPaperPdf(model: PaperModel, options: PaperPdfOptions = {}): Promise<Buffer> {
  return pdfBuffer(toPaper(model, options));
}

/**
 * Draw a paper into a stream, page by page.
 * @returns number of pages, once the stream has taken everything
 */
export async function streamPaperPdf(
  model: PaperModel,
  sink: Writable,
  options: PaperPdfOptions = {},
): Promise<number> {
  return writePdf(toPaper(model, options), sink);
}

/** Papers with a contents page are reports, the others letters. */
function isLong({ sections }: PaperModel): boolean {
  return sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'contents'));
}

function toPaper(model: PaperModel, { fonts, draft, onDrawn }: PaperPdfOptions): Paper {
  const long = isLong(model);
  const faces = openFaces(fonts);
  const theme = paperTheme(faces, long);
  const zones = new ZonePages();
  const labels: string[] = [];
  const pages = model.sections.map((section) => sectionPage(section, model, theme, zones, long));
  const zoneOf = new Map<PageTemplate, PaperSection['zone']>(
    pages.map((page, index) => [page, model.sections[index]!.zone]), // one page per section
  );
  const onCounted = (page: Page): void => {
    const zone = zoneOf.get(page.template)!; // every page comes from a section
    zones.note(zone, page.number);
    for (const item of page.items) if (item.kind === 'bookmark') labels.push(zones.label(zone, page.number));
  };
  return {
    blocks: () => blocksOf(model, pages, labels, theme),
    template: pages[0] ?? sectionPage({ zone: 'body', orientation: 'portrait', blocks: [] }, model, theme, zones, long),
    onCounted,
    title: model.title,
    author: model.author,
    subject: model.number ?? model.subject,
    created: startOfDayInShanghai(model.date),
    watermark: draft ? { text: DRAFT, face: faces.heading } : null,
    onDrawn,
  };
}

function* blocksOf(
  model: PaperModel,
  pages: readonly PageTemplate[],
  labels: readonly string[],
  theme: PaperTheme,
): Generator<Block> {
  yield* logoBlocks(model);
  for (const [index, section] of model.sections.entries()) {
    const template = pages[index]!; // one page per section
    const { width, margins } = template;
    if (index > 0) yield { kind: 'page', template };
    if (section.blocks.some(({ kind }) => kind === 'contents')) yield* contentsBlocks(model, labels, theme);
    yield* signedBlocks(section.blocks, theme, width - margins.left - margins.right);
  }
}

/** The issuer's logo above the first page's title. */
export function* logoBlocks({ brand: { logo }, author }: Pick<PaperModel, 'brand' | 'author'>): Generator<Block> {
  if (!logo) return;
  const png = Buffer.from(logo.pngBase64, 'base64');
  yield { kind: 'picture', png, width: logo.width, height: logo.height, alt: `${author}标志` };
  yield { kind: 'space', height: 10 };
}
