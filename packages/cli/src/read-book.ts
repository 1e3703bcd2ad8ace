import { WorkbookError, readRecordBook } from '@mlps/workbooks';
import type { ColumnMapping, ReadRecordResult } from '@mlps/workbooks';
import type { Edition, Extension } from '@mlps/controls';
import { CliError, EXIT } from './exit-codes.js';
import { talkLeftOut } from './left-out.js';
import type { LoadedEvaluation } from './load-evaluation.js';
import type { Streams } from './output.js';

export interface BookOptions {
  grade: string;
  extensions: Extension[];
  edition?: Edition | undefined;
  mapping?: ColumnMapping | undefined;
  systemName?: string | undefined;
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
  const { evaluation, report } = await readBookWithReport(path, bytes, options);
  return { evaluation, rowsLeftOut: talkLeftOut(report, streams) };
}

/**
 * Read a field-record workbook with everything that there is to say about its rows.
 * @throws CliError exit code 3 when the file cannot be read as a workbook
 */
export async function readBookWithReport(
  path: string,
  bytes: Uint8Array,
  { grade, extensions, edition, mapping, systemName }: BookOptions,
): Promise<ReadRecordResult> {
  try {
    return await readRecordBook(bytes, {
      grade,
      extensions,
      fileName: path,
      ...(edition ? { edition } : {}),
      ...(mapping ? { mapping } : {}),
      ...(systemName ? { systemName } : {}),
    });
  } catch (cause) {
    if (cause instanceof WorkbookError) throw new CliError(EXIT.badInput, `${path}：${cause.message}`, { cause });
    throw cause;
  }
}
