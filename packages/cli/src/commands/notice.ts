import { join } from 'node:path';
import { isIsoDate } from '@mlps/controls';
import { buildNotice, renderNoticePdf, renderNoticeXlsx } from '@mlps/reports';
import { CliError, EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import { writeOutputs } from '../files.js';
import { loadEvaluation } from '../load-evaluation.js';
import type { Streams } from '../output.js';
import { todayInShanghai } from '../today.js';

export interface NoticeCommandOptions {
  out: string;
  number?: string;
  deadline?: string;
  date?: string;
  issuer?: string;
  addressee?: string;
  contact?: string;
  phone?: string;
  grade?: string;
  extensions?: string;
}

/** `mlps notice FILE -o DIR`: the rectification notice as PDF and Excel; prints the paths. */
export async function noticeCommand(path: string, options: NoticeCommandOptions, streams: Streams): Promise<ExitCode> {
  const date = dateArgument('--date', options.date) ?? todayInShanghai();
  const deadline = dateArgument('--deadline', options.deadline);
  if (deadline !== undefined && deadline < date)
    throw new CliError(
      EXIT.badArguments,
      `--deadline ${deadline} 早于通知日期 ${date}；整改期限须不早于通知日期 (deadline before the notice's date)`,
    );
  const { evaluation, rowsLeftOut } = await loadEvaluation(path, options, streams);
  const { number, issuer, addressee, contact, phone } = options;
  const given = { number, deadline, issuer, addressee, contact, phone };
  const model = buildNotice(evaluation, { ...withoutUndefined(given), date });
  for (const warning of model.warnings) streams.talk(`注意：${warning}\n`);
  const [pdf, xlsx] = await Promise.all([renderNoticePdf(model), renderNoticeXlsx(model)]);
  const paths = await writeOutputs([
    { path: join(options.out, 'rectification-notice.pdf'), bytes: pdf },
    { path: join(options.out, 'rectification-notice.xlsx'), bytes: xlsx },
  ]);
  streams.out(`${paths.join('\n')}\n`);
  return rowsLeftOut > 0 ? EXIT.rowsLeftOut : EXIT.done;
}

/** @throws CliError exit code 2 when it is not a calendar date */
export function dateArgument(name: string, value: string | undefined): string | undefined {
  if (value === undefined || isIsoDate(value)) return value;
  throw new CliError(
    EXIT.badArguments,
    `${name} ${String(value)} 不是日期，请写作 YYYY-MM-DD，例如 2026-03-31 (not a date)`,
  );
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as never;
}
