import { expireAcceptances, isOverdue } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import { timestamp, today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import type { Actor } from '../../http/authorize.js';
import { holdItem } from '../rectification/load-items.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { deadlines, effectiveSettings } from '../rectification/settings.js';
import { storeChange } from '../rectification/store-change.js';
import { toDomain } from '../rectification/to-domain.js';

/** The clock as somebody who acts. */
export const clockActor: Actor = Object.freeze({ id: 'system', name: '系统', role: 'system' });

/** Open the items whose acceptance has passed its last day in Shanghai; the clock of their deadline starts again. @returns their ids */
export async function expireAccepted(em: EntityManager, app: AppContext): Promise<string[]> {
  const rows = await em.findBy(RectificationItem, { state: 'accepted' });
  const ended = rows.filter(({ acceptance }) => acceptance && isOverdue(acceptance.expiry, app.now()));
  const dueDateOf = deadlines(await effectiveSettings(em), today(app));
  const opened: string[] = [];
  for (const { id } of ended) {
    const item = await holdItem(em, id);
    const dueDate = ({ risk }: Pick<RectificationItem, 'risk'>): string => dueDateOf(risk);
    for (const result of expireAcceptances([toDomain(item)], timestamp(app), { dueDate })) {
      await storeChange({ em, app, actor: clockActor }, item, result.item, result.historyEntry);
      opened.push(id);
    }
  }
  return opened;
}
