import { roles, unitMoveTable, unitProfiles, unitStateNames } from '@mlps/controls/rectification';
import type { Answers, Role, UnitAction, UnitProfile, UnitState } from '@mlps/controls/rectification';
import { Day, Flag, Free, Id, Line, ListOf, Name, OneOf, Text, TextList, Whole, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { campaignStates } from './campaign.entity.js';
import type { CampaignState } from './campaign.entity.js';

const profiles = unitProfiles.map(({ id }) => id);
const profileText = '要求：' + unitProfiles.map(({ id, zh }) => `${id} ${zh}`).join('、');
const unitStates = Object.keys(unitStateNames) as UnitState[];
const unitActions = unitMoveTable.map(({ action }) => action);
const actionText = unitMoveTable.map(({ action, zh }) => `${action} ${zh}`).join('、');
const stateText = '状态：draft 编制中、issued 已下发、closed 已结束';
const unitStateText = '状态：' + unitStates.map((state) => `${state} ${unitStateNames[state].zh}`).join('、');
const answersSchema = { type: 'object', description: '按字段编号填写的答案' };
const historySchema = { type: 'array', items: { type: 'object' } };
const MOST_UNITS = 5000;
const MOST_COUNT = 2_147_483_647;

export class CampaignParams {
  @Id({ zh: '专项检查编号' }) campaignId!: string;
}

export class CampaignUnitParams extends CampaignParams {
  @Id({ zh: '参检单位记录的编号' }) campaignUnitId!: string;
}

/** What an issued campaign may wait for: a unit that owes its answers, or the superior who has to judge them. */
export const campaignWaits = ['answer', 'accept'] as const;
export type CampaignWait = (typeof campaignWaits)[number];

export class CampaignQuery extends PageQuery {
  @Id({ zh: '只列这个单位下发的', optional: true }) organizationId?: string;
  @OneOf(campaignStates, { zh: '只列这个状态的', optional: true }) state?: CampaignState;
  @OneOf(campaignWaits, { zh: '只列已下发、还等待本人的：answer 待填报、accept 待验收', optional: true })
  waiting?: CampaignWait;
}

export class CampaignUnitQuery extends PageQuery {
  @OneOf(unitStates, { zh: '只列这个状态的', optional: true }) state?: UnitState;
}

export class CampaignUnitInput {
  @Id({ zh: '参检单位' }) organizationId!: string;
  @OneOf(profiles, { zh: profileText }) profile!: UnitProfile['id'];
}

export class CampaignInput {
  @Id({ zh: '下发单位' }) organizationId!: string;
  @Name({ zh: '名称' }) title!: string;
  @TextList(50, { zh: '依据的文件', optional: true }) basis?: string[];
  @Day({ zh: '完成期限' }) dueOn!: string;
  @ListOf(() => CampaignUnitInput, MOST_UNITS, { zh: '参检单位', optional: true }) units?: CampaignUnitInput[];
}

export class CampaignPatch {
  @Name({ zh: '名称', optional: true }) title?: string;
  @TextList(50, { zh: '依据的文件', optional: true }) basis?: string[];
  @Day({ zh: '完成期限；下发后只能推迟', optional: true }) dueOn?: string;
  @OneOf(campaignStates, { zh: `${stateText}；下发后不能退回编制中`, optional: true }) state?: CampaignState;
}

export class CampaignDto extends VersionedDto {
  @Id({ zh: '下发单位' }) organizationId!: string;
  @Name({ zh: '下发单位名称' }) organizationName!: string;
  @Name({ zh: '名称' }) title!: string;
  @TextList(50, { zh: '依据的文件' }) basis!: string[];
  @OneOf(campaignStates, { zh: stateText }) state!: CampaignState;
  @Day({ zh: '完成期限' }) dueOn!: string;
  @Day({ zh: '下发日期', nullable: true }) issuedOn!: string | null;
}

export class CampaignPage extends PageDto {
  @ListOf(() => CampaignDto, 200, { zh: '专项检查，按建立时间排列' }) items!: CampaignDto[];
}

export class CampaignUnitDto extends VersionedDto {
  @Id({ zh: '专项检查编号' }) campaignId!: string;
  @Id({ zh: '参检单位' }) organizationId!: string;
  @Name({ zh: '参检单位名称' }) organizationName!: string;
  @OneOf(profiles, { zh: profileText }) profile!: UnitProfile['id'];
  @OneOf(unitStates, { zh: unitStateText }) state!: UnitState;
  @Flag({ zh: '是否逾期提交' }) late!: boolean;
  @Free({ anyOf: [answersSchema, { type: 'null' }] }, { zh: '答案；还没有填写为 null' }) answers!: Answers | null;
  @Free(historySchema, { zh: '历次提交、退回、验收：何时、谁、什么角色、为何' }) history!: unknown;
}

export class CampaignUnitPage extends PageDto {
  @ListOf(() => CampaignUnitDto, 200, { zh: '参检单位' }) items!: CampaignUnitDto[];
}

export class CampaignAnswersInput {
  @Free(answersSchema, { zh: '全部答案，整体替换；提交前可以不完整' }) answers!: unknown;
}

export class UnitMoveInput {
  @OneOf(unitActions, { zh: `动作：${actionText}` }) action!: UnitAction;
  @OneOf(roles, { zh: '操作人的角色；只在本机模式下采用，登录后以账号的角色为准', optional: true }) role?: Role;
  @Name({ zh: '操作人；只在本机模式下采用，登录后以账号的姓名为准', optional: true }) by?: string;
  @Text({ zh: '理由；退回、撤回、撤销验收时必填', optional: true, nullable: true }) reason?: string | null;
}

export class ObservationInput {
  @Line({ zh: '字段编号' }) field!: string;
  @Free({ type: ['number', 'boolean', 'string'] }, { zh: '所见' }) found!: number | boolean | string;
  @Text({ zh: '说明', optional: true, nullable: true }) note?: string | null;
}

export class SpotCheckInput {
  @Day({ zh: '抽查日期' }) on!: string;
  @Name({ zh: '抽查人' }) by!: string;
  @OneOf(['visit', 'remote'], { zh: '方式：visit 现场、remote 远程' }) method!: 'visit' | 'remote';
  @ListOf(() => ObservationInput, 500, { zh: '各项所见，至少一项' }) observations!: ObservationInput[];
}

const anything = { type: ['number', 'boolean', 'string', 'object', 'array', 'null'] };

export class SpotDifferenceDto {
  @Words({ zh: '字段编号' }) field!: string;
  @Words({ zh: '字段' }) zh!: string;
  @Free(anything, { zh: '单位填报；没有为 null' }) reported!: unknown;
  @Free(anything, { zh: '抽查所见' }) found!: unknown;
  @Words({ zh: '说明', nullable: true }) note!: string | null;
}

export class SpotCheckDto {
  @Id({ zh: '编号' }) id!: string;
  @Day({ zh: '抽查日期' }) on!: string;
  @Name({ zh: '抽查人' }) by!: string;
  @OneOf(['visit', 'remote'], { zh: '方式' }) method!: 'visit' | 'remote';
  @Whole(0, 500, { zh: '核对项数' }) checked!: number;
  @ListOf(() => SpotDifferenceDto, 500, { zh: '与现在的填报不一致的' }) differences!: SpotDifferenceDto[];
}

export class SpotCheckList {
  @ListOf(() => SpotCheckDto, 10_000, { zh: '抽查，按登记次序' }) items!: SpotCheckDto[];
}

const countsSchema = { type: 'object', additionalProperties: { type: 'integer' } };

export class AssetTotalDto {
  @Words({ zh: '字段编号' }) field!: string;
  @Words({ zh: '资产' }) zh!: string;
  @Whole(0, Number.MAX_SAFE_INTEGER, { zh: '合计；无单位填报为 null', nullable: true }) total!: number | null;
  @Whole(0, MOST_COUNT, { zh: '填报的单位数' }) answered!: number;
  @Whole(0, MOST_COUNT, { zh: '参检的单位数' }) asked!: number;
}

export class CampaignTotalsDto {
  @Free(countsSchema, { zh: '各状态的单位数' }) states!: Readonly<Record<UnitState, number>>;
  @Whole(0, MOST_COUNT, { zh: '逾期提交的单位数' }) late!: number;
  @ListOf(() => AssetTotalDto, 500, { zh: '资产合计' }) assets!: AssetTotalDto[];
  @Free(countsSchema, { zh: '网站处置：keep 保留、close 关闭、merge 合并、move 迁移' })
  websites!: Readonly<Record<string, number>>;
  @Whole(0, MOST_COUNT, { zh: '抽查次数' }) spotChecks!: number;
  @Whole(0, MOST_COUNT, { zh: '抽查发现不一致的单位数' }) unitsWithDifferences!: number;
}
