import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { BulkInput, BulkResult } from './bulk.dto.js';
import { FindingDto, FindingInput, FindingPage, FindingParams, FindingQuery, FindingsParams } from './finding.dto.js';
import { toFindingDto } from './finding.mapper.js';
import { getFinding, listFindings, putFinding, removeFinding } from './finding.service.js';
import { writeBulk } from './write-bulk.js';

const tag = '测评结果';
const path = '/evaluations/{evaluationId}/findings';
const one = `${path}/{objectId}/{item}`;

export const findingOperations: readonly Operation[] = [
  operation({
    id: 'findings.list',
    method: 'get',
    path,
    tag,
    summary: '列出测评结果',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    query: FindingQuery,
    answer: FindingPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      return { body: await listFindings(em, params.evaluationId, query) };
    },
  }),
  operation({
    id: 'findings.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取一条结果',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingParams,
    answer: FindingDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const body = toFindingDto(await getFinding(em, params));
      return { body, etag: body.etag };
    },
  }),
  operation({
    id: 'findings.put',
    method: 'put',
    path: one,
    tag,
    summary: '新建或替换一条结果',
    description: '新建带 If-None-Match: *，替换带 If-Match。没有写的字段即为空。',
    permission: 'findings.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingParams,
    body: FindingInput,
    answer: FindingDto,
    status: 200,
    problems: ['resource.not-found', 'evaluation.invalid', 'evaluation.completed', 'findings.accepted'],
    work: 'write',
    etag: true,
    mutable: 'or-create',
    async handle(call) {
      const { finding, created } = await putFinding(call, call.params, call.body);
      return { status: created ? 201 : 200, body: finding, etag: finding.etag };
    },
  }),
  operation({
    id: 'findings.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除一条结果',
    permission: 'findings.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingParams,
    status: 204,
    problems: ['resource.not-found', 'evaluation.completed', 'findings.accepted'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeFinding(call, call.params);
      return {};
    },
  }),
  operation({
    id: 'findings.bulk',
    method: 'post',
    path: `${path}/bulk`,
    tag,
    summary: '批量写入结果',
    description:
      '一次最多 5000 行，在一个事务中完成。dryRun 为 true 时只试算，答复与真正执行相同，不留痕迹。行带 version 时检查冲突。内容有变的结果回到“已保存”；已通过复核的跳过，列在 skips 中。',
    permission: 'findings.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    body: BulkInput,
    answer: BulkResult,
    status: 200,
    problems: ['resource.not-found', 'evaluation.completed', 'findings.bulk-refused', 'findings.bulk-conflict'],
    work: 'write',
    creating: true,
    async handle(call) {
      return { body: await writeBulk(call, call.params.evaluationId, call.body) };
    },
  }),
];
