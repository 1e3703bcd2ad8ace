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
export { renderPaperDocx } from './docx/render-paper-docx.js';
export type * from './model/inputs/rectification-record.js';
export type * from './model/inputs/reply-input.js';
export type { Branding, PaperOptions } from './papers/document/branding.js';
export { paperKinds } from './papers/document/paper-model.js';
export type {
  PaperBlock,
  PaperBrand,
  PaperColumn,
  PaperKind,
  PaperModel,
  PaperRow,
  PaperSection,
} from './papers/document/paper-model.js';
export { renderPaperPdf, streamPaperPdf } from './papers/pdf/render-paper-pdf.js';
export type { PaperPdfOptions } from './papers/pdf/render-paper-pdf.js';
export { buildReply } from './papers/reply/build-reply.js';
export type * from './model/inputs/evaluation-report-input.js';
export { buildEvaluationReport } from './papers/evaluation-report/build-evaluation-report.js';
export type * from './model/inputs/acceptance-input.js';
export type * from './model/inputs/campaign-input.js';
export type * from './model/inputs/portfolio-input.js';
export type * from './model/inputs/retest-input.js';
export type * from './model/inputs/self-inspection-input.js';
export type * from './model/inputs/standing.js';
export type * from './model/inputs/training-input.js';
export { buildAcceptanceForm } from './papers/acceptance/build-acceptance-form.js';
export { buildCampaignSummary } from './papers/campaign/build-campaign-summary.js';
export { buildOverview } from './papers/overview/build-overview.js';
export { buildRetestReport } from './papers/retest/build-retest-report.js';
export { buildSelfInspection } from './papers/self-inspection/build-self-inspection.js';
export { buildTrainingRecord } from './papers/training/build-training-record.js';
export type { Contradiction, SelfCheckInput, StatedFigures } from './self-check/contradiction.js';
export { selfCheck } from './self-check/self-check.js';
export { renderPaperXlsx } from './papers/xlsx/render-paper-xlsx.js';
export { readReplyInput, readReportInput } from './model/read/read-inputs.js';
export type { RecordEntry } from './model/read/read-records.js';
export type { CheckTarget } from './self-check/contradiction.js';
export { noticeDocument } from './notice/notice-document.js';
export { buildPaper } from './papers/make/build-paper.js';
export { formatsOfKind, makePaper, paperFormats } from './papers/make/make-paper.js';
export type { DrawOptions, MadePaper, NoticeBrief, PaperFormat } from './papers/make/make-paper.js';
export type { NoticeInput, PaperInputs } from './papers/make/paper-inputs.js';
export { DRAFT_NOTE } from './papers/xlsx/render-paper-xlsx.js';
export type { DraftOptions } from './papers/xlsx/render-paper-xlsx.js';
export { checkPaperFacts, checkUnitFacts, paperFactNames } from './model/read/paper-facts.js';
export { checkWording, wordingPlaces } from './papers/document/wording-places.js';
export type { WordingPlace } from './papers/document/wording-places.js';
export { buildIssueRecord } from './papers/record/build-issue-record.js';
export type { IssueRecordInput } from './papers/record/build-issue-record.js';
