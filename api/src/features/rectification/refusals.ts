import type { Issue } from '@mlps/controls';
import { actionNames, stateTable } from '@mlps/controls/rectification';
import type { Action, MoveFault, MoveRefusal, Refusal } from '@mlps/controls/rectification';
import { ApiError } from '../../errors/api-error.js';
import type { MoveMore } from '../../errors/api-error.js';
import { sentence, toRequestIssue } from '../../errors/problem.js';
import type { ProblemCode } from '../../errors/problem-codes.js';
import type { LoadedItem } from './to-domain.js';

const codes: Readonly<Record<MoveFault, ProblemCode>> = {
  'invalid-context': 'rectification.illegal-move',
  'unknown-state': 'rectification.illegal-move',
  'unknown-action': 'rectification.illegal-move',
  'illegal-move': 'rectification.illegal-move',
  forbidden: 'rectification.not-your-move',
  gates: 'rectification.gates-missing',
};

/** A refused move as a problem: what is legal instead, and what is missing. */
export function moveRefused({ row }: LoadedItem, refusal: MoveRefusal, legal: readonly Action[]): ApiError {
  const move: MoveMore = {
    item: row.id,
    state: row.state,
    legal: legal.map((action) => ({ action, zh: actionNames[action].zh })),
    missing: refusal.missing.map(({ gate, zh }) => ({ gate, zh })),
  };
  return new ApiError(codes[refusal.code], refusal.messageZh, { move });
}

/** A refused request or decision about more time. */
export function extensionRefused({ messageZh }: Refusal): ApiError {
  return new ApiError('rectification.extension-refused', messageZh);
}

/** Faults of a plan, with paths from the body. */
export function planInvalid(issues: readonly Issue[]): ApiError {
  const placed = issues.map((issue) => toRequestIssue({ ...issue, path: issue.path.replace('$', '$.plan') }));
  return new ApiError('rectification.plan-invalid', sentence(placed.map(({ message }) => message)), { issues: placed });
}

/** An item whose content may no longer be changed. */
export function settled({ row }: LoadedItem): ApiError {
  return new ApiError(
    'rectification.state-not-allowed',
    `“${stateTable[row.state].zh}”的整改项不能再修改；需要时先按状态表重新打开或恢复`,
  );
}
