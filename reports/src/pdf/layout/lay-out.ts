import type { Block, Group, PageTemplate, Rule } from './blocks.js';
import { Flow } from './flow.js';
import { layContentsLine } from './lay-contents-line.js';
import { layFigure, layPicture } from './lay-figure.js';
import { layParagraph, leastParagraphHeight, paragraphHeight } from './lay-paragraph.js';
import { layTable, leastTableHeight, tableHeight } from './lay-table.js';
import type { Page } from './page.js';

/** A group is kept whole up to this share of a page: the rest is for the headings that lead to it. */
const MOST_KEPT = 0.8;

/**
 * Lay blocks out on pages, one page after the other; no page is kept, so a long paper takes no more memory than a short one.
 * @param blocks in reading order
 * @param template of the first page
 */
export function* layOut(blocks: Iterable<Block>, template: PageTemplate): Generator<Page> {
  const flow = new Flow(template);
  yield* layBlocks(flow, blocks);
  yield flow.finish();
}

function* layBlocks(flow: Flow, blocks: Iterable<Block>): Generator<Page> {
  let held: Block[] = [];
  for (const block of blocks) {
    held.push(block);
    if (keeps(block) || (block.kind === 'space' && held.length > 1)) continue; // what follows decides where it begins
    yield* layHeld(flow, held);
    held = [];
  }
  yield* layHeld(flow, held);
}

function* layHeld(flow: Flow, blocks: readonly Block[]): Generator<Page> {
  for (const [index, block] of blocks.entries()) yield* layBlock(flow, block, blocks.slice(index + 1));
}

function keeps(block: Block): boolean {
  if (block.kind === 'paragraph' || block.kind === 'table' || block.kind === 'group')
    return block.keepWithNext === true;
  return block.kind === 'heading';
}

/** Height of what a block must not be parted from: headings and spaces after it, and the beginning of what they lead to. */
function keptHeight(flow: Flow, followers: readonly Block[]): number {
  let height = 0;
  for (const [index, block] of followers.entries()) {
    if (index === followers.length - 1 || mayBreak(flow, block)) return height + leastHeight(flow, block);
    height += wholeHeight(flow, block);
  }
  return height;
}

/** Whether a block goes on over the page, so that what follows it need not stand with its beginning. */
function mayBreak(flow: Flow, block: Block): boolean {
  return block.kind === 'table' || (block.kind === 'group' && wholeHeight(flow, block) > MOST_KEPT * flow.pageHeight);
}

function* layBlock(flow: Flow, block: Block, followers: readonly Block[]): Generator<Page> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph': {
      const needed = keeps(block) && followers.length ? paragraphHeight(flow, block) + keptHeight(flow, followers) : 0;
      if (!flow.atTop && needed <= flow.pageHeight && !flow.fits(needed)) yield flow.turn();
      return yield* layParagraph(flow, block);
    }
    case 'table':
      return yield* layTable(flow, block, keptHeight(flow, followers));
    case 'group':
      return yield* layGroup(flow, block, followers);
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

function* layGroup(flow: Flow, group: Group, followers: readonly Block[]): Generator<Page> {
  const height = wholeHeight(flow, group);
  const kept = height + keptHeight(flow, followers);
  const whole = height <= MOST_KEPT * flow.pageHeight;
  if (!flow.atTop && whole && !flow.fits(kept <= flow.pageHeight ? kept : height)) yield flow.turn();
  yield* layBlocks(flow, group.blocks);
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
      return leastTableHeight(block, flow.pageHeight);
    case 'group':
      return leastGroupHeight(flow, block);
    case 'figure':
    case 'picture':
      return wholeHeight(flow, block);
    case 'contentsLine':
      return block.style.leading;
    default:
      return 0;
  }
}

/** A group that a page can hold is kept whole; a longer one begins like its first blocks. */
function leastGroupHeight(flow: Flow, group: Group): number {
  const height = wholeHeight(flow, group);
  if (height <= MOST_KEPT * flow.pageHeight) return height;
  const first = group.blocks.findIndex((block) => block.kind !== 'space' && !keeps(block));
  return keptHeight(flow, group.blocks.slice(0, first + 1));
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
