import { rectificationStates, stateTable, toICalendar } from '@mlps/controls/rectification';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { itemColumns } from '../../access/columns.js';
import { timestamp } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { filterItems } from '../rectification/list-items.js';
import type { AllRectificationQuery } from '../rectification/rectification.dto.js';
import { RectificationItem } from '../rectification/rectification.entity.js';

const riskZh = { high: '高', medium: '中', low: '低', unrated: '未评定' } as const;
const waiting = rectificationStates.filter((state) => !stateTable[state].settled || state === 'accepted');
const ALARM_DAYS = 3;

/** The deadlines as a calendar that other programs can follow; an accepted risk stands on its last day. */
export async function calendarFeed(
  em: EntityManager,
  app: AppContext,
  access: Access,
  query: AllRectificationQuery,
): Promise<string> {
  const builder = em.createQueryBuilder(RectificationItem, 'item').where({ state: In(waiting) });
  filterItems(builder, app, query);
  access.asAsked(query).restrict(builder, 'rectification.read', itemColumns('item'));
  const rows = await builder.orderBy('item.dueDate', 'ASC').addOrderBy('item.id', 'ASC').getMany();
  return toICalendar(rows.map(entryOf), { name: '整改期限', stamp: timestamp(app) });
}

function entryOf(row: RectificationItem): Parameters<typeof toICalendar>[0][number] {
  const { id, title, state, risk, dueDate, owner, department, acceptance } = row;
  const who = [department, owner].filter(Boolean).join(' ');
  const name = state === 'accepted' ? '接受风险到期' : `整改期限（${riskZh[risk ?? 'unrated']}）`;
  return {
    uid: `${id}@rectification`,
    day: state === 'accepted' && acceptance ? acceptance.expiry : dueDate,
    summary: `${name}：${title}`,
    description: `状态：${stateTable[state].zh}${who ? `\n责任：${who}` : ''}`,
    alarmDaysBefore: ALARM_DAYS,
  };
}
