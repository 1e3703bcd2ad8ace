import type { EvaluatedObject, Evaluation } from '@mlps/controls';
import type { BookSheet } from '../writer/book.js';

export const IDENTITY_SHEET = '_mlps';
/** Format of the book; a reader refuses another. */
export const RECORD_BOOK_FORMAT = 'mlps-record-book/1';
/** A blank book goes out under this name and may come back to any system. */
export const UNNAMED_SYSTEM = '（待填写系统名称）';

/** The hidden sheet by which a book that comes back is recognised: what system it is of, and its objects. */
export function identitySheet(
  { system, edition }: Pick<Evaluation, 'system' | 'edition'>,
  date: string,
  objects: readonly (EvaluatedObject & { readonly rows: number })[],
): BookSheet {
  const entries: (string | number)[][] = [
    ['format', RECORD_BOOK_FORMAT],
    ['system', system.name],
    ['grade', system.grade],
    ['extensions', (system.extensions ?? []).join(',')],
    ['edition', edition],
    ['date', date],
    ['rows', objects.reduce((sum, { rows }) => sum + rows, 0)],
    ...objects.map(({ id, name, kind, rows }) => ['object', id, name, kind, rows]),
  ];
  return {
    name: IDENTITY_SHEET,
    columns: [{ width: 14 }, { width: 40 }, { width: 40 }, { width: 20 }, { width: 8 }],
    rows: entries.map((cells) => ({ cells })),
    hidden: 'very',
  };
}
