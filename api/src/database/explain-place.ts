import { databaseCode } from '../errors/database-errors.js';

const unwritable = /^(SQLITE_CANTOPEN.*|SQLITE_READONLY.*|SQLITE_PERM|EROFS|EACCES|EPERM)$/;
const full = /^(SQLITE_FULL|ENOSPC|EDQUOT)$/;

/** A start that fails because of its place says which, and what to do; any other error stays as it is. */
export async function explainPlace<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const code = databaseCode(cause) ?? '';
    if (unwritable.test(code))
      throw new Error(
        `数据文件夹 ${dataDir} 不能写入（${code}）。请检查磁盘是否以只读方式挂载、文件夹及其中文件是否属于运行本服务的用户；已有的数据没有改动`,
        { cause },
      );
    if (full.test(code))
      throw new Error(`数据文件夹 ${dataDir} 所在的磁盘已满（${code}）。请腾出空间后再启动；已有的数据没有改动`, {
        cause,
      });
    throw cause;
  }
}
