import { results, risks } from '@mlps/controls';
import type { Result, Risk } from '@mlps/controls';
import { rectificationStates } from '@mlps/controls/rectification';
import type {
  Acceptance,
  Extension,
  HistoryEntry,
  ItemOrigin,
  Plan,
  RectificationState,
  Role,
} from '@mlps/controls/rectification';
import {
  Amount,
  Day,
  Flag,
  Free,
  Id,
  Instant,
  Line,
  ListOf,
  Name,
  OneOf,
  Part,
  Text,
  TextList,
  Whole,
  Words,
} from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { MOST_PER_PAGE } from '../../http/paging.js';
import type { PageQuery } from '../../http/paging.js';

const MOST_ITEMS = 2000;
const MOST_DAYS = 3660;
const MOST_OBJECTS = 10_000;
const MOST_MILESTONES = 100;
const MOST_MEASURES = 50;
const MOST_COST = 1e12;
const MOST_EXTENSIONS = 1000;
const MOST_EVIDENCE = 1000;
const riskText = '风险：high 高、medium 中、low 低；未评定为 null';
const stateText =
  '状态：open 待整改、planned 已计划、inProgress 整改中、submitted 待复测、closed 已关闭、accepted 已接受、cancelled 已撤销';
const originText = '来源：evaluation 测评、notice 通知书、selfInspection 自查';
const origins: readonly ItemOrigin[] = ['evaluation', 'notice', 'selfInspection'];

export class EvaluationItemsParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class RectificationParams {
  @Id({ zh: '整改项编号' }) rectificationItemId!: string;
}

/** By what items are chosen, wherever they are listed, counted or drawn. */
export class RectificationFilter {
  @OneOf(rectificationStates, { zh: '只列这个状态', optional: true }) state?: RectificationState;
  @OneOf(risks, { zh: '只列这个风险', optional: true }) risk?: Risk;
  @Flag({ zh: 'false 只列尚未了结的，true 只列已了结的', optional: true }) settled?: boolean;
  @Line({ zh: '在标题、建议、测评项、责任人、责任部门、备注中搜索', optional: true }) q?: string;
  @Flag({ zh: 'true 只列有延期或接受风险申请等待审批的，false 只列没有的', optional: true }) waiting?: boolean;
  @Flag({ zh: 'true 只列本人所在单位的，不列下级单位的', optional: true }) own?: boolean;
  @Day({ zh: '只列期限在这一天或之后的', optional: true }) dueFrom?: string;
  @Day({ zh: '只列期限在这一天或之前的', optional: true }) dueTo?: string;
  @Line({ zh: '只列这个责任部门；空文本列没有责任部门的', optional: true }) department?: string;
  @Line({ zh: '只列这个责任人；空文本列没有责任人的', optional: true }) owner?: string;
  @OneOf(origins, { zh: `只列这个来源；${originText}`, optional: true }) origin?: ItemOrigin;
  @OneOf(['overdue', 'soon'], { zh: 'overdue 已逾期、soon 即将到期；只列尚未完成的，按北京时间', optional: true })
  due?: 'overdue' | 'soon';
  @Whole(0, 365, { zh: '即将到期指今天起几天之内，默认 7', optional: true }) days?: number;
}

/** The same, with the place they belong to. */
export class RectificationScopeQuery extends RectificationFilter {
  @Id({ zh: '只列这次测评的', optional: true }) evaluationId?: string;
  @Id({ zh: '只列这个系统的', optional: true }) systemId?: string;
  @Id({ zh: '只列这个单位自查的（不属于某个系统）', optional: true }) organizationId?: string;
}

export class RectificationQuery extends RectificationFilter implements PageQuery {
  @Whole(1, MOST_PER_PAGE, { zh: '每页条数，1 到 200，默认 50', optional: true }) limit?: number;
  @Line({ zh: '上一页给出的 nextCursor；不给则从头', optional: true }) cursor?: string;
}

export class AllRectificationQuery extends RectificationScopeQuery implements PageQuery {
  @Whole(1, MOST_PER_PAGE, { zh: '每页条数，1 到 200，默认 50', optional: true }) limit?: number;
  @Line({ zh: '上一页给出的 nextCursor；不给则从头', optional: true }) cursor?: string;
}

/** Calendar days from the first day to the due date, by risk. */
export class DueDaysInput {
  @Whole(0, MOST_DAYS, { zh: '高风险，日历日', optional: true }) high?: number;
  @Whole(0, MOST_DAYS, { zh: '中风险，日历日', optional: true }) medium?: number;
  @Whole(0, MOST_DAYS, { zh: '低风险，日历日', optional: true }) low?: number;
  @Whole(0, MOST_DAYS, { zh: '未评定风险，日历日', optional: true }) unrated?: number;
}

export class OpenItemsInput {
  @TextList(MOST_ITEMS, { zh: '只为这些测评项建立；不给则为全部有问题的测评项', optional: true }) items?: string[];
  @OneOf(['requirement', 'object'], { zh: '每个测评项一个（默认），或每个测评项的每个对象一个', optional: true })
  per?: 'requirement' | 'object';
  @Day({ zh: '期限从这一天起算；不给则为今天（北京时间）', optional: true }) from?: string;
  @Day({ zh: '统一规定的期限；给出时不按风险计算', optional: true }) dueDate?: string;
  @Part(() => DueDaysInput, { zh: '各风险的期限，日历日；不给的按设置，见 /rectification-settings', optional: true })
  dueDays?: DueDaysInput;
}

export class NoticeItemsParams {
  @Id({ zh: '通知书编号' }) noticeId!: string;
}

export class MilestoneDto {
  @Name({ zh: '节点' }) title!: string;
  @Day({ zh: '日期' }) date!: string;
}

export class PlanDto implements Plan {
  @Text({ zh: '整改措施' }) measures!: string;
  @ListOf(() => MilestoneDto, MOST_MILESTONES, { zh: '节点，按先后，不晚于期限' }) milestones!: MilestoneDto[];
  @Amount({ zh: '预计费用（元）；未知为 null', nullable: true }, [0, MOST_COST]) costYuan!: number | null;
}

export class RectificationInput {
  @OneOf(['notice', 'selfInspection'], { zh: originText }) origin!: 'notice' | 'selfInspection';
  @Id({ zh: '所属系统；与单位二选一', optional: true }) systemId?: string;
  @Id({ zh: '所属单位（不属于某个系统的问题）', optional: true }) organizationId?: string;
  @Name({ zh: '依据的名称，例如外来通知书的文号' }) sourceName!: string;
  @Name({ zh: '标题' }) title!: string;
  @Text({ zh: '整改建议', optional: true, nullable: true }) advice?: string | null;
  @OneOf(risks, { zh: riskText, optional: true, nullable: true }) risk?: Risk | null;
  @Flag({ zh: '是否重大风险隐患', optional: true }) hazard?: boolean;
  @Day({ zh: '期限；不给则按风险的默认期限', optional: true }) dueDate?: string;
  @Line({ zh: '责任人', optional: true, nullable: true }) owner?: string | null;
  @Line({ zh: '责任部门', optional: true, nullable: true }) department?: string | null;
}

export class RectificationPatch {
  @Name({ zh: '标题', optional: true }) title?: string;
  @Text({ zh: '整改建议', optional: true, nullable: true }) advice?: string | null;
  @Day({ zh: '期限；整改方只能提前，推后须申请延期', optional: true }) dueDate?: string;
  @Line({ zh: '责任人', optional: true, nullable: true }) owner?: string | null;
  @Line({ zh: '责任部门', optional: true, nullable: true }) department?: string | null;
  @Part(() => PlanDto, { zh: '整改计划', optional: true, nullable: true }) plan?: PlanDto | null;
  @Text({ zh: '备注', optional: true, nullable: true }) note?: string | null;
}

export class RectificationTargetDto {
  @Name({ zh: '测评对象编号' }) objectKey!: string;
  @Name({ zh: '测评对象名称' }) objectName!: string;
  @OneOf(results, { zh: '建立时的结果；没有测评结果时为 null', nullable: true }) result!: Result | null;
  @OneOf(risks, { zh: riskText, nullable: true }) risk!: Risk | null;
  @Text({ zh: '建立时的结果记录', nullable: true }) record!: string | null;
  @Flag({ zh: '复测是否已确认整改' }) fixed!: boolean;
}

export class AcceptanceContentDto implements Acceptance {
  @Text({ zh: '接受风险的理由' }) reason!: string;
  @TextList(MOST_MEASURES, { zh: '补偿措施，每条一项' }) measures!: string[];
  @Text({ zh: '剩余风险' }) residualRisk!: string;
  @Name({ zh: '申请人' }) requestedBy!: string;
  @Name({ zh: '批准人' }) approver!: string;
  @Day({ zh: '批准日期', nullable: true }) approvedOn!: string | null;
  @Day({ zh: '有效期的最后一天' }) expiry!: string;
}

export class ExtensionDto implements Extension {
  @Id({ zh: '编号' }) id!: string;
  @Text({ zh: '延期理由' }) reason!: string;
  @Day({ zh: '申请的新期限' }) newDate!: string;
  @Day({ zh: '申请时的期限' }) oldDate!: string;
  @OneOf(['requested', 'approved', 'refused', 'withdrawn'], { zh: '待审批、同意、不同意、已撤回' })
  status!: Extension['status'];
  @Name({ zh: '申请人' }) requestedBy!: string;
  @Instant({ zh: '申请时间' }) requestedAt!: string;
  @Name({ zh: '审批人', nullable: true }) decidedBy!: string | null;
  @Instant({ zh: '审批时间', nullable: true }) decidedAt!: string | null;
  @Text({ zh: '审批意见', nullable: true }) note!: string | null;
}

export class RectificationItemDto extends VersionedDto {
  @Id({ zh: '系统编号', nullable: true }) systemId!: string | null;
  @Id({ zh: '单位编号；属于系统的为 null', nullable: true }) organizationId!: string | null;
  @Id({ zh: '现在所依据的测评', nullable: true }) evaluationId!: string | null;
  @OneOf(origins, { zh: originText }) origin!: ItemOrigin;
  @Id({ zh: '通知书或自查的编号', nullable: true }) sourceId!: string | null;
  @Name({ zh: '测评项编号', nullable: true }) item!: string | null;
  @Words({ zh: '标题' }) title!: string;
  @Text({ zh: '整改建议', nullable: true }) advice!: string | null;
  @OneOf(risks, { zh: riskText, nullable: true }) risk!: Risk | null;
  @Flag({ zh: '是否重大风险隐患' }) hazard!: boolean;
  @OneOf(rectificationStates, { zh: stateText }) state!: RectificationState;
  @Day({ zh: '期限' }) dueDate!: string;
  @Line({ zh: '责任人', nullable: true }) owner!: string | null;
  @Line({ zh: '责任部门', nullable: true }) department!: string | null;
  @Part(() => PlanDto, { zh: '整改计划', nullable: true }) plan!: PlanDto | null;
  @Text({ zh: '备注', nullable: true }) note!: string | null;
  @Line({ zh: '最近一次提交复测的人', nullable: true }) submittedBy!: string | null;
  @Part(() => AcceptanceContentDto, { zh: '现行的接受风险', nullable: true }) acceptance!: AcceptanceContentDto | null;
  @Text({ zh: '问题再次出现的依据', nullable: true }) reopenedBy!: string | null;
  @TextList(MOST_EVIDENCE, { zh: '证据编号' }) evidence!: string[];
  @ListOf(() => ExtensionDto, MOST_EXTENSIONS, { zh: '延期申请，按先后' }) extensions!: ExtensionDto[];
  @ListOf(() => RectificationTargetDto, MOST_OBJECTS, { zh: '涉及的测评对象' }) targets!: RectificationTargetDto[];
}

export class HistoryDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '时间（UTC）' }) at!: string;
  @Name({ zh: '操作人' }) by!: string;
  @Words({ zh: '角色；本机用户未指明时为 null', nullable: true }) role!: Role | null;
  @Words({
    zh: '操作：状态表中的各项，以及 open 建立、merge 补充、change 修改、note 进展、retest 复测、extension 延期、evidence 证据',
  })
  action!: string;
  @OneOf(rectificationStates, { zh: '原状态' }) from!: RectificationState;
  @OneOf(rectificationStates, { zh: '新状态' }) to!: RectificationState;
  @Text({ zh: '理由或说明', nullable: true }) reason!: string | null;
  @Free({ type: 'object', additionalProperties: { type: 'object' } }, { zh: '改动的字段，各有 from 和 to' })
  changes!: HistoryEntry['changes'];
}

export class HistoryPage extends PageDto {
  @ListOf(() => HistoryDto, 200, { zh: '历史，按先后' }) items!: HistoryDto[];
}

export class ProgressNoteInput {
  @Text({ zh: '进展' }) text!: string;
}

export class RectificationPage extends PageDto {
  @ListOf(() => RectificationItemDto, 200, { zh: '整改项，按期限排列' }) items!: RectificationItemDto[];
}

export class OpenItemsResult {
  @Whole(0, MOST_ITEMS, { zh: '新建的整改项' }) created!: number;
  @Whole(0, MOST_ITEMS, { zh: '已有的整改项，未重复建立' }) existing!: number;
  @Whole(0, MOST_ITEMS, { zh: '已有的整改项中补充了对象的' }) extended!: number;
  @Whole(0, MOST_ITEMS, { zh: '问题再次出现而重新打开的' }) reopened!: number;
  @ListOf(() => RectificationItemDto, MOST_ITEMS, { zh: '这些测评项的整改项，按标准的次序' })
  items!: RectificationItemDto[];
}
