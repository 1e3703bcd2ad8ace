import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { makeRetest, scoresAround } from './make-retest.js';
import {
  MadeRetestDto,
  RetestDto,
  RetestInput,
  RetestPage,
  RetestParams,
  RetestQuery,
  RetestsParams,
} from './retest.dto.js';
import { getRetest, listRetests, toOutcomeDto, toRetestDto, toScoreBrief } from './retest.service.js';

const tag = '复测';
const path = '/evaluations/{evaluationId}/retests';

export const retestOperations: readonly Operation[] = [
  operation({
    id: 'retests.create',
    method: 'post',
    path,
    tag,
    summary: '记录复测',
    description:
      '原测评结果保持不变。全部对象已整改的整改项随之关闭，其余退回或保持打开；新发现的问题建立整改项，再次出现的重新打开。要么全部完成，要么不留痕迹。',
    permission: 'retests.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: RetestsParams,
    body: RetestInput,
    answer: MadeRetestDto,
    status: 201,
    problems: [
      'resource.not-found',
      'retest.invalid',
      'retest.not-yours',
      'retest.date',
      'rectification.illegal-move',
      'rectification.not-your-move',
      'rectification.gates-missing',
    ],
    work: 'write',
    creating: true,
    async handle(call) {
      const { evaluationId } = call.params;
      const { id, outcomes, opened } = await makeRetest(call, evaluationId, call.body);
      const { before, after } = await scoresAround(call, evaluationId);
      const body = {
        retest: toRetestDto(await getRetest(call.em, id)),
        items: outcomes.map(toOutcomeDto),
        opened: opened.map(({ row }) => row.id),
        before: toScoreBrief(before),
        after: toScoreBrief(after),
      };
      return { body, location: `/retests/${id}` };
    },
  }),
  operation({
    id: 'retests.list',
    method: 'get',
    path,
    tag,
    summary: '列出一次测评的复测',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: RetestsParams,
    query: RetestQuery,
    answer: RetestPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      const page = await listRetests(em, params.evaluationId, query);
      return { body: { ...page, items: page.items.map(toRetestDto) } };
    },
  }),
  operation({
    id: 'retests.get',
    method: 'get',
    path: '/retests/{retestId}',
    tag,
    summary: '读取复测',
    permission: 'evaluations.read',
    scope: { of: 'retest', param: 'retestId' },
    params: RetestParams,
    answer: RetestDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      return { body: toRetestDto(await getRetest(em, params.retestId)) };
    },
  }),
];
