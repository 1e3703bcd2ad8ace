import { tailor } from '@mlps/controls';
import type { Evaluation, Finding } from '@mlps/controls';
import { comparable, valueFields, valueNames, valueOf } from '../round-trip/record-value.js';
import type { RecordValue, ValueField } from '../round-trip/record-value.js';
import type { ChangedRow, ConflictingRow } from '../round-trip/preview.js';
import { recordKey } from '../round-trip/record-key.js';
import type { RowPlace } from '../placing/import-report.js';
import type { MatchedObject } from './match-objects.js';

/** Findings of a foreign book with their places in it. */
export interface ImportedFindings {
  readonly findings: readonly Finding[];
  /** in the order of the findings */
  readonly places: readonly RowPlace[];
}

/** A finding whose item the evaluation no longer has: its grade or extensions changed after the book was read. */
export interface OutsideRow extends RowPlace {
  readonly object: string;
  readonly item: string;
}

/** A row that says what is there already. */
export interface UnchangedRow {
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
}

export interface ImportedPreview {
  readonly changed: readonly ChangedRow[];
  readonly conflicting: readonly ConflictingRow[];
  readonly outside: readonly OutsideRow[];
  readonly unchanged: readonly UnchangedRow[];
  /** findings on objects that the user leaves out */
  readonly skipped: number;
}

/**
 * Compare the findings of a foreign book with an evaluation. What is empty is filled; what differs is a conflict, because the book does not
 * say what its writer had seen.
 * @param objects objects of the book as `matchObjects` found them
 * @example diffImported(read, evaluation, matchObjects(read.evaluation.objects, evaluation.objects)).changed.length // 12
 */
export function diffImported(
  { findings, places }: ImportedFindings,
  current: Evaluation,
  objects: readonly MatchedObject[],
): ImportedPreview {
  const { grade, extensions = [] } = current.system;
  const items = new Set<string>(tailor(grade, { extensions }).map(({ id }) => id));
  const present = new Map(current.findings.map((finding) => [recordKey(finding.object, finding.item), finding]));
  const matched = new Map(objects.map((object) => [object.id, object]));
  const preview = { changed: [] as ChangedRow[], conflicting: [] as ConflictingRow[], outside: [] as OutsideRow[] };
  const unchanged: UnchangedRow[] = [];
  let skipped = 0;
  for (const [index, finding] of findings.entries()) {
    const place = places[index]!; // one for each finding
    const object = matched.get(finding.object)!; // a book names its objects
    if (object.use === 'skip') skipped++;
    else if (!items.has(finding.item)) preview.outside.push({ ...place, object: object.key, item: finding.item });
    else {
      const key = recordKey(object.key, finding.item);
      const before = valueOf(present.get(key));
      const { fields, clashing, book } = compare(before, valueOf(finding));
      const { sheet, row } = place;
      const where = { sheet, row, key, object: object.key, item: finding.item };
      if (clashing.length > 0)
        preview.conflicting.push({ ...where, fields: clashing, current: before, book, reasonZh: why(clashing) });
      else if (fields.length === 0) unchanged.push({ sheet, row, key });
      else preview.changed.push({ ...where, fields, before, after: book, remarkZh: null });
    }
  }
  return { ...preview, unchanged, skipped };
}

interface Compared {
  readonly fields: readonly ValueField[];
  readonly clashing: readonly ValueField[];
  /** the present value with what the book says laid over it */
  readonly book: RecordValue;
}

/** An empty cell of a foreign book says nothing. */
function compare(present: RecordValue, said: RecordValue): Compared {
  const fields = valueFields.filter((field) => said[field] && comparable(said[field]) !== comparable(present[field]));
  const clashing = fields.filter((field) => present[field]);
  const over = Object.fromEntries(fields.map((field) => [field, said[field]]));
  const merged: RecordValue = { ...present, ...over };
  // a reason belongs to 不适用 and goes with it
  const book = merged.result === 'notApplicable' ? merged : { ...merged, reason: said.reason };
  return { fields, clashing, book };
}

function why(fields: readonly ValueField[]): string {
  return `系统中已有不同的内容（${fields.map((field) => valueNames[field]).join('、')}）`;
}
