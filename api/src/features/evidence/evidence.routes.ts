import { changeRow } from '../../database/change-row.js';
import { etagOf } from '../../http/etag.js';
import { operation } from '../../operations/operation.js';
import type { Operation, Reply } from '../../operations/operation.js';
import { RectificationParams, EvaluationItemsParams } from '../rectification/rectification.dto.js';
import { evidenceBundle } from './bundle.js';
import { takenTypes } from './detect-type.js';
import {
  ContentQuery,
  EvidenceDto,
  EvidenceLinkParams,
  EvidencePage,
  EvidenceParams,
  EvidencePatch,
  EvidencePlaceInput,
  EvidenceQuery,
  RevisionQuery,
  UploadQuery,
} from './evidence.dto.js';
import type { EvidenceRow } from './evidence.entity.js';
import { toEvidenceDto } from './evidence.mapper.js';
import {
  attach,
  createEvidence,
  detach,
  evidenceFile,
  evidenceKind,
  getEvidence,
  keepUpload,
  listEvidence,
  reviseEvidence,
} from './evidence.service.js';

const tag = '证据';
const path = '/evidence';
const one = `${path}/{evidenceId}`;
const uploadProblems = [
  'resource.not-found',
  'evidence.empty',
  'evidence.too-large',
  'evidence.name',
  'evidence.type',
  'evidence.type-differs',
  'evidence.store-unavailable',
  'request.aborted',
] as const;

export const evidenceOperations: readonly Operation[] = [
  operation({
    id: 'evidence.upload',
    method: 'post',
    path,
    tag,
    summary: '上传证据',
    description:
      '请求体就是文件本身。文件名由查询参数 name 或 Content-Disposition 给出。按内容判断类型：pdf、png、jpg、webp、docx、xlsx、pptx、txt、csv、log。可同时挂到整改项或测评结果上。',
    permission: 'evidence.write',
    scope: [
      'list',
      { of: 'rectificationItem', query: 'rectificationItemId', optional: true },
      { of: 'evaluation', query: 'evaluationId', optional: true },
      { of: 'trainingEvent', query: 'trainingEventId', optional: true },
    ],
    query: UploadQuery,
    upload: takenTypes,
    answer: EvidenceDto,
    status: 201,
    problems: [...uploadProblems, 'evidence.place'],
    work: 'own',
    creating: true,
    etag: true,
    async handle(call) {
      const file = await keepUpload(call.app, call.upload!, call.query.name); // the operation takes one
      return call.commit(async (em) => {
        const row = await createEvidence({ ...call, em }, file, call.query);
        return { ...shown(row), location: `${path}/${row.id}` };
      });
    },
  }),
  operation({
    id: 'evidence.revise',
    method: 'post',
    path: `${one}/revisions`,
    tag,
    summary: '上传证据的新版',
    description: '请求体就是文件本身。旧版保留，可按版次下载。',
    permission: 'evidence.write',
    scope: { of: 'evidence', param: 'evidenceId' },
    params: EvidenceParams,
    query: RevisionQuery,
    upload: takenTypes,
    answer: EvidenceDto,
    status: 201,
    problems: uploadProblems,
    work: 'own',
    creating: true,
    etag: true,
    async handle(call) {
      const file = await keepUpload(call.app, call.upload!, call.query.name); // the operation takes one
      return call.commit(async (em) => shown(await reviseEvidence({ ...call, em }, call.params.evidenceId, file)));
    },
  }),
  operation({
    id: 'evidence.list',
    method: 'get',
    path,
    tag,
    summary: '列出证据',
    permission: 'evidence.read',
    scope: [
      'list',
      { of: 'rectificationItem', query: 'rectificationItemId', optional: true },
      { of: 'evaluation', query: 'evaluationId', optional: true },
      { of: 'trainingEvent', query: 'trainingEventId', optional: true },
    ],
    query: EvidenceQuery,
    answer: EvidencePage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid', 'evidence.place'],
    work: 'read',
    async handle(call) {
      const page = await listEvidence(call.em, call, call.query);
      return { body: { ...page, items: page.items.map(toEvidenceDto) } };
    },
  }),
  operation({
    id: 'evidence.get',
    method: 'get',
    path: one,
    tag,
    summary: '读取证据的说明',
    permission: 'evidence.read',
    scope: { of: 'evidence', param: 'evidenceId' },
    params: EvidenceParams,
    answer: EvidenceDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      return shown(await getEvidence(em, params.evidenceId));
    },
  }),
  operation({
    id: 'evidence.change',
    method: 'patch',
    path: one,
    tag,
    summary: '修改证据的名称和说明',
    permission: 'evidence.write',
    scope: { of: 'evidence', param: 'evidenceId' },
    params: EvidenceParams,
    body: EvidencePatch,
    answer: EvidenceDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'write',
    etag: true,
    mutable: true,
    async handle(call) {
      const row = await getEvidence(call.em, call.params.evidenceId);
      return shown(await changeRow(call, evidenceKind, row, { ...call.body }));
    },
  }),
  operation({
    id: 'evidence.content',
    method: 'get',
    path: `${one}/content`,
    tag,
    summary: '下载或预览证据',
    description: '与上传时逐字节相同；ETag 即 SHA-256。一律以沙箱方式给出，不执行任何内容。',
    permission: 'evidence.read',
    scope: { of: 'evidence', param: 'evidenceId' },
    params: EvidenceParams,
    query: ContentQuery,
    file: takenTypes,
    status: 200,
    problems: ['resource.not-found', 'file.damaged', 'evidence.store-unavailable'],
    work: 'read',
    etag: true,
    async handle({ em, app, params, query }) {
      return evidenceFile(em, app, params.evidenceId, query);
    },
  }),
  operation({
    id: 'evidence.link',
    method: 'post',
    path: `${one}/links`,
    tag,
    summary: '把证据挂到整改项或测评结果上',
    description: '一份证据可以挂到多处；已挂的不重复。',
    permission: 'evidence.write',
    scope: [
      { of: 'evidence', param: 'evidenceId' },
      { of: 'rectificationItem', body: 'rectificationItemId', optional: true },
      { of: 'evaluation', body: 'evaluationId', optional: true },
      { of: 'trainingEvent', body: 'trainingEventId', optional: true },
    ],
    params: EvidenceParams,
    body: EvidencePlaceInput,
    answer: EvidenceDto,
    status: 200,
    problems: ['resource.not-found', 'evidence.place', 'evidence.unknown'],
    work: 'write',
    etag: true,
    async handle(call) {
      await attach(call, call.params.evidenceId, call.body);
      return shown(await getEvidence(call.em, call.params.evidenceId));
    },
  }),
  operation({
    id: 'evidence.unlink',
    method: 'delete',
    path: `${one}/links/{linkId}`,
    tag,
    summary: '取下证据',
    description: '证据本身保留。已提交复测、已关闭或已接受的整改项的证据不能取下。',
    permission: 'evidence.write',
    scope: { of: 'evidence', param: 'evidenceId' },
    params: EvidenceLinkParams,
    status: 204,
    problems: ['resource.not-found', 'evidence.in-use'],
    work: 'write',
    async handle(call) {
      await detach(call, call.params.evidenceId, call.params.linkId);
      return {};
    },
  }),
  operation({
    id: 'evidence.bundleOfItem',
    method: 'get',
    path: '/rectification-items/{rectificationItemId}/evidence-bundle',
    tag,
    summary: '下载整改项的全部证据',
    description: 'zip，含全部版次、清单和 SHA256SUMS，可用 sha256sum -c 核对。',
    permission: 'evidence.read',
    scope: { of: 'rectificationItem', param: 'rectificationItemId' },
    params: RectificationParams,
    file: ['application/zip'],
    status: 200,
    problems: ['resource.not-found', 'file.damaged', 'evidence.store-unavailable'],
    work: 'read',
    async handle({ em, app, params }) {
      return { stream: await evidenceBundle(em, app, params, '整改项证据.zip') };
    },
  }),
  operation({
    id: 'evidence.bundleOfEvaluation',
    method: 'get',
    path: '/evaluations/{evaluationId}/evidence-bundle',
    tag,
    summary: '下载一次测评的全部证据',
    description: '测评结果和整改项的证据；zip，含全部版次、清单和 SHA256SUMS，可用 sha256sum -c 核对。',
    permission: 'evidence.read',
    scope: { of: 'evaluation', param: 'evaluationId', permission: 'evaluations.read' },
    params: EvaluationItemsParams,
    file: ['application/zip'],
    status: 200,
    problems: ['resource.not-found', 'file.damaged', 'evidence.store-unavailable'],
    work: 'read',
    async handle({ em, app, params }) {
      return { stream: await evidenceBundle(em, app, params, '测评证据.zip') };
    },
  }),
];

function shown(row: EvidenceRow): Reply<EvidenceDto> {
  return { body: toEvidenceDto(row), etag: etagOf(row) };
}
