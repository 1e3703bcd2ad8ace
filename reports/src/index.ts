export { reportErrorCodes, ReportError } from './errors.js';
export type { OptionIssue, ReportErrorCode } from './errors.js';
export { buildNotice } from './model/build-notice.js';
export { chineseDate, startOfDayInShanghai, todayInShanghai } from './model/chinese-date.js';
export type {
  DomainProblems,
  Fact,
  MethodNote,
  NoticeIdentity,
  NoticeModel,
  NoticeProblem,
  NoticeSection,
  ReceiptPart,
  RiskCounts,
} from './model/notice-model.js';
export type { NoticeNumber, NoticeOptions } from './model/notice-options.js';
export { renderNoticePdf, streamNoticePdf } from './notice/render-notice-pdf.js';
export type { NoticePdfOptions } from './notice/render-notice-pdf.js';
export { renderNoticeXlsx } from './notice/render-notice-xlsx.js';
export { IDENTITY_SHEET, NOTICE_BOOK_FORMAT } from './notice/sheets/identity-sheet.js';
export { listColumns, reportedStates } from './notice/sheets/list-columns.js';
export type { ListColumn } from './notice/sheets/list-columns.js';
export { LIST_SHEET } from './notice/sheets/list-sheet.js';
export { openFaces } from './pdf/fonts/default-faces.js';
export type { FontPaths } from './pdf/fonts/default-faces.js';
