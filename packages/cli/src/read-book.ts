import { WorkbookError, readRecordBook } from '@mlps/workbooks';
import type { Edition, Extension } from '@mlps/controls';
import { CliError, EXIT } from './exit-codes.js';
import type { LoadedEvaluation } from './load-evaluation.js';
import type { Streams } from './output.js';

export interface BookOptions {
  grade: string;
  extensions: Extension[];
  edition?: Edition | undefined;
}

/**
 * Read a field-record workbook; every row that could not be placed is named on stderr.
 * @throws CliError exit code 3 when the file cannot be read as a workbook
 */
export async function readBook(
  path: string,
  bytes: Uint8Array,
  options: BookOptions,
  streams: Streams,
): Promise<LoadedEvaluation> {
  try {
    const { evaluation, report } = await readRecordBook(bytes, {
      grade: options.grade,
      extensions: options.extensions,
      ...(options.edition ? { edition: options.edition } : {}),
    });
    for (const row of report.notPlaced)
      streams.talk(`${row.sheet} 第 ${row.row} 行未置入：${row.reasonZh}：${row.text}\n`);
    return { evaluation, rowsLeftOut: report.notPlaced.length };
  } catch (cause) {
    if (cause instanceof WorkbookError) throw new CliError(EXIT.badInput, `${path}：${cause.message}`, { cause });
    throw cause;
  }
}
