import { settledText } from '../round-trip/record-value.js';

/** States that the recipient of a notice may report. */
export const reportedStateNames = {
  notStarted: '未开始',
  inProgress: '整改中',
  done: '已完成',
  impossible: '无法整改',
} as const;

export type ReportedState = keyof typeof reportedStateNames;

export const reportedStates: readonly ReportedState[] = Object.freeze(
  Object.keys(reportedStateNames) as ReportedState[], // the keys of a literal
);

/** What the recipient fills in for one problem. */
export interface RectificationValue {
  readonly department: string;
  readonly owner: string;
  readonly measure: string;
  /** ISO 8601 date, '' while open */
  readonly plannedDate: string;
  readonly actualDate: string;
  readonly state: ReportedState;
  readonly evidence: string;
  readonly note: string;
}

export type RectificationField = keyof RectificationValue;

/** Titles of the columns in the notice's workbook. */
export const rectificationTitles: Readonly<Record<RectificationField, string>> = {
  department: '责任部门',
  owner: '责任人',
  measure: '整改措施',
  plannedDate: '计划完成日期',
  actualDate: '实际完成日期',
  state: '状态',
  evidence: '佐证材料',
  note: '备注',
};

export const rectificationFields: readonly RectificationField[] = Object.freeze(
  Object.keys(rectificationTitles) as RectificationField[], // the keys of a literal
);

/** A row as the notice's workbook goes out. */
export const blankRectification: RectificationValue = Object.freeze({
  department: '',
  owner: '',
  measure: '',
  plannedDate: '',
  actualDate: '',
  state: 'notStarted',
  evidence: '',
  note: '',
});

/** @returns null for a word that is no state; an empty cell is 未开始 */
export function readReportedState(text: string): ReportedState | null {
  const word = settledText(text).replace(/\s+/g, '');
  if (word === '') return 'notStarted';
  return reportedStates.find((state) => reportedStateNames[state] === word || state === word) ?? null;
}
