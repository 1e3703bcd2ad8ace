import { ApiError, notFound } from '../../../errors/api-error.js';
import { operation } from '../../../operations/operation.js';
import type { Operation } from '../../../operations/operation.js';
import { PaperJobDto, PaperJobInput, PaperJobParams } from '../paper.dto.js';
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
      '与签发或预览相同，但立即返回任务，可以查看进度、取消；三百页的测评报告宜用此法。结果保留一天：服务停止后再问，签发完的给出文书，没有完成的为 failed（paper.interrupted），没有签发任何文书，请重新生成。草稿只保留十分钟。',
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
    async handle({ app, actor, body: { work, format, ...wish } }) {
      const job = await app.paperJobs.start(app, actor, toIssueWish(wish), work, format);
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
    async handle({ app, actor, params }) {
      return { body: toJobDto(await app.paperJobs.get(app, actor, params.jobId)) };
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
    problems: ['resource.not-found', 'paper.job-running', 'paper.interrupted'],
    work: 'none',
    async handle({ app, actor, params }) {
      const { file, state, problem } = await app.paperJobs.get(app, actor, params.jobId);
      if (file) return { file };
      if (problem?.code === 'paper.interrupted') throw new ApiError(problem.code, problem.detail);
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
    async handle({ app, actor, params }) {
      await app.paperJobs.cancel(app, actor, params.jobId);
      return {};
    },
  }),
];

function toJobDto({ id, createdAt, work, state, page, pages, paperId, problem }: PaperJob): PaperJobDto {
  const told = problem && { ...problem, contradictions: [...problem.contradictions] };
  return { id, createdAt, work, state, page, pages, paperId, problem: told };
}
