import { results, risks } from '@mlps/controls';
import type { Result, Risk } from '@mlps/controls';
import { Day, Id, Line, ListOf, Name, OneOf, Part, Text, TextList, Whole, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { rectificationStates } from './rectification.entity.js';
import type { RectificationState } from './rectification.entity.js';

const MOST_ITEMS = 2000;
const MOST_DAYS = 3660;
const MOST_OBJECTS = 10_000;
const riskText = '风险：high 高、medium 中、low 低；未评定为 null';
const stateText =
  '状态：open 待整改、planned 已定方案、inProgress 整改中、submitted 待复测、closed 已关闭、accepted 已接受、cancelled 已取消';

export class EvaluationItemsParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class RectificationParams {
  @Id({ zh: '整改项编号' }) rectificationItemId!: string;
}

export class RectificationQuery extends PageQuery {
  @OneOf(rectificationStates, { zh: '只列这个状态', optional: true }) state?: RectificationState;
  @OneOf(risks, { zh: '只列这个风险', optional: true }) risk?: Risk;
  @Day({ zh: '只列期限在这一天或之前的', optional: true }) dueTo?: string;
  @Line({ zh: '只列这个责任部门', optional: true }) department?: string;
}

export class AllRectificationQuery extends RectificationQuery {
  @Id({ zh: '只列这次测评的', optional: true }) evaluationId?: string;
  @Id({ zh: '只列这个系统的', optional: true }) systemId?: string;
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
  @Day({ zh: '期限从这一天起算；不给则为今天（北京时间）', optional: true }) from?: string;
  @Part(() => DueDaysInput, { zh: '各风险的期限；不给的取默认：高 15、中 30、低 60、未评定 30', optional: true })
  dueDays?: DueDaysInput;
}

export class RectificationPatch {
  @OneOf(rectificationStates, { zh: `${stateText}。这里只能在前四个之间改动`, optional: true })
  state?: RectificationState;
  @Name({ zh: '标题', optional: true }) title?: string;
  @Text({ zh: '整改建议', optional: true, nullable: true }) advice?: string | null;
  @Day({ zh: '期限', optional: true }) dueDate?: string;
  @Line({ zh: '责任人', optional: true, nullable: true }) owner?: string | null;
  @Line({ zh: '责任部门', optional: true, nullable: true }) department?: string | null;
  @Text({ zh: '整改方案', optional: true, nullable: true }) plan?: string | null;
  @Text({ zh: '备注', optional: true, nullable: true }) note?: string | null;
}

export class RectificationTargetDto {
  @Name({ zh: '测评对象编号' }) objectKey!: string;
  @Name({ zh: '测评对象名称' }) objectName!: string;
  @OneOf(results, { zh: '建立时的结果' }) result!: Result;
  @OneOf(risks, { zh: riskText, nullable: true }) risk!: Risk | null;
  @Text({ zh: '建立时的结果记录', nullable: true }) record!: string | null;
}

export class RectificationItemDto extends VersionedDto {
  @Id({ zh: '测评编号' }) evaluationId!: string;
  @Name({ zh: '测评项编号' }) item!: string;
  @Words({ zh: '标题' }) title!: string;
  @Text({ zh: '整改建议', nullable: true }) advice!: string | null;
  @OneOf(risks, { zh: riskText, nullable: true }) risk!: Risk | null;
  @OneOf(rectificationStates, { zh: stateText }) state!: RectificationState;
  @Day({ zh: '期限' }) dueDate!: string;
  @Line({ zh: '责任人', nullable: true }) owner!: string | null;
  @Line({ zh: '责任部门', nullable: true }) department!: string | null;
  @Text({ zh: '整改方案', nullable: true }) plan!: string | null;
  @Text({ zh: '备注', nullable: true }) note!: string | null;
  @ListOf(() => RectificationTargetDto, MOST_OBJECTS, { zh: '涉及的测评对象' }) targets!: RectificationTargetDto[];
}

export class RectificationPage extends PageDto {
  @ListOf(() => RectificationItemDto, 200, { zh: '整改项，按期限排列' }) items!: RectificationItemDto[];
}

export class OpenItemsResult {
  @Whole(0, MOST_ITEMS, { zh: '新建的整改项' }) created!: number;
  @Whole(0, MOST_ITEMS, { zh: '已有的整改项，未重复建立' }) existing!: number;
  @Whole(0, MOST_ITEMS, { zh: '已有的整改项中补充了对象的' }) extended!: number;
  @ListOf(() => RectificationItemDto, MOST_ITEMS, { zh: '这些测评项的整改项，按标准的次序' })
  items!: RectificationItemDto[];
}
