import { CliError, EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { printJson, printTable } from '../output.js';
import type { Streams } from '../output.js';

export interface AuditVerifyOptions {
  data?: string;
  head: readonly string[];
  accept?: string;
  json?: boolean;
}

/** `mlps audit verify`: walk the audit chain of a data folder (or of `DATABASE_URL`) and name what does not fit. */
export async function auditVerifyCommand(options: AuditVerifyOptions, streams: Streams): Promise<ExitCode> {
  const heads = options.head.map(readHead);
  const accepted = (options.accept ?? '').split(',').filter(Boolean).map(readSeq);
  const { readConfig, verifyAuditLog } = await import('@mlps/api');
  const config = readConfig(process.env, options.data === undefined ? {} : { dataDir: options.data });
  const report = await verifyAuditLog(config, { heads, accepted }).catch((cause: unknown) => {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(EXIT.badInput, `不能读取审计记录 (cannot be read)：${message}`, { cause });
  });
  const code = report.sound ? EXIT.done : EXIT.unsound;
  if (options.json) {
    printJson(streams, report);
    return code;
  }
  const { first, last, checked, head, faults, sealChecked } = report;
  streams.out(`核对 ${checked} 条（第 ${first ?? 0} 至 ${last ?? 0} 条），链尾 ${head.seq}:${head.hash}\n`);
  if (!sealChecked) streams.talk('没有找到密钥文件，未核对链尾的封印 (no key: the seal was not checked)\n');
  if (report.sound) streams.out('审计链完好 (sound)\n');
  else
    printTable(
      streams,
      ['序号', '种类', '说明'],
      faults.map(({ seq, kind, zh }) => [String(seq), kind, zh]),
    );
  return code;
}

function readHead(text: string): { seq: number; hash: string } {
  const match = /^(\d{1,10}):([0-9a-f]{64})$/.exec(text);
  if (match) return { seq: Number(match[1]), hash: match[2]! }; // both groups are in the pattern
  throw new CliError(EXIT.badArguments, `--head ${text} 应为 序号:校验值 (a sequence number and a hash)`);
}

function readSeq(text: string): number {
  if (/^\d{1,10}$/.test(text)) return Number(text);
  throw new CliError(EXIT.badArguments, `--accept ${text} 应为序号，以逗号分隔 (sequence numbers)`);
}
