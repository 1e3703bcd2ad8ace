import { leftOut } from '@mlps/workbooks';
import type { ImportReport } from '@mlps/workbooks';
import type { Streams } from './output.js';

/**
 * Say every row of a workbook whose contents were left out: sheet, row, reason, text.
 * @returns how many there are
 */
export function talkLeftOut(report: ImportReport, streams: Streams): number {
  const rows = leftOut(report);
  for (const { sheet, row, reasonZh, text } of rows)
    streams.talk(`${sheet.trim()} 第 ${row} 行未置入：${reasonZh}：${text}\n`);
  return rows.length;
}
