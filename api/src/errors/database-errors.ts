import { QueryFailedError } from 'typeorm';
import { ApiError } from './api-error.js';

/** Result codes of the two SQLite drivers and of PostgreSQL that mean the same. */
const uniqueViolations = new Set(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505']);
const foreignViolations = new Set(['SQLITE_CONSTRAINT_FOREIGNKEY', '23503']);
const busyCodes = new Set(['SQLITE_BUSY', '40001', '40P01', '55P03']);
const lostCodes =
  /^(08...|57P0[123]|53300|SQLITE_CANTOPEN|SQLITE_IOERR.*|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/;
const lostSentences =
  /Connection terminated|connection is not open|not established|timeout exceeded when trying to connect/i;

/** No room on the disk: SQLite, PostgreSQL, and the operating system for files. */
const fullCodes = new Set(['SQLITE_FULL', '53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);
const readOnlyCodes = /^(SQLITE_READONLY.*|25006|EROFS)$/;

/** The driver's own code of a database error, wherever TypeORM put it. */
export function databaseCode(error: unknown): string | null {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (cause === null || typeof cause !== 'object' || !('code' in cause)) return null;
  return typeof cause.code === 'string' ? cause.code : null;
}

/** Whether the same unit of work may succeed when it is run again. */
export function isRetryable(error: unknown): boolean {
  return busyCodes.has(databaseCode(error) ?? '');
}

/** Turn a database error into a refusal a caller can read; null when it is none of the known kinds. */
export function databaseProblem(error: unknown): ApiError | null {
  const code = databaseCode(error) ?? '';
  const cause = { cause: error };
  if (uniqueViolations.has(code))
    return new ApiError('resource.duplicate', '名称或编号与已有的一条重复；请换一个，或修改已有的那一条', {}, cause);
  if (foreignViolations.has(code))
    return new ApiError('resource.in-use', '所指的数据不存在，或仍被其他数据引用；请刷新后重试', {}, cause);
  if (busyCodes.has(code))
    return new ApiError(
      'database.busy',
      '数据库正忙，本次未作修改；请稍后重试',
      { headers: { 'Retry-After': '1' } },
      cause,
    );
  const storage = storageProblem(error);
  if (storage) return storage;
  if (code === '22021')
    return new ApiError('request.bad-text', '文本含有数据库不能保存的字符（例如 U+0000）；请删除后重试', {}, cause);
  if (lostCodes.test(code) || lostSentences.test(error instanceof Error ? error.message : ''))
    return new ApiError(
      'database.unavailable',
      '暂时连不上数据库，本次未作修改；请稍后重试',
      { headers: { 'Retry-After': '5' } },
      cause,
    );
  return null;
}

/** A disk that takes nothing more, of the database or of a file; null for anything else. */
export function storageProblem(error: unknown): ApiError | null {
  const code = databaseCode(error) ?? '';
  const cause = { cause: error };
  if (fullCodes.has(code))
    return new ApiError(
      'storage.full',
      '磁盘已满，本次未作修改；已有的数据不受影响。请由管理员腾出空间，之后不用重启即可继续',
      { headers: { 'Retry-After': '60' } },
      cause,
    );
  if (readOnlyCodes.test(code))
    return new ApiError(
      'storage.read-only',
      '数据现在只能读不能写，本次未作修改；请由管理员检查磁盘和权限，之后不用重启即可继续',
      { headers: { 'Retry-After': '60' } },
      cause,
    );
  return null;
}
