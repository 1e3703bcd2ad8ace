import type { NoticeModel } from '../../model/notice-model.js';
import type { Block } from '../../pdf/layout/blocks.js';
import type { Theme } from '../theme.js';
import { factTable } from './fact-table.js';

/** The annex that says how the figures came about and what they are not. */
export function* methodNoteBlocks(
  { method, warnings }: NoticeModel,
  theme: Theme,
  width: number,
  annex: number,
): Generator<Block> {
  yield { kind: 'paragraph', text: `附件${annex}`, style: theme.annexMark };
  yield { kind: 'heading', level: 1, text: '得分与结论的计算说明', style: theme.annexTitle, bookmark: true };
  yield { kind: 'paragraph', text: method.statement, style: theme.note };
  yield { kind: 'space', height: 8 };
  yield factTable([...method.figures, ...method.settings], theme, width, { label: 158 });
  yield { kind: 'space', height: 8 };
  const notes = [...method.notices, ...method.remarks, ...warnings.map((warning) => `${warning}。`)];
  for (const [index, text] of notes.entries())
    yield { kind: 'paragraph', text: `（${index + 1}）${text}`, style: theme.note };
}
