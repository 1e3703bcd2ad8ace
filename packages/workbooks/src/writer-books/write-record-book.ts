import { objectFactsOf, tailor } from '@mlps/controls';
import type { Edition, EvaluatedObject, Evaluation, Extension, Finding, Item } from '@mlps/controls';
import { groupBy } from '../common/group-by.js';
import { recordKey } from '../round-trip/record-key.js';
import { valueOf } from '../round-trip/record-value.js';
import type { Book } from '../writer/book.js';
import { writeWorkbook } from '../writer/write-workbook.js';
import { COVER_SHEET, coverSheet } from './cover-sheet.js';
import type { ObjectPage } from './cover-sheet.js';
import { defaultObjects } from './default-objects.js';
import { IDENTITY_SHEET, identitySheet, UNNAMED_SYSTEM } from './identity-sheet.js';
import { itemsForObjects } from './items-for-objects.js';
import { METHOD_SHEET, methodSheet } from './method-sheet.js';
import { objectSheet } from './object-sheet.js';
import { SheetNames } from './sheet-names.js';

/** A system without results yet. */
export interface BlankRecordBook {
  readonly grade: string;
  readonly extensions?: readonly Extension[];
  readonly systemName?: string;
  readonly edition?: Edition;
  /** left out: one for each class and each usual kind of device */
  readonly objects?: readonly EvaluatedObject[];
}

export interface RecordBookOptions {
  /** day of making, `YYYY-MM-DD`; equal input then gives equal bytes */
  readonly date: string;
  /** only these objects */
  readonly objects?: readonly string[];
}

/**
 * Write the field-record book of a system: a cover, a sheet for each object with the items of its kind, and how to evaluate them. Earlier results
 * are filled in. Hidden ids and fingerprints let the book come back; see `diffRecordBook`.
 *
 * @param source an evaluation document, or what a blank book needs to know
 * @returns an .xlsx
 * @throws MlpsError `grade.invalid`, `extension.unknown`
 * @example await writeRecordBook({ grade: 'S2A2G2' }, { date: '2026-03-01' })
 */
export async function writeRecordBook(
  source: Evaluation | BlankRecordBook,
  options: RecordBookOptions,
): Promise<Uint8Array> {
  return writeWorkbook(buildRecordBook(source, options));
}

/** The book as plain data, before it is written. */
export function buildRecordBook(source: Evaluation | BlankRecordBook, options: RecordBookOptions): Book {
  const evaluation = 'grade' in source ? blankEvaluation(source) : source;
  const { system, findings } = evaluation;
  const items = tailor(system.grade, { extensions: system.extensions ?? [] });
  const chosen = evaluation.objects.filter(({ id }) => options.objects?.includes(id) ?? true);
  const facts = objectFactsOf(evaluation);
  const pages = objectPages(chosen, findings, items);
  const covered = new Set(pages.flatMap(({ rows }) => rows.map(({ item }) => item)));
  const uncovered = options.objects ? [] : items.filter((item) => !covered.has(item));
  const extended = (system.extensions ?? []).length > 0;
  return {
    title: `${system.name}现场测评记录表`,
    author: evaluation.evaluation?.body ?? '网络安全等级保护工作台',
    created: new Date(`${options.date}T00:00:00Z`),
    sheets: [
      coverSheet(evaluation, options.date, pages, uncovered),
      ...pages.map(({ sheet, object, rows }) =>
        objectSheet({ name: sheet, object, facts: facts.get(object.id), rows, system: system.name, extended }),
      ),
      methodSheet(items.filter((item) => covered.has(item))),
      identitySheet(
        evaluation,
        options.date,
        pages.map(({ object, rows }) => ({ ...object, rows: rows.length })),
      ),
    ],
  };
}

function blankEvaluation({ grade, extensions = [], systemName, edition, objects }: BlankRecordBook): Evaluation {
  return {
    format: 'mlps-evaluation/1',
    system: { name: systemName ?? UNNAMED_SYSTEM, grade, extensions: [...extensions] },
    edition: edition ?? '2021',
    objects: [...(objects ?? defaultObjects(grade, extensions))],
    findings: [],
  };
}

function objectPages(
  objects: readonly EvaluatedObject[],
  findings: readonly Finding[],
  items: readonly Item[],
): ObjectPage[] {
  const names = new SheetNames([COVER_SHEET, METHOD_SHEET, IDENTITY_SHEET]);
  const byObject = groupBy(findings, (finding) => finding.object);
  const known = (object: string): Set<string> => new Set(byObject.get(object)?.map(({ item }) => item));
  const listed = itemsForObjects(objects, items, known);
  return objects.map((object) => {
    const own = new Map(byObject.get(object.id)?.map((finding) => [finding.item, finding]));
    const rows = listed.get(object.id)!.map((item) => ({
      key: recordKey(object.id, item.id),
      item,
      value: valueOf(own.get(item.id)),
    }));
    return { sheet: names.next(object.name), object, rows };
  });
}
