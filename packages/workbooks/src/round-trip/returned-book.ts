import { WorkbookError } from '../errors.js';
import type { PlainWorkbook } from '../reader/plain-workbook.js';
import { RECORD_BOOK_FORMAT } from '../writer-books/identity-sheet.js';
import { readIdentity, requireFormat } from './identity.js';
import { readRecordKey } from './record-key.js';
import { returnedRows } from './returned-rows.js';
import type { ReturnedRow } from './returned-rows.js';

/** A record book of our own as it came back: JSON-safe, so that it can be kept and compared later. */
export interface ReturnedBook {
  /** what its hidden sheet says of the time it went out; null when that sheet is gone */
  readonly sent: { readonly system: string; readonly grade: string; readonly rows: number } | null;
  readonly rows: readonly ReturnedRow[];
  /** cells whose value a formula made */
  readonly formulas: number;
}

/** @throws WorkbookError `workbook.not-ours` when no row of the book carries a hidden id and no hidden sheet speaks for it */
export function returnedBook(book: PlainWorkbook): ReturnedBook {
  const identity = readIdentity(book);
  requireFormat(identity, RECORD_BOOK_FORMAT, '记录表');
  const rows = book.sheets.flatMap((sheet) => returnedRows(sheet) ?? []);
  if (!identity && !rows.some(({ key }) => readRecordKey(key)))
    throw new WorkbookError('workbook.not-ours', { what: '记录表' });
  const value = (name: string): string => identity?.values.get(name) ?? '';
  const sent = identity && { system: value('system'), grade: value('grade'), rows: Number(value('rows')) || 0 };
  return { sent, rows, formulas: book.passive.formulas };
}
