import { timestamp } from '../../app-context.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import {
  CampaignAnswersInput,
  CampaignParams,
  CampaignUnitDto,
  CampaignUnitInput,
  CampaignUnitPage,
  CampaignUnitParams,
  CampaignUnitQuery,
  SpotCheckDto,
  SpotCheckInput,
  SpotCheckList,
  UnitMoveInput,
} from './campaign.dto.js';
import { toCampaignUnitDto, toSpotCheckDto } from './campaign.mapper.js';
import { addUnit } from './campaign.service.js';
import {
  answerUnit,
  getUnit,
  listUnits,
  moveCampaignUnit,
  recordSpotCheck,
  spotChecksOf,
} from './campaign-unit.service.js';

const tag = '专项检查';
const path = '/campaigns/{campaignId}/units';
const one = `${path}/{campaignUnitId}`;

export const campaignUnitOperations: readonly Operation[] = [
  operation({
    id: 'campaigns.units',
    method: 'get',
    path,
    tag,
    summary: '列出参检单位',
    permission: 'campaigns.read',
    scope: { of: 'campaignInvolved', param: 'campaignId' },
    params: CampaignParams,
    query: CampaignUnitQuery,
    answer: CampaignUnitPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, app, access, params, query }) {
      const page = await listUnits(em, app, access, params.campaignId, query);
      const now = timestamp(app);
      return { body: { ...page, items: page.items.map((row) => toCampaignUnitDto(row, now)) } };
    },
  }),
  operation({
    id: 'campaigns.addUnit',
    method: 'post',
    path,
    tag,
    summary: '加入参检单位',
    permission: 'campaigns.write',
    scope: [
      { of: 'campaign', param: 'campaignId' },
      { of: 'organization', body: 'organizationId', permission: 'organizations.read' },
    ],
    params: CampaignParams,
    body: CampaignUnitInput,
    answer: CampaignUnitDto,
    status: 201,
    problems: ['resource.not-found', 'campaign.unit-twice', 'campaign.state'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, params, body }) {
      const campaignUnitId = await addUnit(em, app, params.campaignId, body);
      const dto = toCampaignUnitDto(await getUnit(em, { ...params, campaignUnitId }), timestamp(app));
      return { body: dto, etag: dto.etag, location: `/campaigns/${params.campaignId}/units/${dto.id}` };
    },
  }),
  operation({
    id: 'campaigns.unit',
    method: 'get',
    path: one,
    tag,
    summary: '读取参检单位的自查',
    permission: 'campaigns.read',
    scope: { of: 'campaignUnit', param: 'campaignUnitId' },
    params: CampaignUnitParams,
    answer: CampaignUnitDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, app, params }) {
      const dto = toCampaignUnitDto(await getUnit(em, params), timestamp(app));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'campaigns.answer',
    method: 'patch',
    path: one,
    tag,
    summary: '填写参检单位的自查',
    permission: 'campaigns.answer',
    scope: { of: 'campaignUnitAsked', param: 'campaignUnitId' },
    params: CampaignUnitParams,
    body: CampaignAnswersInput,
    answer: CampaignUnitDto,
    status: 200,
    problems: ['resource.not-found', 'campaign.invalid-answers', 'campaign.state'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const row = await answerUnit(call, call.params, call.body.answers);
      const dto = toCampaignUnitDto(row, timestamp(call.app));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'campaigns.move',
    method: 'post',
    path: `${one}/moves`,
    tag,
    summary: '提交、撤回、退回、验收',
    description: '不合状态或角色时答复 409，current.legal 列出现在可做的动作。',
    permission: 'campaigns.move',
    scope: { of: 'campaignUnit', param: 'campaignUnitId' },
    params: CampaignUnitParams,
    body: UnitMoveInput,
    answer: CampaignUnitDto,
    status: 200,
    problems: ['resource.not-found', 'campaign.move-refused', 'campaign.invalid-answers', 'campaign.state'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const dto = toCampaignUnitDto(await moveCampaignUnit(call, call.params, call.body), timestamp(call.app));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'campaigns.spotChecks',
    method: 'get',
    path: `${one}/spot-checks`,
    tag,
    summary: '列出抽查',
    permission: 'campaigns.read',
    scope: { of: 'campaignUnit', param: 'campaignUnitId' },
    params: CampaignUnitParams,
    answer: SpotCheckList,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      const unit = await getUnit(em, params);
      const checks = await spotChecksOf(em, unit.id);
      return { body: { items: checks.map((row) => toSpotCheckDto(row, unit)) } };
    },
  }),
  operation({
    id: 'campaigns.spotCheck',
    method: 'post',
    path: `${one}/spot-checks`,
    tag,
    summary: '登记抽查',
    permission: 'campaigns.write',
    scope: { of: 'campaignUnitIssued', param: 'campaignUnitId' },
    params: CampaignUnitParams,
    body: SpotCheckInput,
    answer: SpotCheckDto,
    status: 201,
    problems: ['resource.not-found', 'campaign.invalid-spot-check'],
    work: 'write',
    creating: true,
    async handle({ em, app, params, body }) {
      const row = await recordSpotCheck(em, app, params, body);
      return { body: toSpotCheckDto(row, await getUnit(em, params)) };
    },
  }),
];
