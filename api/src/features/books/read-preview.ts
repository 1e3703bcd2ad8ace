import type { Intake } from '@mlps/workbooks';
import type { EntityManager } from 'typeorm';
import { WhileUnchanged } from '../../database/while-unchanged.js';
import { pageOfList } from '../../http/paging.js';
import type { BookRowPage, BookRowQuery } from './book.dto.js';
import { readTarget } from './book-target.js';
import type { BookTarget, TargetState } from './book-target.js';
import { BookRow } from './book.entity.js';
import { noCounts, noRows, previewKinds } from './preview.js';
import type { BookContents, Preview, PreviewRow } from './preview.js';
import { previewNotice } from './preview-notice.js';
import type { NoticePreview } from './preview-notice.js';
import { previewRecords } from './preview-records.js';
import type { RecordsPreview } from './preview-records.js';

/** A preview together with what it was compared with. */
export type StandingPreview =
  | { readonly kind: 'columns'; readonly preview: Preview & BookContents }
  | {
      readonly kind: 'records';
      readonly preview: RecordsPreview & BookContents;
      readonly state: TargetState & { kind: 'records' };
    }
  | {
      readonly kind: 'notice';
      readonly preview: NoticePreview & BookContents;
      readonly state: TargetState & { kind: 'notice' };
    };

const nothing: Preview = { counts: noCounts, rows: noRows, objects: [], sheets: [], notices: [] };

/** Somebody pages through a preview of many rows; few look at the same time. */
const previewsBefore = new WhileUnchanged<StandingPreview>(4);

/** What a book would do to its target as it stands now. */
export function readPreview(em: EntityManager, target: BookTarget, row: BookRow): Promise<StandingPreview> {
  return previewsBefore.get(em, `${row.id} ${row.version}`, () => makePreview(em, target, row));
}

async function makePreview(em: EntityManager, target: BookTarget, row: BookRow): Promise<StandingPreview> {
  const content = await contentOf(em, row);
  const contents = contentsOf(content);
  if (content.kind === 'columns') return { kind: 'columns', preview: { ...nothing, ...contents } };
  const state = await readTarget(em, target);
  if (content.kind === 'notice' && state.kind === 'notice')
    return { kind: 'notice', preview: { ...previewNotice(content.book, state.problems), ...contents }, state };
  if (content.kind !== 'notice' && state.kind === 'records') {
    const preview = previewRecords(content, state.current, state.accepted, row.choices);
    return { kind: 'records', preview: { ...preview, ...contents }, state };
  }
  throw new Error(`book ${row.id} does not fit its target`);
}

async function contentOf(em: EntityManager, { id }: BookRow): Promise<Intake> {
  const { content } = await em.findOneOrFail(BookRow, { select: { id: true, content: true }, where: { id } });
  return content!; // every book has one; it is optional only because most reads leave it out
}

function contentsOf(content: Intake): BookContents {
  const columns = content.kind === 'columns' || content.kind === 'foreign' ? content.columns : null;
  const findings = new Map<string, number>();
  for (const { object } of content.kind === 'foreign' ? content.read.evaluation.findings : [])
    findings.set(object, (findings.get(object) ?? 0) + 1);
  return { columns, findings };
}

/** One page of the rows of a preview. */
export function pageOfRows({ rows }: Preview, query: BookRowQuery): BookRowPage {
  const kinds = query.kind === undefined ? previewKinds : [query.kind];
  const found = kinds.flatMap((kind) => rows[kind]).filter((row) => isWanted(row, query));
  const { items, nextCursor } = pageOfList(found, query);
  return { total: found.length, items: items.map((row) => ({ ...row, changes: [...row.changes] })), nextCursor };
}

function isWanted(row: PreviewRow, { sheet, q }: BookRowQuery): boolean {
  if (sheet !== undefined && row.sheet.trim() !== sheet.trim()) return false;
  if (q === undefined || q.trim() === '') return true;
  const wanted = q.trim().toLowerCase();
  return [row.text, row.reason, row.item, row.object, row.belongsTo].some((text) =>
    text?.toLowerCase().includes(wanted),
  );
}
