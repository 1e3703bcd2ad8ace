import { checkAcceptance, legalMoves, move } from '@mlps/controls/rectification';
import type { Gate, Role } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { fittingRole } from '../../access/acting-role.js';
import { itemColumns } from '../../access/columns.js';
import { timestamp, today } from '../../app-context.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { sentence, toRequestIssue } from '../../errors/problem.js';
import { pageOf } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { Actor } from '../../http/authorize.js';
import type { Precondition } from '../../operations/operation.js';
import { addHistory } from '../rectification/history.js';
import { holdItem } from '../rectification/load-items.js';
import { applyMove, legalActions } from '../rectification/move-item.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { moveRefused, settled } from '../rectification/refusals.js';
import { requireItemVersion, writeColumns } from '../rectification/store-change.js';
import type { ItemContext } from '../rectification/store-change.js';
import { toDomain } from '../rectification/to-domain.js';
import type { LoadedItem } from '../rectification/to-domain.js';
import { AcceptanceRow } from './acceptance.entity.js';
import type { AcceptanceDto, AcceptanceInput, AcceptanceQuery } from './acceptance.dto.js';

type Context = ItemContext & { readonly precondition: Precondition };

/** The register of accepted risks. */
export function listAcceptances(
  em: EntityManager,
  access: Access,
  query: AcceptanceQuery,
): Promise<Page<AcceptanceRow>> {
  const builder = em
    .createQueryBuilder(AcceptanceRow, 'acceptance')
    .innerJoin(RectificationItem, 'item', 'item.id = acceptance.rectificationItemId');
  for (const field of ['status', 'rectificationItemId'] as const)
    if (query[field] !== undefined) builder.andWhere(`acceptance.${field} = :${field}`, { [field]: query[field] });
  if (query.evaluationId !== undefined)
    builder.andWhere('item.evaluationId = :evaluationId', { evaluationId: query.evaluationId });
  access.restrict(builder, 'rectification.read', itemColumns('item'));
  return pageOf(builder, query, { alias: 'acceptance' });
}

/**
 * Ask that a risk be accepted; nothing about the item changes until somebody approves.
 * @throws ApiError `acceptance.invalid`, `acceptance.waiting`, `rectification.state-not-allowed`, `rectification.not-your-move`,
 * `rectification.gates-missing`, `precondition.stale`
 */
export async function requestAcceptance(
  context: Context,
  id: string,
  input: Plain<AcceptanceInput>,
): Promise<AcceptanceRow> {
  const { em, app, actor } = context;
  const item = await holdItem(em, id);
  requireItemVersion(context.precondition, item);
  if (!legalMoves(toDomain(item)).some(({ action }) => action === 'accept')) throw settled(item);
  requireUnit(actor);
  requireSound(input, actor.name, today(app));
  requireAcceptable(context, item);
  if (await em.existsBy(AcceptanceRow, { rectificationItemId: id, status: 'requested' }))
    throw new ApiError('acceptance.waiting', '这个整改项已有待批准的接受风险申请；请先决定或撤回它');
  const row = {
    id: app.newId(),
    rectificationItemId: id,
    status: 'requested' as const,
    ...input,
    requestedBy: actor.name,
    requestedAt: timestamp(app),
    approvedOn: null,
    decidedBy: null,
    decidedAt: null,
    note: null,
    endedAt: null,
  };
  await em.insert(AcceptanceRow, row);
  await tell(context, item, 'requestAcceptance', input.reason);
  return getAcceptance(em, row.id);
}

const ASKERS: readonly Role[] = ['hospitalManager', 'departmentRectifier'];
/** What no paper can mend: hazards, high risks, and risks that nobody has rated. */
const BARS: readonly Gate[] = ['notHighRisk', 'notHazard'];

/** @throws ApiError `rectification.not-your-move` */
function requireUnit(actor: Actor): void {
  const role = fittingRole(actor, ASKERS);
  if (role === null || ASKERS.includes(role)) return;
  throw new ApiError('rectification.not-your-move', '接受风险由单位负责人或科室整改人申请');
}

/** What would be refused at approval is refused at once. @throws ApiError `rectification.gates-missing` */
function requireAcceptable({ app, actor }: Context, item: LoadedItem): void {
  const trial = move(toDomain(item), 'accept', { role: 'hospitalManager', by: actor.name, at: timestamp(app) });
  const missing = trial.ok ? [] : trial.refusal.missing.filter(({ gate }) => BARS.includes(gate));
  if (trial.ok || missing.length === 0) return;
  const messageZh = `不能申请接受风险，须${missing.map(({ zh }) => zh).join('；')}。`;
  throw moveRefused(item, { ...trial.refusal, messageZh, missing }, legalActions(item, actor));
}

/** Only the day of the approval may be missing from what is asked for. */
function requireSound(input: Plain<AcceptanceInput>, requestedBy: string, day: string): void {
  const issues = checkAcceptance({ ...input, requestedBy, approvedOn: null }, day).filter(
    ({ path }) => path !== '$.approvedOn',
  );
  if (issues.length === 0) return;
  const placed = issues.map(toRequestIssue);
  throw new ApiError('acceptance.invalid', sentence(placed.map(({ message }) => message)), { issues: placed });
}

/** Approve: the item is moved as the state table says, with the caller as approver. @throws ApiError 409 as for any move */
export async function approveAcceptance(context: ItemContext, id: string): Promise<AcceptanceRow> {
  const { em, app, actor } = context;
  const { item, row } = await heldRequest(em, id);
  const { reason, measures, residualRisk, requestedBy, expiry } = row;
  const approved = { approver: actor.name, approvedOn: today(app) };
  await applyMove(context, item, 'accept', {
    acceptance: { reason, measures, residualRisk, requestedBy, expiry, ...approved },
  });
  return getAcceptance(em, id);
}

/** Refuse, with a reason, or take back; the item stays as it is. @throws ApiError `acceptance.not-waiting`, `acceptance.invalid` */
export async function closeRequest(
  context: ItemContext,
  id: string,
  status: 'refused' | 'withdrawn',
  note: string | null,
): Promise<AcceptanceRow> {
  const { em, app, actor } = context;
  const { item } = await heldRequest(em, id);
  if (status === 'refused' && !note?.trim()) throw new ApiError('acceptance.invalid', '请写明不同意的理由');
  const role = fittingRole(actor, ['hospitalManager']);
  if (role !== null && status === 'refused' && role !== 'hospitalManager')
    throw new ApiError('rectification.not-your-move', '接受风险由单位负责人决定');
  await em.update(AcceptanceRow, { id }, { status, note, decidedBy: actor.name, decidedAt: timestamp(app) });
  await tell(context, item, status === 'refused' ? 'refuseAcceptance' : 'withdrawAcceptance', note);
  return getAcceptance(em, id);
}

async function heldRequest(em: EntityManager, id: string): Promise<{ item: LoadedItem; row: AcceptanceRow }> {
  const { rectificationItemId } = await getAcceptance(em, id);
  const item = await holdItem(em, rectificationItemId);
  const row = await getAcceptance(em, id); // read again: the item is held only now
  if (row.status === 'requested') return { item, row };
  throw new ApiError('acceptance.not-waiting', '这份申请已经决定或撤回；请重新读取');
}

/** @throws ApiError `resource.not-found` */
export async function getAcceptance(em: EntityManager, id: string): Promise<AcceptanceRow> {
  const row = await em.findOneBy(AcceptanceRow, { id });
  if (!row) throw notFound('接受风险', id);
  return row;
}

async function tell(context: ItemContext, item: LoadedItem, action: string, reason: string | null): Promise<void> {
  const { em, app, actor } = context;
  const { row } = item;
  const line = { action, from: row.state, to: row.state, reason, changes: {} };
  await writeColumns(context, item, {});
  await addHistory(em, app, actor, row.id, { at: timestamp(app), by: actor.name, role: actor.role, ...line });
}

export function toAcceptanceDto(row: AcceptanceRow): AcceptanceDto {
  const { id, rectificationItemId, status, reason, measures, residualRisk, approver, expiry, requestedBy } = row;
  const { requestedAt, approvedOn, decidedBy, decidedAt, note, endedAt } = row;
  return {
    id,
    rectificationItemId,
    status,
    reason,
    measures,
    residualRisk,
    approver,
    expiry,
    requestedBy,
    requestedAt,
    approvedOn,
    decidedBy,
    decidedAt,
    note,
    endedAt,
  };
}
