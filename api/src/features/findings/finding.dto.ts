import { results, reviewStates, risks } from '@mlps/controls';
import type { DomainCode, Result, ReviewState, Risk } from '@mlps/controls';
import { Amount, Flag, Id, Instant, Line, ListOf, Name, OneOf, Text, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

const resultText = '结果：conform 符合、partial 部分符合、nonconform 不符合、notApplicable 不适用';
const riskText = '风险：high 高、medium 中、low 低；未评定为 null';
export const stateText = '复核状态：saved 已保存、submitted 已提交、returned 已退回、accepted 已通过';
export const domainCodes = ['PES', 'CNS', 'ABS', 'CES', 'SMC', 'PSS', 'ORS', 'HRS', 'CMS', 'MMS'];

export class FindingsParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class FindingParams extends FindingsParams {
  @Name({ zh: '测评对象编号' }) objectId!: string;
  @Name({ zh: '测评项编号', example: 'L2-CES1-01' }) item!: string;
}

export class FindingQuery extends PageQuery {
  @Line({ zh: '只列这个对象', optional: true }) object?: string;
  @Line({ zh: '只列这个测评项', optional: true }) item?: string;
  @OneOf(results, { zh: '只列这个结果', optional: true }) result?: Result;
  @OneOf(risks, { zh: '只列这个风险', optional: true }) risk?: Risk;
  @OneOf(domainCodes, { zh: '只列这个安全类，如 CES', optional: true }) domain?: DomainCode;
  @OneOf(reviewStates, { zh: '只列这个复核状态', optional: true }) state?: ReviewState;
}

/** What the evaluator writes; a field left out is empty. */
export class FindingInput {
  @OneOf(results, { zh: resultText }) result!: Result;
  @Text({ zh: '结果记录', optional: true, nullable: true }) record?: string | null;
  @OneOf(risks, { zh: riskText, optional: true, nullable: true }) risk?: Risk | null;
  @Amount({ zh: '分值，0 到 5，只用于 2015 版', optional: true, nullable: true }, [0, 5]) points?: number | null;
  @Flag({ zh: '是否为确认的重大风险隐患', optional: true, nullable: true }) hazard?: boolean | null;
  @Text({ zh: '不适用的理由', optional: true, nullable: true }) reason?: string | null;
  @Text({ zh: '整改建议；不写则用目录中的', optional: true, nullable: true }) advice?: string | null;
}

export class FindingDto extends VersionedDto {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @OneOf(results, { zh: resultText }) result!: Result;
  @Text({ zh: '结果记录', nullable: true }) record!: string | null;
  @OneOf(risks, { zh: riskText, nullable: true }) risk!: Risk | null;
  @Amount({ zh: '分值，只用于 2015 版', nullable: true }) points!: number | null;
  @Flag({ zh: '是否为确认的重大风险隐患', nullable: true }) hazard!: boolean | null;
  @Text({ zh: '不适用的理由', nullable: true }) reason!: string | null;
  @Text({ zh: '整改建议', nullable: true }) advice!: string | null;
  @OneOf(reviewStates, { zh: stateText }) state!: ReviewState;
  @Words({ zh: '最后记录内容的人的编号；不详为 null', nullable: true }) writtenById!: string | null;
  @Words({ zh: '最后记录内容的人', nullable: true }) writtenBy!: string | null;
  @Words({ zh: '提交人的编号', nullable: true }) submittedById!: string | null;
  @Words({ zh: '提交人', nullable: true }) submittedBy!: string | null;
  @Instant({ zh: '提交时间（UTC）', nullable: true }) submittedAt!: string | null;
  @Words({ zh: '最近复核的人', nullable: true }) reviewedBy!: string | null;
  @Instant({ zh: '最近复核的时间（UTC）', nullable: true }) reviewedAt!: string | null;
  @Text({ zh: '最近的复核意见；记录人修改期间保留', nullable: true }) comment!: string | null;
}

export class FindingPage extends PageDto {
  @ListOf(() => FindingDto, 200, { zh: '结果，按记录次序排列' }) items!: FindingDto[];
}
