import type { Evaluation } from '@mlps/controls';
import type { UnitFacts } from '@mlps/reports';
import type { EntityManager } from 'typeorm';
import { readDocument } from '../../documents/evaluation-document.js';
import type { EvaluationRow } from '../../evaluations/evaluation.entity.js';
import { getEvaluation } from '../../evaluations/evaluation.service.js';
import { NoticeRow } from '../../notices/notice.entity.js';
import type { Organization } from '../../organizations/organization.entity.js';
import type { PaperOwner } from './paper-source.js';

/** What papers on an evaluation begin with. */
export interface EvaluationFacts {
  readonly row: EvaluationRow;
  /** with its block `x`, as it was imported */
  readonly whole: Evaluation;
  /** without `x`, which is the user's own */
  readonly evaluation: Evaluation;
  readonly organization: Organization | null;
  readonly owner: PaperOwner;
}

/** @throws ApiError `resource.not-found` */
export async function evaluationFacts(em: EntityManager, evaluationId: string): Promise<EvaluationFacts> {
  const row = await getEvaluation(em, evaluationId);
  const whole = await readDocument(em, evaluationId);
  const { x: _own, ...evaluation } = whole;
  const system = row.system!; // getEvaluation loads it
  const organization = system.organization ?? null;
  return {
    row,
    whole,
    evaluation,
    organization,
    owner: { organizationId: system.organizationId, systemId: system.id, evaluationId },
  };
}

/** The unit that owes and answers. */
export function unitOf(organization: Organization | null, fallback = '本单位'): UnitFacts {
  if (!organization) return { name: fallback };
  const { name, contact, phone } = organization;
  return { name, contact, phone };
}

export const NOTICE_TITLE = '网络安全等级保护整改通知书';

/** The last notice of an evaluation, as an answer to it names it; null when none was issued here. */
export async function lastNotice(
  em: EntityManager,
  evaluationId: string,
): Promise<{ title: string; number: string; issuer: string; date: string; deadline: string | null } | null> {
  const [row] = await em.find(NoticeRow, { where: { evaluationId }, order: { id: 'DESC' }, take: 1 });
  if (!row) return null;
  const { number, issuer, date, deadline } = row;
  return { title: NOTICE_TITLE, number, issuer, date, deadline };
}
