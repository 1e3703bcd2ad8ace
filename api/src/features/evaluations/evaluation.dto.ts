import { editions } from '@mlps/controls';
import type { Edition, Extension, Settings } from '@mlps/controls';
import { Day, ExtensionList, Flag, Free, GradeText, Id, Line, ListOf, Name, OneOf } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';

import { PageQuery } from '../../http/paging.js';
import { evaluationStates } from './evaluation.entity.js';
import type { EvaluationState } from './evaluation.entity.js';

const settings = { type: 'object', description: '评分设置；字段与取值见评分说明' };
const states = '状态：draft 编制中、inProgress 测评中、completed 已完成（不再接受结果）';

export class EvaluationParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class EvaluationQuery extends PageQuery {
  @Id({ zh: '只列这个系统的测评', optional: true }) systemId?: string;
  @OneOf(evaluationStates, { zh: '只列这个状态的测评', optional: true }) state?: EvaluationState;
}

export class EvaluationRemoveQuery {
  @Flag({ zh: '为 true 时连同对象、结果和整改项一起删除', optional: true }) force?: boolean;
}

/** Who evaluated, when, and how to reach them. */
abstract class FactsInput {
  @Line({ zh: '测评机构', optional: true, nullable: true }) body?: string | null;
  @Line({ zh: '项目负责人', optional: true, nullable: true }) leader?: string | null;
  @Line({ zh: '联系人', optional: true, nullable: true }) contact?: string | null;
  @Line({ zh: '联系电话', optional: true, nullable: true }) phone?: string | null;
  @Line({ zh: '报告编号', optional: true, nullable: true }) reportNumber?: string | null;
  @Day({ zh: '开始日期', optional: true, nullable: true }) startDate?: string | null;
  @Day({ zh: '报告日期，决定适用的版本', optional: true, nullable: true }) reportDate?: string | null;
}

export class EvaluationInput extends FactsInput {
  @Id({ zh: '系统编号' }) systemId!: string;
  @Name({ zh: '测评名称', example: '2026 年等级测评' }) name!: string;
  @OneOf(editions, { zh: '评分版本' }) edition!: Edition;
  @GradeText({ zh: '保护等级；不给则取系统的', optional: true }) grade?: string;
  @ExtensionList({ zh: '扩展要求；不给则取系统的', optional: true }) extensions?: Extension[];
  @Free(settings, { zh: '评分设置', optional: true }) settings?: Partial<Settings>;
}

export class EvaluationPatch extends FactsInput {
  @Name({ zh: '测评名称', optional: true }) name?: string;
  @OneOf(evaluationStates, { zh: states, optional: true }) state?: EvaluationState;
  @OneOf(editions, { zh: '评分版本', optional: true }) edition?: Edition;
  @GradeText({ zh: '保护等级；已有结果须都属于新的等级', optional: true }) grade?: string;
  @ExtensionList({ zh: '扩展要求；已有结果须都属于新的扩展', optional: true }) extensions?: Extension[];
  @Free(settings, { zh: '评分设置，整体替换', optional: true }) settings?: Partial<Settings>;
}

export class EvaluationDto extends VersionedDto {
  @Id({ zh: '系统编号' }) systemId!: string;
  @Name({ zh: '系统名称' }) systemName!: string;
  @Name({ zh: '单位名称', nullable: true }) organizationName!: string | null;
  @Name({ zh: '测评名称' }) name!: string;
  @OneOf(evaluationStates, { zh: states }) state!: EvaluationState;
  @OneOf(editions, { zh: '评分版本' }) edition!: Edition;
  @GradeText({ zh: '保护等级' }) grade!: string;
  @ExtensionList({ zh: '扩展要求' }) extensions!: Extension[];
  @Free(settings, { zh: '评分设置；未写的项取默认值' }) settings!: Partial<Settings>;
  @Line({ zh: '测评机构', nullable: true }) body!: string | null;
  @Line({ zh: '项目负责人', nullable: true }) leader!: string | null;
  @Line({ zh: '联系人', nullable: true }) contact!: string | null;
  @Line({ zh: '联系电话', nullable: true }) phone!: string | null;
  @Line({ zh: '报告编号', nullable: true }) reportNumber!: string | null;
  @Day({ zh: '开始日期', nullable: true }) startDate!: string | null;
  @Day({ zh: '报告日期', nullable: true }) reportDate!: string | null;
}

export class EvaluationPage extends PageDto {
  @ListOf(() => EvaluationDto, 200, { zh: '测评，按建立时间排列' }) items!: EvaluationDto[];
}
