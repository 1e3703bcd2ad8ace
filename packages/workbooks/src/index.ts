export { WorkbookError, workbookErrors } from './errors.js';
export type { WorkbookErrorCode } from './errors.js';
export { defaultLimits } from './reader/limits.js';
export type { Limits } from './reader/limits.js';
export { openWorkbook } from './reader/open-workbook.js';
export type { Merge, Passive, PlainRow, PlainSheet, PlainWorkbook, WorkbookFormat } from './reader/plain-workbook.js';
export { dateCell, footerText } from './writer/book.js';
export type {
  Book,
  BookCell,
  BookColumn,
  BookRow,
  BookSheet,
  CellLook,
  CellValue,
  ColorRule,
  DateBox,
  ListBox,
  PrintSetup,
  Protection,
  StyledCell,
} from './writer/book.js';
export { CUT_NOTE, cellText, isTooLong, LONGEST_CELL_TEXT } from './writer/cell-text.js';
export { textWidth } from './writer/row-height.js';
export { writableText } from './writer/writable-text.js';
export { writeWorkbook } from './writer/write-workbook.js';
export { MAPPING_FORMAT, parseColumnMapping } from './placing/column-mapping.js';
export type { ColumnMapping } from './placing/column-mapping.js';
export { fields, fieldWords } from './placing/fields.js';
export type { Field } from './placing/fields.js';
export type {
  BlankRow,
  DoubledRow,
  ImportCounts,
  ImportReport,
  LooseText,
  NotPlacedCode,
  NotPlacedRow,
  RemarkedRow,
  RowPlace,
  SheetReport,
} from './placing/import-report.js';
export { leftOut } from './placing/import-report.js';
export { proposeMapping } from './placing/propose-mapping.js';
export type { ProposedMapping } from './placing/propose-mapping.js';
export { readRecordBook, readRecords } from './placing/read-record-book.js';
export type { ReadRecordOptions, ReadRecordResult } from './placing/read-record-book.js';
export { applyPreview } from './round-trip/apply-preview.js';
export type { ApplyOptions, ApplyResult } from './round-trip/apply-preview.js';
export { diffRecordBook, diffReturned } from './round-trip/diff-record-book.js';
export type { DiffOptions } from './round-trip/diff-record-book.js';
export type {
  ChangedRow,
  ConflictingRow,
  PreviewCounts,
  RecordPreview,
  RefusedRow,
  ReturnRefusal,
} from './round-trip/preview.js';
export { returnedBook } from './round-trip/returned-book.js';
export type { ReturnedBook } from './round-trip/returned-book.js';
export type { ReturnedRow } from './round-trip/returned-rows.js';
export { valueFields, valueNames } from './round-trip/record-value.js';
export type { RecordValue, ValueField } from './round-trip/record-value.js';
export { RECORD_BOOK_FORMAT } from './writer-books/identity-sheet.js';
export { writeRecordBook } from './writer-books/write-record-book.js';
export type { BlankRecordBook, RecordBookOptions } from './writer-books/write-record-book.js';
export type { Intake, IntakeFor } from './intake/intake-book.js';
export { openIntake } from './intake/open-intake.js';
export { bookColumns } from './merge/book-columns.js';
export type { BookColumns, BookColumnView } from './merge/book-columns.js';
export { bookKind } from './merge/book-kind.js';
export type { BookKind } from './merge/book-kind.js';
export { diffImported } from './merge/diff-imported.js';
export type { ImportedFindings, ImportedPreview, OutsideRow } from './merge/diff-imported.js';
export { matchObjects } from './merge/match-objects.js';
export type { MatchedObject, ObjectChoice, ObjectUse } from './merge/match-objects.js';
export { diffRectification } from './rectification/diff-rectification.js';
export type {
  ChangedRectification,
  ConflictingRectification,
  RectificationPreview,
} from './rectification/diff-rectification.js';
export { readRectificationBook, rectificationBook } from './rectification/read-rectification-book.js';
export type {
  RectificationBook,
  RectificationRefusal,
  RectificationRow,
  RefusedRectification,
} from './rectification/read-rectification-book.js';
export {
  blankRectification,
  rectificationFields,
  rectificationTitles,
  reportedStateNames,
} from './rectification/rectification-value.js';
export type { RectificationField, RectificationValue, ReportedState } from './rectification/rectification-value.js';
export { streamFindings } from './writer-books/stream-findings.js';
