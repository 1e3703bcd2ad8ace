import { requireFields } from '../../errors.js';
import { isIsoDate } from '../../assessment/check-fields.js';
import { isBlank, refuse } from '../refusal.js';
import type { Refusal, Refused } from '../refusal.js';
import { roleNames } from '../roles.js';
import type { Role } from '../roles.js';
import { stateTable } from '../states.js';
import type { RectificationState } from '../states.js';
import { isInstant, shanghaiDay } from './days.js';

/** One request for more time, from asking to the decision; never removed, so the list is the history. */
export interface Extension {
  readonly reason: string;
  /** the day asked for */
  readonly newDate: string;
  /** the deadline when it was asked; a refusal leaves it as it was */
  readonly oldDate: string;
  readonly status: 'requested' | 'approved' | 'refused' | 'withdrawn';
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly note: string | null;
}

export interface ExtendableItem {
  readonly state: RectificationState;
  readonly dueDate: string | null;
  readonly extensions: readonly Extension[];
}

/** Who acts, and when (ISO 8601 instant). */
export interface Actor {
  readonly by: string;
  readonly role: Role;
  readonly at: string;
}

export type ExtensionFault =
  | 'invalid-context'
  | 'forbidden'
  | 'not-owed'
  | 'no-deadline'
  | 'already-requested'
  | 'nothing-requested'
  | 'reason-missing'
  | 'invalid-date'
  | 'not-later'
  | 'in-the-past'
  | 'own-request';

export type ExtensionResult<T> =
  { readonly ok: true; readonly item: T; readonly extension: Extension } | Refused<Refusal<ExtensionFault>>;

/**
 * Who may ask for more time, and who decides.
 * @example extensionRoles.decide // ['leadEvaluator', 'superior']
 */
export const extensionRoles: Readonly<Record<'request' | 'decide', readonly Role[]>> = Object.freeze({
  request: ['hospitalManager', 'departmentRectifier'],
  decide: ['leadEvaluator', 'superior'],
});

/**
 * Ask for more time. The deadline stays as it is until somebody approves.
 * @returns the item with the request, or why it cannot be asked
 */
export function requestExtension<T extends ExtendableItem>(
  item: T,
  ask: { readonly reason: string; readonly newDate: string },
  actor: Actor,
): ExtensionResult<T> {
  requireFields('item', item);
  requireFields('ask', ask);
  requireFields('actor', actor);
  const fault = actorFault(actor, 'request') ?? requestFault(item, ask, actor);
  if (fault) return fault;
  const extension: Extension = {
    reason: ask.reason.trim(),
    newDate: ask.newDate,
    oldDate: item.dueDate!, // requestFault has refused items without one
    status: 'requested',
    requestedBy: actor.by,
    requestedAt: actor.at,
    decidedBy: null,
    decidedAt: null,
    note: null,
  };
  return { ok: true, item: { ...item, extensions: [...item.extensions, extension] }, extension };
}

function requestFault(
  item: ExtendableItem,
  ask: { readonly reason: string; readonly newDate: string },
  actor: Actor,
): Refused<Refusal<ExtensionFault>> | null {
  if (!stateTable[item.state].owed)
    return refuse('not-owed', `“${stateTable[item.state].zh}”的整改项不需要延期`, `an item ${item.state} owes nothing`);
  if (item.dueDate === null)
    return refuse('no-deadline', '整改项还没有期限，请先制定计划', 'the item has no deadline yet; plan it first');
  if (pending(item)) return refuse('already-requested', '已有待审批的延期申请', 'a request is waiting already');
  if (isBlank(ask.reason)) return refuse('reason-missing', '请写明延期理由', 'give the reason for more time');
  if (!isIsoDate(ask.newDate))
    return refuse('invalid-date', '新期限应为 YYYY-MM-DD 形式的日期', 'write the new day as YYYY-MM-DD');
  if (ask.newDate <= item.dueDate)
    return refuse('not-later', `新期限须晚于现期限 ${item.dueDate}`, `the new day must lie after ${item.dueDate}`);
  if (ask.newDate < shanghaiDay(actor.at))
    return refuse('in-the-past', '新期限不能早于今天', 'the new day must not lie in the past');
  return null;
}

export interface ExtensionDecision {
  readonly note?: string | null;
}

/** Approve the waiting request: the deadline becomes the day asked for. One cannot approve one's own request. */
export function approveExtension<T extends ExtendableItem>(
  item: T,
  decision: ExtensionDecision,
  actor: Actor,
): ExtensionResult<T> {
  requireFields('item', item);
  requireFields('decision', decision);
  requireFields('actor', actor);
  return decide(item, 'approved', decision, actor);
}

/** Refuse the waiting request, with a reason: the old deadline stands. Another request is possible afterwards. */
export function refuseExtension<T extends ExtendableItem>(
  item: T,
  decision: ExtensionDecision,
  actor: Actor,
): ExtensionResult<T> {
  requireFields('item', item);
  requireFields('decision', decision);
  requireFields('actor', actor);
  if (isBlank(decision.note)) return refuse('reason-missing', '请写明不同意的理由', 'say why it is refused');
  return decide(item, 'refused', decision, actor);
}

/** Take back the waiting request; the deadline stays. */
export function withdrawExtension<T extends ExtendableItem>(item: T, actor: Actor): ExtensionResult<T> {
  requireFields('item', item);
  requireFields('actor', actor);
  const fault = actorFault(actor, 'request');
  return fault ?? settle(item, 'withdrawn', null, actor);
}

function decide<T extends ExtendableItem>(
  item: T,
  status: 'approved' | 'refused',
  decision: ExtensionDecision,
  actor: Actor,
): ExtensionResult<T> {
  const fault = actorFault(actor, 'decide');
  if (fault) return fault;
  if (pending(item)?.requestedBy === actor.by)
    return refuse('own-request', '不能审批自己的延期申请', 'one cannot decide on a request of one’s own');
  return settle(item, status, decision.note?.trim() || null, actor);
}

function settle<T extends ExtendableItem>(
  item: T,
  status: 'approved' | 'refused' | 'withdrawn',
  note: string | null,
  actor: Actor,
): ExtensionResult<T> {
  const waiting = pending(item);
  if (!waiting) return refuse('nothing-requested', '没有待审批的延期申请', 'no request is waiting');
  const extension: Extension = { ...waiting, status, note, decidedBy: actor.by, decidedAt: actor.at };
  const extensions = item.extensions.map((entry) => (entry === waiting ? extension : entry));
  const dueDate = status === 'approved' ? extension.newDate : item.dueDate;
  return { ok: true, item: { ...item, dueDate, extensions }, extension };
}

const pending = (item: ExtendableItem): Extension | undefined =>
  item.extensions.find(({ status }) => status === 'requested');

function actorFault(actor: Actor, deed: 'request' | 'decide'): Refused<Refusal<ExtensionFault>> | null {
  if (!isInstant(actor.at) || isBlank(actor.by))
    return refuse('invalid-context', '缺少操作人或操作时间', 'who acts, and when, must be given');
  return extensionRoles[deed].includes(actor.role)
    ? null
    : refuse(
        'forbidden',
        `延期由${namesOf(extensionRoles[deed])}${deed === 'request' ? '申请' : '审批'}`,
        `${actor.role} may not ${deed} an extension`,
      );
}

const namesOf = (roles: readonly Role[]): string => roles.map((role) => roleNames[role].zh).join('、');
