import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { RectificationParams } from '../rectification/rectification.dto.js';
import {
  AcceptanceDecisionInput,
  AcceptanceDto,
  AcceptanceInput,
  AcceptancePage,
  AcceptanceParams,
  AcceptanceQuery,
} from './acceptance.dto.js';
import {
  approveAcceptance,
  closeRequest,
  getAcceptance,
  listAcceptances,
  requestAcceptance,
  toAcceptanceDto,
} from './acceptance.service.js';

const tag = '接受风险';
const path = '/acceptances';
const one = `${path}/{acceptanceId}`;

export const acceptanceOperations: readonly Operation[] = [
  operation({
    id: 'acceptances.request',
    method: 'post',
    path: `/rectification-items/{rectificationItemId}${path}`,
    tag,
    summary: '申请接受风险',
    description:
      '写明理由、每项补偿措施、剩余风险、批准人和有效期。批准之前整改项不变；接受从不改变得分。If-Match 用整改项的 ETag。',
    permission: 'rectification.write',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    body: AcceptanceInput,
    answer: AcceptanceDto,
    status: 201,
    problems: [
      'resource.not-found',
      'acceptance.invalid',
      'acceptance.waiting',
      'rectification.state-not-allowed',
      'rectification.not-your-move',
      'rectification.gates-missing',
    ],
    work: 'write',
    mutable: true,
    async handle(call) {
      const row = await requestAcceptance(call, call.params.rectificationItemId, call.body);
      return { body: toAcceptanceDto(row), location: `${path}/${row.id}` };
    },
  }),
  operation({
    id: 'acceptances.list',
    method: 'get',
    path,
    tag,
    summary: '列出接受的风险',
    permission: 'rectification.read',
    scope: 'list',
    byOrganization: true,
    query: AcceptanceQuery,
    answer: AcceptancePage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listAcceptances(em, access, query);
      return { body: { ...page, items: page.items.map(toAcceptanceDto) } };
    },
  }),
  operation({
    id: 'acceptances.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取接受的风险',
    permission: 'rectification.read',
    scope: { of: 'acceptance', param: 'acceptanceId' },
    params: AcceptanceParams,
    answer: AcceptanceDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      return { body: toAcceptanceDto(await getAcceptance(em, params.acceptanceId)) };
    },
  }),
  operation({
    id: 'acceptances.approve',
    method: 'post',
    path: `${one}/approve`,
    tag,
    summary: '批准接受风险',
    description: '操作人即批准人，不能是申请人。高风险和重大风险隐患不得接受。',
    permission: 'rectification.decide',
    scope: { of: 'acceptance', param: 'acceptanceId' },
    params: AcceptanceParams,
    body: AcceptanceDecisionInput,
    answer: AcceptanceDto,
    status: 200,
    problems: [
      'resource.not-found',
      'acceptance.not-waiting',
      'rectification.illegal-move',
      'rectification.not-your-move',
      'rectification.gates-missing',
    ],
    work: 'write',
    async handle(call) {
      return { body: toAcceptanceDto(await approveAcceptance(call, call.params.acceptanceId)) };
    },
  }),
  closing('refuse', 'refused', '不同意接受风险', 'rectification.decide'),
  closing('withdraw', 'withdrawn', '撤回接受风险的申请', 'rectification.write'),
];

function closing(
  verb: 'refuse' | 'withdraw',
  status: 'refused' | 'withdrawn',
  summary: string,
  permission: 'rectification.decide' | 'rectification.write',
): Operation {
  return operation({
    id: `acceptances.${verb}`,
    method: 'post',
    path: `${one}/${verb}`,
    tag,
    summary,
    permission,
    scope: { of: 'acceptance', param: 'acceptanceId' },
    params: AcceptanceParams,
    body: AcceptanceDecisionInput,
    answer: AcceptanceDto,
    status: 200,
    problems: [
      'resource.not-found',
      'acceptance.not-waiting',
      'acceptance.invalid',
      'rectification.not-your-move',
      'precondition.stale',
    ],
    work: 'write',
    async handle(call) {
      return {
        body: toAcceptanceDto(await closeRequest(call, call.params.acceptanceId, status, call.body.note ?? null)),
      };
    },
  });
}
