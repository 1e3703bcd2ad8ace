import type { BookSheet } from '@mlps/workbooks';
import type { NoticeModel } from '../../model/notice-model.js';
import { LIST_SHEET } from './list-sheet.js';

export const IDENTITY_SHEET = '_mlps';
/** Format of the book; a reader refuses another. */
export const NOTICE_BOOK_FORMAT = 'mlps-notice-book/1';

/** The hidden sheet by which a book that comes back is recognised. */
export function identitySheet({ identity, number, date, problems }: NoticeModel): BookSheet {
  const entries: [string, string | number][] = [
    ['format', NOTICE_BOOK_FORMAT],
    ['listSheet', LIST_SHEET],
    ['system', identity.system],
    ['grade', identity.grade],
    ['extensions', identity.extensions.join(',')],
    ['edition', identity.edition],
    ['reportNumber', identity.reportNumber ?? ''],
    ['noticeNumber', number ?? ''],
    ['noticeDate', date],
    ['problems', problems.length],
    ['evaluationHash', identity.evaluationHash],
  ];
  return {
    name: IDENTITY_SHEET,
    columns: [{ width: 20 }, { width: 70 }],
    rows: entries.map((cells) => ({ cells })),
    hidden: 'very',
  };
}
