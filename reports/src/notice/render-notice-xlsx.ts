import { writeWorkbook } from '@mlps/workbooks';
import { startOfDayInShanghai } from '../model/chinese-date.js';
import type { NoticeModel } from '../model/notice-model.js';
import type { DraftOptions } from '../papers/xlsx/render-paper-xlsx.js';
import { coverSheet } from './sheets/cover-sheet.js';
import { identitySheet } from './sheets/identity-sheet.js';
import { listSheet } from './sheets/list-sheet.js';
import { notesSheet } from './sheets/notes-sheet.js';

/**
 * Write a notice as an Excel book: the letter in short, the list of problems with columns to fill in, how to fill it in, and a hidden
 * sheet by which the returned book is recognised. Equal models give equal bytes.
 * @returns bytes of an .xlsx file
 */
export async function renderNoticeXlsx(model: NoticeModel, { draft }: DraftOptions = {}): Promise<Uint8Array> {
  return writeWorkbook({
    title: `${model.addressee}${model.title}`,
    author: model.issuer,
    created: startOfDayInShanghai(model.date),
    sheets: [coverSheet(model, draft), listSheet(model), notesSheet(model), identitySheet(model)],
  });
}
