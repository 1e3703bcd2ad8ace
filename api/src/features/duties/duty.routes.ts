import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { AllDutiesQuery, DutyFactsDto, DutyFactsInput, DutyList, DutyQuery, DutySystemParams } from './duty.dto.js';
import { toDutyFactsDto } from './duty.mapper.js';
import { allDuties, dutiesOfSystem, getDutyFacts, putDutyFacts } from './duty.service.js';

const tag = '义务日历';
const facts = '/systems/{systemId}/duty-facts';

export const dutyOperations: readonly Operation[] = [
  operation({
    id: 'duties.all',
    method: 'get',
    path: '/duties',
    tag,
    summary: '列出各系统的义务',
    description: '测评、备案、证明、自查、通知书等每项义务的期限、来源和把握；逾期的排在最前。',
    permission: 'duties.read',
    scope: 'list',
    byOrganization: true,
    query: AllDutiesQuery,
    answer: DutyList,
    status: 200,
    problems: [],
    work: 'snapshot',
    async handle({ em, app, access, query }) {
      return { body: { items: await allDuties(em, app, access, query) } };
    },
  }),
  operation({
    id: 'duties.list',
    method: 'get',
    path: '/systems/{systemId}/duties',
    tag,
    summary: '列出一个系统的义务',
    permission: 'duties.read',
    scope: { of: 'system', param: 'systemId' },
    params: DutySystemParams,
    query: DutyQuery,
    answer: DutyList,
    status: 200,
    problems: ['resource.not-found'],
    work: 'snapshot',
    async handle({ em, app, params, query }) {
      return { body: { items: await dutiesOfSystem(em, app, params.systemId, query.soonDays) } };
    },
  }),
  operation({
    id: 'duties.facts',
    method: 'get',
    path: facts,
    tag,
    summary: '读取系统的定级备案等日期',
    permission: 'duties.read',
    scope: { of: 'system', param: 'systemId' },
    params: DutySystemParams,
    answer: DutyFactsDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const body = toDutyFactsDto(await getDutyFacts(em, params.systemId));
      return { body, etag: body.etag };
    },
  }),
  operation({
    id: 'duties.putFacts',
    method: 'put',
    path: facts,
    tag,
    summary: '登记或替换系统的定级备案等日期',
    permission: 'duties.write',
    scope: { of: 'system', param: 'systemId' },
    params: DutySystemParams,
    body: DutyFactsInput,
    answer: DutyFactsDto,
    status: 200,
    problems: ['resource.not-found', 'duties.invalid'],
    work: 'write',
    etag: true,
    mutable: 'or-create',
    async handle(call) {
      const { row, created } = await putDutyFacts(call, call.params.systemId, call.body);
      const body = toDutyFactsDto(row);
      return { status: created ? 201 : 200, body, etag: body.etag };
    },
  }),
];
