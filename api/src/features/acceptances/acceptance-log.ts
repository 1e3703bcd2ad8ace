import type { Acceptance } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { AppContext } from '../../app-context.js';
import type { RectificationItem } from '../rectification/rectification.entity.js';
import type { HistoryLine } from '../rectification/history.js';
import { AcceptanceRow } from './acceptance.entity.js';

/** Keep the register of accepted risks in step with an item: what a move accepted is entered, what it ended is ended. */
export async function noteAcceptance(
  em: EntityManager,
  app: AppContext,
  item: Pick<RectificationItem, 'id' | 'acceptance'>,
  after: Acceptance | null,
  line: HistoryLine,
): Promise<void> {
  if (item.acceptance && !after) return end(em, item.id, line);
  if (!item.acceptance && after) return enter(em, app, item.id, after, line);
}

async function end(em: EntityManager, rectificationItemId: string, { at, reason }: HistoryLine): Promise<void> {
  await em.update(
    AcceptanceRow,
    { rectificationItemId, status: 'approved' },
    { status: 'ended', endedAt: at, note: reason },
  );
}

async function enter(
  em: EntityManager,
  app: AppContext,
  rectificationItemId: string,
  acceptance: Acceptance,
  { at, by }: HistoryLine,
): Promise<void> {
  const decision = { status: 'approved' as const, approvedOn: acceptance.approvedOn, decidedBy: by, decidedAt: at };
  const { approver, reason, residualRisk, requestedBy, expiry } = acceptance;
  const waiting = { rectificationItemId, status: 'requested' as const, requestedBy, reason };
  const { affected } = await em.update(AcceptanceRow, waiting, { ...decision, approver });
  if (affected) return;
  const measures = [...acceptance.measures];
  const asked = { reason, measures, residualRisk, requestedBy, approver, expiry, requestedAt: at };
  await em.insert(AcceptanceRow, {
    id: app.newId(),
    rectificationItemId,
    ...asked,
    ...decision,
    note: null,
    endedAt: null,
  });
}
