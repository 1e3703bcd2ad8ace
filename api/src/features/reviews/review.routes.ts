import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { FindingParams, FindingsParams } from '../findings/finding.dto.js';
import { personOf } from '../findings/person.js';
import { listReviews } from './list-reviews.js';
import { moveFindings } from './move-findings.js';
import { readHistory } from './read-history.js';
import {
  FindingHistoryDto,
  ReviewEntryPage,
  ReviewInput,
  ReviewQuery,
  ReviewResult,
  SubmissionInput,
  TrayDto,
} from './review.dto.js';
import { readTray } from './review-tray.js';

const tag = '复核';
const path = '/evaluations/{evaluationId}/findings';
const moveProblems = ['resource.not-found', 'evaluation.completed', 'findings.too-many'] as const;

export const reviewOperations: readonly Operation[] = [
  operation({
    id: 'reviews.submit',
    method: 'post',
    path: `${path}/submissions`,
    tag,
    summary: '提交结果供复核',
    description:
      '逐条指明，或按安全类、对象；已保存和被退回的才能提交，须有结果记录（不适用须有理由）。不能提交的跳过，列在 skips 中。',
    permission: 'findings.submit',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    body: SubmissionInput,
    answer: ReviewResult,
    status: 200,
    problems: moveProblems,
    work: 'write',
    creating: true,
    async handle(call) {
      const request = { action: 'submit', comment: null, choice: call.body } as const;
      return { body: await moveFindings(call, call.params.evaluationId, request) };
    },
  }),
  operation({
    id: 'reviews.judge',
    method: 'post',
    path: `${path}/reviews`,
    tag,
    summary: '通过、退回或重新打开结果',
    description: '不能通过自己记录或提交的结果。退回和重新打开须写明意见。不能处理的跳过，列在 skips 中。',
    permission: 'findings.review',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    body: ReviewInput,
    answer: ReviewResult,
    status: 200,
    problems: moveProblems,
    work: 'write',
    creating: true,
    async handle(call) {
      const { action, comment = null, ...choice } = call.body;
      return { body: await moveFindings(call, call.params.evaluationId, { action, comment, choice }) };
    },
  }),
  operation({
    id: 'reviews.list',
    method: 'get',
    path: '/evaluations/{evaluationId}/reviews',
    tag,
    summary: '列出待复核的结果',
    description: '每条旁边是上次复核时的内容和上一轮测评的内容，以便只看改动。',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingsParams,
    query: ReviewQuery,
    answer: ReviewEntryPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, actor, params, query }) {
      return { body: await listReviews(em, params.evaluationId, query, personOf(actor)) };
    },
  }),
  operation({
    id: 'reviews.history',
    method: 'get',
    path: `${path}/{objectId}/{item}/history`,
    tag,
    summary: '读取一条结果的历史',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: FindingParams,
    answer: FindingHistoryDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      return { body: await readHistory(em, params) };
    },
  }),
  operation({
    id: 'reviews.tray',
    method: 'get',
    path: '/review-tray',
    tag,
    summary: '列出有待复核和被退回结果的测评',
    permission: 'evaluations.read',
    scope: 'list',
    byOrganization: true,
    answer: TrayDto,
    status: 200,
    problems: [],
    work: 'read',
    async handle({ em, access, actor }) {
      return { body: await readTray(em, access, personOf(actor)) };
    },
  }),
];
