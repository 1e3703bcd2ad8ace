import { footerText } from '@mlps/workbooks';
import type { BookRow, BookSheet } from '@mlps/workbooks';
import type { NoticeModel } from '../../model/notice-model.js';
import { listColumns, reportedStates } from './list-columns.js';
import * as looks from './looks.js';

export const LIST_SHEET = '整改清单';
/** Row with the column titles, from 1; the first row bears the title. */
const HEAD_ROW = 2;

/** Columns before those that the recipient fills in. */
const toldColumns = listColumns.findIndex((column) => column.open);

/** One row per problem; the yellow columns are filled in by the recipient. */
export function listSheet(model: NoticeModel): BookSheet {
  const last = letterOf(listColumns.length - 1);
  const lastRow = HEAD_ROW + Math.max(model.problems.length, 1);
  const below = (title: string): string => {
    const letter = letterOf(listColumns.findIndex((column) => column.title === title));
    return `${letter}${HEAD_ROW + 1}:${letter}${lastRow}`;
  };
  const risks = below('风险等级');
  const states = below('状态');
  return {
    name: LIST_SHEET,
    columns: listColumns.map(({ width, hidden }) => ({ width, hidden: hidden?.(model) ?? false })),
    rows: [titleRow(model), headRow(), ...problemRows(model)],
    merges: [`B1:${letterOf(toldColumns - 1)}1`],
    freeze: { rows: HEAD_ROW, columns: 3 },
    filter: `A${HEAD_ROW}:${last}${lastRow}`,
    lists: [{ range: states, entries: reportedStates }],
    dates: ['计划完成日期', '实际完成日期'].map((title) => ({
      range: below(title),
      from: '2000-01-01',
      to: '2099-12-31',
      message: '请填写日期，写作 2026-09-30。',
    })),
    colors: [
      { range: risks, formula: `${first(risks)}="高"`, fill: 'F8CBAD' },
      { range: risks, formula: `${first(risks)}="中"`, fill: 'FFE699' },
      { range: states, formula: `${first(states)}="已完成"`, fill: 'C6E0B4' },
      { range: states, formula: `${first(states)}="无法整改"`, fill: 'F8CBAD' },
    ],
    protection: { filter: true, formatColumns: true },
    print: {
      orientation: 'landscape',
      titleRows: [HEAD_ROW, HEAD_ROW],
      titleColumns: ['B', 'C'],
      // what was found on one page, what is filled in on the next, side by side
      scale: 72,
      breakAfterColumns: [toldColumns],
      footer: `&L${footerText(model.identity.system)}&C第 &P 页 共 &N 页&R${footerText(model.number ?? '')}`,
    },
  };
}

function titleRow(model: NoticeModel): BookRow {
  const text = `${model.identity.system}安全问题整改清单${model.number ? `（${model.number}）` : ''}`;
  return { cells: [null, { value: text, look: looks.title }], height: 30 };
}

function headRow(): BookRow {
  return {
    cells: listColumns.map(({ title, open }) => ({ value: title, look: open ? looks.openHead : looks.head })),
    height: 32,
  };
}

function problemRows(model: NoticeModel): BookRow[] {
  if (model.problems.length === 0) return [{ cells: [null, { value: '未发现需要整改的问题', look: looks.paragraph }] }];
  return model.problems.map((problem) => ({ cells: listColumns.map((column) => column.cell(problem, model)) }));
}

/** The first cell of a range with its column fixed, as a colour rule needs it: `J3:J9` gives `$J3`. */
function first(range: string): string {
  return `$${range.split(':')[0]}`;
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index); // the list has fewer than 26 columns
}
