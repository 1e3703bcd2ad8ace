import { addDays, openOverTime, rectificationStates, stateTable } from '@mlps/controls/rectification';
import type { RectificationState } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { itemColumns } from '../../access/columns.js';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { RectificationHistory } from './history.entity.js';
import { filterItems } from './list-items.js';
import type { BurnDownDto, NamedCountDto, RectificationOverviewDto } from './overview.dto.js';
import type { RectificationScopeQuery } from './rectification.dto.js';
import { RectificationItem } from './rectification.entity.js';

const SOON_DAYS = 7;

type Brief = Pick<RectificationItem, 'id' | 'state' | 'risk' | 'dueDate' | 'department' | 'owner' | 'createdAt'>;

/** How many items a list with the same filters holds, by everything by which it can be narrowed. */
export async function overviewOf(
  em: EntityManager,
  app: AppContext,
  access: Access,
  query: RectificationScopeQuery,
): Promise<RectificationOverviewDto> {
  const rows = await briefs(em, app, access, query);
  const day = today(app);
  const soonest = addDays(day, query.days ?? SOON_DAYS);
  const unsettled = rows.filter(isUnsettled);
  const states = Object.fromEntries(rectificationStates.map((state) => [state, 0])) as Record<
    RectificationState,
    number
  >;
  for (const { state } of rows) states[state] += 1;
  const risks: Record<string, number> = { high: 0, medium: 0, low: 0, unrated: 0 };
  for (const { risk } of unsettled) risks[risk ?? 'unrated']! += 1;
  return {
    day,
    total: rows.length,
    unsettled: unsettled.length,
    overdue: rows.filter((row) => isLate(row, day)).length,
    soon: rows.filter(({ state, dueDate }) => stateTable[state].owed && dueDate >= day && dueDate <= soonest).length,
    states,
    risks,
    departments: countNames(rows, 'department', day),
    owners: countNames(rows, 'owner', day),
  };
}

/** The curve of unsettled items, from the history of each. */
export async function burnDownOf(
  em: EntityManager,
  app: AppContext,
  access: Access,
  query: RectificationScopeQuery,
): Promise<BurnDownDto> {
  const rows = await briefs(em, app, access, query);
  const moves = await stateChanges(em, app, access, query);
  const items = rows.map(({ id, createdAt }) => ({ openedAt: createdAt, moves: moves.get(id) ?? [] }));
  const days = rows.filter(isUnsettled).map(({ dueDate }) => dueDate);
  return { day: today(app), deadline: days.toSorted().at(-1) ?? null, points: openOverTime(items) };
}

function briefs(em: EntityManager, app: AppContext, access: Access, query: RectificationScopeQuery): Promise<Brief[]> {
  const columns = ['id', 'state', 'risk', 'dueDate', 'department', 'owner', 'createdAt'];
  const builder = em.createQueryBuilder(RectificationItem, 'item').select(columns.map((name) => `item.${name}`));
  filterItems(builder, app, query);
  access.asAsked(query).restrict(builder, 'rectification.read', itemColumns('item'));
  return builder.orderBy('item.id', 'ASC').getMany();
}

type StateChange = Pick<RectificationHistory, 'at' | 'to'>;

async function stateChanges(
  em: EntityManager,
  app: AppContext,
  access: Access,
  query: RectificationScopeQuery,
): Promise<Map<string, StateChange[]>> {
  const wanted = em.createQueryBuilder(RectificationItem, 'item').select('item.id');
  filterItems(wanted, app, query);
  access.asAsked(query).restrict(wanted, 'rectification.read', itemColumns('item'));
  const lines = await em
    .createQueryBuilder(RectificationHistory, 'line')
    .select(['line.id', 'line.rectificationItemId', 'line.at', 'line.to'])
    .where('line.from <> line.to')
    .andWhere(`line.rectificationItemId IN (${wanted.getQuery()})`)
    .setParameters(wanted.getParameters())
    .orderBy('line.id', 'ASC')
    .getMany();
  const byItem = new Map<string, StateChange[]>();
  for (const line of lines)
    byItem.set(line.rectificationItemId, [...(byItem.get(line.rectificationItemId) ?? []), line]);
  return byItem;
}

function isUnsettled({ state }: Brief): boolean {
  return !stateTable[state].settled;
}

function isLate({ state, dueDate }: Brief, day: string): boolean {
  return stateTable[state].owed && dueDate < day;
}

/** Counts by name, most unsettled items first; those without a name last. */
function countNames(rows: readonly Brief[], field: 'department' | 'owner', day: string): NamedCountDto[] {
  const counts = new Map<string | null, NamedCountDto>();
  for (const row of rows) {
    const name = row[field] || null;
    const entry = counts.get(name) ?? { name, total: 0, unsettled: 0, overdue: 0 };
    entry.total += 1;
    if (isUnsettled(row)) entry.unsettled += 1;
    if (isLate(row, day)) entry.overdue += 1;
    counts.set(name, entry);
  }
  const place = (name: string | null): number => (name === null ? 1 : 0);
  return [...counts.values()].sort(
    (one, other) =>
      place(one.name) - place(other.name) ||
      other.unsettled - one.unsettled ||
      (one.name ?? '').localeCompare(other.name ?? '', 'zh-CN'),
  );
}
