import { checkPlan } from '@mlps/controls/rectification';
import type { Milestone, Plan } from '@mlps/controls/rectification';
import { reportedStateNames } from '@mlps/workbooks';
import type { ChangedRectification, RectificationValue } from '@mlps/workbooks';
import { timestamp } from '../../app-context.js';
import { freshRow } from '../../database/change-row.js';
import { ApiError } from '../../errors/api-error.js';
import { applyMove } from '../rectification/move-item.js';
import { addHistory } from '../rectification/history.js';
import { getItem, holdItem } from '../rectification/load-items.js';
import { openFromNotice } from '../rectification/open-from-notice.js';
import { writeColumns } from '../rectification/store-change.js';
import type { ItemContext } from '../rectification/store-change.js';
import type { LoadedItem } from '../rectification/to-domain.js';
import type { NoticeRow } from '../notices/notice.entity.js';
import { RectificationReport } from './book.entity.js';
import { keyOf, readProblems, writtenColumns } from './reported-problems.js';
import type { ReportedProblems } from './reported-problems.js';

/** Problems of one rectification item with what was reported on them. */
type Reported = Pick<ChangedRectification, 'object' | 'item' | 'after'>;

/**
 * Take over what the recipient of a notice filled in: who is responsible, what is planned, and how far it has come. A problem that is said to be
 * mended is not closed by that: a retest does that.
 * @param source what brought it, for the history
 */
export async function applyReports(
  context: ItemContext,
  notice: NoticeRow,
  rows: readonly Reported[],
  source: string,
): Promise<void> {
  const problems = await withItems(context, notice, rows);
  const byItem = new Map<string, Reported[]>();
  for (const row of rows) {
    const item = problems.items.get(keyOf(row.object, row.item));
    if (item) byItem.set(item.id, [...(byItem.get(item.id) ?? []), row]);
  }
  for (const [id, reported] of byItem) await applyToItem(context, problems, id, reported, source);
}

/** Items of a notice are opened by the first answer, when nobody has opened them before. */
async function withItems(
  context: ItemContext,
  notice: NoticeRow,
  rows: readonly Reported[],
): Promise<ReportedProblems> {
  const problems = await readProblems(context.em, notice);
  if (rows.every(({ object, item }) => problems.items.has(keyOf(object, item)))) return problems;
  await openFromNotice(context, notice.id, {});
  return readProblems(context.em, notice);
}

async function applyToItem(
  context: ItemContext,
  problems: ReportedProblems,
  id: string,
  reported: readonly Reported[],
  source: string,
): Promise<void> {
  const item = await holdItem(context.em, id);
  const all = reportsOf(item, problems, reported);
  await writeAnswer(context, item, all, source);
  const moved = await moveAlong(context, await getItem(context.em, id), all);
  const text = reported
    .map((row) => progressLine(item, row))
    .filter(Boolean)
    .join('\n');
  if (text !== '') await tell(context, moved, 'note', `${source}：\n${text}`, {});
  for (const row of reported) await keepReport(context, problems, moved, row, source);
}

/** What is reported on every object of the item now, the new reports over the earlier ones. */
function reportsOf(
  { row }: LoadedItem,
  { reports }: ReportedProblems,
  reported: readonly Reported[],
): { object: string; value: RectificationValue }[] {
  const news = new Map(reported.map(({ object, after }) => [object, after]));
  return (row.targets ?? []).flatMap(({ objectKey, objectName }) => {
    const value = news.get(objectKey) ?? reports.get(keyOf(objectKey, row.item ?? ''))?.reported;
    return value ? [{ object: objectName, value }] : [];
  });
}

const LONGEST_NAME = 500;

/** Responsibility and plan of the item: what all its objects say together. */
async function writeAnswer(
  context: ItemContext,
  item: LoadedItem,
  all: readonly { object: string; value: RectificationValue }[],
  source: string,
): Promise<void> {
  const { row } = item;
  const joined = (field: 'department' | 'owner'): string =>
    [...new Set(all.map(({ value }) => value[field]).filter(Boolean))].join('、').slice(0, LONGEST_NAME);
  const after = {
    department: joined('department') || row.department,
    owner: joined('owner') || row.owner,
    plan: planOf(row.plan, row.dueDate, all),
  };
  const changes = Object.fromEntries(
    (['department', 'owner', 'plan'] as const)
      .filter((field) => JSON.stringify(row[field]) !== JSON.stringify(after[field]))
      .map((field) => [field, { from: row[field], to: after[field] }]),
  );
  if (Object.keys(changes).length === 0) return;
  await writeColumns(context, item, after);
  await tell(context, item, 'change', source, changes);
}

const COMPLETION = '计划完成';

function planOf(
  plan: Plan | null,
  dueDate: string,
  all: readonly { object: string; value: RectificationValue }[],
): Plan | null {
  const texts = all.filter(({ value }) => value.measure !== '');
  const same = new Set(texts.map(({ value }) => value.measure)).size <= 1;
  const measures = same
    ? (texts[0]?.value.measure ?? plan?.measures ?? '')
    : texts.map(({ object, value }) => `${object}：${value.measure}`).join('\n');
  if (measures === '') return plan;
  const last =
    all
      .map(({ value }) => value.plannedDate)
      .sort()
      .at(-1) ?? '';
  const others = (plan?.milestones ?? []).filter(({ title }) => title !== COMPLETION);
  const own: Milestone[] = last === '' ? [] : [{ title: COMPLETION, date: last }];
  const milestones = [...others, ...own].sort((one, other) => (one.date < other.date ? -1 : 1));
  const next = { measures, milestones, costYuan: plan?.costYuan ?? null };
  return checkPlan(next, dueDate).length === 0 ? next : { ...next, milestones: [...(plan?.milestones ?? [])] };
}

/** Reported work begins the item's work, as far as the state table lets it; submitting needs evidence and is done by hand. */
async function moveAlong(
  context: ItemContext,
  item: LoadedItem,
  all: readonly { value: RectificationValue }[],
): Promise<LoadedItem> {
  if (!all.some(({ value }) => value.state === 'inProgress' || value.state === 'done')) return item;
  let now = item;
  for (const [state, action] of [
    ['open', 'plan'],
    ['planned', 'start'],
  ] as const) {
    if (now.row.state !== state) continue;
    try {
      now = await applyMove(context, now, action, {});
    } catch (error) {
      if (error instanceof ApiError) return now; // a gate is missing; nothing was written
      throw error;
    }
  }
  return now;
}

function progressLine({ row }: LoadedItem, { object, after }: Reported): string {
  const name = row.targets?.find(({ objectKey }) => objectKey === object)?.objectName ?? object;
  const { state, actualDate, evidence, note } = after;
  const parts = [
    state !== 'notStarted' && `状态 ${reportedStateNames[state]}`,
    actualDate !== '' && `实际完成 ${actualDate}`,
    evidence !== '' && `佐证 ${evidence}`,
    note !== '' && `备注 ${note}`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `${name}：${parts.join('；')}`;
}

async function keepReport(
  { em, app, actor }: ItemContext,
  { reports }: ReportedProblems,
  { row }: LoadedItem,
  { object, item, after }: Reported,
  source: string,
): Promise<void> {
  const known = reports.get(keyOf(object, item));
  const what: object = { reported: after, written: writtenColumns(row), reportedBy: actor.name, source };
  if (known) await em.update(RectificationReport, { id: known.id }, { ...what, updatedAt: timestamp(app) });
  else
    await em.insert(RectificationReport, { ...freshRow(app), rectificationItemId: row.id, objectKey: object, ...what });
}

async function tell(
  { em, app, actor }: ItemContext,
  { row }: LoadedItem,
  action: string,
  reason: string,
  changes: Record<string, { from: unknown; to: unknown }>,
): Promise<void> {
  const line = { action, from: row.state, to: row.state, reason, changes };
  await addHistory(em, app, actor, row.id, { at: timestamp(app), by: actor.name, role: actor.role, ...line });
}
