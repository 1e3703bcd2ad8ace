import { MlpsError } from '@mlps/controls';
import type { Issue } from '@mlps/controls';
import { ReportError } from '@mlps/reports';
import type { OptionIssue } from '@mlps/reports';
import { WorkbookError } from '@mlps/workbooks';
import type { RequestIssue } from '../dto/compile-validator.js';
import { show } from '../dto/show.js';
import { ApiError } from './api-error.js';
import type { MoveMore } from './api-error.js';
import { databaseProblem } from './database-errors.js';
import { problemKinds } from './problem-codes.js';
import type { ProblemCode } from './problem-codes.js';

/** A problem document (RFC 9457) with our own members. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ProblemCode;
  detail: string;
  instance: string;
  requestId: string;
  issues?: readonly RequestIssue[];
  current?: unknown;
  counts?: Readonly<Record<string, number>>;
  bulk?: unknown;
  differences?: readonly unknown[];
  move?: MoveMore;
  contradictions?: readonly object[];
}

/** Chinese sentences for domain errors that carry no list of faults. */
const domainDetails: Partial<Record<ProblemCode, string>> = {
  'grade.invalid': '保护等级应写作 SxAyGz（1 至 4 级），且 G 等于 S、A 中较大者，例如 S2A2G2',
  'extension.unknown': '扩展只能是 cloud、mobile、iot、ics，且不重复',
  'catalog.unknown-item': '目录中没有这个测评项；编号形如 L3-CES1-01，请核对',
  'settings.invalid': '评分设置有未知的项或超出范围的值；请对照文档修正',
  'weights.invalid': '自定权重有未知的测评项或超出范围的值；请对照文档修正',
  'score.invalid-input': '评分输入有误；请对照文档修正',
};

/** Any thrown value as a refusal: domain errors by their code, database errors by their kind, the rest as an internal error. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof MlpsError) return domainProblem(error);
  if (error instanceof WorkbookError) return new ApiError(error.code, error.message, {}, { cause: error });
  if (error instanceof ReportError && error.issues.length > 0) return paperProblem(error);
  return (
    databaseProblem(error) ??
    new ApiError('server.error', '服务器内部出错，本次未作修改；请把请求编号告诉管理员', {}, { cause: error })
  );
}

/** The document that goes out; it never holds a stack or a statement of SQL. */
export function toProblem(error: ApiError, instance: string, requestId: string): Problem {
  const { status, title } = problemKinds[error.code];
  const { headers: _headers, ...more } = error.more;
  return {
    type: `/api/docs#${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.detail,
    instance,
    requestId,
    ...more,
  };
}

/** An issue of the domain package in the form of the contract. */
export function toRequestIssue(issue: Issue): RequestIssue {
  const { path, code, expected, messageZh } = issue;
  const received = issue.received === 'undefined' ? show(undefined) : issue.received;
  return { path, code, expected, received, message: `${messageZh}；收到 ${received}` };
}

/** A fault of a paper's data in the form of the contract. */
export function toReportIssue({ path, code, expected, received, messageZh }: OptionIssue): RequestIssue {
  return { path, code, expected, received, message: `${path}：${messageZh}；收到 ${received}` };
}

const MOST_ISSUES = 200;

function domainProblem(error: MlpsError): ApiError {
  const [first] = error.issues;
  if (!first) return new ApiError(error.code, domainDetails[error.code] ?? error.message, {}, { cause: error });
  return new ApiError(
    error.code,
    sentence(error.issues.map((issue) => issue.messageZh)),
    { issues: error.issues.slice(0, MOST_ISSUES).map(toRequestIssue) },
    { cause: error },
  );
}

/** Faults of a paper's data; the paths of a notice's options are those of the request's body. */
function paperProblem(error: ReportError): ApiError {
  const issues = error.issues.slice(0, MOST_ISSUES).map(toReportIssue);
  return new ApiError(
    error.code === 'notice.invalid-options' ? error.code : 'paper.invalid',
    sentence(issues.map((issue) => issue.message)),
    { issues },
    { cause: error },
  );
}

/** The sentence over a list of faults: the first, and how many more. */
export function sentence(messages: readonly string[]): string {
  const more = messages.length > 1 ? `；另有 ${messages.length - 1} 处，见 issues` : '';
  return `${messages[0] ?? ''}${more}`;
}
