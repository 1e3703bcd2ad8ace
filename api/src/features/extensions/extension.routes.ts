import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import { RectificationItemDto, RectificationParams } from '../rectification/rectification.dto.js';
import { toRectificationDto } from '../rectification/rectification.mapper.js';
import type { LoadedItem } from '../rectification/to-domain.js';
import { ExtensionDecisionInput, ExtensionInput } from './extension.dto.js';
import { askForTime, decideOnTime } from './extension.service.js';

const tag = '延期';
const path = '/rectification-items/{rectificationItemId}/extensions';
const problems = ['resource.not-found', 'rectification.extension-refused'] as const;

const decision = (id: 'approve' | 'refuse' | 'withdraw', summary: string, description: string): Operation =>
  operation({
    id: `extensions.${id}`,
    method: 'post',
    path: `${path}/${id}`,
    tag,
    summary,
    description,
    permission: id === 'withdraw' ? 'rectification.write' : 'rectification.decide',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    body: ExtensionDecisionInput,
    answer: RectificationItemDto,
    status: 200,
    problems,
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      return shown(await decideOnTime(call, call.params.rectificationItemId, id, call.body.note ?? null));
    },
  });

export const extensionOperations: readonly Operation[] = [
  operation({
    id: 'extensions.request',
    method: 'post',
    path,
    tag,
    summary: '申请延期',
    description: '同意之前期限不变。同时只能有一份待审批的申请。',
    permission: 'rectification.write',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    body: ExtensionInput,
    answer: RectificationItemDto,
    status: 200,
    problems,
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      return shown(await askForTime(call, call.params.rectificationItemId, call.body));
    },
  }),
  decision('approve', '同意延期', '期限改为申请的日期。不能审批自己的申请。'),
  decision('refuse', '不同意延期', '须写明理由；期限保持不变，可以再次申请。'),
  decision('withdraw', '撤回延期申请', '期限保持不变。'),
];

function shown(item: LoadedItem): Reply<RectificationItemDto> {
  return { body: toRectificationDto(item), etag: etagOf(item.row) };
}
