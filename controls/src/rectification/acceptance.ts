import { isFields, isIsoDate, IssueList } from '../assessment/check-fields.js';
import type { Fields } from '../assessment/check-fields.js';
import type { Issue } from '../errors.js';
import { isBlank } from './refusal.js';

/** An accepted risk (接受风险): why, what lowers it meanwhile, what is left, who approved, and until when. */
export interface Acceptance {
  readonly reason: string;
  /** each compensating measure (补偿措施) on its own */
  readonly measures: readonly string[];
  /** the risk that remains, in words */
  readonly residualRisk: string;
  /** who asked for it; another than the approver */
  readonly requestedBy: string;
  readonly approver: string;
  /** ISO 8601 day of the approval; null while it is only asked for */
  readonly approvedOn: string | null;
  /** last day on which it holds */
  readonly expiry: string;
}

const fields = ['reason', 'measures', 'residualRisk', 'requestedBy', 'approver', 'approvedOn', 'expiry'];

/**
 * The faults of an acceptance, each with its path; an empty list when it is complete and approved.
 * @param acceptance anything, as a form gives it
 * @param today ISO 8601 day in Shanghai
 * @example checkAcceptance({ reason: '厂商确认补丁影响业务', measures: ['只允许业务服务器连接'], residualRisk: '中', requestedBy: '甲', approver: '乙', approvedOn: '2026-03-01', expiry: '2026-03-01' }, '2026-03-02')[0].path // '$.expiry'
 */
export function checkAcceptance(acceptance: unknown, today: string): readonly Issue[] {
  const list = new IssueList();
  if (!isFields(acceptance)) {
    list.add('$', 'type', 'an object', acceptance, '应为接受风险的说明（对象）');
    return list.issues;
  }
  for (const field of Object.keys(acceptance).filter((name) => !fields.includes(name)))
    list.add(`$.${field}`, 'unknown-field', `one of ${fields.join(', ')}`, acceptance[field], '没有这个字段');
  needText(list, acceptance, 'reason', '请写明接受风险的理由');
  checkMeasures(list, acceptance['measures']);
  needText(list, acceptance, 'residualRisk', '请写明剩余风险');
  needText(list, acceptance, 'requestedBy', '请写明申请人');
  needText(list, acceptance, 'approver', '请写明批准人');
  if (!isBlank(acceptance['approver']) && acceptance['approver'] === acceptance['requestedBy'])
    list.add('$.approver', 'own-request', 'another person', acceptance['approver'], '批准人不能是申请人本人');
  checkDays(list, acceptance, today);
  return list.issues;
}

function needText(list: IssueList, value: Fields, field: string, zh: string): void {
  if (isBlank(value[field])) list.add(`$.${field}`, 'missing', 'a text that is not blank', value[field], zh);
}

function checkMeasures(list: IssueList, measures: unknown): void {
  if (!Array.isArray(measures) || measures.length === 0)
    return list.add('$.measures', 'missing', 'at least one measure', measures, '至少写明一项补偿措施');
  for (const [index, measure] of measures.entries())
    if (isBlank(measure))
      list.add(`$.measures[${index}]`, 'empty', 'a text that is not blank', measure, '补偿措施不能为空');
}

function checkDays(list: IssueList, { approvedOn, expiry }: Fields, today: string): void {
  if (approvedOn === null || approvedOn === undefined)
    list.add('$.approvedOn', 'not-approved', 'the day of the approval', approvedOn, '尚未批准，请先由批准人批准');
  else if (!isIsoDate(approvedOn))
    list.add('$.approvedOn', 'date', 'a date YYYY-MM-DD', approvedOn, '应为 YYYY-MM-DD 形式的日期');
  else if (approvedOn > today)
    list.add('$.approvedOn', 'future', `a day up to ${today}`, approvedOn, '批准日期不能晚于今天');
  if (!isIsoDate(expiry)) list.add('$.expiry', 'date', 'a date YYYY-MM-DD', expiry, '请写明到期日（YYYY-MM-DD）');
  else if (expiry < today) list.add('$.expiry', 'past', `a day from ${today}`, expiry, '到期日不能早于今天');
}
