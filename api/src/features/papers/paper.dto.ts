import { paperFormats, paperKinds } from '@mlps/reports';
import type { PaperFormat, PaperKind } from '@mlps/reports';
import { roles } from '@mlps/controls/rectification';
import type { Role } from '@mlps/controls/rectification';
import {
  Day,
  Flag,
  Free,
  Id,
  Instant,
  Line,
  ListOf,
  ListOfWords,
  Name,
  OneOf,
  Part,
  Text,
  TextList,
  Whole,
  Words,
} from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { jobStates } from './jobs/job-states.js';

const kinds = Object.keys(paperKinds) as PaperKind[];
const severities = ['error', 'warning'] as const;
const LONGEST_NUMBER = 100;
const MOST_CONTRADICTIONS = 100_000;
const kindText =
  '种类：notice 整改通知书、rectification 整改报告、evaluation 测评报告、retest 复测报告、selfInspection 自查报告、campaign 专项检查总结、training 培训记录、acceptance 风险接受审批表、overview 一览';
const subjectText =
  '文书所述对象的编号：notice、rectification、evaluation 为测评，retest 为复测，acceptance 为整改项，selfInspection 为自查，campaign 为专项检查，training 为培训活动，overview 为单位';
const factsText = '数据之外要写进文书的内容，字段随种类而定，见 GET /paper-kinds；只写要补充或改写的';
const factsSchema = { type: 'object', additionalProperties: true };

export class PaperParams {
  @Id({ zh: '文书编号' }) paperId!: string;
}

export class PaperFileParams extends PaperParams {
  @OneOf(paperFormats, { zh: '格式' }) format!: PaperFormat;
}

export class PaperQuery extends PageQuery {
  @OneOf(kinds, { zh: '只列这一种', optional: true }) kind?: PaperKind;
  @Id({ zh: '只列这个对象的', optional: true }) subjectId?: string;
  @Id({ zh: '只列这次测评的', optional: true }) evaluationId?: string;
  @Id({ zh: '只列这个系统的', optional: true }) systemId?: string;
  @Id({ zh: '只列这个单位的', optional: true }) organizationId?: string;
  @Flag({ zh: 'true 只列现行的，false 只列已被取代的', optional: true }) current?: boolean;
  @Flag({ zh: 'false 只列尚未按其建立整改项的现行整改通知书，true 不列这些', optional: true }) followed?: boolean;
  @Flag({ zh: 'true 只列本单位的，不含下级单位的', optional: true }) own?: boolean;
}

/** Which paper, of what, and what the issuer adds. */
export class PaperInput {
  @OneOf(kinds, { zh: kindText }) kind!: PaperKind;
  @Id({ zh: subjectText }) subjectId!: string;
  @Day({ zh: '文书日期；不给则为今天（北京时间）', optional: true }) date?: string;
  @Name({ zh: '签发单位，只用于整改通知书；不给则为测评机构', optional: true }) issuer?: string;
  @Line(
    { zh: '文号；不给则按签发单位、种类和年度取下一个号', optional: true, example: '整改〔2026〕12号' },
    LONGEST_NUMBER,
  )
  number?: string;
  @Free(factsSchema, { zh: factsText, optional: true }) facts?: Record<string, unknown>;
}

export class PaperPreviewInput extends PaperInput {
  @OneOf(paperFormats, { zh: '格式' }) format!: PaperFormat;
}

export class IssueReasonInput {
  @Name({ zh: '自检规则的编号，例如 filing-number' }) rule!: string;
  @Name({ zh: '理由，记入签发记录' }) reason!: string;
}

export class PaperIssueInput extends PaperInput {
  @TextList(3, { zh: '格式：pdf、docx、xlsx；不给则为这种文书的全部格式', optional: true }) formats?: string[];
  @ListOf(() => IssueReasonInput, 50, { zh: '自检发现错误而仍要签发的理由，每条规则一项', optional: true })
  reasons?: IssueReasonInput[];
  @Id({ zh: '要更新的文书；新版本沿用其文号，原文书标为已被取代', optional: true }) replacesId?: string;
  @Text({ zh: '更新的原因', optional: true, nullable: true }) replaceReason?: string | null;
}

export class CheckTargetDto {
  @Words({ zh: '测评对象的编号', nullable: true }) object!: string | null;
  @Words({ zh: '测评项', nullable: true }) item!: string | null;
  @Words({ zh: '整改项的键', nullable: true }) record!: string | null;
  @Id({ zh: '整改项的编号', nullable: true }) rectificationItemId!: string | null;
  @Words({ zh: '字段', nullable: true }) field!: string | null;
}

export class ContradictionDto {
  @Words({ zh: '规则的编号' }) id!: string;
  @OneOf(severities, { zh: 'error 阻止签发，warning 只提示' }) severity!: 'error' | 'warning';
  @Words({ zh: '位置' }) place!: string;
  @Words({ zh: '矛盾' }) messageZh!: string;
  @Words({ zh: '如何改正' }) remedyZh!: string;
  @Part(() => CheckTargetDto, { zh: '可以跳转到的对象', nullable: true }) target!: CheckTargetDto | null;
}

export class PaperCheckDto {
  @Words({ zh: '文书名称' }) title!: string;
  @Words({ zh: '签发时将用的文号' }) number!: string;
  @Words({ zh: '签发单位' }) issuer!: string;
  @Whole(0, MOST_CONTRADICTIONS, { zh: '错误数' }) errors!: number;
  @Whole(0, MOST_CONTRADICTIONS, { zh: '提示数' }) warnings!: number;
  @ListOf(() => ContradictionDto, MOST_CONTRADICTIONS, { zh: '自检结果，错误在前' }) items!: ContradictionDto[];
  @TextList(MOST_CONTRADICTIONS, { zh: '文书上显示不出的字等' }) notes!: string[];
  @Free(factsSchema, { zh: '可以补充的内容中，数据里已有的：没有补充时就用它' }) known!: Record<string, unknown>;
}

export class PaperFileDto {
  @OneOf(paperFormats, { zh: '格式' }) format!: PaperFormat;
  @Words({ zh: '文件名' }) fileName!: string;
  @Whole(0, 2_147_483_647, { zh: '字节数' }) size!: number;
  @Words({ zh: 'SHA-256 校验值' }) sha256!: string;
}

export class IssuedContradictionDto {
  @Words({ zh: '规则的编号' }) id!: string;
  @OneOf(severities, { zh: 'error 凭理由签发，warning 只提示' }) severity!: 'error' | 'warning';
  @Words({ zh: '位置' }) place!: string;
  @Words({ zh: '矛盾' }) messageZh!: string;
  @Words({ zh: '签发的理由', nullable: true }) reason!: string | null;
  @Words({ zh: '谁给的理由', nullable: true }) reasonBy!: string | null;
}

export class StaleReasonDto {
  @Words({ zh: '哪一部分' }) part!: string;
  @Words({ zh: '什么变了' }) messageZh!: string;
  @Words({ zh: '测评对象的编号', nullable: true }) object!: string | null;
  @Words({ zh: '测评项', nullable: true }) item!: string | null;
  @Words({ zh: '整改项的键', nullable: true }) record!: string | null;
}

export class PaperDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '签发时间（UTC）' }) createdAt!: string;
  @OneOf(kinds, { zh: kindText }) kind!: PaperKind;
  @Id({ zh: subjectText }) subjectId!: string;
  @Id({ zh: '单位', nullable: true }) organizationId!: string | null;
  @Id({ zh: '系统', nullable: true }) systemId!: string | null;
  @Id({ zh: '测评', nullable: true }) evaluationId!: string | null;
  @Words({ zh: '文书名称' }) title!: string;
  @Words({ zh: '所述对象的名称' }) about!: string;
  @Words({ zh: '签发单位' }) issuer!: string;
  @Words({ zh: '文号' }) number!: string;
  @Whole(1900, 9999, { zh: '年度' }) year!: number;
  @Whole(1, 2_147_483_647, { zh: '年度内的序号；文号不是取自序列时为 null', nullable: true }) serial!: number | null;
  @Whole(1, 2_147_483_647, { zh: '版本；更新一次加一' }) paperVersion!: number;
  @Day({ zh: '文书日期' }) date!: string;
  @Words({ zh: '签发人' }) issuedBy!: string;
  @Id({ zh: '所取代的文书', nullable: true }) replacesId!: string | null;
  @Id({ zh: '取代它的文书', nullable: true }) replacedById!: string | null;
  @Words({ zh: '更新的原因', nullable: true }) replaceReason!: string | null;
  @Free(factsSchema, { zh: '签发时补充的内容' }) facts!: Record<string, unknown>;
  @ListOf(() => PaperFileDto, 10, { zh: '文件' }) files!: PaperFileDto[];
  @ListOf(() => IssuedContradictionDto, MOST_CONTRADICTIONS, { zh: '签发时的自检结果和理由' })
  contradictions!: IssuedContradictionDto[];
  @TextList(MOST_CONTRADICTIONS, { zh: '文书上显示不出的字等' }) notes!: string[];
  @Flag({ zh: '签发后数据有变化；文书本身不变' }) stale!: boolean;
  @ListOf(() => StaleReasonDto, 1000, { zh: '签发后什么变了' }) staleReasons!: StaleReasonDto[];
}

export class PaperPage extends PageDto {
  @ListOf(() => PaperDto, 200, { zh: '文书，按签发次序排列' }) items!: PaperDto[];
}

export class PaperKindDto {
  @OneOf(kinds, { zh: '种类' }) kind!: PaperKind;
  @Words({ zh: '名称' }) zh!: string;
  @Words({ zh: 'subjectId 是什么的编号' }) subject!: string;
  @TextList(3, { zh: '可用的格式' }) formats!: string[];
  @TextList(100, { zh: 'facts 可有的字段' }) facts!: string[];
  @ListOfWords(roles, roles.length, { zh: '可以签发的角色' }) issuers!: readonly Role[];
}

export class PaperKindList {
  @ListOf(() => PaperKindDto, 20, { zh: '文书的种类' }) items!: PaperKindDto[];
}

export const jobWorks = ['issue', 'preview'] as const;

export class PaperJobParams {
  @Id({ zh: '任务编号' }) jobId!: string;
}

/** The same as an issue or a preview, done in the background. */
export class PaperJobInput extends PaperIssueInput {
  @OneOf(jobWorks, { zh: 'issue 签发，preview 生成草稿' }) work!: (typeof jobWorks)[number];
  @OneOf(paperFormats, { zh: '草稿的格式；只用于 preview，默认 pdf', optional: true }) format?: PaperFormat;
}

export class JobProblemDto {
  @Words({ zh: '错误代码' }) code!: string;
  @Words({ zh: '说明' }) detail!: string;
  @ListOf(() => ContradictionDto, MOST_CONTRADICTIONS, { zh: '自检发现的矛盾' }) contradictions!: ContradictionDto[];
}

export class PaperJobDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '开始时间（UTC）' }) createdAt!: string;
  @OneOf(jobWorks, { zh: 'issue 签发，preview 生成草稿' }) work!: (typeof jobWorks)[number];
  @OneOf(jobStates, { zh: '状态：waiting 等待、running 进行中、done 完成、failed 失败、cancelled 已取消' })
  state!: (typeof jobStates)[number];
  @Whole(0, 1_000_000, { zh: '已画的页数' }) page!: number;
  @Whole(0, 1_000_000, { zh: '总页数；还不知道时为 0' }) pages!: number;
  @Id({ zh: '签发的文书；签发完成后才有', nullable: true }) paperId!: string | null;
  @Part(() => JobProblemDto, { zh: '失败的原因', nullable: true }) problem!: JobProblemDto | null;
}
