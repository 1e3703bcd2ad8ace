import type { Edition, Extension } from '@mlps/controls';
import { WorkbookError } from '../errors.js';
import { bookColumns } from '../merge/book-columns.js';
import type { BookColumns } from '../merge/book-columns.js';
import { bookKind } from '../merge/book-kind.js';
import { findTable } from '../placing/find-table.js';
import type { ColumnMapping } from '../placing/column-mapping.js';
import { readRecords } from '../placing/read-record-book.js';
import type { ReadRecordResult } from '../placing/read-record-book.js';
import type { PlainWorkbook, WorkbookFormat } from '../reader/plain-workbook.js';
import { rectificationBook } from '../rectification/read-rectification-book.js';
import type { RectificationBook } from '../rectification/read-rectification-book.js';
import { readRecordKey } from '../round-trip/record-key.js';
import { returnedBook } from '../round-trip/returned-book.js';
import type { ReturnedBook } from '../round-trip/returned-book.js';
import { UNNAMED_SYSTEM } from '../writer-books/identity-sheet.js';

/** For what a book is read: the evaluation that its records are for, or a notice. */
export interface IntakeFor {
  /** `notice`: only the workbook of a notice will do */
  readonly purpose: 'records' | 'notice';
  readonly system: string;
  readonly grade: string;
  readonly extensions: readonly Extension[];
  readonly edition: Edition;
  /** ids of the objects that are there; a record book of our own that knows none of them is read like a foreign one */
  readonly objects: readonly string[];
  readonly mapping?: ColumnMapping | undefined;
  /** names the object of a CSV */
  readonly fileName?: string | undefined;
}

/** A book as it was taken in: JSON-safe, so that it can be kept and compared with what is there at any later time. */
export type Intake = { readonly format: WorkbookFormat } & (
  | { readonly kind: 'columns'; readonly columns: BookColumns }
  | { readonly kind: 'record'; readonly book: ReturnedBook }
  | { readonly kind: 'foreign'; readonly read: ReadRecordResult; readonly columns: BookColumns | null }
  | { readonly kind: 'notice'; readonly book: RectificationBook }
);

/**
 * Take in a book that is open: recognise what it is and read it accordingly. Pure; the service runs it in the reading thread.
 * @throws WorkbookError `workbook.not-ours`, `workbook.other-evaluation`, `workbook.no-records`
 */
export function intakeBook(book: PlainWorkbook, wanted: IntakeFor): Intake {
  const { format } = book;
  const kind = bookKind(book);
  if (wanted.purpose === 'notice') return { format, kind: 'notice', book: rectificationBook(book) };
  if (kind === 'notice') throw new WorkbookError('workbook.notice-book');
  if (kind === 'record') {
    const returned = returnedBook(book);
    if (knowsAnyOf(returned, wanted.objects)) return { format, kind: 'record', book: returned };
    requireOwnSystem(returned, wanted);
  }
  const columns = bookColumns(book);
  if (!wanted.mapping && kind === 'foreign' && isUnknownLayout(book)) {
    if (columns) return { format, kind: 'columns', columns };
  }
  return { format, kind: 'foreign', read: readRecords(book, { ...wanted, points: false }), columns };
}

function knowsAnyOf({ rows }: ReturnedBook, objects: readonly string[]): boolean {
  const known = new Set(objects);
  return rows.some(({ key }) => known.has(readRecordKey(key)?.object ?? ''));
}

/** A book of another system that happens to be ours is no foreign book: its records would be mixed in. */
function requireOwnSystem({ sent }: ReturnedBook, { system, objects }: IntakeFor): void {
  if (!sent || objects.length === 0 || sent.system === system || sent.system === UNNAMED_SYSTEM) return;
  throw new WorkbookError('workbook.other-evaluation', { found: sent.system, expected: system });
}

/** No sheet has headings that we know; contents may still tell, but the user has to confirm it. */
function isUnknownLayout(book: PlainWorkbook): boolean {
  return book.sheets.every((sheet) => findTable(sheet)?.guessed !== false);
}
