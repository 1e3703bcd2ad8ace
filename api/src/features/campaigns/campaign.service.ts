import type { UnitState } from '@mlps/controls/rectification';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Access } from '../../access/access.js';
import { today } from '../../app-context.js';
import type { AppContext } from '../../app-context.js';
import { changeRow, freshRow, requireVersion } from '../../database/change-row.js';
import type { ChangeContext, RowKind } from '../../database/change-row.js';
import type { Plain } from '../../dto/plain.js';
import { ApiError, notFound } from '../../errors/api-error.js';
import type { Permission } from '../../operations/permissions.js';
import { pageOf } from '../../http/paging.js';
import type { Page, PageQuery } from '../../http/paging.js';
import { getOrganization } from '../organizations/organization.service.js';
import type { CampaignInput, CampaignPatch, CampaignQuery, CampaignUnitInput, CampaignWait } from './campaign.dto.js';
import { Campaign, campaignStates, CampaignUnitRow } from './campaign.entity.js';
import { toCampaignDto } from './campaign.mapper.js';

const kind: RowKind<Campaign> = {
  entity: Campaign,
  load: (em, id) => em.findOne(Campaign, { where: { id }, relations: { organization: true } }),
  show: toCampaignDto,
};

export function listCampaigns(em: EntityManager, access: Access, query: CampaignQuery): Promise<Page<Campaign>> {
  return pageOf(selectCampaigns(em, access, query), query, { alias: 'campaign' });
}

/** The campaigns of a list, for whoever else counts them. */
export function selectCampaigns(
  em: EntityManager,
  access: Access,
  query: Omit<CampaignQuery, keyof PageQuery>,
): SelectQueryBuilder<Campaign> {
  const builder = em
    .createQueryBuilder(Campaign, 'campaign')
    .innerJoinAndSelect('campaign.organization', 'organization');
  const { organizationId, state } = query;
  if (organizationId !== undefined) builder.andWhere('campaign.organizationId = :organizationId', { organizationId });
  if (state !== undefined) builder.andWhere('campaign.state = :state', { state });
  const issued = access.condition('campaigns.read', { organization: 'campaign.organizationId' });
  const asked = access.condition('campaigns.read', { organization: '"asked"."organization_id"' });
  // a unit that was asked sees what it was asked, once the campaign has gone out
  builder.andWhere(
    `(${issued.sql} OR (campaign.state <> 'draft' AND EXISTS (SELECT 1 FROM "campaign_units" "asked" WHERE "asked"."campaign_id" = campaign.id AND ${asked.sql})))`,
    issued.values,
  );
  if (query.waiting !== undefined) narrowToWaiting(builder, access, query.waiting);
  return builder;
}

/** For each wait: in which states a unit waits, whose right ends the wait, and on which organization it must be held. */
const waits = {
  answer: { states: ['notStarted', 'returned'], permission: 'campaigns.answer', at: '"waiting"."organization_id"' },
  accept: { states: ['submitted'], permission: 'campaigns.write', at: 'campaign.organizationId' },
} as const satisfies Record<CampaignWait, { states: readonly UnitState[]; permission: Permission; at: string }>;

function narrowToWaiting(builder: SelectQueryBuilder<Campaign>, access: Access, wait: CampaignWait): void {
  const { states, permission, at } = waits[wait];
  const waitingOrganizations = access.organizationsWith(permission);
  const mine = waitingOrganizations === null ? '1 = 1' : `${at} IN (:...waitingOrganizations)`;
  const held = waitingOrganizations?.length === 0 ? '1 = 0' : mine;
  builder.andWhere(
    `campaign.state = 'issued' AND EXISTS (SELECT 1 FROM "campaign_units" "waiting" WHERE "waiting"."campaign_id" = campaign.id AND "waiting"."state" IN (:...waitingStates) AND ${held})`,
    { waitingStates: states, waitingOrganizations },
  );
}

/** @throws ApiError `resource.not-found` */
export async function getCampaign(em: EntityManager, id: string): Promise<Campaign> {
  const row = await kind.load(em, id);
  if (!row) throw notFound('专项检查', id);
  return row;
}

/** @throws ApiError `resource.not-found`, `campaign.unit-twice` */
export async function createCampaign(
  em: EntityManager,
  app: AppContext,
  input: Plain<CampaignInput>,
): Promise<Campaign> {
  const { organizationId, title, basis = [], dueOn, units = [] } = input;
  await getOrganization(em, organizationId);
  const row = { ...freshRow(app), organizationId, title, basis, dueOn, state: 'draft' as const, issuedOn: null };
  await em.insert(Campaign, row);
  for (const unit of units) await addUnit(em, app, row.id, unit);
  return getCampaign(em, row.id);
}

/** Ask one more unit; also after the campaign was issued. @throws ApiError `resource.not-found`, `campaign.unit-twice`, `campaign.state` */
export async function addUnit(
  em: EntityManager,
  app: AppContext,
  campaignId: string,
  input: CampaignUnitInput,
): Promise<string> {
  const campaign = await getCampaign(em, campaignId);
  if (campaign.state === 'closed') throw wrongState(campaign, '已结束，不能再加单位');
  const { organizationId, profile } = input;
  const organization = await getOrganization(em, organizationId);
  if (await em.existsBy(CampaignUnitRow, { campaignId, organizationId }))
    throw new ApiError('campaign.unit-twice', `单位「${organization.name}」已在专项检查「${campaign.title}」中`);
  const state = 'notStarted' as const;
  const row = { ...freshRow(app), campaignId, organizationId, profile, state, late: false, answers: null, history: [] };
  await em.insert(CampaignUnitRow, row);
  return row.id;
}

/** @throws ApiError `campaign.state` for a step back, an issue without units, or a deadline brought forward */
export async function changeCampaign(
  context: ChangeContext,
  id: string,
  patch: Plain<CampaignPatch>,
): Promise<Campaign> {
  const row = await getCampaign(context.em, id);
  requireVersion(context, kind, row);
  const state = patch.state ?? row.state;
  if (campaignStates.indexOf(state) < campaignStates.indexOf(row.state)) throw wrongState(row, '不能退回前一状态');
  if (row.state === 'closed') throw wrongState(row, '已结束，不能修改');
  if (row.state === 'issued' && patch.dueOn !== undefined && patch.dueOn < row.dueOn)
    throw wrongState(row, `已下发，期限只能推迟（现为 ${row.dueOn}）`);
  const issuing = row.state === 'draft' && state !== 'draft';
  if (issuing && !(await context.em.existsBy(CampaignUnitRow, { campaignId: id })))
    throw wrongState(row, '没有参检单位，不能下发；请先加入单位');
  const issuedOn = issuing ? today(context.app) : row.issuedOn;
  if (issuedOn !== null && (patch.dueOn ?? row.dueOn) < issuedOn) throw wrongState(row, '完成期限早于下发日期');
  return changeRow(context, kind, row, { ...patch, state, issuedOn });
}

export function wrongState(row: Campaign, what: string): ApiError {
  return new ApiError('campaign.state', `专项检查「${row.title}」${what}`);
}
