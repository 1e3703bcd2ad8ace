import { CliError, EXIT } from './exit-codes.js';

/** What a backup, restore or archive refuses, as an answer of the command line; the api room is loaded by whoever got here. */
export function toCliError(error: unknown): unknown {
  if (error instanceof CliError || !(error instanceof Error)) return error;
  if (error.name === 'BackupError' || error.name === 'FieldKeyError')
    return new CliError(EXIT.badInput, error.message, { cause: error });
  if (error.name === 'ApiError') return new CliError(EXIT.badInput, detailOf(error), { cause: error });
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR' || code === 'ENOSPC')
    return new CliError(EXIT.badInput, `不能读写文件 (${code})：${error.message}`, { cause: error });
  return error;
}

/** The sentence of a refusal, without its code. */
function detailOf(error: Error): string {
  const { detail } = error as { detail?: unknown };
  return typeof detail === 'string' ? detail : error.message;
}
