import { actionNames, gateTable } from '@mlps/controls/rectification';
import type { MoveRow } from '@mlps/controls/rectification';
import { etagOf } from '../../http/etag.js';
import { PageQuery } from '../../http/paging.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { addProgressNote } from './change-item.js';
import { listHistory } from './history.js';
import { getItem } from './load-items.js';
import { LegalMoveDto, LegalMovesDto, MoveInput } from './move.dto.js';
import { legalRows, moveItem } from './move-item.js';
import { HistoryPage, ProgressNoteInput, RectificationItemDto, RectificationParams } from './rectification.dto.js';
import { toHistoryDto, toRectificationDto } from './rectification.mapper.js';

const tag = '整改项';
const one = '/rectification-items/{rectificationItemId}';

/** Moves, history and progress notes of one item. */
export const lifeCycleOperations: readonly Operation[] = [
  operation({
    id: 'rectification.legalMoves',
    method: 'get',
    path: `${one}/moves`,
    tag,
    summary: '现在可以做的操作',
    description: '按状态表，操作人的角色现在可以做什么，各须满足哪些条件。',
    permission: 'rectification.read',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    answer: LegalMovesDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, actor, params }) {
      const item = await getItem(em, params.rectificationItemId);
      return { body: { state: item.row.state, moves: legalRows(item, actor).map(toLegalMove) } };
    },
  }),
  operation({
    id: 'rectification.move',
    method: 'post',
    path: `${one}/moves`,
    tag,
    summary: '推进整改项',
    description:
      '按状态表改变状态。不合法时答复 409，move 中列出现在合法的操作和还缺的条件。随操作给出的复测结果同时存为一次复测。',
    permission: 'rectification.move',
    scope: [
      { of: 'rectificationItem', param: 'rectificationItemId' },
      { of: 'evidence', body: 'evidence.*', optional: true, permission: 'evidence.read' },
    ],
    params: RectificationParams,
    body: MoveInput,
    answer: RectificationItemDto,
    status: 200,
    problems: [
      'resource.not-found',
      'rectification.illegal-move',
      'rectification.not-your-move',
      'rectification.gates-missing',
      'evidence.unknown',
      'retest.invalid',
    ],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const item = await moveItem(call, call.params.rectificationItemId, call.body);
      return { body: toRectificationDto(item), etag: etagOf(item.row) };
    },
  }),
  operation({
    id: 'rectification.history',
    method: 'get',
    path: `${one}/history`,
    tag,
    summary: '整改项的历史',
    description: '每一次改动：何人何时以何角色做了什么、为什么、哪些字段由什么改为什么。只增不减。',
    permission: 'rectification.read',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    query: PageQuery,
    answer: HistoryPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, params, query }) {
      await getItem(em, params.rectificationItemId);
      const page = await listHistory(em, params.rectificationItemId, query);
      return { body: { ...page, items: page.items.map(toHistoryDto) } };
    },
  }),
  operation({
    id: 'rectification.note',
    method: 'post',
    path: `${one}/notes`,
    tag,
    summary: '记录进展',
    description: '写入历史，不改变整改项本身。',
    permission: 'rectification.write',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    body: ProgressNoteInput,
    status: 204,
    problems: ['resource.not-found'],
    work: 'write',
    creating: true,
    async handle(call) {
      await addProgressNote(call, call.params.rectificationItemId, call.body.text);
      return {};
    },
  }),
];

function toLegalMove({ action, to, gates, roles }: MoveRow): LegalMoveDto {
  return {
    action,
    zh: actionNames[action].zh,
    to,
    gates: gates.map((gate) => ({ gate, zh: gateTable[gate].zh })),
    roles: [...roles],
  };
}
