import type { Block } from '../../pdf/layout/blocks.js';
import type { PaperModel } from '../document/paper-model.js';
import type { PaperTheme } from './paper-theme.js';

/** The contents: headings of the first two levels, with the page numbers that the first run found. */
export function* contentsBlocks(
  { sections }: Pick<PaperModel, 'sections'>,
  labels: readonly string[],
  theme: PaperTheme,
): Generator<Block> {
  yield { kind: 'heading', level: 1, text: '目录', style: theme.contentsTitle };
  let at = 0;
  for (const { blocks } of sections)
    for (const block of blocks) {
      if (block.kind !== 'heading') continue;
      const page = labels[at] ?? '';
      at += 1;
      if (block.level > 2) continue;
      const style = theme.contents[block.level === 1 ? 0 : 1];
      yield { kind: 'contentsLine', title: block.text, page, style };
    }
}
