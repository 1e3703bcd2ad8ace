import type { Gate } from './gates.js';
import type { ItemOrigin } from './item.js';
import type { Role } from './roles.js';
import type { RectificationState } from './states.js';

/** What can be done with a rectification item. */
export type Action =
  | 'plan'
  | 'start'
  | 'replan'
  | 'submit'
  | 'withdraw'
  | 'return'
  | 'close'
  | 'fixOnSite'
  | 'accept'
  | 'expire'
  | 'revoke'
  | 'reopen'
  | 'cancel'
  | 'restore';

/**
 * Names of the actions, in table order.
 * @example actionNames.fixOnSite.zh // '现场整改并复测通过'
 */
export const actionNames: Readonly<Record<Action, { readonly zh: string; readonly en: string }>> = Object.freeze({
  plan: { zh: '制定计划', en: 'Plan' },
  start: { zh: '开始整改', en: 'Start' },
  replan: { zh: '重新计划', en: 'Plan again' },
  submit: { zh: '提交复测', en: 'Submit for retest' },
  withdraw: { zh: '撤回提交', en: 'Withdraw' },
  return: { zh: '退回', en: 'Return' },
  close: { zh: '复测通过并关闭', en: 'Close after retest' },
  fixOnSite: { zh: '现场整改并复测通过', en: 'Fixed on site and retested' },
  accept: { zh: '接受风险', en: 'Accept the risk' },
  expire: { zh: '接受到期', en: 'Acceptance expires' },
  revoke: { zh: '撤回接受', en: 'Revoke the acceptance' },
  reopen: { zh: '重新打开', en: 'Reopen' },
  cancel: { zh: '撤销', en: 'Cancel' },
  restore: { zh: '恢复', en: 'Restore' },
});

/** All actions, in table order. */
export const actions = Object.freeze(Object.keys(actionNames) as Action[]);

/** One row of the state table: from which states who may do what, what must be there, and where it leads. */
export interface MoveRow {
  readonly action: Action;
  readonly from: readonly RectificationState[];
  readonly to: RectificationState;
  readonly roles: readonly Role[];
  /** what must be there; all of them */
  readonly gates: readonly Gate[];
  /** origins for which the row holds; every one when left out */
  readonly origins?: readonly ItemOrigin[];
  /** why the row is as it is, for the printed table */
  readonly noteZh?: string;
}

const unit: readonly Role[] = ['hospitalManager', 'departmentRectifier'];
const evaluators: readonly Role[] = ['evaluator', 'leadEvaluator'];
const own: readonly ItemOrigin[] = ['selfInspection'];
const external: readonly ItemOrigin[] = ['evaluation', 'notice'];
const acceptable: readonly Gate[] = [
  'notHighRisk',
  'notHazard',
  'acceptanceReason',
  'compensatingMeasures',
  'residualRisk',
  'approver',
  'expiry',
  'acceptanceApproved',
];

/**
 * The state table of a rectification item. Whatever is not here is refused.
 *
 * Only a passing retest or an approved acceptance settles a problem. A unit that inspects itself has no evaluator: there a
 * second person of the unit, or the superior body, does the retest.
 */
export const moveTable: readonly MoveRow[] = Object.freeze([
  {
    action: 'plan',
    from: ['open'],
    to: 'planned',
    roles: unit,
    gates: ['plan', 'owner', 'department', 'dueDate'],
  },
  { action: 'start', from: ['planned'], to: 'inProgress', roles: unit, gates: ['plan', 'owner', 'dueDate'] },
  {
    action: 'replan',
    from: ['inProgress'],
    to: 'planned',
    roles: unit,
    gates: ['reason', 'plan', 'owner', 'department', 'dueDate'],
    noteZh: '期限不能借此推后，推后须申请延期',
  },
  { action: 'submit', from: ['inProgress'], to: 'submitted', roles: unit, gates: ['evidence'] },
  { action: 'withdraw', from: ['submitted'], to: 'inProgress', roles: unit, gates: ['reason'] },
  { action: 'return', from: ['submitted'], to: 'inProgress', roles: evaluators, gates: ['reason'] },
  {
    action: 'return',
    from: ['submitted'],
    to: 'inProgress',
    roles: ['hospitalManager', 'superior'],
    gates: ['reason'],
    origins: own,
  },
  { action: 'close', from: ['submitted'], to: 'closed', roles: evaluators, gates: ['retestPassed'] },
  {
    action: 'close',
    from: ['submitted'],
    to: 'closed',
    roles: ['hospitalManager', 'superior'],
    gates: ['retestPassed', 'secondPerson'],
    origins: own,
    noteZh: '自查项没有测评机构，由提交人以外的人复核',
  },
  {
    action: 'fixOnSite',
    from: ['open', 'planned', 'inProgress'],
    to: 'closed',
    roles: evaluators,
    gates: ['retestPassed'],
    noteZh: '测评人员在场时完成整改，整改与复测一次记录',
  },
  {
    action: 'accept',
    from: ['open', 'planned', 'inProgress', 'submitted'],
    to: 'accepted',
    roles: ['hospitalManager'],
    gates: acceptable,
    noteZh: '接受风险不改变任何得分；高风险和重大风险隐患不得接受',
  },
  { action: 'expire', from: ['accepted'], to: 'open', roles: ['system'], gates: ['acceptanceExpired'] },
  {
    action: 'revoke',
    from: ['accepted'],
    to: 'open',
    roles: ['hospitalManager', 'leadEvaluator'],
    gates: ['reason'],
  },
  {
    action: 'reopen',
    from: ['closed'],
    to: 'open',
    roles: [...evaluators, 'reviewer'],
    gates: ['reason', 'origin'],
    noteZh: '问题再次出现时打开原整改项，并指明依据',
  },
  { action: 'reopen', from: ['closed'], to: 'open', roles: ['superior'], gates: ['reason', 'origin'], origins: own },
  {
    action: 'cancel',
    from: ['open', 'planned', 'inProgress'],
    to: 'cancelled',
    roles: ['leadEvaluator'],
    gates: ['reason'],
    origins: external,
  },
  {
    action: 'cancel',
    from: ['open', 'planned', 'inProgress'],
    to: 'cancelled',
    roles: ['hospitalManager', 'superior'],
    gates: ['reason'],
    origins: own,
  },
  {
    action: 'restore',
    from: ['cancelled'],
    to: 'open',
    roles: ['leadEvaluator'],
    gates: ['reason'],
    origins: external,
  },
  {
    action: 'restore',
    from: ['cancelled'],
    to: 'open',
    roles: ['hospitalManager', 'superior'],
    gates: ['reason'],
    origins: own,
  },
] satisfies MoveRow[]);
