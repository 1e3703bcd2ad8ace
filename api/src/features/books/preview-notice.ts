import { stateTable } from '@mlps/controls/rectification';
import { diffRectification } from '@mlps/workbooks';
import type { ChangedRectification, RectificationBook, RectificationPreview } from '@mlps/workbooks';
import { changesOf, noCounts, noRows, previewRow } from './preview.js';
import type { Preview } from './preview.js';
import type { ReportedProblems } from './reported-problems.js';

/** A preview of a notice's workbook with the rows that applying takes over. */
export interface NoticePreview extends Preview {
  readonly merge: RectificationPreview;
}

/** What the returned workbook of a notice would do to its rectification items as they stand. */
export function previewNotice(book: RectificationBook, problems: ReportedProblems): NoticePreview {
  const diff = diffRectification(book, problems.current, problems.sent);
  const barred = new Map(
    diff.changed.flatMap((row) => {
      const why = whyBarred(row, problems);
      return why ? [[row.key, why] as const] : [];
    }),
  );
  const changed = diff.changed.filter(({ key }) => !barred.has(key));
  const refused = [
    ...diff.refused.map(({ reasonZh, ...row }) => previewRow({ kind: 'refused', ...row, reason: reasonZh })),
    ...diff.changed.flatMap(({ sheet, row, key, object, item, after }) => {
      const why = barred.get(key);
      return why ? [previewRow({ kind: 'refused', sheet, row, key, object, item, text: after.measure, ...why })] : [];
    }),
  ];
  const rows = {
    ...noRows,
    refused,
    changed: changed.map(({ fields, before, after, ...place }) =>
      previewRow({ kind: 'changed', ...place, changes: changesOf(fields, before, after) }),
    ),
    conflicting: diff.conflicting.map(({ fields, current, book: said, reasonZh, ...place }) =>
      previewRow({ kind: 'conflicting', ...place, reason: reasonZh, changes: changesOf(fields, current, said) }),
    ),
    unchanged: diff.unchanged.map((place) => previewRow({ kind: 'unchanged', ...place })),
  };
  const counts = { ...noCounts, ...diff.counts, changed: changed.length, refused: refused.length };
  return { counts, rows, objects: [], sheets: [], notices: noticesOf(book), merge: { ...diff, changed } };
}

/** What the life of an item forbids a workbook. */
function whyBarred(
  { key, after }: ChangedRectification,
  { items }: ReportedProblems,
): { code: string; reason: string } | null {
  const item = items.get(key);
  if (!item) return null;
  const { zh, settled } = stateTable[item.state];
  if (settled) return { code: 'settled', reason: `整改项“${zh}”，不能再由整改清单修改` };
  if (after.plannedDate === '' || after.plannedDate <= item.dueDate) return null;
  const reason = `计划完成日期 ${after.plannedDate} 晚于整改期限 ${item.dueDate}；请在系统中申请延期`;
  return { code: 'after-deadline', reason };
}

function noticesOf({ notice }: RectificationBook): string[] {
  return notice ? [] : ['工作簿丢失了隐藏的说明表，按各行的标识认回'];
}
