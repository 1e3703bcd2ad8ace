import type { Block, Group, PageTemplate, Rule } from './blocks.js';
import { Flow } from './flow.js';
import { layContentsLine } from './lay-contents-line.js';
import { layFigure, layPicture } from './lay-figure.js';
import { layParagraph, leastParagraphHeight, paragraphHeight } from './lay-paragraph.js';
import { layTable, leastTableHeight, tableHeight } from './lay-table.js';
import type { Page } from './page.js';

/**
 * Lay blocks out on pages, one page after the other; no page is kept, so a long paper takes no more memory than a short one.
 * @param blocks in reading order
 * @param template of the first page
 */
export function* layOut(blocks: Iterable<Block>, template: PageTemplate): Generator<Page> {
  const flow = new Flow(template);
  let held: Block | undefined;
  for (const block of blocks) {
    if (held) yield* layBlock(flow, held, block);
    held = block;
  }
  if (held) yield* layBlock(flow, held, undefined);
  yield flow.finish();
}

function* layBlock(flow: Flow, block: Block, next: Block | undefined): Generator<Page> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const keeps = block.kind === 'heading' || block.keepWithNext === true;
      if (keeps && next && !flow.atTop && !flow.fits(paragraphHeight(flow, block) + leastHeight(flow, next)))
        yield flow.turn();
      return yield* layParagraph(flow, block);
    }
    case 'table':
      return yield* layTable(flow, block);
    case 'group':
      return yield* layGroup(flow, block);
    case 'figure':
      return yield* layFigure(flow, block);
    case 'picture':
      return yield* layPicture(flow, block);
    case 'contentsLine':
      return yield* layContentsLine(flow, block);
    case 'page':
      yield flow.turn(block.template);
      return;
    case 'space':
      if (!flow.atTop) flow.y += Math.min(block.height, flow.room);
      return;
    case 'rule':
      putRule(flow, block);
  }
}

function* layGroup(flow: Flow, { blocks }: Group): Generator<Page> {
  const height = blocks.reduce((sum, block) => sum + wholeHeight(flow, block), 0);
  if (!flow.atTop && !flow.fits(height) && height <= flow.pageHeight) yield flow.turn();
  for (const [index, block] of blocks.entries()) yield* layBlock(flow, block, blocks[index + 1]);
}

function putRule(flow: Flow, { width, color, dash }: Rule): void {
  const line = { kind: 'line', width, color } as const;
  const ends = { from: [flow.left, flow.y], to: [flow.left + flow.width, flow.y] } as const;
  flow.put(dash === undefined ? { ...line, ...ends } : { ...line, ...ends, dash });
}

/** Height that a block needs at least to begin on a page. */
function leastHeight(flow: Flow, block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return leastParagraphHeight(flow, block);
    case 'table':
      return leastTableHeight(block);
    case 'group':
    case 'figure':
    case 'picture':
      return wholeHeight(flow, block);
    case 'contentsLine':
      return block.style.leading;
    default:
      return 0;
  }
}

function wholeHeight(flow: Flow, block: Block): number {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return paragraphHeight(flow, block);
    case 'table':
      return tableHeight(block);
    case 'group':
      return block.blocks.reduce((sum, inner) => sum + wholeHeight(flow, inner), 0);
    case 'space':
    case 'picture':
      return block.height;
    case 'figure':
      return block.drawing.height;
    case 'contentsLine':
      return block.style.leading;
    default:
      return 0;
  }
}
