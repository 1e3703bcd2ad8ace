import { EVALUATION_FORMAT, parseExtensions, parseGrade } from '@mlps/controls';
import type { Edition, EvaluatedObject, Evaluation, Extension } from '@mlps/controls';
import { WorkbookError } from '../errors.js';
import type { Limits } from '../reader/limits.js';
import { openWorkbook } from '../reader/open-workbook.js';
import type { PlainSheet, PlainWorkbook } from '../reader/plain-workbook.js';
import { readIdentity } from '../round-trip/identity.js';
import { columnLetters, parseColumnMapping } from './column-mapping.js';
import type { ColumnMapping } from './column-mapping.js';
import { findTable } from './find-table.js';
import type { TableLayout } from './find-table.js';
import { resultColumns } from './result-columns.js';
import { numberScale, ResultReader } from './result-reader.js';
import type { ImportReport, RowPlace, SheetReport } from './import-report.js';
import { Placer } from './place-row.js';
import { RecordCollector } from './record-collector.js';
import { bookNotices } from './book-notices.js';
import { tableRows } from './table-rows.js';

export interface ReadRecordOptions {
  /** SxAyGz: a record book does not say it */
  readonly grade: string;
  readonly extensions?: readonly Extension[];
  /** edition of the report; 2021 when left out */
  readonly edition?: Edition;
  readonly systemName?: string;
  /** layout of an agency's own; without it headings are found by their usual words */
  readonly mapping?: ColumnMapping;
  /** names the object of a CSV, which has no sheet name */
  readonly fileName?: string;
  /** false where nobody can keep points: numbers of 0 to 5 are then refused under the edition 2015, not flattened to words */
  readonly points?: boolean;
  readonly limits?: Partial<Limits>;
}

export interface ReadRecordResult {
  readonly evaluation: Evaluation;
  readonly report: ImportReport;
  /** where each finding of the document came from, in the same order */
  readonly places: readonly RowPlace[];
}

const DEFAULT_EDITION: Edition = '2021';
const DEFAULT_SYSTEM = '未命名系统';

/**
 * Read an evaluator's record book (one sheet per object, one per management class) into an evaluation document.
 *
 * A row is placed by part, class, control point and letter and checked by its wording; what cannot be placed beyond doubt is
 * listed with sheet, row and reason, and never pressed into a wrong place.
 * @param source bytes or path of an .xlsx, .xls, .et, .ods or .csv
 * @throws WorkbookError when the file cannot be read or holds no records; MlpsError `grade.invalid`, `extension.unknown`
 * @example (await readRecordBook(bytes, { grade: 'S2A2G2' })).report.counts // { read: 960, placed: 931, … }
 */
export async function readRecordBook(
  source: Uint8Array | string,
  options: ReadRecordOptions,
): Promise<ReadRecordResult> {
  return readRecords(await openWorkbook(source, options.limits), options);
}

/** {@link readRecordBook} for a book that is open already. */
export function readRecords(book: PlainWorkbook, options: Omit<ReadRecordOptions, 'limits'>): ReadRecordResult {
  const grade = parseGrade(options.grade).text;
  const extensions = parseExtensions(options.extensions ?? []);
  const mapping = options.mapping && parseColumnMapping(options.mapping);
  const layouts = book.sheets.map((sheet) => findTable(sheet, mapping));
  const edition = options.edition ?? DEFAULT_EDITION;
  const results = new ResultReader(
    mapping?.results,
    numberScale(book.sheets, layouts, edition === '2015' && options.points !== false),
  );
  const collector = new RecordCollector(new Placer(grade, extensions), results, statedObjects(book));
  const sheets = book.sheets.map((sheet, index) =>
    readSheet(named(sheet, book, options.fileName), layouts[index]!, collector),
  );
  if (sheets.every(({ skippedZh }) => skippedZh !== null)) {
    const note = book.format === 'csv' ? '（文件内容是纯文本，按 CSV 读取）' : '';
    throw new WorkbookError('workbook.no-records', { note });
  }
  const { objects, findings, lists, notes, openRecords, columns, places } = collector.result();
  const evaluation: Evaluation = {
    format: EVALUATION_FORMAT,
    system: { name: options.systemName?.trim() || DEFAULT_SYSTEM, grade, extensions },
    edition,
    objects,
    findings,
    // what the book says beyond the document's fields, so that nothing is lost
    x: { recordBook: { objects: notes, openRecords, columns } },
  };
  const { format, encoding, passive } = book;
  const report = {
    format,
    encoding,
    passive,
    ...lists,
    sheets,
    notices: bookNotices(book, sheets, results.notices()),
  };
  return { evaluation, report, places };
}

/** Objects that a record book of our own names on its hidden sheet. */
function statedObjects(book: PlainWorkbook): ReadonlyMap<string, EvaluatedObject> {
  return new Map((readIdentity(book)?.objects ?? []).map((object) => [object.id, object]));
}

function named(sheet: PlainSheet, book: PlainWorkbook, fileName: string | undefined): PlainSheet {
  if (book.format !== 'csv' || !fileName) return sheet;
  return { ...sheet, name: fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') };
}

function readSheet(sheet: PlainSheet, layout: TableLayout | null, collector: RecordCollector): SheetReport {
  const unread = layout ? unreadResults(sheet, layout) : [];
  const beside = layout?.beside?.map(({ name }) => name) ?? [];
  const head = { sheet: sheet.name, hidden: sheet.hidden, hiddenRows: sheet.hiddenRows.length, unread, beside };
  const skipped = { ...head, object: null, kind: null, domainZh: null, rows: 0 };
  if (sheet.rows.length === 0) return { ...skipped, skippedZh: '空白工作表' };
  if (!layout) return { ...skipped, skippedZh: '没有记录表的表头（测评项、结果记录、符合情况）' };
  const content = tableRows(sheet, layout);
  return { ...head, ...collector.addSheet(sheet, content), rows: content.rows.length, skippedZh: null };
}

/** Columns of results that the layout does not know; a column that is ticked holds no words. */
function unreadResults(sheet: PlainSheet, { headingRow, columns, ticks, beside = [] }: TableLayout): string[] {
  if (ticks) return [];
  const known = [columns, ...beside.map((object) => object.columns)].flatMap((own) => [...own.values()]);
  return resultColumns(sheet, headingRow, new Set(known)).map(columnLetters);
}
