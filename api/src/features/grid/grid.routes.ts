import { createHash } from 'node:crypto';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { FindingsParams } from '../findings/finding.dto.js';
import { personOf } from '../findings/person.js';
import { GridDto, GridQuery, ProgressDto, UnansweredPage, UnansweredQuery } from './grid.dto.js';
import { readGrid } from './read-grid.js';
import { listUnanswered, readProgress } from './read-progress.js';

const tag = '测评结果';
const path = '/evaluations/{evaluationId}';

export const gridOperations: readonly Operation[] = [
  operation({
    id: 'grid.get',
    method: 'get',
    path: `${path}/grid`,
    tag,
    summary: '一次读取记录表格的全部格',
    description: '按列紧凑排列；带 If-None-Match 时没有变化答 304。texts 为 true 时连同文字。',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    query: GridQuery,
    answer: GridDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, actor, params, query }) {
      const body = await readGrid(em, params.evaluationId, personOf(actor), query.texts ?? false);
      // no counter covers objects, findings, review and evidence alike: the answer itself is the version
      return { body, etag: `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"` };
    },
  }),
  operation({
    id: 'grid.progress',
    method: 'get',
    path: `${path}/progress`,
    tag,
    summary: '记录和复核的进度',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    answer: ProgressDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      return { body: await readProgress(em, params.evaluationId) };
    },
  }),
  operation({
    id: 'grid.unanswered',
    method: 'get',
    path: `${path}/unanswered`,
    tag,
    summary: '列出还没有结果的格',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    query: UnansweredQuery,
    answer: UnansweredPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      return { body: await listUnanswered(em, params.evaluationId, query) };
    },
  }),
];
