import { isTooLong } from '@mlps/workbooks';
import type { BookRow, BookSheet } from '@mlps/workbooks';
import type { NoticeModel } from '../../model/notice-model.js';
import { listColumns, reportedStates } from './list-columns.js';
import * as looks from './looks.js';

/** How to fill the book in, and how the figures came about. */
export function notesSheet(model: NoticeModel): BookSheet {
  const facts = [...model.method.figures, ...model.method.settings];
  const rows: BookRow[] = [
    { cells: [{ value: '填写与计算说明', look: looks.title }], height: 34 },
    ...numbered([...howTo(), ...longTexts(model)]),
    { cells: [null] },
    { cells: [{ value: model.method.statement, look: looks.paragraph }] },
    ...facts.map(({ label, text }): BookRow => ({
      cells: [
        { value: label, look: looks.label },
        { value: text, look: looks.told },
      ],
    })),
    { cells: [null] },
    ...numbered([...model.method.notices, ...model.method.remarks, ...model.warnings.map((warning) => `${warning}。`)]),
  ];
  const whole = rows.flatMap((row, index) => (row.cells.length === 1 ? [`A${index + 1}:B${index + 1}`] : []));
  return {
    name: '说明',
    columns: [{ width: 30 }, { width: 62 }],
    rows,
    merges: whole,
    print: { orientation: 'portrait', footer: '&C第 &P 页 共 &N 页' },
  };
}

function howTo(): string[] {
  const open = listColumns.filter((column) => column.open).map((column) => `“${column.title}”`);
  return [
    `请在“整改清单”中填写黄色标题的各列：${open.join('、')}；其余各列已锁定，请勿修改。`,
    `“状态”从列表中选择：${reportedStates.join('、')}。选择“无法整改”的，请在“整改措施”中写明补偿措施，在“备注”中写明原因。`,
    '日期写作 2026-09-30 的形式；佐证材料写文件名，多个文件以分号隔开。',
    '可以筛选和调整列宽；请勿增删行列或删除隐藏的“标识”列，回收时据此与测评记录对应。',
  ];
}

/** Excel shows no row higher than 409 points; a text beyond that must be read in the formula bar. */
const SHOWN_WHOLE = 500;

function longTexts({ problems }: NoticeModel): string[] {
  const numbers = (which: (text: string) => boolean): string =>
    problems.flatMap(({ number, found, advice }) => (which(found) || which(advice) ? [number] : [])).join('、');
  const hidden = numbers((text) => text.length > SHOWN_WHOLE);
  const cut = numbers(isTooLong);
  return [
    ...(hidden ? [`${hidden}的内容较长，单元格可能显示不全，请选中单元格后在编辑栏查看。`] : []),
    ...(cut ? [`${cut}的内容超过单元格上限，已截断并注明，全文见PDF。`] : []),
  ];
}

function numbered(texts: readonly string[]): BookRow[] {
  return texts.map((text, index) => ({ cells: [{ value: `${index + 1}. ${text}`, look: looks.paragraph }] }));
}
