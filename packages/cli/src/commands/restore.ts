import { resolve } from 'node:path';
import { toCliError } from '../backup-errors.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { Streams } from '../output.js';
import { readPassphrase } from '../passphrase.js';

export interface RestoreCommandOptions {
  data?: string;
  passphraseFile?: string;
  check?: boolean;
}

/** `mlps restore`: a backup into an empty place; proved to its end before anything is written, the audit chain checked afterwards. */
export async function restoreCommand(
  file: string,
  options: RestoreCommandOptions,
  streams: Streams,
): Promise<ExitCode> {
  const passphrase = await readPassphrase(options.passphraseFile);
  const { proveBackup, readConfig, restoreBackup, verifyAuditLog } = await import('@mlps/api');
  const config = readConfig(process.env, options.data === undefined ? {} : { dataDir: options.data });
  try {
    if (options.check) {
      const { start, manifest } = await proveBackup(resolve(file), passphrase);
      streams.out(`备份完好 (sound)：${start.madeAt}，版本 ${start.version}，${countsOf(manifest)}\n`);
      return EXIT.done;
    }
    const report = await restoreBackup(resolve(file), passphrase, config);
    streams.out(
      `${config.databaseUrl === null ? config.dataDir : '数据库'}：已恢复 ${report.madeAt} 的备份，${countsOf(report)}\n`,
    );
    const chain = await verifyAuditLog(config, { heads: [report.head] });
    if (chain.sound) return EXIT.done;
    streams.talk('恢复的审计链不完好，备份时已经如此；详见 mlps audit verify (the chain does not verify)\n');
    return EXIT.unsound;
  } catch (error) {
    throw toCliError(error);
  }
}

function countsOf({
  tables,
  files,
  missing,
}: {
  tables: Readonly<Record<string, number>>;
  files: number;
  missing: readonly string[];
}): string {
  const rows = Object.values(tables).reduce((sum, count) => sum + count, 0);
  const lost = missing.length > 0 ? `，缺 ${missing.length} 份证据` : '';
  return `${rows} 行数据、${files} 个文件${lost}`;
}
