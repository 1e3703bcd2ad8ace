import type { PaperModel } from '../../papers/document/paper-model.js';
import { GAP_MARK } from '../../papers/document/gap-mark.js';
import type { Rule } from '../contradiction.js';

const SHOWN = 5;

/** Chapters that say only that their content was not entered; the paper may go out with them, but nobody should be surprised. */
export const toldGaps: Rule = ({ input: { paper } }) => {
  const chapters = paper ? gapChapters(paper) : [];
  if (chapters.length === 0) return [];
  const named = chapters.slice(0, SHOWN).join('、');
  return [
    {
      id: 'told-gaps',
      severity: 'warning',
      place: chapters[0]!, // there is one
      messageZh: `有${chapters.length}处内容尚未录入：${named}${chapters.length > SHOWN ? '等' : ''}`,
      remedyZh: '补充录入后重新生成；不补的，报告在“数据缺口说明”中列明',
    },
  ];
};

/** Headings, in reading order, under which a gap is told. */
function gapChapters({ sections }: Pick<PaperModel, 'sections'>): string[] {
  const found = new Set<string>();
  let heading = '';
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'heading' || block.kind === 'title') heading = block.text;
    if (block.kind === 'paragraph' && block.text.includes(GAP_MARK)) found.add(heading);
  }
  return [...found];
}
