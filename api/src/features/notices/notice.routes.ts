import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import { issueProblems } from '../papers/paper.routes.js';
import { issueNotice } from './issue-notice.js';
import {
  NoticeDto,
  NoticeFileParams,
  NoticeInput,
  NoticeOfParams,
  NoticePage,
  NoticeParams,
  NoticeQuery,
} from './notice.dto.js';
import { toNoticeDto } from './notice.mapper.js';
import { getNotice, getNoticeFile, listNotices } from './notice.service.js';

const tag = '整改通知书';
const path = '/notices';

export const noticeOperations: readonly Operation[] = [
  operation({
    id: 'notices.issue',
    method: 'post',
    path: `/evaluations/{evaluationId}${path}`,
    tag,
    summary: '签发整改通知书',
    description:
      '与签发种类为 notice 的文书相同：自检发现的错误阻止签发，可以逐条规则写明理由；测评没有做完、系统没有备案只作提示。签发后不再改变；其他字段取默认值时以测评数据为准。',
    permission: 'notices.issue',
    scope: { of: 'evaluation', param: 'evaluationId' },
    params: NoticeOfParams,
    body: NoticeInput,
    answer: NoticeDto,
    status: 201,
    problems: ['notice.number-taken', 'notice.dates', ...issueProblems],
    work: 'own',
    creating: true,
    handle: ({ app, actor, params, body, commit }) =>
      issueNotice(app, actor, params.evaluationId, body, (store) =>
        commit(async (em) => {
          const { notice, files } = await getNotice(em, (await store(em)).id);
          return { body: toNoticeDto(notice, files), location: `${path}/${notice.id}` };
        }),
      ),
  }),
  operation({
    id: 'notices.list',
    method: 'get',
    path,
    tag,
    summary: '列出整改通知书',
    permission: 'notices.read',
    scope: ['list', { of: 'evaluation', query: 'evaluationId', optional: true }],
    byOrganization: true,
    query: NoticeQuery,
    answer: NoticePage,
    status: 200,
    problems: ['resource.not-found', 'cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listNotices(em, access, query);
      return { body: { ...page, items: page.items.map(({ notice, files }) => toNoticeDto(notice, files)) } };
    },
  }),
  operation({
    id: 'notices.get',
    method: 'get',
    path: `${path}/{noticeId}`,
    tag,
    summary: '读取整改通知书',
    permission: 'notices.read',
    scope: { of: 'notice', param: 'noticeId' },
    params: NoticeParams,
    answer: NoticeDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'read',
    async handle({ em, params }) {
      const { notice, files } = await getNotice(em, params.noticeId);
      return { body: toNoticeDto(notice, files) };
    },
  }),
  operation({
    id: 'notices.file',
    method: 'get',
    path: `${path}/{noticeId}/files/{format}`,
    tag,
    summary: '下载整改通知书',
    description: '与签发时逐字节相同；ETag 即 SHA-256。',
    permission: 'notices.read',
    scope: { of: 'notice', param: 'noticeId' },
    params: NoticeFileParams,
    file: ['application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    status: 200,
    problems: ['resource.not-found', 'file.damaged'],
    work: 'read',
    etag: true,
    async handle({ em, params }) {
      const { file, sha256 } = await getNoticeFile(em, params.noticeId, params.format);
      return { file, etag: `"${sha256}"` };
    },
  }),
];
