import { errorCodes } from '@mlps/controls';
import type { ErrorCode } from '@mlps/controls';
import type { WorkbookErrorCode } from '@mlps/workbooks';
import { workbookProblemKinds } from './workbook-problems.js';

/** Status and title of one problem code. */
export interface ProblemKind {
  readonly status: number;
  readonly title: string;
}

/** Codes of the domain package that deserve a status or title of their own; every other one is an input that cannot be used. */
const ownDomainProblems: Readonly<Partial<Record<ErrorCode, ProblemKind>>> = {
  'grade.invalid': { status: 422, title: '保护等级不合法' },
  'extension.unknown': { status: 422, title: '扩展要求不合法' },
  'catalog.unknown-item': { status: 404, title: '目录中没有这个测评项' },
  'evaluation.invalid': { status: 422, title: '测评数据有误' },
  'settings.invalid': { status: 422, title: '评分设置有误' },
  'score.invalid-input': { status: 422, title: '评分输入有误' },
  'weights.invalid': { status: 422, title: '自定权重有误' },
};

const serviceProblems = {
  'request.invalid': { status: 400, title: '请求内容不符合接口约定' },
  'request.bad-json': { status: 400, title: '请求体不是有效的 JSON' },
  'request.bad-text': { status: 400, title: '文本含有不能保存的字符' },
  'request.bad-url': { status: 400, title: '地址无法解析' },
  'request.aborted': { status: 400, title: '请求没有传完' },
  'request.too-large': { status: 413, title: '请求体超过上限' },
  'request.media-type': { status: 415, title: '不支持的内容类型' },
  'request.unknown-route': { status: 404, title: '没有这个接口' },
  'request.method': { status: 405, title: '接口不支持这个方法' },
  'request.cross-site': { status: 403, title: '不接受由其他网站发起的修改' },
  'session.required': { status: 401, title: '需要登录' },
  'session.refused': { status: 401, title: '不能登录' },
  'session.code-required': { status: 401, title: '需要验证码' },
  'session.locked': { status: 429, title: '账号暂时锁定' },
  'session.local': { status: 409, title: '本机模式不用登录' },
  'session.csrf': { status: 403, title: '缺少防伪造令牌' },
  'session.password-due': { status: 403, title: '须先修改密码' },
  'session.second-factor-due': { status: 403, title: '须先设置第二重验证' },
  'access.denied': { status: 403, title: '没有权限' },
  'access.place-missing': { status: 422, title: '没有说明属于哪里' },
  'cursor.invalid': { status: 400, title: '翻页游标无效' },
  'resource.not-found': { status: 404, title: '没有找到' },
  'resource.duplicate': { status: 409, title: '已存在' },
  'resource.in-use': { status: 409, title: '仍被使用，不能删除' },
  'precondition.missing': { status: 428, title: '缺少版本条件' },
  'precondition.stale': { status: 412, title: '数据已被他人修改' },
  'precondition.exists': { status: 412, title: '数据已存在' },
  'idempotency.invalid-key': { status: 400, title: '幂等键不合法' },
  'idempotency.key-reused': { status: 422, title: '幂等键已用于另一个请求' },
  'evaluation.completed': { status: 409, title: '测评已完成，不能修改' },
  'evaluation.findings-outside-grade': { status: 409, title: '已有结果不属于新的等级或扩展' },
  'import.system-differs': { status: 409, title: '登记的系统与文档不一致' },
  'import.already-imported': { status: 409, title: '同一文档已导入' },
  'findings.accepted': { status: 409, title: '结果已通过复核，不能修改' },
  'wordings.unknown-item': { status: 422, title: '目录中没有这个测评项' },
  'findings.too-many': { status: 422, title: '一次处理的结果太多' },
  'book.columns': { status: 409, title: '还不知道工作簿各列的含义' },
  'book.applied': { status: 409, title: '工作簿已导入为测评' },
  'book.changed-since': { status: 409, title: '预览之后内容又有变化' },
  'book.not-clean': { status: 409, title: '工作簿还有未决定的冲突或未置入的行' },
  'findings.bulk-refused': { status: 422, title: '批量写入有行被拒绝，未作任何修改' },
  'findings.bulk-conflict': { status: 409, title: '批量写入有行与他人的修改冲突，未作任何修改' },
  'rectification.state-not-allowed': { status: 409, title: '当前状态不允许这样修改' },
  'rectification.illegal-move': { status: 409, title: '现在的状态不能这样操作' },
  'rectification.not-your-move': { status: 409, title: '这个角色不能这样操作' },
  'rectification.gates-missing': { status: 409, title: '还缺条件' },
  'rectification.due-date-promised': { status: 409, title: '期限已经承诺' },
  'rectification.plan-invalid': { status: 422, title: '整改计划有误' },
  'rectification.no-scope': { status: 422, title: '没有说明属于哪个系统或单位' },
  'rectification.extension-refused': { status: 409, title: '不能这样处理延期' },
  'acceptance.invalid': { status: 422, title: '接受风险的内容不完整' },
  'acceptance.waiting': { status: 409, title: '已有待批准的申请' },
  'acceptance.not-waiting': { status: 409, title: '申请已经决定' },
  'retest.not-yours': { status: 409, title: '复测由测评人员记录' },
  'retest.date': { status: 422, title: '复测日期有误' },
  'evidence.unknown': { status: 422, title: '没有这份证据' },
  'evidence.empty': { status: 400, title: '文件为空' },
  'evidence.too-large': { status: 413, title: '文件超过上限' },
  'evidence.name': { status: 422, title: '文件名不能接受' },
  'evidence.type': { status: 415, title: '文件类型不能接受' },
  'evidence.type-differs': { status: 415, title: '文件内容与名称或类型不符' },
  'evidence.place': { status: 422, title: '没有说明证据挂在何处' },
  'evidence.in-use': { status: 409, title: '证据已随整改提交' },
  'evidence.too-many': { status: 422, title: '证据太多，不能打成一个包' },
  'rectification.no-problem': { status: 422, title: '测评项没有问题' },
  'notice.number-taken': { status: 409, title: '文号已被使用' },
  'notice.dates': { status: 422, title: '通知书的日期前后矛盾' },
  'notice.invalid-options': { status: 422, title: '通知书的内容有误' },
  'inspection.invalid': { status: 422, title: '自查的答案有误' },
  'inspection.completed': { status: 409, title: '自查已完成，不能修改' },
  'inspection.unconfirmed': { status: 409, title: '沿用的答案还没有核对' },
  'inspection.no-weakness': { status: 409, title: '自查没有承认不足' },
  'inspection.previous-unfit': { status: 422, title: '上一次自查不能沿用' },
  'campaign.state': { status: 409, title: '专项检查的状态不允许这样做' },
  'campaign.unit-twice': { status: 409, title: '单位已在专项检查中' },
  'campaign.invalid-answers': { status: 422, title: '参检单位的答案有误' },
  'campaign.move-refused': { status: 409, title: '参检单位现在不能做此操作' },
  'campaign.invalid-spot-check': { status: 422, title: '抽查记录有误' },
  'training.invalid': { status: 422, title: '培训活动有误' },
  'duties.invalid': { status: 422, title: '定级备案等日期有误' },
  'round.none-before': { status: 409, title: '没有上一轮测评' },
  'round.other-system': { status: 422, title: '不是同一系统的测评' },
  'paper.issued': { status: 409, title: '文书已签发，不能修改' },
  'paper.not-issued': { status: 409, title: '文书还没有签发' },
  'paper.blocked': { status: 409, title: '签发前自检发现错误' },
  'paper.invalid': { status: 422, title: '文书的内容有误' },
  'file.damaged': { status: 500, title: '存储的文件已损坏' },
  'database.busy': { status: 503, title: '数据库繁忙' },
  'database.unavailable': { status: 503, title: '数据库不可用' },
  'server.error': { status: 500, title: '服务器内部错误' },
} as const satisfies Record<string, ProblemKind>;

const domainProblems = Object.fromEntries(
  Object.keys(errorCodes).map((code) => [
    code,
    ownDomainProblems[code as ErrorCode] ?? { status: 422, title: '输入有误' },
  ]),
) as Record<ErrorCode, ProblemKind>; // one entry for each key

/** Every problem this service answers, in one table: code → status and title. */
export const problemKinds: Readonly<Record<ProblemCode, ProblemKind>> = {
  ...domainProblems,
  ...workbookProblemKinds,
  ...serviceProblems,
};

export type ProblemCode = ErrorCode | WorkbookErrorCode | keyof typeof serviceProblems;
