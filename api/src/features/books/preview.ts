import type { BookColumns, MatchedObject, SheetReport } from '@mlps/workbooks';
import { sha256Of } from '../../support/sha256.js';

/** Lists that a preview is made of, in the order in which they are looked at. */
export const previewKinds = [
  'conflicting',
  'refused',
  'changed',
  'unchanged',
  'blank',
  'doubled',
  'remark',
  'loose',
] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** One field of a row with both sides: what is there, and what the book says; null is empty. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** One row of a book and what would become of it. */
export interface PreviewRow {
  readonly kind: PreviewKind;
  readonly sheet: string;
  readonly row: number;
  /** object and item as one key; decisions on conflicts name it */
  readonly key: string | null;
  readonly object: string | null;
  readonly item: string | null;
  readonly text: string;
  readonly code: string | null;
  readonly reason: string | null;
  /** item whose wording it carries, when it is none of this system's */
  readonly belongsTo: string | null;
  readonly changes: readonly FieldChange[];
}

export interface PreviewCounts {
  /** rows with a requirement or a result; changed, unchanged, conflicting, refused, blank, doubled and skipped add up to it */
  readonly read: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly conflicting: number;
  readonly refused: number;
  readonly blank: number;
  readonly doubled: number;
  /** rows on objects that the user leaves out */
  readonly skipped: number;
  /** rows that went out and did not come back */
  readonly missing: number;
  readonly remark: number;
  readonly loose: number;
}

/** What applying a book would do now; nothing is done yet. */
export interface Preview {
  readonly counts: PreviewCounts;
  readonly rows: Readonly<Record<PreviewKind, readonly PreviewRow[]>>;
  readonly objects: readonly MatchedObject[];
  readonly sheets: readonly SheetReport[];
  readonly notices: readonly string[];
}

/** What a book holds, whatever it is compared with. */
export interface BookContents {
  /** of the sheet from which a layout is best read; null for a book of our own */
  readonly columns: BookColumns | null;
  /** number of findings by the id that an object has in the book; of a foreign book */
  readonly findings: ReadonlyMap<string, number>;
}

/** A row with what most rows leave empty. */
export function previewRow(row: Partial<PreviewRow> & Pick<PreviewRow, 'kind' | 'sheet' | 'row'>): PreviewRow {
  const empty = { key: null, object: null, item: null, text: '', code: null, reason: null, belongsTo: null };
  return { ...empty, changes: [], ...row };
}

/** Both sides of the fields that differ. */
export function changesOf<F extends string>(
  fields: readonly F[],
  before: Readonly<Record<F, string | null>>,
  after: Readonly<Record<F, string | null>>,
): FieldChange[] {
  return fields.map((field) => ({ field, before: before[field] || null, after: after[field] || null }));
}

/**
 * A mark of what a preview would write and of what it rests on: whoever applies it names it, so that nothing is written that nobody has looked at.
 */
export function seenMark({ rows, objects }: Preview): string {
  const what = [
    rows.changed,
    rows.conflicting,
    objects.map(({ id, use, key, name, kind }) => [id, use, key, name, kind]),
  ];
  return sha256Of(JSON.stringify(what)).slice(0, 32);
}

export const noRows: Readonly<Record<PreviewKind, readonly PreviewRow[]>> = {
  conflicting: [],
  refused: [],
  changed: [],
  unchanged: [],
  blank: [],
  doubled: [],
  remark: [],
  loose: [],
};

export const noCounts: PreviewCounts = {
  read: 0,
  changed: 0,
  unchanged: 0,
  conflicting: 0,
  refused: 0,
  blank: 0,
  doubled: 0,
  skipped: 0,
  missing: 0,
  remark: 0,
  loose: 0,
};
