import { actions, gates, rectificationStates, retestOutcomes, roles } from '@mlps/controls/rectification';
import type { Action, Gate, RectificationState, RetestOutcome, Role } from '@mlps/controls/rectification';
import { Day, Line, ListOf, Name, OneOf, Part, Text, TextList, Words } from '../../dto/fields.js';
import { AcceptanceContentDto, PlanDto } from './rectification.dto.js';

const MOST_OBJECTS = 10_000;
const MOST_EVIDENCE = 100;

/** The outcome of a retest for one object of the item. */
export class MoveRetestInput {
  @Name({ zh: '测评对象编号' }) object!: string;
  @OneOf(retestOutcomes, { zh: 'fixed 已整改、partly 部分整改、stillThere 未整改、couldNotTest 无法测试、new 新发现' })
  outcome!: RetestOutcome;
  @Text({ zh: '复测记录；无法测试的写明原因', optional: true }) record?: string;
}

export class MoveInput {
  @OneOf(actions, {
    zh: '操作：plan 制定计划、start 开始整改、replan 重新计划、submit 提交复测、withdraw 撤回提交、return 退回、close 复测通过并关闭、fixOnSite 现场整改并复测通过、accept 接受风险、expire 接受到期（系统）、revoke 撤回接受、reopen 重新打开、cancel 撤销、restore 恢复',
  })
  action!: Action;
  @Text({ zh: '理由', optional: true, nullable: true }) reason?: string | null;
  @Part(() => PlanDto, { zh: '整改计划', optional: true, nullable: true }) plan?: PlanDto | null;
  @Line({ zh: '责任人', optional: true, nullable: true }) owner?: string | null;
  @Line({ zh: '责任部门', optional: true, nullable: true }) department?: string | null;
  @Day({ zh: '期限', optional: true, nullable: true }) dueDate?: string | null;
  @TextList(MOST_EVIDENCE, { zh: '随此提交的证据编号', optional: true }) evidence?: string[];
  @ListOf(() => MoveRetestInput, MOST_OBJECTS, { zh: '各对象的复测结果', optional: true }) retest?: MoveRetestInput[];
  @Part(() => AcceptanceContentDto, { zh: '接受风险的全部内容', optional: true, nullable: true })
  acceptance?: AcceptanceContentDto | null;
  @Line({ zh: '问题再次出现的依据：结果、复测或文书', optional: true, nullable: true }) origin?: string | null;
}

export class GateDto {
  @OneOf(gates, { zh: '条件' }) gate!: Gate;
  @Words({ zh: '说明' }) zh!: string;
}

export class LegalMoveDto {
  @OneOf(actions, { zh: '操作' }) action!: Action;
  @Words({ zh: '名称' }) zh!: string;
  @OneOf(rectificationStates, { zh: '之后的状态' }) to!: RectificationState;
  @ListOf(() => GateDto, gates.length, { zh: '须满足的条件' }) gates!: GateDto[];
  @OneOfEach(roles, { zh: '可以操作的角色' }) roles!: Role[];
}

export class LegalMovesDto {
  @OneOf(rectificationStates, { zh: '现在的状态' }) state!: RectificationState;
  @ListOf(() => LegalMoveDto, 40, { zh: '现在可以做的操作' }) moves!: LegalMoveDto[];
}

/** A list of words of a closed list, for an answer. */
function OneOfEach(words: readonly string[], options: { zh: string }): PropertyDecorator {
  return TextList(words.length, { ...options, schema: { type: 'array', items: { type: 'string', enum: [...words] } } });
}
