import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import {
  CampaignDto,
  CampaignInput,
  CampaignPage,
  CampaignParams,
  CampaignPatch,
  CampaignQuery,
  CampaignTotalsDto,
} from './campaign.dto.js';
import { toCampaignDto } from './campaign.mapper.js';
import { changeCampaign, createCampaign, getCampaign, listCampaigns } from './campaign.service.js';
import { totalsOf } from './campaign-unit.service.js';

const tag = '专项检查';
const path = '/campaigns';
const one = `${path}/{campaignId}`;

export const campaignOperations: readonly Operation[] = [
  operation({
    id: 'campaigns.list',
    method: 'get',
    path,
    tag,
    summary: '列出专项检查',
    permission: 'campaigns.read',
    scope: 'list',
    byOrganization: true,
    query: CampaignQuery,
    answer: CampaignPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listCampaigns(em, access, query);
      return { body: { ...page, items: page.items.map(toCampaignDto) } };
    },
  }),
  operation({
    id: 'campaigns.create',
    method: 'post',
    path,
    tag,
    summary: '建立专项检查',
    permission: 'campaigns.write',
    scope: [
      { of: 'organization', body: 'organizationId' },
      { of: 'organization', body: 'units.*.organizationId', optional: true, permission: 'organizations.read' },
    ],
    body: CampaignInput,
    answer: CampaignDto,
    status: 201,
    problems: ['resource.not-found', 'campaign.unit-twice'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, body }) {
      const dto = toCampaignDto(await createCampaign(em, app, body));
      return { body: dto, etag: dto.etag, location: `${path}/${dto.id}` };
    },
  }),
  operation({
    id: 'campaigns.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取专项检查',
    permission: 'campaigns.read',
    scope: { of: 'campaignInvolved', param: 'campaignId' },
    params: CampaignParams,
    answer: CampaignDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const dto = toCampaignDto(await getCampaign(em, params.campaignId));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'campaigns.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改、下发或结束专项检查',
    description: '改为 issued 即下发，记下当天为下发日期；改为 closed 即结束。',
    permission: 'campaigns.write',
    scope: { of: 'campaign', param: 'campaignId' },
    params: CampaignParams,
    body: CampaignPatch,
    answer: CampaignDto,
    status: 200,
    problems: ['resource.not-found', 'campaign.state'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const dto = toCampaignDto(await changeCampaign(call, call.params.campaignId, call.body));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'campaigns.totals',
    method: 'get',
    path: `${one}/totals`,
    tag,
    summary: '汇总专项检查',
    description: '各状态的单位数、资产合计、网站处置、抽查；只计已提交和已验收的单位。',
    permission: 'campaigns.read',
    scope: { of: 'campaign', param: 'campaignId' },
    params: CampaignParams,
    answer: CampaignTotalsDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'snapshot',
    async handle({ em, app, params }) {
      return { body: await totalsOf(em, app, params.campaignId) };
    },
  }),
];
