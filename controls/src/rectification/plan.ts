import { checkFields, isFields, IssueList } from '../assessment/check-fields.js';
import type { Issue } from '../errors.js';

export interface Milestone {
  readonly title: string;
  /** ISO 8601 day */
  readonly date: string;
}

/** How a problem is to be mended. */
export interface Plan {
  readonly measures: string;
  readonly milestones: readonly Milestone[];
  /** estimated cost in yuan, or null while unknown */
  readonly costYuan: number | null;
}

/**
 * The faults of a rectification plan, each with its path; an empty list when it is sound.
 * @param plan anything, as a form gives it
 * @param dueDate day by which the item is due; milestones after it are faults
 * @example checkPlan({ measures: '升级补丁', milestones: [{ title: '测试', date: '2026-05-02' }], costYuan: 0 }, '2026-05-01')[0].path // '$.milestones[0].date'
 */
export function checkPlan(plan: unknown, dueDate: string | null = null): readonly Issue[] {
  const list = new IssueList();
  if (!isFields(plan)) {
    list.add('$', 'type', 'an object', plan, '应为整改计划（对象）');
    return list.issues;
  }
  const rules = { measures: { type: 'text', required: true }, costYuan: { type: 'number', nullable: true } } as const;
  checkFields(list, () => '$', plan, rules, ['milestones']);
  if (typeof plan['measures'] === 'string' && plan['measures'].trim() === '')
    list.add('$.measures', 'empty', 'the measures to take', plan['measures'], '请写明整改措施');
  if (typeof plan['costYuan'] === 'number' && plan['costYuan'] < 0)
    list.add('$.costYuan', 'range', 'a cost of at least 0', plan['costYuan'], '费用不能为负数');
  checkMilestones(list, plan['milestones'], dueDate);
  return list.issues;
}

function checkMilestones(list: IssueList, milestones: unknown, dueDate: string | null): void {
  if (milestones === undefined) return;
  if (!Array.isArray(milestones)) return list.add('$.milestones', 'type', 'a list', milestones, '应为列表');
  const rules = { title: { type: 'string', required: true }, date: { type: 'date', required: true } } as const;
  let before = '';
  for (const [index, milestone] of milestones.entries()) {
    const path = `$.milestones[${index}]`;
    if (!isFields(milestone)) {
      list.add(path, 'type', 'an object', milestone, '应为对象');
      continue;
    }
    checkFields(list, () => path, milestone, rules);
    const date = milestone['date'];
    if (typeof date !== 'string') continue;
    if (dueDate !== null && date > dueDate)
      list.add(`${path}.date`, 'after-due', `a day up to ${dueDate}`, date, `不能晚于整改期限 ${dueDate}`);
    if (date < before) list.add(`${path}.date`, 'order', `a day from ${before}`, date, '节点日期应按先后排列');
    before = date;
  }
}
