import type { Evaluation } from '@mlps/controls';
import { diffImported, diffReturned, matchObjects } from '@mlps/workbooks';
import type {
  ChangedRow,
  ConflictingRow,
  ImportedFindings,
  Intake,
  ObjectChoice,
  ReadRecordResult,
  RecordPreview,
  ReturnedBook,
} from '@mlps/workbooks';
import { changesOf, noCounts, noRows, previewRow } from './preview.js';
import type { Preview, PreviewRow } from './preview.js';

/** A preview of records with the rows that applying takes over. */
export interface RecordsPreview extends Preview {
  readonly merge: Pick<RecordPreview, 'changed' | 'conflicting' | 'refused'>;
}

/** What a book of records would do to an evaluation as it stands. */
export function previewRecords(
  content: Extract<Intake, { kind: 'record' | 'foreign' }>,
  current: Evaluation,
  accepted: ReadonlySet<string>,
  choices: readonly ObjectChoice[],
): RecordsPreview {
  return content.kind === 'record'
    ? previewReturned(content.book, current, accepted)
    : previewForeign(content.read, current, accepted, choices);
}

type Sides = Pick<RecordPreview, 'changed' | 'conflicting'>;

/** What a second person has accepted is not written over unless the user says so: a change of it becomes a conflict. */
function guardAccepted({ changed, conflicting }: Sides, accepted: ReadonlySet<string>): Sides {
  const guarded = changed.filter(({ key }) => accepted.has(key));
  const asConflicts = guarded.map(({ before, after, remarkZh: _remark, ...row }): ConflictingRow => ({
    ...row,
    current: before,
    book: after,
    reasonZh: '现有的结果已通过复核；以工作簿为准时，须重新复核',
  }));
  return {
    changed: changed.filter(({ key }) => !accepted.has(key)),
    conflicting: [...conflicting, ...asConflicts],
  };
}

function previewReturned(book: ReturnedBook, current: Evaluation, accepted: ReadonlySet<string>): RecordsPreview {
  const diff = diffReturned(book, current);
  const { refused, unchanged, notices } = diff;
  const { changed, conflicting } = guardAccepted(diff, accepted);
  const counts = { ...diff.counts, changed: changed.length, conflicting: conflicting.length };
  const merge = { changed, conflicting, refused };
  const rows = {
    ...noRows,
    changed: changed.map(changedRow),
    conflicting: conflicting.map(conflictingRow),
    refused: refused.map(({ reasonZh, ...row }) => previewRow({ kind: 'refused', ...row, reason: reasonZh })),
    unchanged: unchanged.map((row) => previewRow({ kind: 'unchanged', ...row })),
  };
  return { counts: { ...noCounts, ...counts }, rows, objects: [], sheets: [], notices, merge };
}

function previewForeign(
  { evaluation, report, places }: ReadRecordResult,
  current: Evaluation,
  accepted: ReadonlySet<string>,
  choices: readonly ObjectChoice[],
): RecordsPreview {
  const objects = matchObjects(evaluation.objects, current.objects, choices);
  const found: ImportedFindings = { findings: evaluation.findings, places };
  const diff = diffImported(found, current, objects);
  const { outside, unchanged, skipped } = diff;
  const { changed, conflicting } = guardAccepted(diff, accepted);
  const keyOf = new Map(objects.map(({ id, key }) => [id, key]));
  const placed = ({ object, item }: { object: string; item: string }): Pick<PreviewRow, 'object' | 'item'> => ({
    object: keyOf.get(object) ?? object,
    item,
  });
  const rows = {
    changed: changed.map(changedRow),
    conflicting: conflicting.map(conflictingRow),
    unchanged: unchanged.map((row) => previewRow({ kind: 'unchanged', ...row })),
    refused: [
      ...report.notPlaced.map(({ sheet, row, text, code, reasonZh, belongsTo }) =>
        previewRow({ kind: 'refused', sheet, row, text, code, reason: reasonZh, belongsTo: belongsTo || null }),
      ),
      ...outside.map(({ sheet, row, text, object, item }) =>
        previewRow({
          kind: 'refused',
          sheet,
          row,
          text,
          object,
          item,
          code: 'unknown-item',
          reason: outsideReason(item),
        }),
      ),
    ],
    blank: report.blank.map(({ sheet, row, text, ...at }) =>
      previewRow({ kind: 'blank', sheet, row, text, ...placed(at) }),
    ),
    doubled: report.doubled.map(({ sheet, row, text, reasonZh, same, ...at }) =>
      previewRow({
        kind: 'doubled',
        sheet,
        row,
        text,
        code: same ? 'same' : 'differs',
        reason: reasonZh,
        ...placed(at),
      }),
    ),
    remark: report.remarks.map(({ sheet, row, text, code, remarkZh, ...at }) =>
      previewRow({ kind: 'remark', sheet, row, text, code, reason: remarkZh, ...placed(at) }),
    ),
    loose: report.loose.map((row) => previewRow({ kind: 'loose', ...row })),
  } satisfies Preview['rows'];
  const counts = {
    ...noCounts,
    ...Object.fromEntries(Object.entries(rows).map(([kind, list]) => [kind, list.length])),
    read: report.counts.read,
    skipped,
  };
  const merge = { changed, conflicting, refused: [] };
  return { counts, rows, objects, sheets: report.sheets, notices: report.notices, merge };
}

const outsideReason = (item: string): string => `${item} 不在本系统的测评项内`;

function changedRow({ fields, before, after, remarkZh, ...place }: ChangedRow): PreviewRow {
  return previewRow({ kind: 'changed', ...place, reason: remarkZh, changes: changesOf(fields, before, after) });
}

function conflictingRow({ fields, current, book, reasonZh, ...place }: ConflictingRow): PreviewRow {
  return previewRow({ kind: 'conflicting', ...place, reason: reasonZh, changes: changesOf(fields, current, book) });
}
