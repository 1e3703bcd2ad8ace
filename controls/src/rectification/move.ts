import { requireFields } from '../errors.js';
import { applyMove, changesBetween } from './apply-move.js';
import { isInstant } from './deadlines/days.js';
import { gateTable } from './gates.js';
import type { Gate } from './gates.js';
import type { HistoryEntry, MovableItem } from './item.js';
import { legalMoves } from './legal-moves.js';
import type { MoveContext } from './move-context.js';
import { actionNames } from './moves.js';
import type { Action, MoveRow } from './moves.js';
import { isBlank } from './refusal.js';
import type { Refusal } from './refusal.js';
import { roleNames } from './roles.js';
import { stateTable } from './states.js';

export interface MissingGate {
  readonly gate: Gate;
  readonly zh: string;
  readonly en: string;
}

export type MoveFault = 'invalid-context' | 'unknown-state' | 'unknown-action' | 'illegal-move' | 'forbidden' | 'gates';

/** Why an item was not moved: what would be legal instead, and what is missing. */
export interface MoveRefusal extends Refusal<MoveFault> {
  /** what this role may do with the item now */
  readonly legal: readonly Action[];
  readonly missing: readonly MissingGate[];
}

export type MoveResult<T> =
  | { readonly ok: true; readonly item: T; readonly historyEntry: HistoryEntry }
  | { readonly ok: false; readonly refusal: MoveRefusal };

/**
 * Move an item by the state table. Total: anything that the table does not allow comes back as a refusal, never as an error.
 *
 * It reads and writes the item alone; results and scores are out of its reach, so accepting a risk cannot change a point.
 * @param item never altered
 * @param action a name of the table, or anything a caller was sent
 * @returns the item in its new state with the line for its history, or the refusal
 * @example move({ state: 'closed', origin: 'evaluation' }, 'start', { role: 'viewer', by: '甲', at: '2026-03-05T08:00:00+08:00' }).refusal.code // 'illegal-move'
 */
export function move<T extends MovableItem>(item: T, action: string, context: MoveContext): MoveResult<T> {
  requireFields('item', item);
  requireFields('context', context);
  if (!Object.hasOwn(stateTable, item.state))
    return refused('unknown-state', [], '整改项的状态未知', `${item.state} is not a state`);
  const legal = legalMoves(item, context.role);
  const refuse = (code: MoveFault, zh: string, en: string, missing: readonly MissingGate[] = []): MoveResult<T> =>
    refused(code, legal, `${zh}${canDo(legal)}`, en, missing);
  if (!isAction(action)) return refuse('unknown-action', `没有“${action}”这个操作。`, `${action} is not an action`);
  const [deed, state] = [actionNames[action], stateTable[item.state]];
  if (!legalMoves(item).some((row) => row.action === action))
    return refuse(
      'illegal-move',
      `“${state.zh}”的整改项不能“${deed.zh}”。`,
      `${action} is not legal from ${item.state}`,
    );
  const row = legal.find((entry) => entry.action === action);
  if (!row)
    return refuse(
      'forbidden',
      `${roleName(context.role)}不能对“${state.zh}”的整改项“${deed.zh}”。`,
      `${context.role} may not ${action} an item ${item.state}`,
    );
  if (!isInstant(context.at) || isBlank(context.by))
    return refuse('invalid-context', '缺少操作人或操作时间（须带时区）。', 'who acts, and when, must be given');
  const after = applyMove(item, row, context);
  const missing = row.gates.filter((gate) => !gateTable[gate].holds(after, context, item)).map(describe);
  if (missing.length > 0)
    return refuse(
      'gates',
      `不能“${deed.zh}”，还缺：${missing.map(({ zh }) => zh).join('；')}。`,
      `${action} still needs: ${missing.map(({ en }) => en).join('; ')}`,
      missing,
    );
  return { ok: true, item: after, historyEntry: historyOf(item, after, row, context) };
}

/** Whether a text names an action of the state table. */
export function isAction(action: string): action is Action {
  return Object.hasOwn(actionNames, action);
}

function describe(gate: Gate): MissingGate {
  const { zh, en } = gateTable[gate];
  return { gate, zh, en };
}

const roleName = (role: string): string => (roleNames as Partial<Record<string, { zh: string }>>)[role]?.zh ?? '该角色';

function canDo(legal: readonly MoveRow[]): string {
  return legal.length === 0
    ? '当前没有可做的操作。'
    : `现在可以：${legal.map((row) => actionNames[row.action].zh).join('、')}。`;
}

function historyOf(before: MovableItem, after: MovableItem, row: MoveRow, context: MoveContext): HistoryEntry {
  return {
    at: context.at,
    by: context.by,
    role: context.role,
    action: row.action,
    from: before.state,
    to: row.to,
    reason: context.reason?.trim() || (row.action === 'accept' ? after.acceptance!.reason : null), // a gate has read it
    changes: changesBetween(before, after),
  };
}

function refused(
  code: MoveFault,
  legal: readonly MoveRow[],
  messageZh: string,
  messageEn: string,
  missing: readonly MissingGate[] = [],
): { readonly ok: false; readonly refusal: MoveRefusal } {
  return {
    ok: false,
    refusal: { code, messageZh, messageEn, legal: legal.map((row) => row.action), missing },
  };
}
