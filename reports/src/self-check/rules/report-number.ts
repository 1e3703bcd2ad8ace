import type { Rule } from '../contradiction.js';

/** Filing number, year, body code, serial of the year; 2025 adds words. */
const SHAPE = /^(\d{11}-?\d{5})-(\d{2})-(\d{4})-(\d{2})(【2025版】)?$/;
const place = '封面，报告编号';

/** The report number must have its shape, and name the filing number and the year of the report. */
export const reportNumber: Rule = ({ input: { evaluation } }) => {
  const { reportNumber: number, reportDate } = evaluation.evaluation ?? {};
  if (!number?.trim()) return [];
  const warn = (messageZh: string): ReturnType<Rule> => [
    {
      id: 'report-number',
      severity: 'warning',
      place,
      target: { field: 'reportNumber' },
      messageZh,
      remedyZh: '按“备案证明编号-年份-机构代码-序号”核对报告编号',
    },
  ];
  const parts = SHAPE.exec(number.trim());
  if (!parts) return warn(`“${number}”不是“备案证明编号-年份（2位）-机构代码（4位）-序号（2位）”的形式`);
  const filing = evaluation.system.filingNumber?.trim();
  const digits = (text: string): string => text.replaceAll('-', '');
  if (filing && digits(filing) !== digits(parts[1]!)) return warn(`报告编号中的备案证明编号与${filing}不同`);
  if (reportDate && parts[2] !== reportDate.slice(2, 4))
    return warn(`报告编号的年份${parts[2]}与报告日期${reportDate}不同`);
  return [];
};
