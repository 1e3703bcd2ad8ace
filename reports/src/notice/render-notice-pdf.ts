import type { Writable } from 'node:stream';
import { startOfDayInShanghai } from '../model/chinese-date.js';
import type { NoticeModel } from '../model/notice-model.js';
import { pdfBuffer, writePdf } from '../pdf/draw/write-pdf.js';
import type { Paper } from '../pdf/draw/write-pdf.js';
import { openFaces } from '../pdf/fonts/default-faces.js';
import type { Block } from '../pdf/layout/blocks.js';
import { DRAFT, logoBlocks } from '../papers/pdf/render-paper-pdf.js';
import type { PaperPdfOptions } from '../papers/pdf/render-paper-pdf.js';
import { letterBlocks } from './sections/letter.js';
import { methodNoteBlocks } from './sections/method-note.js';
import { problemListBlocks } from './sections/problem-list.js';
import { receiptBlocks } from './sections/receipt.js';
import { letterPage, noticeTheme, tablePage, textWidth } from './theme.js';

/** Choices of the PDF that change no word. */
export type NoticePdfOptions = PaperPdfOptions;

/**
 * Draw a notice as PDF: A4, tagged, fonts embedded as a subset. Equal models give equal bytes.
 * @throws ReportError `font.unreadable` when a font of one's own cannot be read
 * @example (await renderNoticePdf(model)).subarray(0, 5).toString() // '%PDF-'
 */
export async function renderNoticePdf(model: NoticeModel, options: NoticePdfOptions = {}): Promise<Buffer> {
  return pdfBuffer(noticePaper(model, options));
}

/**
 * Draw a notice into a stream, page by page, so that a long list needs no more memory than a short one.
 * @returns number of pages, once the stream has taken everything
 */
export async function streamNoticePdf(
  model: NoticeModel,
  sink: Writable,
  options: NoticePdfOptions = {},
): Promise<number> {
  return writePdf(noticePaper(model, options), sink);
}

function noticePaper(model: NoticeModel, { fonts, draft, onDrawn }: NoticePdfOptions): Paper {
  const faces = openFaces(fonts);
  const theme = noticeTheme(faces);
  const running = {
    header: model.brand.headerText,
    number: model.number ?? '',
    disclaimer: '签发单位自行出具，非公安机关法律文书',
  };
  const letter = letterPage(theme, running);
  const list = tablePage(theme, running);
  const portrait = textWidth(letter);
  function* blocks(): Generator<Block> {
    yield* logoBlocks({ brand: model.brand, author: model.issuer });
    yield* letterBlocks(model, theme, portrait);
    let annex = 0;
    if (model.problems.length > 0) {
      yield { kind: 'page', template: list };
      yield* problemListBlocks(model, theme, textWidth(list), (annex += 1));
    }
    yield { kind: 'page', template: letter };
    yield* methodNoteBlocks(model, theme, portrait, (annex += 1));
    yield { kind: 'page', template: letter };
    yield* receiptBlocks(model, theme, portrait, annex + 1);
  }
  return {
    blocks,
    template: letter,
    title: `${model.addressee}${model.title}`,
    author: model.issuer,
    subject: model.number ?? model.identity.system,
    created: startOfDayInShanghai(model.date),
    watermark: draft ? { text: DRAFT, face: faces.heading } : null,
    onDrawn,
  };
}
