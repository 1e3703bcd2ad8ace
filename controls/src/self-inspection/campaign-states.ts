import { requireFields } from '../errors.js';
import type { Instant } from '../rectification/deadlines/days.js';
import { isInstant } from '../rectification/deadlines/days.js';
import { isOverdue } from '../rectification/deadlines/due-state.js';
import { isBlank } from '../rectification/refusal.js';
import type { Refusal } from '../rectification/refusal.js';
import type { Role } from '../rectification/roles.js';

/** Where a unit stands in a campaign (专项检查); `overdue` follows from the clock and is never stored. */
export type UnitState = 'notStarted' | 'submitted' | 'returned' | 'accepted' | 'overdue';
export type StoredUnitState = Exclude<UnitState, 'overdue'>;
export type UnitAction = 'submit' | 'withdraw' | 'return' | 'accept' | 'reopen';

/**
 * Names of the states, in the order in which tables list them.
 * @example unitStateNames.returned.zh // '已退回'
 */
export const unitStateNames: Readonly<Record<UnitState, { readonly zh: string; readonly en: string }>> = Object.freeze({
  notStarted: { zh: '未开始', en: 'Not started' },
  submitted: { zh: '已提交', en: 'Submitted' },
  returned: { zh: '已退回', en: 'Returned' },
  accepted: { zh: '已验收', en: 'Accepted' },
  overdue: { zh: '已逾期', en: 'Overdue' },
});

export interface UnitMoveRow {
  readonly action: UnitAction;
  readonly zh: string;
  readonly from: readonly UnitState[];
  readonly to: StoredUnitState;
  readonly roles: readonly Role[];
  readonly needsReason: boolean;
}

/** The state table of a unit in a campaign; whatever is not here is refused. A late unit may still submit, and is marked late. */
export const unitMoveTable: readonly UnitMoveRow[] = Object.freeze([
  {
    action: 'submit',
    zh: '提交自查',
    from: ['notStarted', 'returned', 'overdue'],
    to: 'submitted',
    roles: ['hospitalManager'],
    needsReason: false,
  },
  {
    action: 'withdraw',
    zh: '撤回',
    from: ['submitted'],
    to: 'notStarted',
    roles: ['hospitalManager'],
    needsReason: true,
  },
  { action: 'return', zh: '退回', from: ['submitted'], to: 'returned', roles: ['superior'], needsReason: true },
  { action: 'accept', zh: '验收', from: ['submitted'], to: 'accepted', roles: ['superior'], needsReason: false },
  { action: 'reopen', zh: '撤销验收', from: ['accepted'], to: 'returned', roles: ['superior'], needsReason: true },
] satisfies UnitMoveRow[]);

/** One unit in a campaign. */
export interface CampaignUnit {
  readonly unit: string;
  readonly name: string;
  readonly state: StoredUnitState;
  /** whether it first handed in after the deadline */
  readonly late: boolean;
}

/**
 * How a unit stands now: one that owes its paper is overdue from midnight in Shanghai after the deadline.
 * @throws MlpsError `deadline.invalid`
 * @example unitState({ state: 'returned' }, '2026-05-31', '2026-05-31T16:00:00Z') // 'overdue'
 */
export function unitState(unit: Pick<CampaignUnit, 'state'>, due: string, now: Instant): UnitState {
  const { state } = requireFields('unit', unit);
  const owes = state === 'notStarted' || state === 'returned';
  return owes && isOverdue(due, now) ? 'overdue' : state;
}

export interface UnitMoveContext {
  readonly role: Role;
  readonly by: string;
  /** ISO 8601 instant with offset */
  readonly at: string;
  readonly reason?: string | null;
  /** deadline of the campaign, an ISO 8601 day */
  readonly due: string;
}

export interface UnitHistoryEntry {
  readonly at: string;
  readonly by: string;
  readonly role: Role;
  readonly action: UnitAction;
  readonly from: UnitState;
  readonly to: StoredUnitState;
  readonly reason: string | null;
}

export interface UnitRefusal extends Refusal<'invalid-context' | 'illegal-move' | 'forbidden' | 'reason-missing'> {
  readonly legal: readonly UnitAction[];
}

export type UnitMoveResult<T> =
  | { readonly ok: true; readonly unit: T; readonly historyEntry: UnitHistoryEntry }
  | { readonly ok: false; readonly refusal: UnitRefusal };

/**
 * Move a unit by the campaign's state table; anything else comes back as a refusal that names what is legal.
 * @example moveUnit({ unit: 'u', name: '某小学', state: 'notStarted', late: false }, 'accept', { role: 'superior', by: '甲', at: '2026-05-01T08:00:00+08:00', due: '2026-05-31' }).refusal.code // 'illegal-move'
 */
export function moveUnit<T extends CampaignUnit>(unit: T, action: string, context: UnitMoveContext): UnitMoveResult<T> {
  requireFields('unit', unit);
  requireFields('context', context);
  if (!isInstant(context.at) || isBlank(context.by))
    return refused('invalid-context', [], '缺少操作人或操作时间（须带时区）', 'who acts, and when, must be given');
  const from = unitState(unit, context.due, context.at);
  const rows = unitMoveTable.filter((row) => row.from.includes(from));
  const own = rows.filter((row) => row.roles.includes(context.role));
  const legal = own.map((row) => row.action);
  const row = rows.find((entry) => entry.action === action);
  if (!row)
    return refused(
      'illegal-move',
      legal,
      `“${unitStateNames[from].zh}”的单位不能做此操作`,
      `${action} is not legal from ${from}`,
    );
  if (!own.includes(row))
    return refused('forbidden', legal, `没有“${row.zh}”的权限`, `${context.role} may not ${action}`);
  if (row.needsReason && isBlank(context.reason))
    return refused('reason-missing', legal, `请写明“${row.zh}”的理由`, 'give the reason');
  const late = unit.late || (row.action === 'submit' && isOverdue(context.due, context.at));
  const { at, by, role } = context;
  const historyEntry = { at, by, role, action: row.action, from, to: row.to, reason: context.reason?.trim() || null };
  return { ok: true, unit: { ...unit, state: row.to, late }, historyEntry };
}

function refused(
  code: UnitRefusal['code'],
  legal: readonly UnitAction[],
  messageZh: string,
  messageEn: string,
): { readonly ok: false; readonly refusal: UnitRefusal } {
  return { ok: false, refusal: { code, legal, messageZh, messageEn } };
}
