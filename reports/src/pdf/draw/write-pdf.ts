import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
// oxlint-disable-next-line import/no-named-as-default -- its types know the default export only
import PDFDocument from 'pdfkit';
import type { Block, PageTemplate } from '../layout/blocks.js';
import { layOut } from '../layout/lay-out.js';
import type { Page } from '../layout/page.js';
import type { Face } from '../fonts/face.js';
import { BufferSink } from './buffer-sink.js';
import { drawPage } from './draw-page.js';
import { PackObjects } from './pack-objects.js';
import { StructureWriter } from './structure-writer.js';
import { TextWriter } from './text-writer.js';

/** A paper that can be laid out as often as needed. */
export interface Paper {
  /** the same blocks at every call */
  readonly blocks: () => Iterable<Block>;
  /** template of the first page */
  readonly template: PageTemplate;
  /** told every page of the first run, so that the second can print page numbers in the contents */
  readonly onCounted?: (page: Page) => void;
  readonly title: string;
  readonly author: string;
  readonly subject?: string;
  readonly keywords?: string;
  /** written as the time of making, so that equal input gives equal bytes */
  readonly created: Date;
  /** stands large and pale behind the text of every page */
  readonly watermark?: Watermark | null;
  /** told after every page that is drawn; what it throws ends the drawing */
  readonly onDrawn?: ((page: number, pages: number) => void) | undefined;
}

export interface Watermark {
  readonly text: string;
  readonly face: Face;
}

/** Bytes that may wait in memory before drawing pauses for the reader. */
const MOST_WAITING = 64 * 1024;

/**
 * Write a paper as tagged PDF into a stream, page by page.
 *
 * The layout runs twice, once to count the pages and once to draw them, so that no page waits in memory for its “of y”.
 * @returns the number of pages, once everything is written; fails when the stream fails or is closed early
 */
export async function writePdf(paper: Paper, sink: Writable): Promise<number> {
  let pages = 0;
  for (const page of layOut(paper.blocks(), paper.template)) {
    pages += 1;
    paper.onCounted?.(page);
  }
  const doc = newDocument(paper);
  const packer = new PackObjects();
  const done = pipeline(doc, packer, sink);
  const drawing = drawAll(paper, pages, doc, packer, done);
  try {
    await Promise.all([done, drawing]);
  } catch (error) {
    await Promise.allSettled([done, drawing]); // the stream is closed before the caller hears of it
    throw error;
  }
  return pages;
}

async function drawAll(
  paper: Paper,
  pages: number,
  doc: PDFKit.PDFDocument,
  packer: PackObjects,
  done: Promise<void>,
): Promise<void> {
  const pens = { structure: new StructureWriter(doc), text: new TextWriter(doc) };
  try {
    for (const page of layOut(paper.blocks(), paper.template)) {
      drawPage(doc, page, pages, pens, paper.watermark ?? null);
      paper.onDrawn?.(page.number, pages);
      // lets other work of the process go on, and the reader catch up
      await nextTurn();
      while (doc.readableLength > MOST_WAITING && !packer.destroyed)
        await (packer.writableNeedDrain ? Promise.race([once(packer, 'drain'), done]) : nextTurn());
      if (packer.destroyed) return;
    }
    doc.end();
  } catch (error) {
    doc.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}

function newDocument({ title, author, subject, keywords, created }: Paper): PDFKit.PDFDocument {
  return new PDFDocument({
    autoFirstPage: false,
    // each line is set once: keeping every line's glyphs would fill the memory
    fontLayoutCache: false,
    font: '',
    lang: 'zh-CN',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Author: author,
      ...(subject === undefined ? {} : { Subject: subject }),
      ...(keywords === undefined ? {} : { Keywords: keywords }),
      CreationDate: created,
      ModDate: created,
    },
  });
}

/** Write a paper into one buffer. */
export async function pdfBuffer(paper: Paper): Promise<Buffer> {
  const sink = new BufferSink();
  await writePdf(paper, sink);
  return sink.whole();
}
