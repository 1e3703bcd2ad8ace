import type { ImportReport, RowPlace } from '@mlps/workbooks';
import type { Edition } from '@mlps/controls';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { readInput, writeOutputs } from '../files.js';
import { talkLeftOut } from '../left-out.js';
import { extensionsArgument, gradeArgument } from '../load-evaluation.js';
import { readMapping } from '../read-mapping.js';
import { printJson } from '../output.js';
import type { Streams } from '../output.js';
import { readBookWithReport } from '../read-book.js';

export interface ImportOptions {
  grade: string;
  extensions?: string;
  edition?: Edition;
  name?: string;
  mapping?: string;
  out: string;
  report?: boolean;
  json?: boolean;
}

/** `mlps import WORKBOOK`: a field-record workbook becomes an evaluation document; every row left out is named. */
export async function importCommand(path: string, options: ImportOptions, streams: Streams): Promise<ExitCode> {
  const grade = gradeArgument(options.grade);
  const extensions = extensionsArgument(options.extensions);
  const mapping = options.mapping === undefined ? undefined : await readMapping(options.mapping);
  const bytes = await readInput(path);
  const { edition, name: systemName } = options;
  const { evaluation, report } = await readBookWithReport(path, bytes, {
    grade,
    extensions,
    edition,
    mapping,
    systemName,
  });
  await writeOutputs([{ path: options.out, bytes: `${JSON.stringify(evaluation, null, 2)}\n` }]);
  const left = talkLeftOut(report, streams);
  if (options.json) printJson(streams, options.report ? report : report.counts);
  else printReport(report, options.report ?? false, streams);
  return left > 0 ? EXIT.rowsLeftOut : EXIT.done;
}

function printReport(report: ImportReport, full: boolean, streams: Streams): void {
  const { read, placed, notPlaced, blank, doubled } = report.counts;
  streams.out(`读取 ${read} 行：置入 ${placed}，未置入 ${notPlaced}，无结果 ${blank}，重复 ${doubled}\n`);
  if (!full) return;
  printSheets(report, streams);
  printRows(
    '未置入',
    report.notPlaced.map((row) => [row, row.reasonZh]),
    streams,
  );
  printRows(
    '无结果',
    report.blank.map((row) => [row, `${row.object} ${row.item} 没有符合情况`]),
    streams,
  );
  printRows(
    '重复',
    report.doubled.map((row) => [row, row.reasonZh]),
    streams,
  );
  printRows(
    '请核对',
    report.remarks.map((row) => [row, row.remarkZh]),
    streams,
  );
  printRows(
    '表内其他文字',
    report.loose.map((row) => [row, '不是测评项']),
    streams,
  );
}

function printSheets(report: ImportReport, streams: Streams): void {
  streams.out('\n工作表：\n');
  for (const { sheet, object, beside, kind, rows, skippedZh } of report.sheets) {
    const objects = beside.length > 0 ? beside.join('、') : (object ?? '无');
    streams.out(`  ${sheet.trim()}：${skippedZh ?? `对象 ${objects}（${kind ?? '未知类型'}），${rows} 行`}\n`);
  }
}

function printRows(title: string, rows: readonly (readonly [RowPlace, string])[], streams: Streams): void {
  if (rows.length === 0) return;
  streams.out(`\n${title}：\n`);
  for (const [{ sheet, row, text }, why] of rows) streams.out(`  ${sheet.trim()} 第 ${row} 行：${why}：${text}\n`);
}
