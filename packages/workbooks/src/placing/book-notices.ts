import type { PlainWorkbook } from '../reader/plain-workbook.js';
import { readIdentity } from '../round-trip/identity.js';
import { COVER_SHEET } from '../writer-books/cover-sheet.js';
import { IDENTITY_SHEET } from '../writer-books/identity-sheet.js';
import { METHOD_SHEET } from '../writer-books/method-sheet.js';
import type { SheetReport } from './import-report.js';

/** Sentences on the file as a whole: what was there and was not run, read although hidden, or passed over. */
export function bookNotices(
  book: PlainWorkbook,
  all: readonly SheetReport[],
  /** on how results were read */
  ofResults: readonly string[],
): string[] {
  const isOurs = readIdentity(book) !== null;
  // the cover and counters of our own books are no news
  const sheets = isOurs ? all.filter(({ sheet }) => !ownSheets.includes(sheet)) : all;
  const { macros, externalLinks, formulas } = book.passive;
  const hiddenSheets = sheets.filter(({ hidden, skippedZh }) => hidden && skippedZh === null);
  const hiddenRows = sheets.reduce(
    (sum, { hiddenRows: count, skippedZh }) => sum + (skippedZh === null ? count : 0),
    0,
  );
  const besides = sheets.filter(({ beside }) => beside.length > 0);
  const unreads = sheets.filter(({ unread }) => unread.length > 0);
  const skipped = sheets.filter(({ skippedZh }) => skippedZh !== null);
  return [
    macros && '文件带有宏，宏没有运行，只读取了单元格',
    externalLinks > 0 && `文件有 ${externalLinks} 个外部链接，没有打开，只读取了保存时的值`,
    !isOurs && formulas > 0 && `有 ${formulas} 个单元格是公式，读取的是上次保存时的计算结果`,
    book.encoding === 'gb18030' && '文件按 GBK（GB 18030）编码读取',
    hiddenSheets.length > 0 && `隐藏的工作表也已读取：${names(hiddenSheets.map(({ sheet }) => sheet))}`,
    hiddenRows > 0 && `有 ${hiddenRows} 行被隐藏或筛去，也已读取`,
    besides.length > 0 &&
      `一张工作表并列多个测评对象，已逐个读取：${besides.map(({ sheet, beside }) => `${sheet.trim()}（${beside.join('、')}）`).join('；')}`,
    ...ofResults,
    unreads.length > 0 &&
      `另有写着结果的列没有读取：${unreads.map(({ sheet, unread }) => `${sheet.trim()} ${unread.join('、')} 列`).join('；')}；若是并列的测评对象，请在结果列上方写明各自的名称，或用列对应关系分次导入`,
    skipped.length > 0 && `不是记录表而未读取的工作表：${names(skipped.map(({ sheet }) => sheet))}`,
    book.unreadable.length > 0 && `没有单元格或无法读取的工作表：${names(book.unreadable)}`,
  ].filter((notice) => typeof notice === 'string');
}

const ownSheets: readonly string[] = [COVER_SHEET, METHOD_SHEET, IDENTITY_SHEET];

const names = (list: readonly string[]): string => list.map((name) => name.trim()).join('、');
