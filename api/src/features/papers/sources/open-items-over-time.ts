import { openOverTime } from '@mlps/controls/rectification';
import type { OpenOnDay } from '@mlps/controls/rectification';
import { In, Not } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { RectificationHistory } from '../../rectification/history.entity.js';
import type { RectificationItem } from '../../rectification/rectification.entity.js';

/** The curve of unsettled items, from their histories. */
export async function openItemsOverTime(
  em: EntityManager,
  items: readonly Pick<RectificationItem, 'id' | 'createdAt'>[],
): Promise<OpenOnDay[]> {
  if (items.length === 0) return [];
  const lines = await em.find(RectificationHistory, {
    select: { id: true, rectificationItemId: true, at: true, from: true, to: true },
    where: { rectificationItemId: In(items.map(({ id }) => id)), action: Not('note') },
    order: { id: 'ASC' },
  });
  const moves = new Map<string, RectificationHistory[]>(items.map(({ id }) => [id, []]));
  for (const line of lines) if (line.from !== line.to) moves.get(line.rectificationItemId)!.push(line); // asked for these
  return openOverTime(items.map(({ id, createdAt }) => ({ openedAt: createdAt, moves: moves.get(id)! })));
}
