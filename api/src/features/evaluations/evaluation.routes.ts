import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import {
  EvaluationDto,
  EvaluationInput,
  EvaluationPage,
  EvaluationParams,
  EvaluationPatch,
  EvaluationQuery,
  EvaluationRemoveQuery,
} from './evaluation.dto.js';
import { toEvaluationDto } from './evaluation.mapper.js';
import {
  changeEvaluation,
  createEvaluation,
  getEvaluation,
  listEvaluations,
  removeEvaluation,
} from './evaluation.service.js';

const tag = '测评';
const path = '/evaluations';
const one = `${path}/{evaluationId}`;

export const evaluationOperations: readonly Operation[] = [
  operation({
    id: 'evaluations.list',
    method: 'get',
    path,
    tag,
    summary: '列出测评',
    permission: 'evaluations.read',
    scope: 'list',
    byOrganization: true,
    query: EvaluationQuery,
    answer: EvaluationPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listEvaluations(em, access, query);
      return { body: { ...page, items: page.items.map(toEvaluationDto) } };
    },
  }),
  operation({
    id: 'evaluations.create',
    method: 'post',
    path,
    tag,
    summary: '建立测评',
    permission: 'evaluations.write',
    scope: { of: 'system', body: 'systemId' },
    body: EvaluationInput,
    answer: EvaluationDto,
    status: 201,
    problems: ['resource.not-found', 'settings.invalid'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, body }) {
      const row = await createEvaluation(em, app, body);
      return { body: toEvaluationDto(row), etag: etagOf(row), location: `${path}/${row.id}` };
    },
  }),
  operation({
    id: 'evaluations.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取测评',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: EvaluationParams,
    answer: EvaluationDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const row = await getEvaluation(em, params.evaluationId);
      return { body: toEvaluationDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'evaluations.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改测评',
    description: '已完成的测评须先把状态改回 inProgress 才能修改其他内容。',
    permission: 'evaluations.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: EvaluationParams,
    body: EvaluationPatch,
    answer: EvaluationDto,
    status: 200,
    problems: ['resource.not-found', 'settings.invalid', 'evaluation.completed', 'evaluation.findings-outside-grade'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const row = await changeEvaluation(call, call.params.evaluationId, call.body);
      return { body: toEvaluationDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'evaluations.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除测评',
    description: '有对象、结果或整改项时须加 force=true；签发过通知书的测评不能删除。',
    permission: 'evaluations.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: EvaluationParams,
    query: EvaluationRemoveQuery,
    status: 204,
    problems: ['resource.not-found', 'resource.in-use'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeEvaluation(call, call.params.evaluationId, call.query.force ?? false);
      return {};
    },
  }),
];
