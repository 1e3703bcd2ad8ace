import type { LegalMoveDto, RectificationItemDto } from '@mlps/client';
import { actionNames, checkPlan, gateTable, legalMoves } from '@mlps/controls/rectification';
import type { Action, Gate } from '@mlps/controls/rectification';

/** Gates that the item itself meets or not; what a dialog asks for is not among them. */
const judged: Partial<Record<Gate, (item: RectificationItemDto) => boolean>> = {
  plan: ({ plan, dueDate }) => plan !== null && checkPlan(plan, dueDate).length === 0,
  owner: ({ owner }) => !!owner?.trim(),
  department: ({ department }) => !!department?.trim(),
  evidence: ({ evidence }) => evidence.length > 0,
  notHighRisk: ({ risk }) => risk === 'medium' || risk === 'low',
  notHazard: ({ hazard }) => !hazard,
};

/** What the dialog of an action lets the user enter, so that it bars nothing. */
const enteredIn: Partial<Record<Action, readonly Gate[]>> = {
  plan: ['plan', 'owner', 'department', 'dueDate'],
  replan: ['plan', 'owner', 'department', 'dueDate'],
  submit: ['evidence'],
};

/** What is still missing for a move: `inDialog` can be entered on the way, `barring` cannot. */
export interface Missing {
  readonly inDialog: readonly Gate[];
  readonly barring: readonly Gate[];
}

/** The gates of a move that the item does not meet as it stands. */
export function missingFor(item: RectificationItemDto, move: LegalMoveDto): Missing {
  const missing = move.gates.map(({ gate }) => gate).filter((gate) => judged[gate]?.(item) === false);
  const entered = enteredIn[move.action] ?? [];
  return {
    inDialog: missing.filter((gate) => entered.includes(gate)),
    barring: missing.filter((gate) => !entered.includes(gate)),
  };
}

/**
 * Accepting a risk is the manager's move, but those who mend it may ask for it: their button opens the same dialog, whose request the
 * manager decides.
 */
export function withAsking(
  item: RectificationItemDto,
  moves: readonly LegalMoveDto[],
  mayAsk: boolean,
): LegalMoveDto[] {
  const row = legalMoves(item).find(({ action }) => action === 'accept');
  if (!mayAsk || !row || moves.some(({ action }) => action === 'accept')) return [...moves];
  const gates = row.gates.map((gate) => ({ gate, zh: gateTable[gate].zh }));
  return [...moves, { action: row.action, zh: actionNames.accept.zh, to: row.to, gates, roles: [...row.roles] }];
}

/** Legal moves, each action once, the ones that lead on first. */
export function orderedMoves(moves: readonly LegalMoveDto[]): LegalMoveDto[] {
  const once = new Map(moves.filter(({ action }) => action !== 'expire').map((move) => [move.action, move]));
  return [...once.values()].sort((one, other) => rank(one.action) - rank(other.action));
}

const order: readonly Action[] = [
  'plan',
  'start',
  'submit',
  'close',
  'fixOnSite',
  'return',
  'replan',
  'withdraw',
  'accept',
];

function rank(action: Action): number {
  const place = order.indexOf(action);
  return place < 0 ? order.length : place;
}
