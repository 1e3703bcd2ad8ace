import { workbookErrors } from '@mlps/workbooks';
import type { WorkbookErrorCode } from '@mlps/workbooks';
import type { ProblemKind } from './problem-codes.js';

/** Every way in which a workbook can be refused, for the operations that read one. */
export const workbookProblems = Object.keys(workbookErrors) as WorkbookErrorCode[]; // the keys of a literal

const statuses: Partial<Record<WorkbookErrorCode, number>> = {
  'workbook.too-large': 413,
  'workbook.bomb': 413,
  'workbook.not-a-workbook': 415,
  'workbook.other-evaluation': 409,
  'workbook.not-clean': 409,
};

const titles: Partial<Record<WorkbookErrorCode, string>> = {
  'workbook.other-evaluation': '工作簿属于另一个测评',
  'workbook.not-ours': '不是本工具导出的工作簿',
  'workbook.notice-book': '这是整改清单，不是记录表',
  'workbook.no-records': '没有找到记录表',
  'workbook.bad-mapping': '列对应关系有误',
  'workbook.not-clean': '工作簿不能整本应用',
  'workbook.encrypted': '工作簿有打开密码',
  'workbook.damaged': '工作簿已损坏',
};

/** Status and title of each code of the workbook library. */
export const workbookProblemKinds = Object.fromEntries(
  workbookProblems.map((code) => [code, { status: statuses[code] ?? 422, title: titles[code] ?? '工作簿无法读取' }]),
) as Record<WorkbookErrorCode, ProblemKind>; // one entry for each key
