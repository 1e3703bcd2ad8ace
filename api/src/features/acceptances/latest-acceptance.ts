import type { Acceptance } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import { AcceptanceRow } from './acceptance.entity.js';

/** The acceptance that was asked for last and neither refused nor withdrawn; null without one. */
export async function latestAcceptance(em: EntityManager, rectificationItemId: string): Promise<Acceptance | null> {
  const [row] = await em.find(AcceptanceRow, { where: { rectificationItemId }, order: { id: 'DESC' }, take: 1 });
  if (!row || row.status === 'refused' || row.status === 'withdrawn') return null;
  const { reason, measures, residualRisk, requestedBy, approver, approvedOn, expiry } = row;
  return { reason, measures, residualRisk, requestedBy, approver, approvedOn, expiry };
}
