import { isIsoDate } from '../assessment/check-fields.js';
import { checkAcceptance } from './acceptance.js';
import { isOverdue } from './deadlines/due-state.js';
import { shanghaiDay } from './deadlines/days.js';
import type { MovableItem } from './item.js';
import type { MoveContext } from './move-context.js';
import { checkPlan } from './plan.js';
import { isBlank } from './refusal.js';
import { rollUpRetest } from './roll-up-retest.js';

/** What a move may need. */
export type Gate =
  | 'plan'
  | 'owner'
  | 'department'
  | 'dueDate'
  | 'evidence'
  | 'reason'
  | 'origin'
  | 'retestPassed'
  | 'secondPerson'
  | 'notHighRisk'
  | 'notHazard'
  | 'acceptanceReason'
  | 'compensatingMeasures'
  | 'residualRisk'
  | 'approver'
  | 'expiry'
  | 'acceptanceApproved'
  | 'acceptanceExpired';

export interface GateEntry {
  readonly zh: string;
  readonly en: string;
  /** whether what is needed is there; `after` is the item as the move would leave it, `before` as it stands */
  readonly holds: (after: MovableItem, context: MoveContext, before: MovableItem) => boolean;
}

/** No fault of the acceptance lies below this field. */
const sound =
  (field: string): GateEntry['holds'] =>
  ({ acceptance }, { at }) =>
    !checkAcceptance(acceptance, shanghaiDay(at)).some(({ path }) => path === '$' || path.startsWith(`$.${field}`));

/**
 * Every gate: what it asks for, and how it is judged.
 * @example gateTable.evidence.zh // '至少一份整改证据'
 */
export const gateTable: Readonly<Record<Gate, GateEntry>> = Object.freeze({
  plan: {
    zh: '完整的整改计划（措施不空，节点按先后且不晚于期限）',
    en: 'a sound plan: measures, milestones in order and not after the deadline',
    holds: ({ plan, dueDate }) => plan !== null && checkPlan(plan, dueDate).length === 0,
  },
  owner: { zh: '整改责任人', en: 'an owner', holds: ({ owner }) => !isBlank(owner) },
  department: { zh: '责任部门', en: 'a department', holds: ({ department }) => !isBlank(department) },
  dueDate: {
    zh: '整改期限（已承诺的期限不能推后，推后请申请延期）',
    en: 'a deadline; one that was promised moves later only by an extension',
    holds: ({ dueDate }, _context, before) =>
      dueDate !== null && isIsoDate(dueDate) && (before.dueDate === null || dueDate <= before.dueDate),
  },
  evidence: {
    zh: '至少一份整改证据',
    en: 'at least one piece of evidence',
    holds: ({ evidence }) => evidence.length > 0,
  },
  reason: { zh: '理由', en: 'a reason', holds: (_after, { reason }) => !isBlank(reason) },
  origin: {
    zh: '问题再次出现的依据（测评结果、复测或文书）',
    en: 'what shows that the problem returned: a finding, a retest or a paper',
    holds: ({ reopenedBy }) => !isBlank(reopenedBy),
  },
  retestPassed: {
    zh: '全部对象复测为“已整改”，每个对象有复测记录',
    en: 'a retest that finds every object fixed, with a record for each',
    holds: (_after, { retest }, before) => {
      const entries = retest ?? [];
      const proved = entries.every(({ outcome, record }) => outcome !== 'fixed' || !isBlank(record));
      return proved && rollUpRetest(before.objects, entries).verdict === 'passed';
    },
  },
  secondPerson: {
    zh: '由提交人以外的人复核',
    en: 'another person than the one who submitted it',
    holds: (_after, { by }, before) => before.submittedBy !== null && by !== before.submittedBy,
  },
  notHighRisk: {
    zh: '已评定为中风险或低风险（高风险不得接受）',
    en: 'a risk rated medium or low; a high risk may not be accepted',
    holds: ({ risk }) => risk === 'medium' || risk === 'low',
  },
  notHazard: {
    zh: '不是重大风险隐患（重大风险隐患不得接受）',
    en: 'no major hazard; a hazard may not be accepted',
    holds: ({ hazard }) => !hazard,
  },
  acceptanceReason: { zh: '接受风险的理由', en: 'the reason for accepting', holds: sound('reason') },
  compensatingMeasures: { zh: '至少一项补偿措施', en: 'at least one compensating measure', holds: sound('measures') },
  residualRisk: { zh: '剩余风险说明', en: 'the residual risk', holds: sound('residualRisk') },
  approver: {
    zh: '申请人和批准人（批准人不能是申请人本人）',
    en: 'who asked and who approves: another person',
    holds: (after, context, before) =>
      sound('approver')(after, context, before) && sound('requestedBy')(after, context, before),
  },
  expiry: { zh: '不早于今天的到期日', en: 'a last day, not in the past', holds: sound('expiry') },
  acceptanceApproved: { zh: '已批准（批准日期）', en: 'the approval, with its day', holds: sound('approvedOn') },
  acceptanceExpired: {
    zh: '接受期限已过',
    en: 'an acceptance whose last day has passed',
    holds: (_after, { at }, before) => before.acceptance !== null && isOverdue(before.acceptance.expiry, at),
  },
} satisfies Record<Gate, GateEntry>);

/** All gates, in table order. */
export const gates = Object.freeze(Object.keys(gateTable) as Gate[]);
