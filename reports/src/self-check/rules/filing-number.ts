import { parseGrade } from '@mlps/controls';
import type { Rule } from '../contradiction.js';

const SHAPE = /^\d{11}-?\d{5}$/;
const shared = { id: 'filing-number', place: '系统基本信息，备案证明编号', target: { field: 'filingNumber' } } as const;

/** Systems of grade 2 and above are filed; the number is checked by its shape only, and a person may overrule that. */
export const filingNumber: Rule = ({ input: { evaluation } }) => {
  const number = evaluation.system.filingNumber?.trim();
  if (!number) {
    if (gradeOf(evaluation.system.grade) < 2) return [];
    const messageZh = '第二级及以上系统没有备案证明编号';
    return [
      { ...shared, severity: 'error', messageZh, remedyZh: '填写备案证明编号；尚未备案的，写明情况后按理由签发' },
    ];
  }
  if (SHAPE.test(number)) return [];
  const messageZh = `“${number}”不是11位加5位数字的形式`;
  return [{ ...shared, severity: 'warning', messageZh, remedyZh: '按备案证明核对编号' }];
};

/** A grade that cannot be read is a fault of the document and told there. */
function gradeOf(grade: string): number {
  try {
    return parseGrade(grade).g;
  } catch {
    return 0;
  }
}
