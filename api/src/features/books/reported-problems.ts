import { blankRectification } from '@mlps/workbooks';
import type { RectificationValue } from '@mlps/workbooks';
import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { readDocument } from '../documents/evaluation-document.js';
import type { NoticeRow } from '../notices/notice.entity.js';
import { RectificationItem, RectificationTarget } from '../rectification/rectification.entity.js';
import { RectificationReport } from './book.entity.js';

/** Every problem of a notice by `object|item`: what stands there now, and what stood there when it was last written from a workbook. */
export interface ReportedProblems {
  readonly current: ReadonlyMap<string, RectificationValue>;
  readonly sent: ReadonlyMap<string, RectificationValue>;
  /** item behind a problem; none while the items of the notice are not opened yet */
  readonly items: ReadonlyMap<string, RectificationItem>;
  readonly reports: ReadonlyMap<string, RectificationReport>;
}

/**
 * What is known of a notice's problems.
 *
 * A report that an earlier workbook brought is what "went out" for the next one: its recipient goes on filling in the same file. What was
 * entered in the service since then is a change by others.
 */
export async function readProblems(em: EntityManager, notice: NoticeRow): Promise<ReportedProblems> {
  const document = await readDocument(em, notice.evaluationId);
  const problems = document.findings.filter(({ result }) => result === 'partial' || result === 'nonconform');
  const keys = problems.map(({ object, item }) => keyOf(object, item));
  const { items, reports } = await itemsOf(em, notice.evaluationId);
  const current = new Map<string, RectificationValue>();
  const sent = new Map<string, RectificationValue>();
  for (const key of new Set([...keys, ...items.keys()])) {
    const report = reports.get(key);
    const before = report?.reported ?? blankRectification;
    sent.set(key, before);
    current.set(key, { ...before, ...changedSince(items.get(key), report) });
  }
  return { current, sent, items, reports };
}

async function itemsOf(
  em: EntityManager,
  evaluationId: string,
): Promise<{ items: Map<string, RectificationItem>; reports: Map<string, RectificationReport> }> {
  const rows = await em.findBy(RectificationItem, { evaluationId });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const where = { rectificationItemId: In([...byId.keys()]) };
  const targets = rows.length > 0 ? await em.findBy(RectificationTarget, where) : [];
  const reports = rows.length > 0 ? await em.findBy(RectificationReport, where) : [];
  const keyIn = ({ rectificationItemId, objectKey }: { rectificationItemId: string; objectKey: string }): string =>
    keyOf(objectKey, byId.get(rectificationItemId)?.item ?? '');
  return {
    items: new Map(targets.map((target) => [keyIn(target), byId.get(target.rectificationItemId)!])),
    reports: new Map(reports.map((report) => [keyIn(report), report])),
  };
}

/** Columns of the item that somebody changed in the service after the workbook wrote them, or before any workbook came. */
function changedSince(
  item: RectificationItem | undefined,
  report: RectificationReport | undefined,
): Partial<RectificationValue> {
  if (!item) return {};
  const now = writtenColumns(item);
  const before = report?.written ?? { department: '', owner: '', measure: '' };
  const changed = Object.entries(now).filter(([field, text]) => text !== before[field as keyof typeof before]);
  return Object.fromEntries(changed);
}

/** The columns of an item that a workbook writes. */
export function writtenColumns({
  department,
  owner,
  plan,
}: Pick<RectificationItem, 'department' | 'owner' | 'plan'>): RectificationReport['written'] {
  return { department: department ?? '', owner: owner ?? '', measure: plan?.measures ?? '' };
}

export const keyOf = (object: string, item: string): string => `${object}|${item}`;
