import { parseColumnMapping, WorkbookError } from '@mlps/workbooks';
import type { ColumnMapping } from '@mlps/workbooks';
import { CliError, EXIT } from './exit-codes.js';
import { readInput } from './files.js';

/** Read a mapping of columns that was kept as JSON. @throws CliError exit code 3 for a mapping that is no mapping */
export async function readMapping(path: string): Promise<ColumnMapping> {
  const text = (await readInput(path)).toString('utf8').replace(/^\uFEFF/, '');
  try {
    return parseColumnMapping(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof WorkbookError) throw new CliError(EXIT.badInput, `${path}：${cause.message}`, { cause });
    throw new CliError(EXIT.badInput, `${path}：不是有效的 JSON，请检查列对应文件 (not valid JSON)`, { cause });
  }
}
