import { rectificationStates, stateTable } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { itemColumns } from '../../access/columns.js';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { groupBy } from '../../support/group-by.js';
import { dutiesOfEach } from '../duties/duty.service.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { RectificationItem } from '../rectification/rectification.entity.js';
import { toScoreBrief } from '../retests/retest.service.js';
import { scoreOf } from '../score/score.service.js';
import type { SystemQuery } from '../systems/system.dto.js';
import type { System } from '../systems/system.entity.js';
import { toSystemDto } from '../systems/system.mapper.js';
import { listSystems } from '../systems/system.service.js';
import { ROUNDS_SHOWN } from './portfolio.dto.js';
import type { NextDutyDto, OpenByRisk, PortfolioPage, PortfolioRoundDto } from './portfolio.dto.js';

interface Context {
  readonly em: EntityManager;
  readonly app: AppContext;
  readonly access: Access;
}

const unsettled = rectificationStates.filter((state) => !stateTable[state].settled);
const owed = rectificationStates.filter((state) => stateTable[state].owed);

/** One page of systems with what matters about each; a fixed number of queries, and one score per round that was not computed yet. */
export async function portfolioOf(context: Context, query: SystemQuery): Promise<PortfolioPage> {
  const page = await listSystems(context.em, context.access, query);
  const ids = page.items.map(({ id }) => id);
  const rounds = await roundsOf(context, ids);
  const open = await openItems(context, ids);
  const duties = await nextDuties(context, page.items);
  const items = page.items.map((row) => ({
    system: toSystemDto(row),
    rounds: rounds.get(row.id) ?? [],
    open: open.get(row.id)?.open ?? noItems(),
    overdue: open.get(row.id)?.overdue ?? 0,
    nextDuty: duties.get(row.id) ?? null,
  }));
  return { items, nextCursor: page.nextCursor };
}

async function roundsOf(context: Context, ids: readonly string[]): Promise<Map<string, PortfolioRoundDto[]>> {
  const { em, access } = context;
  if (ids.length === 0) return new Map();
  const builder = em
    .createQueryBuilder(EvaluationRow, 'evaluation')
    .innerJoin('evaluation.system', 'system')
    .where('evaluation.systemId IN (:...ids)', { ids });
  access.restrict(builder, 'evaluations.read', { organization: 'system.organizationId', evaluation: 'evaluation.id' });
  const bySystem = groupBy(await builder.getMany(), ({ systemId }) => systemId);
  const rounds = new Map<string, PortfolioRoundDto[]>();
  for (const [id, rows] of bySystem) {
    const shown = rows.toSorted(byTime).slice(-ROUNDS_SHOWN);
    const scored: PortfolioRoundDto[] = [];
    for (const row of shown) scored.push(await toRound(context, row));
    rounds.set(id, scored);
  }
  return rounds;
}

async function toRound({ em, app }: Context, row: EvaluationRow): Promise<PortfolioRoundDto> {
  const { id, name, state, edition, reportDate } = row;
  return { evaluationId: id, name, state, edition, reportDate, score: toScoreBrief(await scoreOf(em, app, id)) };
}

function byTime(one: EvaluationRow, other: EvaluationRow): number {
  const day = (row: EvaluationRow): string => row.reportDate ?? row.createdAt;
  return day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : one.id < other.id ? -1 : 1;
}

interface OpenItems {
  open: OpenByRisk;
  overdue: number;
}

const noItems = (): OpenByRisk => ({ high: 0, medium: 0, low: 0, unrated: 0 });

async function openItems({ em, app, access }: Context, ids: readonly string[]): Promise<Map<string, OpenItems>> {
  if (ids.length === 0) return new Map();
  const late = 'SUM(CASE WHEN item.dueDate < :day AND item.state IN (:...owed) THEN 1 ELSE 0 END)';
  const builder = em
    .createQueryBuilder(RectificationItem, 'item')
    .select('item.systemId', 'systemId')
    .addSelect('item.risk', 'risk')
    .addSelect('COUNT(*)', 'count')
    .addSelect(late, 'overdue')
    .where('item.systemId IN (:...ids) AND item.state IN (:...unsettled)', { ids, unsettled, owed, day: today(app) })
    .groupBy('item.systemId')
    .addGroupBy('item.risk');
  access.restrict(builder, 'rectification.read', itemColumns('item'));
  const found = new Map<string, OpenItems>();
  for (const row of await builder.getRawMany<
    Record<'systemId' | 'count' | 'overdue', string> & { risk: string | null }
  >()) {
    const entry = found.get(row.systemId) ?? { open: noItems(), overdue: 0 };
    entry.open[(row.risk ?? 'unrated') as keyof OpenByRisk] += Number(row.count); // PostgreSQL counts in texts
    entry.overdue += Number(row.overdue);
    found.set(row.systemId, entry);
  }
  return found;
}

/** The duty of each system that is due first and not done. */
async function nextDuties({ em, app, access }: Context, systems: readonly System[]): Promise<Map<string, NextDutyDto>> {
  const seen = systems.filter(({ organizationId, id }) =>
    access.covers('duties.read', { organizationId, systemId: id }),
  );
  const next = new Map<string, NextDutyDto>();
  for (const [id, duties] of await dutiesOfEach(em, app, seen)) {
    const waiting = duties.filter(({ state, due, bearer }) => due !== null && state !== 'done' && bearer === 'unit');
    const [first] = waiting.toSorted((one, other) => (one.due! < other.due! ? -1 : 1)); // those without a day are gone
    if (first) next.set(id, { zh: first.zh, en: first.en, due: first.due!, state: first.state });
  }
  return next;
}
