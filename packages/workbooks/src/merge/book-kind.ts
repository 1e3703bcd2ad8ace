import type { PlainWorkbook } from '../reader/plain-workbook.js';
import { NOTICE_BOOK_FORMAT } from '../rectification/read-rectification-book.js';
import { readIdentity } from '../round-trip/identity.js';
import { readRecordKey } from '../round-trip/record-key.js';
import { returnedRows } from '../round-trip/returned-rows.js';
import { RECORD_BOOK_FORMAT } from '../writer-books/identity-sheet.js';

/** `record`: a record book that this tool wrote; `notice`: the workbook of a rectification notice; `foreign`: anybody else's. */
export type BookKind = 'record' | 'notice' | 'foreign';

/** What a workbook is, by its hidden sheet, or by the hidden ids of its rows when that sheet is gone. */
export function bookKind(book: PlainWorkbook): BookKind {
  const format = readIdentity(book)?.format;
  if (format === NOTICE_BOOK_FORMAT) return 'notice';
  if (format === RECORD_BOOK_FORMAT) return 'record';
  const keyed = book.sheets.some((sheet) => returnedRows(sheet)?.some(({ key }) => readRecordKey(key) !== null));
  return keyed ? 'record' : 'foreign';
}
