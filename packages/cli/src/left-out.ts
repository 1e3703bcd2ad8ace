import { leftOut } from '@mlps/workbooks';
import type { ImportReport } from '@mlps/workbooks';
import type { Streams } from './output.js';

/**
 * Say what there is to know of the book as a whole, and every row whose contents were left out: sheet, row, reason, text.
 * @returns number of rows left out
 */
export function talkLeftOut(report: ImportReport, streams: Streams): number {
  for (const notice of report.notices) streams.talk(`注意：${notice}\n`);
  const rows = leftOut(report);
  for (const { sheet, row, reasonZh, text } of rows)
    streams.talk(`${sheet.trim()} 第 ${row} 行未置入：${reasonZh}：${text}\n`);
  return rows.length;
}
