import { ApiError, notFound } from '../../../errors/api-error.js';
import { operation } from '../../../operations/operation.js';
import type { Operation } from '../../../operations/operation.js';
import { PaperJobDto, PaperJobInput, PaperJobParams } from '../paper.dto.js';
import type { ContradictionDto } from '../paper.dto.js';
import { toIssueWish } from '../paper.routes.js';
import { paperMediaTypes } from '../paper.service.js';
import type { PaperJob } from './paper-jobs.js';

const tag = '文书';
const path = '/paper-jobs';
const one = `${path}/{jobId}`;

export const paperJobOperations: readonly Operation[] = [
  operation({
    id: 'paperJobs.start',
    method: 'post',
    path,
    tag,
    summary: '在后台生成文书',
    description:
      '与签发或预览相同，但立即返回任务，可以查看进度、取消；三百页的测评报告宜用此法。任务只在内存中，服务停止即取消，没有签发完的不留痕迹。',
    permission: 'papers.issue',
    scope: [
      { of: 'paperSubject', body: 'subjectId' },
      { of: 'paper', body: 'replacesId', optional: true },
    ],
    body: PaperJobInput,
    answer: PaperJobDto,
    status: 202,
    problems: ['paper.jobs-full', 'paper.not-yours'],
    work: 'none',
    handle({ app, actor, body: { work, format, ...wish } }) {
      const job = app.paperJobs.start(app, actor, toIssueWish(wish), work, format);
      return { body: toJobDto(job), location: `${path}/${job.id}` };
    },
  }),
  operation({
    id: 'paperJobs.get',
    method: 'get',
    path: one,
    tag,
    summary: '查看生成任务',
    permission: 'papers.issue',
    scope: 'instance',
    params: PaperJobParams,
    answer: PaperJobDto,
    status: 200,
    problems: ['resource.not-found'],
    work: 'none',
    handle({ app, actor, params }) {
      return { body: toJobDto(app.paperJobs.get(actor, params.jobId)) };
    },
  }),
  operation({
    id: 'paperJobs.file',
    method: 'get',
    path: `${one}/file`,
    tag,
    summary: '下载后台生成的草稿',
    permission: 'papers.issue',
    scope: 'instance',
    params: PaperJobParams,
    file: Object.values(paperMediaTypes),
    status: 200,
    problems: ['resource.not-found', 'paper.job-running'],
    work: 'none',
    handle({ app, actor, params }) {
      const { file, state } = app.paperJobs.get(actor, params.jobId);
      if (file) return { file };
      if (state === 'waiting' || state === 'running')
        throw new ApiError('paper.job-running', '草稿还没有生成完；请稍后再取');
      throw notFound('草稿', params.jobId);
    },
  }),
  operation({
    id: 'paperJobs.cancel',
    method: 'post',
    path: `${one}/cancel`,
    tag,
    summary: '取消生成任务',
    description: '没有签发完的不留痕迹；已签发的文书不受影响。',
    permission: 'papers.issue',
    scope: 'instance',
    params: PaperJobParams,
    status: 204,
    problems: ['resource.not-found'],
    work: 'none',
    handle({ app, actor, params }) {
      app.paperJobs.cancel(actor, params.jobId);
      return {};
    },
  }),
];

function toJobDto(job: PaperJob): PaperJobDto {
  const { id, createdAt, work, state, page, pages, paperId, error } = job;
  const contradictions = (error?.more.contradictions ?? []) as ContradictionDto[]; // set where a paper was blocked
  const problem = error && state === 'failed' ? { code: error.code, detail: error.detail, contradictions } : null;
  return { id, createdAt, work, state, page, pages, paperId, problem };
}
