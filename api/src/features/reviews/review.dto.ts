import { reviewActions, reviewStates } from '@mlps/controls';
import type { DomainCode, ReviewAction, ReviewState } from '@mlps/controls';
import { Flag, Id, Instant, ListOf, Name, OneOf, Part, Text, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { domainCodes, FindingDto, FindingInput, stateText } from '../findings/finding.dto.js';

export const MOST_FINDINGS = 5000;
const MOST_VERSIONS = 2_147_483_647;
export const judgements = ['accept', 'return', 'reopen'] as const satisfies readonly ReviewAction[];
export type Judgement = (typeof judgements)[number];

/** One finding that is to be moved, as the caller saw it. */
export class ReviewedPairInput {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @Whole(1, MOST_VERSIONS, { zh: '所见的版本；不同则跳过。不给则不检查', optional: true }) version?: number;
}

/** Which findings: named one by one, or all that fit. */
export class FindingChoiceInput {
  @ListOf(() => ReviewedPairInput, MOST_FINDINGS, { zh: '逐条指明；不给则按下面的条件', optional: true })
  findings?: ReviewedPairInput[];
  @OneOf(domainCodes, { zh: '只限这个安全类', optional: true }) domain?: DomainCode;
  @Name({ zh: '只限这个测评对象', optional: true }) object?: string;
  @Flag({ zh: '为 true 时只试算，不改动', optional: true }) dryRun?: boolean;
}

export class SubmissionInput extends FindingChoiceInput {}

export class ReviewInput extends FindingChoiceInput {
  @OneOf(judgements, { zh: 'accept 通过、return 退回、reopen 重新打开已通过的' }) action!: Judgement;
  @Text({ zh: '意见；退回和重新打开须写明', optional: true, nullable: true }) comment?: string | null;
}

const moveSkips = ['state', 'own', 'record-missing', 'reason-missing', 'comment-missing', 'stale', 'absent'] as const;
export type MoveSkip = (typeof moveSkips)[number];

export class ReviewSkipDto {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @OneOf(moveSkips, {
    zh: 'state 状态不允许；own 自己的结果；record-missing 缺记录；reason-missing 缺理由；comment-missing 缺意见；stale 已被修改；absent 没有结果',
  })
  reason!: MoveSkip;
  @Words({ zh: '说明' }) message!: string;
}

export class MovedFindingDto {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @Whole(1, MOST_VERSIONS, { zh: '新版本' }) version!: number;
  @OneOf(reviewStates, { zh: stateText }) state!: ReviewState;
}

export class ReviewResult {
  @Flag({ zh: '是否为试算' }) dryRun!: boolean;
  @OneOf(reviewActions, { zh: '做了什么' }) action!: ReviewAction;
  @Whole(0, MOST_FINDINGS, { zh: '涉及的条数' }) total!: number;
  @Whole(0, MOST_FINDINGS, { zh: '完成的条数' }) done!: number;
  @Whole(0, MOST_FINDINGS, { zh: '跳过的条数' }) skipped!: number;
  @ListOf(() => MovedFindingDto, MOST_FINDINGS, { zh: '完成的各条' }) moved!: MovedFindingDto[];
  @ListOf(() => ReviewSkipDto, MOST_FINDINGS, { zh: '跳过的各条和原因' }) skips!: ReviewSkipDto[];
}

export class FindingVersionDto {
  @Whole(1, MOST_VERSIONS, { zh: '版本' }) version!: number;
  @Instant({ zh: '时间（UTC）' }) at!: string;
  @Words({ zh: '何人；不详为 null', nullable: true }) by!: string | null;
  @OneOf(reviewStates, { zh: stateText }) state!: ReviewState;
  @Text({ zh: '复核意见', nullable: true }) comment!: string | null;
  @Part(() => FindingInput, { zh: '当时的内容' }) content!: FindingInput;
}

export class FindingHistoryDto {
  @ListOf(() => FindingVersionDto, 100, { zh: '各版本，最早的在前，最后是现在的；只保留最近 50 个旧版本' })
  versions!: FindingVersionDto[];
}

export class ReviewQuery extends PageQuery {
  @OneOf(reviewStates, { zh: '复核状态，默认 submitted', optional: true }) state?: ReviewState;
  @OneOf(domainCodes, { zh: '只列这个安全类', optional: true }) domain?: DomainCode;
  @Name({ zh: '只列这个测评对象', optional: true }) object?: string;
}

export class ReviewEntryDto {
  @Part(() => FindingDto, { zh: '结果' }) finding!: FindingDto;
  @Name({ zh: '测评对象名称' }) objectName!: string;
  @Flag({ zh: '是否由本人记录或提交，因而不能由本人通过' }) own!: boolean;
  @Part(() => FindingInput, { zh: '上次复核时的内容；没有则为 null', nullable: true })
  lastReviewed!: FindingInput | null;
  @Part(() => FindingInput, { zh: '上一轮测评的内容；没有则为 null', nullable: true }) lastRound!: FindingInput | null;
}

export class ReviewEntryPage extends PageDto {
  @ListOf(() => ReviewEntryDto, 200, { zh: '待复核的结果' }) items!: ReviewEntryDto[];
}

export class TrayEntryDto {
  @Id({ zh: '测评编号' }) evaluationId!: string;
  @Name({ zh: '测评名称' }) evaluationName!: string;
  @Id({ zh: '系统编号' }) systemId!: string;
  @Name({ zh: '系统名称' }) systemName!: string;
  @Whole(0, MOST_VERSIONS, { zh: '已提交的结果' }) submitted!: number;
  @Whole(0, MOST_VERSIONS, { zh: '其中他人的，即本人可以通过的' }) acceptable!: number;
  @Whole(0, MOST_VERSIONS, { zh: '被退回的结果' }) returned!: number;
  @Whole(0, MOST_VERSIONS, { zh: '其中由本人记录或提交的' }) returnedOwn!: number;
}

export class TrayDto {
  @ListOf(() => TrayEntryDto, 200, { zh: '有待复核或被退回结果的测评，最近修改的在前，至多 200 次' })
  items!: TrayEntryDto[];
}
