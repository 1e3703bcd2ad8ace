import { inspectionTemplates } from '@mlps/controls/rectification';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import {
  SelfInspectionDto,
  SelfInspectionInput,
  SelfInspectionPage,
  SelfInspectionParams,
  SelfInspectionPatch,
  SelfInspectionQuery,
  TemplateList,
  WeaknessList,
  YearChangeList,
} from './self-inspection.dto.js';
import { toSelfInspectionDto, toWeaknessDto } from './self-inspection.mapper.js';
import {
  changeSelfInspection,
  changesOfRow,
  createSelfInspection,
  getSelfInspection,
  listSelfInspections,
  removeSelfInspection,
  weaknessesOfRow,
} from './self-inspection.service.js';

const tag = '自查';
const path = '/self-inspections';
const one = `${path}/{selfInspectionId}`;

export const selfInspectionOperations: readonly Operation[] = [
  operation({
    id: 'selfInspections.templates',
    method: 'get',
    path: '/self-inspection-templates',
    tag,
    summary: '列出自查模板',
    permission: 'inspections.read',
    scope: 'instance',
    answer: TemplateList,
    status: 200,
    problems: [],
    work: 'none',
    handle: () => ({ body: { items: inspectionTemplates } }),
  }),
  operation({
    id: 'selfInspections.list',
    method: 'get',
    path,
    tag,
    summary: '列出自查',
    permission: 'inspections.read',
    scope: 'list',
    byOrganization: true,
    query: SelfInspectionQuery,
    answer: SelfInspectionPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listSelfInspections(em, access, query);
      return { body: { ...page, items: page.items.map(toSelfInspectionDto) } };
    },
  }),
  operation({
    id: 'selfInspections.create',
    method: 'post',
    path,
    tag,
    summary: '建立自查',
    description: '按模板建立；给 previousId 则沿用上一年度的答案，未关闭的不足一并带来。',
    permission: 'inspections.write',
    scope: [
      { of: 'organization', body: 'organizationId' },
      { of: 'selfInspection', body: 'previousId', optional: true },
    ],
    body: SelfInspectionInput,
    answer: SelfInspectionDto,
    status: 201,
    problems: ['resource.not-found', 'inspection.invalid', 'inspection.previous-unfit'],
    work: 'write',
    etag: true,
    creating: true,
    async handle({ em, app, body }) {
      const dto = toSelfInspectionDto(await createSelfInspection(em, app, body));
      return { body: dto, etag: dto.etag, location: `${path}/${dto.id}` };
    },
  }),
  operation({
    id: 'selfInspections.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取自查',
    permission: 'inspections.read',
    scope: { of: 'selfInspection', param: 'selfInspectionId' },
    params: SelfInspectionParams,
    answer: SelfInspectionDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const dto = toSelfInspectionDto(await getSelfInspection(em, params.selfInspectionId));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'selfInspections.change',
    method: 'patch',
    path: one,
    tag,
    summary: '填写、完成或重新打开自查',
    description: '改为 completed 时检查必答的字段和沿用字段是否都已核对。',
    permission: 'inspections.write',
    scope: { of: 'selfInspection', param: 'selfInspectionId' },
    params: SelfInspectionParams,
    body: SelfInspectionPatch,
    answer: SelfInspectionDto,
    status: 200,
    problems: ['resource.not-found', 'inspection.invalid', 'inspection.completed', 'inspection.unconfirmed'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const dto = toSelfInspectionDto(await changeSelfInspection(call, call.params.selfInspectionId, call.body));
      return { body: dto, etag: dto.etag };
    },
  }),
  operation({
    id: 'selfInspections.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除填写中的自查',
    permission: 'inspections.write',
    scope: { of: 'selfInspection', param: 'selfInspectionId' },
    params: SelfInspectionParams,
    status: 204,
    problems: ['resource.in-use', 'resource.not-found', 'inspection.completed'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeSelfInspection(call, call.params.selfInspectionId);
      return {};
    },
  }),
  operation({
    id: 'selfInspections.weaknesses',
    method: 'get',
    path: `${one}/weaknesses`,
    tag,
    summary: '列出自查承认的不足',
    permission: 'inspections.read',
    scope: { of: 'selfInspection', param: 'selfInspectionId' },
    params: SelfInspectionParams,
    answer: WeaknessList,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      const row = await getSelfInspection(em, params.selfInspectionId);
      return { body: { items: weaknessesOfRow(row).map(toWeaknessDto) } };
    },
  }),
  operation({
    id: 'selfInspections.changes',
    method: 'get',
    path: `${one}/changes`,
    tag,
    summary: '与上一次自查相比',
    permission: 'inspections.read',
    scope: { of: 'selfInspection', param: 'selfInspectionId' },
    params: SelfInspectionParams,
    answer: YearChangeList,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      const row = await getSelfInspection(em, params.selfInspectionId);
      return { body: { previousId: row.previousId, items: await changesOfRow(em, row) } };
    },
  }),
];
