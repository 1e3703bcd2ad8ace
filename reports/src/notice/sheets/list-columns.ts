import { dateCell } from '@mlps/workbooks';
import type { CellLook, StyledCell } from '@mlps/workbooks';
import type { NoticeModel, NoticeProblem } from '../../model/notice-model.js';
import * as looks from './looks.js';

/** States of a problem that the recipient may report, in the order of the list box. */
export const reportedStates = ['未开始', '整改中', '已完成', '无法整改'] as const;

/** A column of the list of problems. */
export interface ListColumn {
  readonly title: string;
  readonly width: number;
  readonly hidden?: (model: NoticeModel) => boolean;
  /** filled in by the recipient */
  readonly open?: 'text' | 'date' | 'state';
  readonly cell: (problem: NoticeProblem, model: NoticeModel) => StyledCell;
}

/** The columns of the list, from left to right. Titles are what a reader of a returned book looks for. */
export const listColumns: readonly ListColumn[] = [
  { title: '标识', width: 4, hidden: () => true, cell: (problem) => shown(problem.key) },
  { title: '编号', width: 7, cell: (problem) => shown(problem.number, looks.centred) },
  { title: '测评对象', width: 15, cell: (problem) => shown(`${problem.objectName}\n（${problem.objectKind}）`) },
  { title: '安全类', width: 9, cell: (problem) => shown(problem.domain) },
  { title: '控制点', width: 10, cell: (problem) => shown(problem.point) },
  { title: '条款', width: 11, cell: (problem) => shown(problem.clause, looks.centred) },
  { title: '要求', width: 22, cell: (problem) => shown(problem.requirement) },
  { title: '判定', width: 8.5, cell: (problem) => shown(problem.resultWord, looks.centred) },
  { title: '存在问题', width: 31, cell: (problem) => shown(problem.found) },
  { title: '风险等级', width: 6, cell: (problem) => shown(problem.riskWord, looks.centred) },
  {
    title: '重大风险隐患',
    width: 8,
    hidden: ({ problems }) => !problems.some((problem) => problem.hazard),
    cell: (problem) => shown(problem.hazard ? '是' : '否', looks.centred),
  },
  { title: '整改建议', width: 33, cell: (problem) => shown(problem.advice) },
  { title: '整改期限', width: 11, cell: (_, { deadline }) => dated(deadline) },
  { title: '责任部门', width: 14, open: 'text', cell: open },
  { title: '责任人', width: 10, open: 'text', cell: open },
  { title: '整改措施', width: 36, open: 'text', cell: open },
  { title: '计划完成日期', width: 13, open: 'date', cell: openDate },
  { title: '实际完成日期', width: 13, open: 'date', cell: openDate },
  { title: '状态', width: 10, open: 'state', cell: () => ({ value: reportedStates[0], look: looks.openText }) },
  { title: '佐证材料', width: 24, open: 'text', cell: open },
  { title: '备注', width: 18, open: 'text', cell: open },
];

function shown(value: string, look: CellLook = looks.text): StyledCell {
  return { value, look };
}

function dated(isoDate: string | null): StyledCell {
  return { value: isoDate ? dateCell(isoDate) : null, look: looks.date };
}

function open(): StyledCell {
  return { value: null, look: looks.openText };
}

function openDate(): StyledCell {
  return { value: null, look: looks.openDate };
}
