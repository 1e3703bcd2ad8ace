import { risks } from '@mlps/controls';
import type { Risk } from '@mlps/controls';
import { actions, rectificationStates, retestOutcomes } from '@mlps/controls/rectification';
import type { Action, RectificationState, RetestOutcome, RetestVerdict } from '@mlps/controls/rectification';
import { Amount, Day, Flag, Id, Instant, ListOf, Name, OneOf, Part, Text, TextList, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

const MOST_ENTRIES = 5000;
const outcomeText = '结果：fixed 已整改、partly 部分整改、stillThere 未整改、couldNotTest 无法测试、new 新发现';

export class RetestsParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}
export class RetestParams {
  @Id({ zh: '复测编号' }) retestId!: string;
}
export class RetestQuery extends PageQuery {}

export class RetestEntryDto {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @OneOf(retestOutcomes, { zh: outcomeText }) outcome!: RetestOutcome;
  @Text({ zh: '复测记录；无法测试的写明原因' }) record!: string;
  @OneOf(['partial', 'nonconform'], { zh: '新发现问题的结果；不给为不符合', optional: true })
  result?: 'partial' | 'nonconform';
  @OneOf(risks, { zh: '复测后的风险；不给则同原来', optional: true, nullable: true }) risk?: Risk | null;
}

export class RetestInput {
  @Day({ zh: '复测日期；不给则为今天', optional: true }) date?: string;
  @Text({ zh: '说明', optional: true, nullable: true }) note?: string | null;
  @ListOf(() => RetestEntryDto, MOST_ENTRIES, { zh: '各对象各测评项的结果；可以只含一部分问题' })
  entries!: RetestEntryDto[];
}

export class RetestDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '记录时间（UTC）' }) createdAt!: string;
  @Id({ zh: '测评编号' }) evaluationId!: string;
  @Day({ zh: '复测日期' }) date!: string;
  @Name({ zh: '复测人' }) by!: string;
  @Text({ zh: '说明', nullable: true }) note!: string | null;
  @ListOf(() => RetestEntryDto, MOST_ENTRIES, { zh: '各对象各测评项的结果' }) entries!: RetestEntryDto[];
}

export class RetestPage extends PageDto {
  @ListOf(() => RetestDto, 200, { zh: '复测，按先后' }) items!: RetestDto[];
}

export class ScoreBriefDto {
  @Amount({ zh: '得分', nullable: true }) score!: number | null;
  @Amount({ zh: '符合率（2025 版）', nullable: true }) rate!: number | null;
  @Words({ zh: '结论', nullable: true }) conclusion!: string | null;
  @Flag({ zh: '是否各项都有结果' }) complete!: boolean;
}

export class RetestedItemDto {
  @Id({ zh: '整改项编号' }) rectificationItemId!: string;
  @OneOf(['passed', 'partly', 'failed', 'untested'], {
    zh: 'passed 全部已整改、partly 部分、failed 未整改、untested 未能测试',
  })
  verdict!: RetestVerdict;
  @OneOf(actions, { zh: '随之做的操作；没有则为 null', nullable: true }) action!: Action | null;
  @OneOf(rectificationStates, { zh: '现在的状态' }) state!: RectificationState;
  @TextList(10_000, { zh: '尚未整改的对象' }) remaining!: string[];
}

export class MadeRetestDto {
  @Part(() => RetestDto, { zh: '复测' }) retest!: RetestDto;
  @ListOf(() => RetestedItemDto, MOST_ENTRIES, { zh: '涉及的整改项' }) items!: RetestedItemDto[];
  @TextList(MOST_ENTRIES, { zh: '为新发现的问题建立的整改项' }) opened!: string[];
  @Part(() => ScoreBriefDto, { zh: '整改前的得分' }) before!: ScoreBriefDto;
  @Part(() => ScoreBriefDto, { zh: '复测后的得分' }) after!: ScoreBriefDto;
}
