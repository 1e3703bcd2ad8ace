import { domains, editions, extensions, results, reviewStates, risks } from '@mlps/controls';
import type { DomainCode, Edition, Extension } from '@mlps/controls';
import { Flag, Free, GradeText, Id, ListOf, Name, OneOf, Part, TextList, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { evaluationStates } from '../evaluations/evaluation.entity.js';
import type { EvaluationState } from '../evaluations/evaluation.entity.js';
import { domainCodes } from '../findings/finding.dto.js';

const MOST_OBJECTS = 100_000;
const MOST_ITEMS = 5000;
const MOST_CELLS = 2_147_483_647;

export class GridQuery {
  @Flag({ zh: '为 true 时连同记录、理由、建议等文字', optional: true }) texts?: boolean;
}

export class GridObjectDto {
  @Name({ zh: '测评对象编号' }) id!: string;
  @Name({ zh: '名称' }) name!: string;
  @Name({ zh: '类别' }) kind!: string;
}

export class GridPersonDto {
  @Words({ zh: '编号' }) id!: string;
  @Words({ zh: '姓名' }) name!: string;
}

const column = (items: object): Record<string, unknown> => ({ type: 'array', items });
const index = column({ type: 'integer' });
const indexOrNull = column({ type: ['integer', 'null'] });
const flags = column({ type: 'boolean' });
const texts = column({ type: ['string', 'null'] });
const words = (list: readonly string[]): Record<string, unknown> => column({ type: 'string', enum: [...list] });

/** The answered cells, one column per fact: the n-th entries of all columns belong together. Far shorter than a list of findings. */
export class GridCellsDto {
  @Free(index, { zh: '测评对象，objects 中的序号' }) object!: number[];
  @Free(index, { zh: '测评项，items 中的序号' }) item!: number[];
  @Free(words(results), { zh: '结果' }) result!: string[];
  @Free(index, { zh: '版本' }) version!: number[];
  @Free(words(reviewStates), { zh: '复核状态' }) state!: string[];
  @Free(column({ type: ['string', 'null'], enum: [...risks, null] }), { zh: '风险' }) risk!: (string | null)[];
  @Free(flags, { zh: '是否有记录文字' }) hasRecord!: boolean[];
  @Free(flags, { zh: '是否为沿用上一轮而待核对的' }) toConfirm!: boolean[];
  @Free(index, { zh: '证据份数' }) evidence!: number[];
  @Free(indexOrNull, { zh: '最后记录的人，people 中的序号' }) writer!: (number | null)[];
  @Free(indexOrNull, { zh: '提交人，people 中的序号' }) submitter!: (number | null)[];
}

/** The rest of the cells in the same order, asked for with `texts`. */
export class GridTextsDto {
  @Free(texts, { zh: '结果记录' }) record!: (string | null)[];
  @Free(texts, { zh: '不适用的理由' }) reason!: (string | null)[];
  @Free(texts, { zh: '整改建议' }) advice!: (string | null)[];
  @Free(texts, { zh: '最近的复核意见' }) comment!: (string | null)[];
  @Free(column({ type: ['number', 'null'] }), { zh: '分值，只用于 2015 版' }) points!: (number | null)[];
  @Free(column({ type: ['boolean', 'null'] }), { zh: '是否为确认的重大风险隐患' }) hazard!: (boolean | null)[];
}

export class GridDto {
  @Id({ zh: '测评编号' }) evaluationId!: string;
  @Name({ zh: '测评名称' }) name!: string;
  @Id({ zh: '系统编号' }) systemId!: string;
  @Name({ zh: '系统名称' }) systemName!: string;
  @Id({ zh: '单位编号；没有登记单位为 null', nullable: true }) organizationId!: string | null;
  @OneOf(evaluationStates, { zh: '测评状态' }) state!: EvaluationState;
  @GradeText({ zh: '保护等级' }) grade!: string;
  @Free({ type: 'array', items: { type: 'string', enum: [...extensions] } }, { zh: '扩展' }) extensions!: Extension[];
  @OneOf(editions, { zh: '评分版本' }) edition!: Edition;
  @Free({ type: ['object', 'null'] }, { zh: '评分设置' }) settings!: Record<string, unknown> | null;
  @Words({ zh: '本人的编号，与 people 比较' }) me!: string;
  @ListOf(() => GridObjectDto, MOST_OBJECTS, { zh: '测评对象，按建立次序' }) objects!: GridObjectDto[];
  @TextList(MOST_ITEMS, { zh: '测评项编号，按标准的次序' }) items!: string[];
  @ListOf(() => GridPersonDto, MOST_OBJECTS, { zh: '记录和提交的人' }) people!: GridPersonDto[];
  @Part(() => GridCellsDto, { zh: '已有结果的格' }) cells!: GridCellsDto;
  @Part(() => GridTextsDto, { zh: '各格的文字', optional: true }) texts?: GridTextsDto;
}

export class ProgressCountsDto {
  @Whole(0, MOST_CELLS, { zh: '应有结果的格' }) applicable!: number;
  @Whole(0, MOST_CELLS, { zh: '还没有结果的' }) unanswered!: number;
  @Whole(0, MOST_CELLS, { zh: '已保存' }) saved!: number;
  @Whole(0, MOST_CELLS, { zh: '已提交' }) submitted!: number;
  @Whole(0, MOST_CELLS, { zh: '已退回' }) returned!: number;
  @Whole(0, MOST_CELLS, { zh: '已通过' }) accepted!: number;
}

export class DomainProgressDto extends ProgressCountsDto {
  @OneOf(domainCodes, { zh: '安全类' }) domain!: DomainCode;
}

export class ProgressDto extends ProgressCountsDto {
  @Whole(0, MOST_CELLS, { zh: '高风险问题' }) high!: number;
  @Whole(0, MOST_CELLS, { zh: '中风险问题' }) medium!: number;
  @Whole(0, MOST_CELLS, { zh: '低风险问题' }) low!: number;
  @Whole(0, MOST_CELLS, { zh: '还没有评定风险的问题' }) unrated!: number;
  @ListOf(() => DomainProgressDto, domains.length, { zh: '各安全类' }) domains!: DomainProgressDto[];
}

export class UnansweredQuery extends PageQuery {
  @OneOf(domainCodes, { zh: '只列这个安全类', optional: true }) domain?: DomainCode;
  @Name({ zh: '只列这个测评对象', optional: true }) object?: string;
}

export class UnansweredDto {
  @Name({ zh: '测评对象编号' }) object!: string;
  @Name({ zh: '测评项编号' }) item!: string;
}

export class UnansweredPage extends PageDto {
  @ListOf(() => UnansweredDto, 200, { zh: '按对象类别应测而没有结果的格，按对象、再按标准的次序' })
  items!: UnansweredDto[];
}
