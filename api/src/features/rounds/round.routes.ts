import { operation } from '../../operations/operation.js';
import type { Operation, OwnSchema } from '../../operations/operation.js';
import { EvaluationDto } from '../evaluations/evaluation.dto.js';
import { toEvaluationDto } from '../evaluations/evaluation.mapper.js';
import { getEvaluation } from '../evaluations/evaluation.service.js';
import {
  CarriedFindingPage,
  ComparisonQuery,
  ConfirmInput,
  ConfirmResult,
  NextRoundInput,
  PreviousRoundDto,
  RoundParams,
  ToConfirmQuery,
} from './round.dto.js';
import { compareWith, confirmFindings, listToConfirm, previousOf, startNextRound } from './round.service.js';

const tag = '测评轮次';
const path = '/evaluations/{evaluationId}';

const object = { type: 'object' };
const list = { type: 'array', items: object };
/** The comparison is the domain package's own result, handed on unchanged. */
const comparison: OwnSchema = {
  name: 'RoundsComparison',
  schema: {
    type: 'object',
    description: '两轮测评的比较：新增、复发、加重、仍存在、减轻、已整改、不可比的问题，和得分变化的构成',
    required: ['before', 'after', 'restated', 'objects', 'problems', 'counts', 'change', 'notices'],
    properties: {
      before: object,
      after: object,
      restated: { type: ['object', 'null'] },
      objects: object,
      problems: list,
      counts: { type: 'object', additionalProperties: { type: 'integer' } },
      change: { type: ['object', 'null'] },
      notices: list,
    },
  },
};

export const roundOperations: readonly Operation[] = [
  operation({
    id: 'rounds.next',
    method: 'post',
    path: `${path}/next-round`,
    tag,
    summary: '从这次测评开始下一轮',
    description: '沿用对象；copy 为 results 时连同结果沿用，逐条标为待核对，改动或确认后不再待核对。等级取系统现在的。',
    permission: 'evaluations.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: RoundParams,
    body: NextRoundInput,
    answer: EvaluationDto,
    status: 201,
    problems: ['resource.not-found'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, params, body }) {
      const dto = toEvaluationDto(await startNextRound(em, app, params.evaluationId, body));
      return { body: dto, etag: dto.etag, location: `/evaluations/${dto.id}` };
    },
  }),
  operation({
    id: 'rounds.toConfirm',
    method: 'get',
    path: `${path}/to-confirm`,
    tag,
    summary: '列出沿用而待核对的结果',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: RoundParams,
    query: ToConfirmQuery,
    answer: CarriedFindingPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      const page = await listToConfirm(em, params.evaluationId, query);
      const items = page.items.map(({ id, finding }) => ({ id, object: finding!.object!.key, item: finding!.item }));
      return { body: { ...page, items } };
    },
  }),
  operation({
    id: 'rounds.confirm',
    method: 'post',
    path: `${path}/confirmations`,
    tag,
    summary: '确认沿用的结果照旧不变',
    permission: 'findings.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: RoundParams,
    body: ConfirmInput,
    answer: ConfirmResult,
    status: 200,
    problems: ['resource.not-found'],
    work: 'write',
    creating: true,
    async handle({ em, params, body }) {
      return { body: await confirmFindings(em, params.evaluationId, body.findings) };
    },
  }),
  operation({
    id: 'rounds.previous',
    method: 'get',
    path: `${path}/previous-round`,
    tag,
    summary: '这次测评从哪一轮开始',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: RoundParams,
    answer: PreviousRoundDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      await getEvaluation(em, params.evaluationId);
      return { body: { previousId: await previousOf(em, params.evaluationId) } };
    },
  }),
  operation({
    id: 'rounds.compare',
    method: 'get',
    path: `${path}/comparison`,
    tag,
    summary: '与上一轮相比',
    permission: 'evaluations.read',
    scope: [
      { of: 'evaluation', param: 'evaluationId' },
      { of: 'evaluation', query: 'with', optional: true },
    ],
    params: RoundParams,
    query: ComparisonQuery,
    answer: comparison,
    status: 200,
    problems: ['resource.not-found', 'round.none-before', 'round.other-system'],
    work: 'snapshot',
    async handle({ em, params, query }) {
      return { body: await compareWith(em, params.evaluationId, query.with) };
    },
  }),
];
