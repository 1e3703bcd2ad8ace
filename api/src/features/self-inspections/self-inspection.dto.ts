import { risks } from '@mlps/controls';
import type { Risk } from '@mlps/controls';
import { inspectionTemplates } from '@mlps/controls/rectification';
import type { Answers } from '@mlps/controls/rectification';
import { Day, Flag, Free, Id, ListOf, Name, OneOf, TextList, Whole, Words } from '../../dto/fields.js';
import { PageDto, VersionedDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { selfInspectionStates } from './self-inspection.entity.js';
import type { SelfInspectionState } from './self-inspection.entity.js';

const templateIds = inspectionTemplates.map(({ id }) => id);
const answersSchema = { type: 'object', description: '按模板字段编号填写的答案；列表字段为对象的列表' };
const templateText = '模板：' + inspectionTemplates.map(({ id, zh }) => `${id} ${zh}`).join('、');
const stateText = '状态：draft 填写中、completed 已完成（不再接受修改，改回 draft 才可修改）';
const MOST_FIELDS = 500;
const [FIRST_YEAR, LAST_YEAR] = [1994, 2999];

export class SelfInspectionParams {
  @Id({ zh: '自查编号' }) selfInspectionId!: string;
}

export class SelfInspectionQuery extends PageQuery {
  @Id({ zh: '只列这个单位的', optional: true }) organizationId?: string;
  @Whole(FIRST_YEAR, LAST_YEAR, { zh: '只列这一年度的', optional: true }) year?: number;
  @OneOf(selfInspectionStates, { zh: '只列这个状态的', optional: true }) state?: SelfInspectionState;
  @Flag({ zh: 'true 只列本人所在单位的，不列下级单位的', optional: true }) own?: boolean;
}

export class SelfInspectionInput {
  @Id({ zh: '自查单位' }) organizationId!: string;
  @OneOf(templateIds, { zh: templateText }) template!: string;
  @Whole(FIRST_YEAR, LAST_YEAR, { zh: '年度' }) year!: number;
  @Name({ zh: '标题；不给则由年度和模板组成', optional: true }) title?: string;
  @Free(answersSchema, { zh: '答案；可以不完整', optional: true }) answers?: unknown;
  @Id({ zh: '沿用这次自查的答案：同一单位、同一模板、更早的年度；须确认的字段列在 toConfirm', optional: true })
  previousId?: string;
}

export class SelfInspectionPatch {
  @Name({ zh: '标题', optional: true }) title?: string;
  @Free(answersSchema, { zh: '要改的答案，按字段编号；null 清除，没有写的字段不变', optional: true }) answers?: unknown;
  @TextList(MOST_FIELDS, { zh: '已核对、照旧不变的沿用字段', optional: true }) confirmed?: string[];
  @OneOf(selfInspectionStates, { zh: stateText, optional: true }) state?: SelfInspectionState;
}

export class SelfInspectionDto extends VersionedDto {
  @Id({ zh: '自查单位' }) organizationId!: string;
  @Name({ zh: '单位名称' }) organizationName!: string;
  @OneOf(templateIds, { zh: templateText }) template!: string;
  @Name({ zh: '标题' }) title!: string;
  @Whole(FIRST_YEAR, LAST_YEAR, { zh: '年度' }) year!: number;
  @OneOf(selfInspectionStates, { zh: stateText }) state!: SelfInspectionState;
  @Day({ zh: '完成日期', nullable: true }) completedOn!: string | null;
  @Free(answersSchema, { zh: '答案' }) answers!: Answers;
  @TextList(MOST_FIELDS, { zh: '从上一次沿用、尚待核对的字段' }) toConfirm!: string[];
  @Id({ zh: '沿用自哪一次自查', nullable: true }) previousId!: string | null;
}

export class SelfInspectionPage extends PageDto {
  @ListOf(() => SelfInspectionDto, 200, { zh: '自查，按建立时间排列' }) items!: SelfInspectionDto[];
}

export class WeaknessDto {
  @Words({ zh: '在自查中的位置；同一不足每次相同' }) key!: string;
  @Words({ zh: '不足' }) title!: string;
  @Words({ zh: '整改措施', nullable: true }) advice!: string | null;
  @OneOf(risks, { zh: '风险；未评定为 null', nullable: true }) risk!: Risk | null;
  @Words({ zh: '责任人', nullable: true }) owner!: string | null;
  @Words({ zh: '责任部门', nullable: true }) department!: string | null;
  @Day({ zh: '完成期限', nullable: true }) dueDate!: string | null;
}

export class WeaknessList {
  @ListOf(() => WeaknessDto, 10_000, { zh: '答案承认的不足，按模板次序' }) items!: WeaknessDto[];
}

const figure = { type: ['number', 'boolean', 'null'] };

export class YearChangeDto {
  @Words({ zh: '字段编号' }) field!: string;
  @Words({ zh: '字段' }) zh!: string;
  @Free(figure, { zh: '上一次的答案；没有为 null' }) before!: number | boolean | null;
  @Free(figure, { zh: '这一次的答案；没有为 null' }) after!: number | boolean | null;
}

export class YearChangeList {
  @Id({ zh: '与哪一次自查相比；没有为 null', nullable: true }) previousId!: string | null;
  @ListOf(() => YearChangeDto, MOST_FIELDS, { zh: '与上一次不同的数量和是否' }) items!: YearChangeDto[];
}

const sectionSchema = {
  type: 'object',
  description: '一节：id、zh、en 和 fields（字段及其类型、选项、列、何种答案即为不足）',
};
const sectionsSchema = { type: 'array', items: sectionSchema };

export class TemplateDto {
  @Words({ zh: '模板编号' }) id!: string;
  @Words({ zh: '名称' }) zh!: string;
  @Words({ zh: '英文名称' }) en!: string;
  @Free(sectionSchema, { zh: '依据和组织领导' }) opening!: unknown;
  @Free(sectionsSchema, { zh: '正文各节' }) sections!: unknown;
  @Free(sectionsSchema, { zh: '不足、意见和建议' }) closing!: unknown;
}

export class TemplateList {
  @ListOf(() => TemplateDto, 100, { zh: '自查模板' }) items!: TemplateDto[];
}
