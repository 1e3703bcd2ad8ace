import { formatsOfKind, paperFactNames, paperKinds } from '@mlps/reports';
import type { PaperFormat, PaperKind } from '@mlps/reports';
import type { Plain } from '../../dto/plain.js';
import type { ProblemCode } from '../../errors/problem-codes.js';
import type { ScopeRule } from '../../access/scope.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { checkPaper, previewPaper } from './check-paper.js';
import { issueRecord } from './issue-record.js';
import { issuePaper } from './issue-paper.js';
import type { IssueWish } from './issue-paper.js';
import {
  PaperCheckDto,
  PaperDto,
  PaperFileParams,
  PaperInput,
  PaperIssueInput,
  PaperKindList,
  PaperPage,
  PaperParams,
  PaperPreviewInput,
  PaperQuery,
} from './paper.dto.js';
import { toPaperDto } from './paper.mapper.js';
import { getPaper, getPaperFile, listPapers, paperMediaTypes } from './paper.service.js';
import { paperSources } from './sources/paper-sources.js';

const tag = '文书';
const path = '/papers';
const subject: ScopeRule = { of: 'paperSubject', body: 'subjectId' };
const mediaTypes = Object.values(paperMediaTypes);

/** What may be wrong with a paper before it is issued. */
export const paperProblems: readonly ProblemCode[] = [
  'resource.not-found',
  'paper.invalid',
  'paper.no-format',
  'paper.number-taken',
  'paper.too-big',
  'paper.cancelled',
  'evaluation.invalid',
  'notice.invalid-options',
];
export const issueProblems: readonly ProblemCode[] = [
  ...paperProblems,
  'paper.not-yours',
  'paper.blocked',
  'paper.data-moving',
  'paper.replaced',
  'paper.not-same',
];

export const paperOperations: readonly Operation[] = [
  operation({
    id: 'papers.kinds',
    method: 'get',
    path: '/paper-kinds',
    tag,
    summary: '列出文书的种类',
    description: '每一种的名称、所述对象、可用的格式，以及签发时可以补充的内容。',
    permission: 'papers.read',
    scope: 'instance',
    answer: PaperKindList,
    status: 200,
    problems: [],
    work: 'none',
    handle: () => ({ body: { items: (Object.keys(paperKinds) as PaperKind[]).map(kindDto) } }),
  }),
  operation({
    id: 'papers.check',
    method: 'post',
    path: `${path}/check`,
    tag,
    summary: '签发前自检',
    description: '从数据中找出矛盾：每条有规则编号、严重程度、位置（含可跳转的编号）和改正办法。不保存任何东西。',
    permission: 'papers.read',
    scope: subject,
    body: PaperInput,
    answer: PaperCheckDto,
    status: 200,
    problems: paperProblems,
    work: 'none',
    async handle({ app, body }) {
      return { body: await checkPaper(app, body) };
    },
  }),
  operation({
    id: 'papers.preview',
    method: 'post',
    path: `${path}/preview`,
    tag,
    summary: '预览文书草稿',
    description: '按现在的数据生成，每页标“草稿”，不占文号，不保存。',
    permission: 'papers.read',
    scope: subject,
    body: PaperPreviewInput,
    file: mediaTypes,
    status: 200,
    problems: paperProblems,
    work: 'none',
    async handle({ app, body: { format, ...wish } }) {
      return { file: await previewPaper(app, wish, format) };
    },
  }),
  operation({
    id: 'papers.issue',
    method: 'post',
    path,
    tag,
    summary: '签发文书',
    description:
      '自检有错误时不签发，除非按规则写明理由；理由记入签发记录。文号按签发单位、种类和年度连续；签发后不再改变。给出 replacesId 则为更新的版本。',
    permission: 'papers.issue',
    scope: [subject, { of: 'paper', body: 'replacesId', optional: true }],
    body: PaperIssueInput,
    answer: PaperDto,
    status: 201,
    problems: issueProblems,
    work: 'own',
    creating: true,
    handle: ({ app, actor, body, commit }) =>
      issuePaper(app, actor, toIssueWish(body), (store) =>
        commit(async (em) => {
          const { id } = await store(em);
          return { body: toPaperDto(await getPaper(em, id)), location: `${path}/${id}` };
        }),
      ),
  }),
  operation({
    id: 'papers.list',
    method: 'get',
    path,
    tag,
    summary: '列出文书',
    description: '签发后数据有变化的标 stale，并说明什么变了。',
    permission: 'papers.read',
    scope: 'list',
    byOrganization: true,
    query: PaperQuery,
    answer: PaperPage,
    status: 200,
    problems: ['cursor.invalid', 'file.damaged'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listPapers(em, access, query);
      return { body: { ...page, items: page.items.map(toPaperDto) } };
    },
  }),
  operation({
    id: 'papers.get',
    method: 'get',
    path: `${path}/{paperId}`,
    tag,
    summary: '读取文书',
    permission: 'papers.read',
    scope: { of: 'paper', param: 'paperId' },
    params: PaperParams,
    answer: PaperDto,
    status: 200,
    problems: ['resource.not-found', 'file.damaged'],
    work: 'read',
    async handle({ em, params }) {
      return { body: toPaperDto(await getPaper(em, params.paperId)) };
    },
  }),
  operation({
    id: 'papers.file',
    method: 'get',
    path: `${path}/{paperId}/files/{format}`,
    tag,
    summary: '下载文书',
    description: '与签发时逐字节相同；ETag 即 SHA-256。',
    permission: 'papers.read',
    scope: { of: 'paper', param: 'paperId' },
    params: PaperFileParams,
    file: mediaTypes,
    status: 200,
    problems: ['resource.not-found', 'file.damaged'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const { file, sha256 } = await getPaperFile(em, params.paperId, params.format);
      return { file, etag: `"${sha256}"` };
    },
  }),
  operation({
    id: 'papers.record',
    method: 'get',
    path: `${path}/{paperId}/record`,
    tag,
    summary: '下载文书的签发记录',
    description: '一份 PDF：文号、版本、各文件的校验值、自检的结果，以及谁以何理由让错误通过。',
    permission: 'papers.read',
    scope: { of: 'paper', param: 'paperId' },
    params: PaperParams,
    file: ['application/pdf'],
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      return { file: await issueRecord(em, params.paperId) };
    },
  }),
];

function kindDto(kind: PaperKind): PaperKindList['items'][number] {
  const { subject, issuers } = paperSources[kind];
  return {
    kind,
    zh: paperKinds[kind],
    subject,
    formats: [...formatsOfKind[kind]],
    facts: paperFactNames(kind),
    issuers,
  };
}

/** Formats are looked at where the kind is known. */
export function toIssueWish({ formats, ...wish }: Plain<PaperIssueInput>): IssueWish {
  return { ...wish, ...(formats === undefined ? {} : { formats: formats as PaperFormat[] }) };
}
