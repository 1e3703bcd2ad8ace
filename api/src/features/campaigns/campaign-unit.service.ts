import { checkSpotCheck, moveUnit, rollUpCampaign, unitMoveTable, unitState } from '@mlps/controls/rectification';
import type { CampaignTotals, Role } from '@mlps/controls/rectification';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../http/authorize.js';
import type { Access } from '../../access/access.js';
import { timestamp, today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import { sentence, toRequestIssue } from '../../errors/problem.js';
import { isAdministrator } from '../../operations/role-permissions.js';
import type { BusinessRole } from '../../operations/role-permissions.js';
import { pageOf, pageOfList } from '../../http/paging.js';
import type { Page } from '../../http/paging.js';
import type { CampaignUnitQuery, SpotCheckInput, UnitMoveInput } from './campaign.dto.js';
import { CampaignUnitRow, SpotCheckRow } from './campaign.entity.js';
import { toAnsweringUnit, toCampaignUnitDto, toSpotCheckDto } from './campaign.mapper.js';
import { getCampaign, wrongState } from './campaign.service.js';
import { requireUnitAnswers, unitFields } from './unit-fields.js';

const relations = { campaign: true, organization: true } as const;
const kindAt = (app: AppContext): RowKind<CampaignUnitRow> => ({
  entity: CampaignUnitRow,
  load: (em, id) => em.findOne(CampaignUnitRow, { where: { id }, relations }),
  show: (row) => toCampaignUnitDto(row, timestamp(app)),
});

/** Where a unit stands: its campaign, and the row of the unit in it. */
export interface UnitPlace {
  readonly campaignId: string;
  readonly campaignUnitId: string;
}

export async function listUnits(
  em: EntityManager,
  app: AppContext,
  access: Access,
  campaignId: string,
  query: CampaignUnitQuery,
): Promise<Page<CampaignUnitRow>> {
  await getCampaign(em, campaignId);
  const builder = em
    .createQueryBuilder(CampaignUnitRow, 'unit')
    .innerJoinAndSelect('unit.campaign', 'campaign')
    .innerJoinAndSelect('unit.organization', 'organization')
    .where('unit.campaignId = :campaignId', { campaignId });
  const issued = access.condition('campaigns.read', { organization: 'campaign.organizationId' });
  const asked = access.condition('campaigns.read', { organization: 'unit.organizationId' });
  builder.andWhere(`(${issued.sql} OR ${asked.sql})`, issued.values);
  if (query.state === undefined) return pageOf(builder, query, { alias: 'unit' });
  // the state asked for follows from the clock, so it is no column
  const all = await builder.orderBy('unit.id', 'ASC').getMany();
  const now = timestamp(app);
  return pageOfList(
    all.filter((row) => unitState(row, row.campaign!.dueOn, now) === query.state),
    query,
  );
}

/** Every unit of a campaign, in the order in which they were asked. */
export function unitsOf(em: EntityManager, campaignId: string): Promise<CampaignUnitRow[]> {
  return em.find(CampaignUnitRow, { where: { campaignId }, relations, order: { id: 'ASC' } });
}

/** @throws ApiError `resource.not-found` */
export async function getUnit(em: EntityManager, { campaignId, campaignUnitId }: UnitPlace): Promise<CampaignUnitRow> {
  const row = await em.findOne(CampaignUnitRow, { where: { id: campaignUnitId, campaignId }, relations });
  if (!row) throw notFound('参检单位记录', campaignUnitId);
  return row;
}

/** @throws ApiError `campaign.invalid-answers`, `campaign.state` while the paper is with the superior */
export async function answerUnit(context: ChangeContext, place: UnitPlace, answers: unknown): Promise<CampaignUnitRow> {
  const row = await getUnit(context.em, place);
  requireVersion(context, kindAt(context.app), row);
  requireRunning(row);
  if (row.state === 'submitted' || row.state === 'accepted')
    throw wrongState(row.campaign!, `中「${row.organization!.name}」的自查已提交；要修改请先撤回，或由上级退回`);
  return changeRow(context, kindAt(context.app), row, { answers: requireUnitAnswers(row.profile, answers, false) });
}

/** Submit, withdraw, return, accept or reopen. @throws ApiError `campaign.move-refused` naming what is legal, `campaign.invalid-answers` */
export async function moveCampaignUnit(
  context: ChangeContext & { readonly actor: Actor; readonly access: Access },
  place: UnitPlace,
  input: Plain<UnitMoveInput>,
): Promise<CampaignUnitRow> {
  const row = await getUnit(context.em, place);
  requireVersion(context, kindAt(context.app), row);
  requireRunning(row);
  const { action, reason = null } = input;
  const { role, by } = moverOf(context, row, input);
  const at = timestamp(context.app);
  const moved = moveUnit(toAnsweringUnit(row), action, { role, by, at, reason, due: row.campaign!.dueOn });
  if (!moved.ok) throw refused(moved.refusal.messageZh, moved.refusal.legal);
  if (action === 'submit') requireUnitAnswers(row.profile, row.answers ?? {}, true);
  const { state, late } = moved.unit;
  return changeRow(context, kindAt(context.app), row, { state, late, history: [...row.history, moved.historyEntry] });
}

/** Who moves: whoever is signed in; only the local user may enter what somebody else did. */
function moverOf(
  { actor, access }: { readonly actor: Actor; readonly access: Access },
  row: CampaignUnitRow,
  { action, role, by }: Plain<UnitMoveInput>,
): { role: Role; by: string } {
  const allowed = unitMoveTable.find((entry) => entry.action === action)?.roles ?? [];
  if (access.isEverything) return { role: role ?? actor.role ?? allowed[0] ?? 'viewer', by: by ?? actor.name };
  const own = rolesOnUnit(access, row);
  return { role: own.find((entry) => allowed.includes(entry)) ?? own[0] ?? 'viewer', by: actor.name };
}

/** On its own paper somebody acts for the unit that was asked, and as superior only for the one that issued: nobody accepts his own. */
function rolesOnUnit(access: Access, row: CampaignUnitRow): Role[] {
  const rolesAt = (organizationId: string): Role[] =>
    access.rolesOn('campaigns.move', { organizationId }).filter((role): role is BusinessRole => !isAdministrator(role));
  const asked = rolesAt(row.organizationId).filter((role) => role !== 'superior');
  const issued = rolesAt(row.campaign!.organizationId).filter((role) => role === 'superior'); // loaded with every row
  return [...asked, ...issued];
}

function requireRunning(row: CampaignUnitRow): void {
  const campaign = row.campaign!; // loaded with every row
  if (campaign.state === 'draft') throw wrongState(campaign, '还没有下发');
  if (campaign.state === 'closed') throw wrongState(campaign, '已结束，不能再修改');
}

function refused(message: string, legal: readonly string[]): ApiError {
  const can = legal.length > 0 ? `现在可以：${legal.join('、')}` : '这个角色现在没有可做的操作';
  return new ApiError('campaign.move-refused', `${message}；${can}`, { current: { legal } });
}

/** @throws ApiError `campaign.invalid-spot-check` with every fault and its path */
export async function recordSpotCheck(
  em: EntityManager,
  app: AppContext,
  place: UnitPlace,
  input: Plain<SpotCheckInput>,
): Promise<SpotCheckRow> {
  const unit = await getUnit(em, place);
  const observations = input.observations.map(({ field, found, note = null }) => ({ field, found, note }));
  const check = { unit: unit.id, on: input.on, by: input.by, method: input.method, observations };
  const issues = checkSpotCheck(check, unitFields(unit.profile)).map(toRequestIssue);
  if (input.on > today(app)) issues.push(future(input.on));
  if (issues.length > 0)
    throw new ApiError('campaign.invalid-spot-check', sentence(issues.map((issue) => issue.message)), { issues });
  const { on: checkedOn, by: checkedBy, method } = check;
  const row = { id: app.newId(), createdAt: timestamp(app), campaignUnitId: unit.id, checkedOn, checkedBy, method };
  await em.insert(SpotCheckRow, { ...row, observations });
  return em.findOneByOrFail(SpotCheckRow, { id: row.id });
}

function future(day: string): ReturnType<typeof toRequestIssue> {
  const message = `抽查日期不能晚于今天；收到 ${day}`;
  return { path: '$.on', code: 'future', expected: 'a day up to today', received: day, message };
}

export function spotChecksOf(em: EntityManager, campaignUnitId: string): Promise<SpotCheckRow[]> {
  return em.find(SpotCheckRow, { where: { campaignUnitId }, order: { id: 'ASC' } });
}

/** The figures of a campaign over all its units, and what spot checks found. */
export async function totalsOf(
  em: EntityManager,
  app: AppContext,
  campaignId: string,
): Promise<CampaignTotals & { spotChecks: number; unitsWithDifferences: number }> {
  const campaign = await getCampaign(em, campaignId);
  const units = await unitsOf(em, campaignId);
  const totals = rollUpCampaign(units.map(toAnsweringUnit), campaign.dueOn, timestamp(app));
  let spotChecks = 0;
  let unitsWithDifferences = 0;
  for (const unit of units) {
    const checks = (await spotChecksOf(em, unit.id)).map((row) => toSpotCheckDto(row, unit));
    spotChecks += checks.length;
    if (checks.some(({ differences }) => differences.length > 0)) unitsWithDifferences += 1;
  }
  return { ...totals, spotChecks, unitsWithDifferences };
}
