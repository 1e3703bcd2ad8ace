import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import {
  TrainingDto,
  TrainingEvidence,
  TrainingInput,
  TrainingPage,
  TrainingParams,
  TrainingPatch,
  TrainingQuery,
} from './training-event.dto.js';
import { toTrainingDto } from './training-event.mapper.js';
import {
  changeTrainingEvent,
  createTrainingEvent,
  getTrainingEvent,
  listTrainingEvents,
  provenItems,
  removeTrainingEvent,
} from './training-event.service.js';

const tag = '宣传教育培训';
const path = '/training-events';
const one = `${path}/{trainingEventId}`;

export const trainingOperations: readonly Operation[] = [
  operation({
    id: 'training.list',
    method: 'get',
    path,
    tag,
    summary: '列出培训活动',
    permission: 'training.read',
    scope: 'list',
    byOrganization: true,
    query: TrainingQuery,
    answer: TrainingPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listTrainingEvents(em, access, query);
      return { body: { ...page, items: page.items.map(toTrainingDto) } };
    },
  }),
  operation({
    id: 'training.create',
    method: 'post',
    path,
    tag,
    summary: '登记培训活动',
    permission: 'training.write',
    scope: { of: 'organization', body: 'organizationId' },
    body: TrainingInput,
    answer: TrainingDto,
    status: 201,
    problems: ['resource.not-found', 'training.invalid'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, body }) {
      const dto = toTrainingDto(await createTrainingEvent(em, app, body));
      return { body: dto, etag: dto.etag, location: `${path}/${dto.id}` };
    },
  }),
  operation({
    id: 'training.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取培训活动',
    permission: 'training.read',
    scope: { of: 'trainingEvent', param: 'trainingEventId' },
    params: TrainingParams,
    answer: TrainingDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const dto = toTrainingDto(await getTrainingEvent(em, params.trainingEventId));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'training.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改培训活动',
    permission: 'training.write',
    scope: { of: 'trainingEvent', param: 'trainingEventId' },
    params: TrainingParams,
    body: TrainingPatch,
    answer: TrainingDto,
    status: 200,
    problems: ['resource.not-found', 'training.invalid'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const dto = toTrainingDto(await changeTrainingEvent(call, call.params.trainingEventId, call.body));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'training.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除培训活动',
    permission: 'training.write',
    scope: { of: 'trainingEvent', param: 'trainingEventId' },
    params: TrainingParams,
    status: 204,
    problems: ['resource.in-use', 'resource.not-found'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeTrainingEvent(call, call.params.trainingEventId);
      return {};
    },
  }),
  operation({
    id: 'training.evidence',
    method: 'get',
    path: `${one}/requirements`,
    tag,
    summary: '列出活动可证明的测评项',
    description: '本单位每个系统的安全意识教育和培训、应急演练各项中，这种活动可作为证据的。',
    permission: 'training.read',
    scope: { of: 'trainingEvent', param: 'trainingEventId' },
    params: TrainingParams,
    answer: TrainingEvidence,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      return { body: { items: await provenItems(em, await getTrainingEvent(em, params.trainingEventId)) } };
    },
  }),
];
