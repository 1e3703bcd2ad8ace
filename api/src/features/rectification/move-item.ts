import { legalMoves, move, moveTable } from '@mlps/controls/rectification';
import type { Action, MoveContext, MoveRow, Role } from '@mlps/controls/rectification';
import type { Access } from '../../access/access.js';
import { fittingRole } from '../../access/acting-role.js';
import type { Actor } from '../../http/authorize.js';
import { timestamp, today } from '../../app-context.js';
import { ApiError } from '../../errors/api-error.js';
import type { Precondition } from '../../operations/operation.js';
import { linkEvidence } from '../evidence/link-evidence.js';
import { recordRetest } from '../retests/record-retest.js';
import { holdItem } from './load-items.js';
import { moveRefused } from './refusals.js';
import type { MoveInput } from './move.dto.js';
import { requireItemVersion, storeChange } from './store-change.js';
import type { ItemContext } from './store-change.js';
import { toDomain } from './to-domain.js';
import type { LoadedItem } from './to-domain.js';

/** What a move takes along beside who and when. */
export type MoveContent = Omit<MoveContext, 'role' | 'by' | 'at'>;

/** Move an item that the caller has seen. @throws ApiError 409 with the legal moves and what is missing; `precondition.stale` */
export async function moveItem(
  context: ItemContext & { readonly precondition: Precondition; readonly access: Access },
  id: string,
  { action, ...content }: MoveInput,
): Promise<LoadedItem> {
  const item = await holdItem(context.em, id);
  requireItemVersion(context.precondition, item);
  requireTwoPeople(context, action);
  requireOwnApproval(context, content);
  for (const evidence of content.evidence ?? []) await linkEvidence(context, item, evidence);
  const moved = await applyMove(context, item, action, { ...content, ...approvedToday(context, content) });
  await noteRetest(context, moved, content);
  return moved;
}

/** Move a held item as the state table says, and write it with its line of history. @throws ApiError 409 */
export async function applyMove(
  context: ItemContext,
  item: LoadedItem,
  action: Action,
  content: MoveContent,
): Promise<LoadedItem> {
  const { app, actor } = context;
  const before = toDomain(item);
  const role = roleFor(actor, before, action);
  const result = move(before, action, { ...content, role, by: actor.name, at: timestamp(app) });
  if (!result.ok) throw moveRefused(item, result.refusal, legalActions(item, actor));
  return storeChange(context, item, result.item, result.historyEntry);
}

/** What may be done with an item now, by this role, or by anybody when the role is open. */
export function legalRows(item: LoadedItem, actor: Actor): readonly MoveRow[] {
  const standing = toDomain(item);
  if (actor.role !== null) {
    const own = actor.roles ?? [actor.role];
    return [...new Set(own.flatMap((role) => legalMoves(standing, role)))];
  }
  return legalMoves(standing).filter((row) => row.roles.some((entry) => entry !== 'system'));
}

/** Actions that are open to this caller now, each once. */
export function legalActions(item: LoadedItem, actor: Actor): Action[] {
  return [...new Set(legalRows(item, actor).map(({ action }) => action))];
}

/** The own role that fits; the local user acts in the first that the table names for the move. */
export function roleFor(actor: Actor, item: Parameters<typeof legalMoves>[0], action: Action): Role {
  const rows = [...legalMoves(item), ...moveTable].filter((row) => row.action === action);
  const allowed = rows.flatMap((row) => row.roles);
  return fittingRole(actor, allowed) ?? allowed.find((role) => role !== 'system') ?? 'hospitalManager';
}

/**
 * Who asks that a risk be accepted and who accepts it are two. Here the body would say who asked, and one person could name somebody
 * else: with accounts the request is made by the request itself, which knows who asks.
 */
function requireTwoPeople({ access }: { readonly access: Access }, action: Action): void {
  if (action !== 'accept' || access.isEverything) return;
  throw new ApiError(
    'rectification.not-your-move',
    '接受风险须由一人申请、另一人批准；请先提交接受风险申请，再由批准人在申请上批准',
  );
}

/** Whoever acts in a role approves in his own name; the local user may enter a paper that somebody else signed. */
function requireOwnApproval({ actor }: ItemContext, { acceptance }: MoveContent): void {
  if (!acceptance || actor.role === null || acceptance.approver === actor.name) return;
  throw new ApiError(
    'rectification.not-your-move',
    `批准人应为操作人本人「${actor.name}」，现为「${acceptance.approver}」；请由批准人自己操作`,
  );
}

function approvedToday({ app }: ItemContext, { acceptance }: MoveContent): MoveContent {
  return acceptance ? { acceptance: { ...acceptance, approvedOn: acceptance.approvedOn ?? today(app) } } : {};
}

/** A retest that came with a move is kept like any other, so that the score after it follows. */
async function noteRetest(context: ItemContext, { row }: LoadedItem, { retest = [] }: MoveContent): Promise<void> {
  const { evaluationId, item } = row;
  if (retest.length === 0 || evaluationId === null || item === null) return;
  const entries = retest.map(({ object, outcome, record = '' }) => ({ object, item, outcome, record }));
  await recordRetest(context, evaluationId, { date: today(context.app), entries, note: null });
}
