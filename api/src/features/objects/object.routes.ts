import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import {
  ObjectDto,
  ObjectInput,
  ObjectPage,
  ObjectParams,
  ObjectPatch,
  ObjectQuery,
  ObjectRemoveQuery,
  ObjectsParams,
} from './object.dto.js';
import { toObjectDto } from './object.mapper.js';
import { changeObject, createObject, getObject, listObjects, removeObject } from './object.service.js';

const tag = '测评对象';
const path = '/evaluations/{evaluationId}/objects';
const one = `${path}/{objectId}`;

export const objectOperations: readonly Operation[] = [
  operation({
    id: 'objects.list',
    method: 'get',
    path,
    tag,
    summary: '列出测评对象',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: ObjectsParams,
    query: ObjectQuery,
    answer: ObjectPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      const page = await listObjects(em, params.evaluationId, query);
      return { body: { ...page, items: page.items.map(toObjectDto) } };
    },
  }),
  operation({
    id: 'objects.create',
    method: 'post',
    path,
    tag,
    summary: '增加测评对象',
    permission: 'evaluations.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: ObjectsParams,
    body: ObjectInput,
    answer: ObjectDto,
    status: 201,
    problems: ['resource.not-found', 'resource.duplicate', 'evaluation.completed'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, params, body }) {
      const row = await createObject(em, app, params.evaluationId, body);
      const location = `/evaluations/${params.evaluationId}/objects/${encodeURIComponent(row.key)}`;
      return { body: toObjectDto(row), etag: etagOf(row), location };
    },
  }),
  operation({
    id: 'objects.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取测评对象',
    permission: 'evaluations.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: ObjectParams,
    answer: ObjectDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const row = await getObject(em, params.evaluationId, params.objectId);
      return { body: toObjectDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'objects.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改测评对象',
    permission: 'evaluations.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: ObjectParams,
    body: ObjectPatch,
    answer: ObjectDto,
    status: 200,
    problems: ['resource.not-found', 'evaluation.completed'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const row = await changeObject(call, call.params.evaluationId, call.params.objectId, call.body);
      return { body: toObjectDto(row), etag: etagOf(row) };
    },
  }),
  operation({
    id: 'objects.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除测评对象',
    description: '已有结果时拒绝并给出数目；加 force=true 则连同结果删除。',
    permission: 'evaluations.write',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: ObjectParams,
    query: ObjectRemoveQuery,
    status: 204,
    problems: ['resource.not-found', 'resource.in-use', 'evaluation.completed'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeObject(call, call.params.evaluationId, call.params.objectId, call.query.force ?? false);
      return {};
    },
  }),
];
