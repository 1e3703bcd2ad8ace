import { catalog } from '@mlps/controls';
import type { DomainCode } from '@mlps/controls';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import type { Actor } from '../../http/authorize.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { contentChanges, writeContent } from '../rectification/change-item.js';
import { openFromEvaluation } from '../rectification/open-items.js';

/** The department to which the account of the department's rectifier belongs, and most of the work. */
export const DEMO_DEPARTMENT = '信息科';

/** Departments of a county hospital that mend what is found in a security class; the rest is the information department's. */
const departments: Partial<Record<DomainCode, string>> = { PES: '后勤保障科', HRS: '人事科', ORS: '院办公室' };

/** Some of the work is due within days, so that it waits on Today. */
const dueDays = { medium: 5 };

/**
 * The work that follows from the demonstration's problems, given to departments, so that every role finds something to do: items opened by the evaluators, and given
 * out by the hospital.
 */
export async function openDemoItems(
  em: EntityManager,
  app: AppContext,
  evaluators: Actor,
  hospital: Actor,
): Promise<void> {
  const [evaluation] = await em.find(EvaluationRow, { order: { id: 'ASC' }, take: 1 });
  if (!evaluation) return;
  const { items } = await openFromEvaluation({ em, app, actor: evaluators }, evaluation.id, { dueDays });
  const context = { em, app, actor: hospital };
  // oxlint-disable-next-line no-await-in-loop -- one unit of work, one write after the other
  for (const item of items) await writeContent(context, item, contentChanges(context, item, departmentOf(item.row)));
}

function departmentOf({ item }: { readonly item: string | null }): { department: string } {
  const domain = item !== null && catalog.has(item) ? catalog.get(item).domain : null;
  return { department: (domain === null ? undefined : departments[domain]) ?? DEMO_DEPARTMENT };
}
