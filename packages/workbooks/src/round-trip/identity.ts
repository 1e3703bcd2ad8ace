import { WorkbookError } from '../errors.js';
import type { PlainWorkbook } from '../reader/plain-workbook.js';
import { IDENTITY_SHEET } from '../writer-books/identity-sheet.js';

/** What the hidden sheet of one of our books says. */
export interface BookIdentity {
  readonly format: string;
  readonly values: ReadonlyMap<string, string>;
  readonly objects: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

/** The identity of a book that we wrote; null when it has none, or lost it. */
export function readIdentity(book: PlainWorkbook): BookIdentity | null {
  const sheet = book.sheets.find(({ name }) => name === IDENTITY_SHEET);
  const rows = sheet?.rows.map(({ cells }) => cells) ?? [];
  const values = new Map(rows.filter(([name]) => name !== 'object').map(([name = '', value = '']) => [name, value]));
  const format = values.get('format');
  if (!format) return null;
  const objects = rows
    .filter(([name]) => name === 'object')
    .map(([, id = '', name = '', kind = '']) => ({ id, name, kind }));
  return { format, values, objects };
}

/**
 * @param what name of the book expected, for the message
 * @throws WorkbookError `workbook.not-ours` when the book says that it is another kind of book
 */
export function requireFormat(identity: BookIdentity | null, format: string, what: string): void {
  if (identity && identity.format !== format) throw new WorkbookError('workbook.not-ours', { what });
}
