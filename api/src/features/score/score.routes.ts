import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { ScoreParams, ScoreQuery, scoreResult } from './score.dto.js';
import { scoreOf } from './score.service.js';

export const scoreOperations: readonly Operation[] = [
  operation({
    id: 'score.get',
    method: 'get',
    path: '/evaluations/{evaluationId}/score',
    tag: '得分',
    summary: '计算得分',
    description: '由结果算出的得分或符合率、结论、每一处失分；为计算草稿，最终以测评机构为准。',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: ScoreParams,
    query: ScoreQuery,
    answer: scoreResult,
    status: 200,
    problems: ['resource.not-found'],
    work: 'snapshot',
    async handle({ em, app, params, query }) {
      return { body: await scoreOf(em, app, params.evaluationId, query.edition, query.as) };
    },
  }),
];
