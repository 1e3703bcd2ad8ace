import type { NoticeModel } from '../../model/notice-model.js';
import type { Block } from '../../pdf/layout/blocks.js';
import type { Theme } from '../theme.js';
import { factTable } from './fact-table.js';

/** The last page, to be signed, torn off and returned. */
export function* receiptBlocks({ receipt }: NoticeModel, theme: Theme, width: number, annex: number): Generator<Block> {
  yield { kind: 'paragraph', text: `附件${annex}（沿虚线裁下后退回）`, style: theme.annexMark };
  yield { kind: 'space', height: 4 };
  yield { kind: 'rule', width: 0.7, color: '#000000', dash: 4 };
  yield { kind: 'space', height: 14 };
  yield { kind: 'heading', level: 1, text: '送达回执', style: theme.annexTitle, bookmark: true };
  yield { kind: 'paragraph', text: receipt.intro, style: theme.note };
  yield { kind: 'space', height: 6 };
  yield factTable(receipt.facts, theme, width, { minHeight: 30 });
  yield { kind: 'space', height: 10 };
  yield { kind: 'paragraph', text: receipt.acknowledgement, style: theme.note };
  yield { kind: 'space', height: 6 };
  yield factTable(receipt.signatures, theme, width, { minHeight: 34 });
}
