import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { openItems } from './open-items.js';
import {
  AllRectificationQuery,
  EvaluationItemsParams,
  OpenItemsInput,
  OpenItemsResult,
  RectificationItemDto,
  RectificationPage,
  RectificationParams,
  RectificationPatch,
  RectificationQuery,
} from './rectification.dto.js';
import { toRectificationDto } from './rectification.mapper.js';
import { changeRectificationItem, getRectificationItem, listRectificationItems } from './rectification.service.js';

const tag = '整改项';
const path = '/rectification-items';
const one = `${path}/{rectificationItemId}`;
const ofEvaluation = `/evaluations/{evaluationId}${path}`;

export const rectificationOperations: readonly Operation[] = [
  operation({
    id: 'rectification.open',
    method: 'post',
    path: ofEvaluation,
    tag,
    summary: '由测评结果建立整改项',
    description: '每个有问题的测评项建立一个，含全部有问题的对象；已有的不重复建立，新发现的对象补充进去。',
    permission: 'rectification.write',
    params: EvaluationItemsParams,
    body: OpenItemsInput,
    answer: OpenItemsResult,
    status: 200,
    problems: ['resource.not-found', 'rectification.no-problem'],
    work: 'write',
    creating: true,
    async handle({ em, app, params, body }) {
      const opened = await openItems(em, app, params.evaluationId, body);
      return { body: { ...opened, items: opened.items.map(toRectificationDto) } };
    },
  }),
  operation({
    id: 'rectification.listOfEvaluation',
    method: 'get',
    path: ofEvaluation,
    tag,
    summary: '列出一次测评的整改项',
    permission: 'rectification.read',
    params: EvaluationItemsParams,
    query: RectificationQuery,
    answer: RectificationPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      const page = await listRectificationItems(em, { ...query, evaluationId: params.evaluationId });
      return { body: { ...page, items: page.items.map(toRectificationDto) } };
    },
  }),
  operation({
    id: 'rectification.list',
    method: 'get',
    path,
    tag,
    summary: '列出整改项',
    permission: 'rectification.read',
    query: AllRectificationQuery,
    answer: RectificationPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, query }) {
      const page = await listRectificationItems(em, query);
      return { body: { ...page, items: page.items.map(toRectificationDto) } };
    },
  }),
  operation({
    id: 'rectification.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取整改项',
    permission: 'rectification.read',
    params: RectificationParams,
    answer: RectificationItemDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const row = await getRectificationItem(em, params.rectificationItemId);
      return { body: toRectificationDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'rectification.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改整改项',
    permission: 'rectification.write',
    params: RectificationParams,
    body: RectificationPatch,
    answer: RectificationItemDto,
    status: 200,
    problems: ['resource.not-found', 'rectification.state-not-allowed'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const row = await changeRectificationItem(call, call.params.rectificationItemId, call.body);
      return { body: toRectificationDto(row), etag: etagOf(row) };
    },
  }),
];
