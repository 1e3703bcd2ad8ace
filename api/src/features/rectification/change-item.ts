import { checkPlan, extensionRoles, stateTable } from '@mlps/controls/rectification';
import type { HistoryEntry, Plan } from '@mlps/controls/rectification';
import { fittingRole } from '../../access/acting-role.js';
import { timestamp } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { Precondition } from '../../operations/operation.js';
import { holdItem } from './load-items.js';
import { planInvalid, settled } from './refusals.js';
import type { RectificationPatch } from './rectification.dto.js';
import { addHistory } from './history.js';
import { requireItemVersion, writeColumns } from './store-change.js';
import type { ItemContext } from './store-change.js';
import { getItem } from './load-items.js';
import type { LoadedItem } from './to-domain.js';

const fields = ['title', 'advice', 'dueDate', 'owner', 'department', 'plan', 'note'] as const;

/**
 * Change what an item says; its state changes by moves alone.
 * @throws ApiError `rectification.state-not-allowed`, `rectification.due-date-promised`, `rectification.plan-invalid`, `precondition.stale`
 */
export async function changeItem(
  context: ItemContext & { readonly precondition: Precondition },
  id: string,
  patch: RectificationPatch,
): Promise<LoadedItem> {
  const item = await holdItem(context.em, id);
  requireItemVersion(context.precondition, item);
  return writeContent(context, item, contentChanges(context, item, patch));
}

/** Fields that differ, each with its old and new content. */
export type ContentChanges = HistoryEntry['changes'];

/**
 * What a patch would change of an item; nothing is written.
 * @throws ApiError `rectification.state-not-allowed`, `rectification.due-date-promised`, `rectification.plan-invalid`
 */
export function contentChanges(
  context: Pick<ItemContext, 'actor'>,
  item: LoadedItem,
  patch: RectificationPatch,
): ContentChanges {
  const { row } = item;
  if (stateTable[row.state].settled) throw settled(item);
  requirePromise(context, item, patch.dueDate);
  requirePlan(patch.plan, patch.dueDate ?? row.dueDate);
  const changed = fields.filter(
    (field) => patch[field] !== undefined && JSON.stringify(patch[field]) !== JSON.stringify(row[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, { from: row[field], to: patch[field] }]));
}

/** Write changed fields with their line of history. */
export async function writeContent(
  context: ItemContext,
  item: LoadedItem,
  changes: ContentChanges,
): Promise<LoadedItem> {
  const { em, app, actor } = context;
  const { id, state } = item.row;
  const columns = Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
  await writeColumns(context, item, columns);
  const line = { action: 'change', from: state, to: state, reason: null, changes };
  await addHistory(em, app, actor, id, { at: timestamp(app), by: actor.name, role: actor.role, ...line });
  return getItem(em, id);
}

/** A day that was promised moves later only by an approved extension, or by those who could approve one. */
function requirePromise({ actor }: Pick<ItemContext, 'actor'>, { row }: LoadedItem, dueDate: string | undefined): void {
  if (dueDate === undefined || dueDate <= row.dueDate) return;
  const role = fittingRole(actor, extensionRoles.decide);
  if (role === null || extensionRoles.decide.includes(role)) return;
  throw new ApiError(
    'rectification.due-date-promised',
    `期限 ${row.dueDate} 已经承诺，不能直接推后到 ${dueDate}；请申请延期`,
  );
}

function requirePlan(plan: Plan | null | undefined, dueDate: string): void {
  if (!plan) return;
  const issues = checkPlan(plan, dueDate);
  if (issues.length > 0) throw planInvalid(issues);
}

/** Say how things go: a line of history, and nothing else of the item changes. */
export async function addProgressNote(context: ItemContext, id: string, text: string): Promise<void> {
  const { em, app, actor } = context;
  const { row } = await holdItem(em, id);
  const line = { action: 'note', from: row.state, to: row.state, reason: text.trim(), changes: {} };
  await addHistory(em, app, actor, id, { at: timestamp(app), by: actor.name, role: actor.role, ...line });
}
