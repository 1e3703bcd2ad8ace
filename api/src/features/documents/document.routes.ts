import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { EvaluationDto } from '../evaluations/evaluation.dto.js';
import { toEvaluationDto } from '../evaluations/evaluation.mapper.js';
import { personOf } from '../findings/person.js';
import { DocumentParams, evaluationDocument, ImportQuery } from './document.dto.js';
import { readDocument } from './evaluation-document.js';
import { importDocument } from './import-document.js';

const tag = '测评文档';

export const documentOperations: readonly Operation[] = [
  operation({
    id: 'documents.import',
    method: 'post',
    path: '/evaluations/import',
    tag,
    summary: '导入测评文档',
    description:
      '文档为 mlps-evaluation/1。单位和系统按名称查找，没有则登记；全部在一个事务中完成，有一处不对就什么也不写。',
    permission: 'documents.import',
    scope: 'list',
    query: ImportQuery,
    body: evaluationDocument,
    answer: EvaluationDto,
    status: 201,
    problems: [
      'evaluation.invalid',
      'import.system-differs',
      'import.already-imported',
      'resource.duplicate',
      'access.place-missing',
    ],
    work: 'write',
    etag: true,
    creating: true,
    async handle(call) {
      const row = await importDocument(call, call.body, { ...call.query, writer: personOf(call.actor) });
      return { body: toEvaluationDto(row), etag: etagOf(row), location: `/evaluations/${row.id}` };
    },
  }),
  operation({
    id: 'documents.export',
    method: 'get',
    path: '/evaluations/{evaluationId}/document',
    tag,
    summary: '导出测评文档',
    permission: 'documents.export',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: DocumentParams,
    answer: evaluationDocument,
    status: 200,
    problems: ['resource.not-found'],
    work: 'snapshot',
    sensitive: true,
    async handle({ em, params }) {
      return { body: await readDocument(em, params.evaluationId) };
    },
  }),
];
