import type { PaperBlock, PaperSection } from './paper-model.js';

/** What stands where there is nothing to tell: an empty chapter looks like a page that was lost. */
const NONE = '无';

/** Headings with nothing below them, and tables without rows, say that there is nothing. */
export function fillGaps(sections: readonly PaperSection[]): PaperSection[] {
  const all = sections.flatMap(({ blocks }) => blocks);
  let at = 0;
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block) => {
      at += 1;
      return isBare(block, all[at]) ? [block, { kind: 'paragraph' as const, text: `${NONE}。` }] : [withRow(block)];
    }),
  }));
}

function isBare(block: PaperBlock, next: PaperBlock | undefined): boolean {
  return block.kind === 'heading' && (next === undefined || (next.kind === 'heading' && next.level <= block.level));
}

function withRow(block: PaperBlock): PaperBlock {
  return block.kind === 'table' && block.rows.length === 0 ? { ...block, rows: [{ band: NONE }] } : block;
}
