import { bookColumns, openWorkbook, WorkbookError } from '@mlps/workbooks';
import type { BookColumns } from '@mlps/workbooks';
import { CliError, EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { readInput, writeOutputs } from '../files.js';
import { printJson, printTable } from '../output.js';
import type { Streams } from '../output.js';

export interface ColumnsOptions {
  out?: string;
  json?: boolean;
}

/** `mlps columns WORKBOOK`: what its columns seem to mean; the mapping is written to be confirmed once and used again. */
export async function columnsCommand(path: string, options: ColumnsOptions, streams: Streams): Promise<ExitCode> {
  const columns = await columnsOf(path);
  const { proposal } = columns;
  if (options.json) printJson(streams, columns);
  else printColumns(columns, streams);
  if (options.out === undefined) return EXIT.done;
  if (!proposal)
    throw new CliError(
      EXIT.badInput,
      `${path}：看不出测评项和符合情况在哪一列；请参照上表自己写列对应关系 (no requirement or result column was recognised)`,
    );
  const written = await writeOutputs([{ path: options.out, bytes: `${JSON.stringify(proposal.mapping, null, 2)}\n` }]);
  streams.talk(`已写出 ${written.join('、')}；请核对后用 --mapping 读取\n`);
  return EXIT.done;
}

async function columnsOf(path: string): Promise<BookColumns> {
  try {
    const columns = bookColumns(await openWorkbook(await readInput(path)));
    if (columns) return columns;
    throw new CliError(EXIT.badInput, `${path}：没有可以看的表，各工作表几乎是空的 (the sheets are all but empty)`);
  } catch (cause) {
    if (cause instanceof WorkbookError) throw new CliError(EXIT.badInput, `${path}：${cause.message}`, { cause });
    throw cause;
  }
}

function printColumns({ sheet, headingRow, columns, proposal }: BookColumns, streams: Streams): void {
  streams.out(`工作表 ${sheet.trim()}，表头在第 ${headingRow} 行${headingRow === 0 ? '（没有表头）' : ''}\n`);
  const meanings = Object.entries(proposal?.mapping.columns ?? {});
  const rows = columns.map(({ letters, heading, samples }) => {
    const field = meanings.find(([, where]) => where === `=${letters}` || where === heading)?.[0];
    return [letters, heading, field ?? '', samples[0] ?? ''];
  });
  printTable(streams, ['列', '表头', '含义', '内容举例'], rows);
  if (proposal && !proposal.certain) streams.talk('注意：表头不是常见的写法，含义由内容推断，请核对\n');
}
