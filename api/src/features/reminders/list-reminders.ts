import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import { itemColumns } from '../../access/columns.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import type { ReminderQuery } from './reminder.dto.js';
import { ReminderRow } from './reminder.entity.js';

export function listReminders(em: EntityManager, access: Access, query: ReminderQuery): Promise<Page<ReminderRow>> {
  return pageOf(selectReminders(em, access, query), query, { alias: 'reminder' });
}

/** The reminders of a list, for whoever else counts them. */
export function selectReminders(
  em: EntityManager,
  access: Access,
  query: Omit<ReminderQuery, keyof PageQuery>,
): SelectQueryBuilder<ReminderRow> {
  const builder = em
    .createQueryBuilder(ReminderRow, 'reminder')
    .innerJoinAndSelect('reminder.rectificationItem', 'item');
  for (const field of ['owner', 'read'] as const)
    if (query[field] !== undefined) builder.andWhere(`reminder.${field} = :${field}`, { [field]: query[field] });
  access.asAsked(query).restrict(builder, 'rectification.read', itemColumns('item'));
  return builder;
}
