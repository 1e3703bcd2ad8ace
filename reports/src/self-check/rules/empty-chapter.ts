import type { PaperBlock, PaperModel } from '../../papers/document/paper-model.js';
import type { Contradiction, Rule } from '../contradiction.js';

/** Headings with nothing below them. */
export const emptyChapter: Rule = ({ input: { paper } }) => (paper ? checkEmptyChapters(paper) : []);

/** The same for a paper that rests on no evaluation. */
export function checkEmptyChapters({ sections }: Pick<PaperModel, 'sections'>): Contradiction[] {
  return sections.flatMap(({ blocks }) =>
    blocks
      .filter((block, at) => isEmptyHeading(block, blocks.slice(at + 1)))
      .map((block): Contradiction => ({
        id: 'empty-chapter',
        severity: 'error',
        place: block.kind === 'heading' ? block.text : '',
        messageZh: '标题下没有内容',
        remedyZh: '补充内容；没有相应内容的，写明“无”或删除该标题',
      })),
  );
}

/** A heading leads to text, or to a heading below it that does. */
function isEmptyHeading(block: PaperBlock, followers: readonly PaperBlock[]): boolean {
  if (block.kind !== 'heading') return false;
  const next = followers.find(({ kind }) => kind !== 'space');
  if (!next) return true;
  if (next.kind === 'heading') return next.level <= block.level;
  if (next.kind === 'table') return next.rows.length === 0;
  return next.kind === 'paragraph' && next.text.trim() === '';
}
