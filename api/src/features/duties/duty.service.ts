import { isIsoDate } from '@mlps/controls';
import { dutiesFor } from '@mlps/controls/rectification';
import type { DutyFacts } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { Access } from '../../access/access.js';
import { In, IsNull, Not } from 'typeorm';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError } from '../../errors/api-error.js';
import { etagOf, stale } from '../../http/etag.js';
import { EvaluationRow } from '../evaluations/evaluation.entity.js';
import { NoticeRow } from '../notices/notice.entity.js';
import { groupBy } from '../../support/group-by.js';
import { PaperRow } from '../papers/paper.entity.js';
import { System } from '../systems/system.entity.js';
import { getSystem } from '../systems/system.service.js';
import type { AllDutiesQuery, DutyDto, DutyFactsInput } from './duty.dto.js';
import { DutyFactsRow } from './duty-facts.entity.js';
import { toDutyFactsDto } from './duty.mapper.js';

const kind: RowKind<DutyFactsRow> = {
  entity: DutyFactsRow,
  load: (em, id) => em.findOneBy(DutyFactsRow, { id }),
  show: toDutyFactsDto,
};

/** @throws ApiError `resource.not-found` when the system is unknown or nothing was entered for it */
export async function getDutyFacts(em: EntityManager, systemId: string): Promise<DutyFactsRow> {
  const system = await getSystem(em, systemId);
  const row = await em.findOneBy(DutyFactsRow, { systemId });
  if (row) return row;
  throw new ApiError(
    'resource.not-found',
    `系统「${system.name}」还没有登记备案等日期；可用 PUT 和 If-None-Match: * 登记`,
  );
}

/** Enter or replace the facts of a system. @throws ApiError `duties.invalid`, `precondition.stale`, `precondition.exists` */
export async function putDutyFacts(
  context: ChangeContext,
  systemId: string,
  facts: Plain<DutyFactsInput>,
): Promise<{ row: DutyFactsRow; created: boolean }> {
  const { em, app, precondition } = context;
  await getSystem(em, systemId);
  requireDays(facts.evaluations ?? []);
  const known = await em.findOneBy(DutyFactsRow, { systemId });
  if (!known) {
    if (precondition.ifMatch !== null) throw stale(null, null);
    const fresh = { ...freshRow(app), systemId, facts };
    await em.insert(DutyFactsRow, fresh);
    return { row: await getDutyFacts(em, systemId), created: true };
  }
  if (precondition.ifNoneMatch) throw exists(known);
  return { row: await changeRow(context, kind, known, { facts }), created: false };
}

function exists(known: DutyFactsRow): ApiError {
  return new ApiError('precondition.exists', '这个系统已登记过日期；current 是现有的内容，要修改请带上 If-Match', {
    current: toDutyFactsDto(known),
    headers: { ETag: etagOf(known) },
  });
}

function requireDays(days: readonly string[]): void {
  const index = days.findIndex((day) => !isIsoDate(day));
  if (index < 0) return;
  const received = days[index]!; // just found
  const message = `$.evaluations[${index}]：应为 YYYY-MM-DD 形式的日期；收到 ${received}`;
  const issue = { path: `$.evaluations[${index}]`, code: 'date', expected: 'a date YYYY-MM-DD', received, message };
  throw new ApiError('duties.invalid', message, { issues: [issue] });
}

/** The duties calendar of one system. @throws ApiError `resource.not-found` */
export async function dutiesOfSystem(
  em: EntityManager,
  app: AppContext,
  systemId: string,
  soonDays?: number,
): Promise<DutyDto[]> {
  return dutiesOf(em, app, await getSystem(em, systemId), soonDays);
}

/** The duties of every system, or those of one organization, by day. */
export async function allDuties(
  em: EntityManager,
  app: AppContext,
  access: Access,
  query: Plain<AllDutiesQuery>,
): Promise<DutyDto[]> {
  const builder = em.createQueryBuilder(System, 'system').orderBy('system.id', 'ASC');
  if (query.organizationId !== undefined)
    builder.andWhere('system.organizationId = :organizationId', { organizationId: query.organizationId });
  access.restrict(builder, 'duties.read', { organization: 'system.organizationId', system: 'system.id' });
  const lines = [...(await dutiesOfEach(em, app, await builder.getMany(), query.soonDays)).values()].flat();
  const rank = ({ state, due }: DutyDto): string => `${state === 'done' ? 1 : 0}${due ?? '9999-12-31'}`;
  return lines
    .filter(({ state }) => query.state === undefined || state === query.state)
    .toSorted((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}

async function dutiesOf(em: EntityManager, app: AppContext, system: System, soonDays?: number): Promise<DutyDto[]> {
  return (await dutiesOfEach(em, app, [system], soonDays)).get(system.id) ?? [];
}

/** The duties of many systems, by a fixed number of queries. */
export async function dutiesOfEach(
  em: EntityManager,
  app: AppContext,
  systems: readonly System[],
  soonDays?: number,
): Promise<Map<string, DutyDto[]>> {
  const facts = await dutyFactsOf(em, systems);
  const options = soonDays === undefined ? {} : { soonDays };
  return new Map(
    systems.map((system) => [
      system.id,
      dutiesFor(facts(system), today(app), options).map((duty) => ({
        systemId: system.id,
        systemName: system.name,
        ...duty,
      })),
    ]),
  );
}

/** What was entered of many systems, with the evaluations and notices that this service holds itself, by a fixed number of queries. */
export async function dutyFactsOf(
  em: EntityManager,
  systems: readonly System[],
): Promise<(system: System) => DutyFacts> {
  const systemId = In(systems.map(({ id }) => id));
  const stored = groupBy(await em.findBy(DutyFactsRow, { systemId }), (row) => row.systemId);
  const finished = await em.find(EvaluationRow, {
    select: { id: true, systemId: true, reportDate: true },
    where: { systemId, state: 'completed', reportDate: Not(IsNull()) },
  });
  const reports = groupBy(finished, (row) => row.systemId);
  const rows = await em.find(NoticeRow, {
    select: { id: true, number: true, deadline: true, evaluation: { id: true, systemId: true } },
    where: { evaluation: { systemId }, deadline: Not(IsNull()) },
    relations: { evaluation: true },
    order: { id: 'ASC' },
  });
  const replaced = await em.find(PaperRow, {
    select: { id: true },
    where: { id: In(rows.map(({ id }) => id)), replacedById: Not(IsNull()) },
  });
  const gone = new Set(replaced.map(({ id }) => id));
  const standing = rows.filter(({ id }) => !gone.has(id));
  const notices = groupBy(standing, ({ evaluation }) => evaluation!.systemId); // just loaded
  return ({ id, grade }) => {
    const entered = stored.get(id)?.[0]?.facts ?? {};
    const days = (reports.get(id) ?? []).map(({ reportDate }) => reportDate!); // asked for just above
    const evaluations = [...new Set([...(entered.evaluations ?? []), ...days])].sort();
    const owed = (notices.get(id) ?? []).map(({ number, deadline }) => ({
      number,
      dueOn: deadline!,
      answeredOn: null,
    }));
    return { ...entered, grade, evaluations, notices: owed };
  };
}
