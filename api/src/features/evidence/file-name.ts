import { ApiError } from '../../errors/api-error.js';

const LONGEST_NAME = 200;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A file's name as it may stand on any disk. What looks like a path is refused, not repaired: it was made to land elsewhere.
 * @throws ApiError `evidence.name`
 * @example cleanFileName(' 截图 1.png ') // '截图 1.png'
 */
export function cleanFileName(given: string): string {
  const name = given.normalize('NFC').trim();
  if (/[/\\]/.test(name) || /^[a-z]:/i.test(name) || name === '.' || name === '..')
    throw refused(name, '含有路径；请只给文件名');
  // direction marks make "exe.txt" read as "txt.exe"
  if (/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(name)) throw refused(name, '含有不可见的控制字符');
  if (/[:*?"<>|]/.test(name)) throw refused(name, '含有 : * ? " < > | 之一');
  if (reserved.test(name)) throw refused(name, '是操作系统保留的名称');
  if (name.endsWith('.') || name.startsWith('.')) throw refused(name, '不能以点开头或结尾');
  if (name.length > LONGEST_NAME) throw refused(name, `超过 ${LONGEST_NAME} 个字符`);
  if (!/^.+\.[A-Za-z0-9]{1,10}$/.test(name)) throw refused(name, '缺少扩展名，例如 .pdf');
  return name;
}

/** The extension of a cleaned name, lower case. */
export function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

function refused(name: string, why: string): ApiError {
  const shown = name.replace(/\p{Cc}/gu, '□').slice(0, 60);
  return new ApiError('evidence.name', `文件名「${shown}」${why}；请改名后重新上传`);
}
