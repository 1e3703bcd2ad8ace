import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import { SelfInspectionParams } from '../self-inspections/self-inspection.dto.js';
import { changeItem } from './change-item.js';
import { createItem } from './create-item.js';
import { listItems } from './list-items.js';
import { getItem } from './load-items.js';
import { openFromEvaluation } from './open-items.js';
import { openFromInspection } from './open-from-inspection.js';
import { openFromNotice } from './open-from-notice.js';
import type { OpenedItems } from './open-items.js';
import {
  AllRectificationQuery,
  EvaluationItemsParams,
  NoticeItemsParams,
  OpenItemsInput,
  OpenItemsResult,
  RectificationInput,
  RectificationItemDto,
  RectificationPage,
  RectificationParams,
  RectificationPatch,
  RectificationQuery,
} from './rectification.dto.js';
import { toRectificationDto } from './rectification.mapper.js';
import type { LoadedItem } from './to-domain.js';

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
    description:
      '每个有问题的测评项建立一个（或每个对象一个）；同一系统已有的不重复建立，新发现的对象补充进去，再次出现的问题重新打开原整改项。做过复测的，按复测之后的结果。',
    permission: 'rectification.open',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: EvaluationItemsParams,
    body: OpenItemsInput,
    answer: OpenItemsResult,
    status: 200,
    problems: ['resource.not-found', 'rectification.no-problem', 'deadline.invalid'],
    work: 'write',
    creating: true,
    async handle(call) {
      return opened(await openFromEvaluation(call, call.params.evaluationId, call.body));
    },
  }),
  operation({
    id: 'rectification.openFromNotice',
    method: 'post',
    path: `/notices/{noticeId}${path}`,
    tag,
    summary: '由整改通知书建立整改项',
    description: '通知书所依据的测评的全部问题；通知书规定了期限的，以它为准，已有而期限更晚的整改项也提前到这一天。',
    permission: 'rectification.open',
    scope: { of: 'notice', param: 'noticeId' },
    params: NoticeItemsParams,
    body: OpenItemsInput,
    answer: OpenItemsResult,
    status: 200,
    problems: ['resource.not-found', 'rectification.no-problem', 'deadline.invalid'],
    work: 'write',
    creating: true,
    async handle(call) {
      return opened(await openFromNotice(call, call.params.noticeId, call.body));
    },
  }),
  operation({
    id: 'rectification.openFromInspection',
    method: 'post',
    path: `/self-inspections/{selfInspectionId}${path}`,
    tag,
    summary: '由自查承认的不足建立整改项',
    description: '属于自查的单位。单位写明完成期限的以它为准；已有的不重复建立，以后的自查再次承认的重新打开原整改项。',
    permission: 'rectification.open',
    scope: { of: 'selfInspection', param: 'selfInspectionId' },
    params: SelfInspectionParams,
    answer: OpenItemsResult,
    status: 200,
    problems: ['resource.not-found', 'inspection.no-weakness'],
    work: 'write',
    creating: true,
    async handle(call) {
      return opened(await openFromInspection(call, call.params.selfInspectionId));
    },
  }),
  operation({
    id: 'rectification.create',
    method: 'post',
    path,
    tag,
    summary: '登记一个整改项',
    description: '用于外来的通知书或自查发现的问题，没有对应的测评结果。',
    permission: 'rectification.open',
    scope: [
      { of: 'system', body: 'systemId', optional: true },
      { of: 'organization', body: 'organizationId', optional: true },
    ],
    body: RectificationInput,
    answer: RectificationItemDto,
    status: 201,
    problems: ['resource.not-found', 'rectification.no-scope', 'deadline.invalid'],
    work: 'write',
    creating: true,
    etag: true,
    async handle(call) {
      const item = await createItem(call, call.body);
      return { ...shown(item), location: `${path}/${item.row.id}` };
    },
  }),
  operation({
    id: 'rectification.listOfEvaluation',
    method: 'get',
    path: ofEvaluation,
    tag,
    summary: '列出一次测评的整改项',
    permission: 'rectification.read',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: EvaluationItemsParams,
    query: RectificationQuery,
    answer: RectificationPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, app, access, params, query }) {
      const page = await listItems(em, app, access, { ...query, evaluationId: params.evaluationId });
      return { body: { ...page, items: page.items.map(toRectificationDto) } };
    },
  }),
  operation({
    id: 'rectification.list',
    method: 'get',
    path,
    tag,
    summary: '列出整改项',
    description: '按期限排列。due=overdue 已逾期，due=soon&days=7 七天之内到期；只算尚未完成的，日子以北京时间为准。',
    permission: 'rectification.read',
    scope: ['list', { of: 'evaluation', query: 'evaluationId', optional: true, permission: 'rectification.read' }],
    byOrganization: true,
    query: AllRectificationQuery,
    answer: RectificationPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, app, access, query }) {
      const page = await listItems(em, app, access, query);
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
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    answer: RectificationItemDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      return shown(await getItem(em, params.rectificationItemId));
    },
  }),
  operation({
    id: 'rectification.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改整改项的内容',
    description: '状态只能由 moves 改变。已承诺的期限，整改方只能提前；推后须申请延期。',
    permission: 'rectification.write',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    body: RectificationPatch,
    answer: RectificationItemDto,
    status: 200,
    problems: [
      'resource.not-found',
      'rectification.state-not-allowed',
      'rectification.due-date-promised',
      'rectification.plan-invalid',
    ],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      return shown(await changeItem(call, call.params.rectificationItemId, call.body));
    },
  }),
];

function shown(item: LoadedItem): Reply<RectificationItemDto> {
  return { body: toRectificationDto(item), etag: etagOf(item.row) };
}

function opened({ items, ...counts }: OpenedItems): Reply<OpenItemsResult> {
  return { body: { ...counts, items: items.map(toRectificationDto) } };
}
