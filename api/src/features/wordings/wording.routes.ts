import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import { personOf } from '../findings/person.js';
import { WordingDto, WordingInput, WordingPage, WordingParams, WordingPatch, WordingQuery } from './wording.dto.js';
import type { WordingRow } from './wording.entity.js';
import {
  changeWording,
  createWording,
  getWording,
  listWordings,
  removeWording,
  toWordingDto,
} from './wording.service.js';

const tag = '常用用语';
const path = '/wordings';
const one = `${path}/{wordingId}`;

export const wordingOperations: readonly Operation[] = [
  operation({
    id: 'wordings.list',
    method: 'get',
    path,
    tag,
    summary: '列出常用用语',
    permission: 'wordings.read',
    scope: ['list', { of: 'organization', query: 'organizationId', optional: true }],
    query: WordingQuery,
    answer: WordingPage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, actor, query }) {
      const page = await listWordings(em, query, personOf(actor));
      return { body: { ...page, items: page.items.map(toWordingDto) } };
    },
  }),
  operation({
    id: 'wordings.create',
    method: 'post',
    path,
    tag,
    summary: '建立常用用语',
    description: '给出 organizationId 则单位内共用，否则只归本人。',
    permission: 'wordings.write',
    scope: ['list', { of: 'organization', body: 'organizationId', optional: true }],
    body: WordingInput,
    answer: WordingDto,
    status: 201,
    problems: ['resource.not-found', 'wordings.unknown-item'],
    work: 'write',
    creating: true,
    etag: true,
    async handle(call) {
      const row = await createWording(call, call.body, personOf(call.actor));
      return { ...shown(row), location: `${path}/${row.id}` };
    },
  }),
  operation({
    id: 'wordings.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取常用用语',
    permission: 'wordings.read',
    scope: { of: 'wording', param: 'wordingId' },
    params: WordingParams,
    answer: WordingDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, actor, params }) {
      return shown(await getWording(em, params.wordingId, personOf(actor)));
    },
  }),
  operation({
    id: 'wordings.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改常用用语',
    permission: 'wordings.write',
    scope: { of: 'wording', param: 'wordingId' },
    params: WordingParams,
    body: WordingPatch,
    answer: WordingDto,
    status: 200,
    problems: ['resource.not-found', 'wordings.unknown-item'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      return shown(await changeWording(call, call.params.wordingId, call.body, personOf(call.actor)));
    },
  }),
  operation({
    id: 'wordings.remove',
    method: 'delete',
    path: one,
    tag,
    summary: '删除常用用语',
    permission: 'wordings.write',
    scope: { of: 'wording', param: 'wordingId' },
    params: WordingParams,
    status: 204,
    problems: ['resource.not-found'],
    work: 'write',
    mutable: true,
    async handle(call) {
      await removeWording(call, call.params.wordingId, personOf(call.actor));
      return {};
    },
  }),
];

function shown(row: WordingRow): Reply<unknown> {
  return { body: toWordingDto(row), etag: etagOf(row) };
}
