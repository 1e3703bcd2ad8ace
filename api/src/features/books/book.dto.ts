import { editions } from '@mlps/controls';
import type { Edition } from '@mlps/controls';
import type { ObjectUse } from '@mlps/workbooks';
import {
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
import { PageQuery } from '../../http/paging.js';
import { bookKinds, bookStates } from './book.entity.js';
import type { BookKind, BookState } from './book.entity.js';
import { previewKinds } from './preview.js';
import type { PreviewKind } from './preview.js';

const MOST_ROWS = 60_000;
const MOST_SHEETS = 200;
const MOST_OBJECTS = 20_000;
const MOST_COLUMNS = 200;
const MOST_BYTES = 2_147_483_647;
const kindText = '种类：record 本工具导出的记录表、foreign 其他机构的记录表、notice 通知书的整改清单；尚未确定为 null';
const stateText = '状态：columns 须先指明各列含义、preview 预览（什么也没有写入）、applied 已应用';
const rowText =
  '行的处置：conflicting 冲突、refused 未置入、changed 有变化、unchanged 与现有相同、blank 无结果、doubled 重复、remark 已置入但请核对、loose 表内其他文字';
const useText = 'existing 就是系统中的某个对象、new 新建、skip 不导入';
const uses: readonly ObjectUse[] = ['existing', 'new', 'skip'];
const takes = ['book', 'current'] as const;
const modes = ['all', 'good'] as const;
const mappingSchema = {
  type: 'object',
  description: '列对应关系 mlps-columns/1：columns 中每个字段给出表头文字，或“=”加列字母',
  properties: {
    format: { const: 'mlps-columns/1' },
    name: { type: 'string' },
    headingRow: { type: 'integer', minimum: 0 },
    columns: { type: 'object', additionalProperties: { type: 'string' } },
    results: { type: 'object', additionalProperties: { type: 'string' } },
  },
  required: ['format', 'columns'],
};

export class EvaluationBooksParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class EvaluationBookParams extends EvaluationBooksParams {
  @Id({ zh: '工作簿编号' }) bookId!: string;
}

export class SystemBooksParams {
  @Id({ zh: '系统编号' }) systemId!: string;
}

export class SystemBookParams extends SystemBooksParams {
  @Id({ zh: '工作簿编号' }) bookId!: string;
}

export class NoticeBooksParams {
  @Id({ zh: '通知书编号' }) noticeId!: string;
}

export class NoticeBookParams extends NoticeBooksParams {
  @Id({ zh: '工作簿编号' }) bookId!: string;
}

export class UploadBookQuery {
  @Name({ zh: '文件名；也可由 Content-Disposition 给出', optional: true }) name?: string;
  @Id({ zh: '按这个保存过的列对应关系读取', optional: true }) columnMappingId?: string;
}

export class BookRowQuery extends PageQuery {
  @OneOf(previewKinds, { zh: `只列这一类；${rowText}`, optional: true }) kind?: PreviewKind;
  @Line({ zh: '只列这张工作表的', optional: true }) sheet?: string;
  @Line({ zh: '只列含有这些字的（文字、理由、测评项、对象）', optional: true }) q?: string;
}

export class RecordBookQuery {
  @Line({ zh: '只导出这些测评对象，编号以逗号分隔；不给则为全部', optional: true }, 4000) objects?: string;
}

export class ObjectChoiceInput {
  @Name({ zh: '工作簿中的对象编号' }) object!: string;
  @OneOf(uses, { zh: useText }) use!: ObjectUse;
  @Name({ zh: '系统中的对象编号；use 为 existing 时给出', optional: true }) key?: string;
  @Name({ zh: '新建对象的名称', optional: true }) name?: string;
  @Name({ zh: '新建对象的类型', optional: true }) kind?: string;
}

export class BookPatch {
  @ListOf(() => ObjectChoiceInput, MOST_OBJECTS, { zh: '对各测评对象的决定，整体替换', optional: true })
  objects?: ObjectChoiceInput[];
  @Free(mappingSchema, { zh: '列对应关系；给出时按它重新读取文件', optional: true }) mapping?: unknown;
}

export class DecisionInput {
  @Line({ zh: '冲突行的 key' }, 1000) key!: string;
  @OneOf(takes, { zh: 'book 以工作簿为准、current 保留现有' }) take!: (typeof takes)[number];
}

export class ApplyBookInput {
  @Line({ zh: '所见预览的标记 seen；与现在的不同即拒绝，请重新查看' }, 64) seen!: string;
  @OneOf(modes, { zh: 'good（默认）：写入没有问题的行；all：有冲突未决定或有行未置入就什么也不写', optional: true })
  mode?: (typeof modes)[number];
  @ListOf(() => DecisionInput, MOST_ROWS, { zh: '对冲突的决定；没有决定的保留现有', optional: true })
  decisions?: DecisionInput[];
}

export class ApplyNewEvaluationInput extends ApplyBookInput {
  @Name({ zh: '新测评的名称' }) evaluationName!: string;
  @OneOf(editions, { zh: '评分版本；不给则为 2021', optional: true }) edition?: Edition;
  @Line({ zh: '测评机构', optional: true, nullable: true }) body?: string | null;
  @Day({ zh: '报告日期', optional: true, nullable: true }) reportDate?: string | null;
}

export class BookCountsDto {
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '读取的行；其后七项之和' }) read!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '有变化' }) changed!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '与现有相同' }) unchanged!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '与现有冲突' }) conflicting!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '未置入' }) refused!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '没有结果' }) blank!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '重复' }) doubled!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '所属对象不导入' }) skipped!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '导出过而没有回来的行' }) missing!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '已置入但请核对' }) remark!: number;
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '表内其他文字' }) loose!: number;
}

export class BookSheetDto {
  @Words({ zh: '工作表' }) sheet!: string;
  @Flag({ zh: '是否隐藏' }) hidden!: boolean;
  @Words({ zh: '测评对象编号；没有读取的为 null', nullable: true }) object!: string | null;
  @Words({ zh: '判断的类型', nullable: true }) kind!: string | null;
  @Words({ zh: '判断的安全类', nullable: true }) domain!: string | null;
  @Whole(0, MOST_ROWS, { zh: '行数' }) rows!: number;
  @Words({ zh: '没有读取的原因；读取了的为 null', nullable: true }) skipped!: string | null;
}

export class BookObjectDto {
  @Words({ zh: '工作簿中的对象编号' }) object!: string;
  @Words({ zh: '名称' }) name!: string;
  @Words({ zh: '类型' }) kind!: string;
  @OneOf(uses, { zh: useText }) use!: ObjectUse;
  @Words({ zh: '导入后的对象编号' }) key!: string;
  @Whole(0, MOST_ROWS, { zh: '在工作簿中有结果的行数' }) findings!: number;
}

export class BookColumnDto {
  @Words({ zh: '列字母' }) letters!: string;
  @Words({ zh: '表头' }) heading!: string;
  @TextList(10, { zh: '内容举例' }) samples!: string[];
}

export class BookColumnsDto {
  @Words({ zh: '取自哪张工作表' }) sheet!: string;
  @Whole(0, MOST_ROWS, { zh: '表头所在的行；没有表头为 0' }) headingRow!: number;
  @ListOf(() => BookColumnDto, MOST_COLUMNS, { zh: '各列' }) columns!: BookColumnDto[];
  @Free(mappingSchema, { zh: '建议的列对应关系；看不出来为 null', nullable: true }) proposal!: unknown;
}

export class BookAppliedDto {
  @Instant({ zh: '应用时间' }) at!: string;
  @Words({ zh: '应用人' }) by!: string;
  @OneOf(modes, { zh: '方式' }) mode!: (typeof modes)[number];
  @Whole(0, MOST_ROWS, { zh: '写入的行' }) changed!: number;
  @Whole(0, MOST_ROWS, { zh: '其中以工作簿为准的冲突' }) taken!: number;
  @Whole(0, MOST_ROWS, { zh: '保留现有、没有写入的行' }) left!: number;
  @Id({ zh: '写入的测评；整改清单为 null', nullable: true }) evaluationId!: string | null;
}

export class BookDto extends VersionedDto {
  @OneOf(bookKinds, { zh: kindText, nullable: true }) kind!: BookKind | null;
  @OneOf(bookStates, { zh: stateText }) state!: BookState;
  @Name({ zh: '文件名' }) fileName!: string;
  @Words({ zh: '文件格式' }) format!: string;
  @Whole(0, MOST_BYTES, { zh: '字节数' }) size!: number;
  @Words({ zh: '文件内容的 SHA-256' }) sha256!: string;
  @Name({ zh: '上传人' }) uploadedBy!: string;
  @Flag({ zh: '上传时：同一内容此前已上传过，这就是那个工作簿' }) repeated!: boolean;
  @Words({ zh: '预览的标记，应用时带回' }) seen!: string;
  @Part(() => BookCountsDto, { zh: '计数' }) counts!: BookCountsDto;
  @TextList(1000, { zh: '关于整个文件的说明' }) notices!: string[];
  @ListOf(() => BookSheetDto, MOST_SHEETS, { zh: '工作表' }) sheets!: BookSheetDto[];
  @ListOf(() => BookObjectDto, MOST_OBJECTS, { zh: '测评对象' }) objects!: BookObjectDto[];
  @Part(() => BookColumnsDto, { zh: '各列，供指明含义；本工具导出的为 null', nullable: true })
  columns!: BookColumnsDto | null;
  @Free(mappingSchema, { zh: '读取时所用的列对应关系', nullable: true }) mapping!: unknown;
  @Part(() => BookAppliedDto, { zh: '应用的情况；尚未应用为 null', nullable: true }) applied!: BookAppliedDto | null;
}

export class BookSummaryDto extends VersionedDto {
  @OneOf(bookKinds, { zh: kindText, nullable: true }) kind!: BookKind | null;
  @OneOf(bookStates, { zh: stateText }) state!: BookState;
  @Name({ zh: '文件名' }) fileName!: string;
  @Whole(0, MOST_BYTES, { zh: '字节数' }) size!: number;
  @Words({ zh: '文件内容的 SHA-256' }) sha256!: string;
  @Name({ zh: '上传人' }) uploadedBy!: string;
  @Part(() => BookAppliedDto, { zh: '应用的情况；尚未应用为 null', nullable: true }) applied!: BookAppliedDto | null;
}

export class BookPage extends PageDto {
  @ListOf(() => BookSummaryDto, 200, { zh: '工作簿，按上传先后' }) items!: BookSummaryDto[];
}

export class FieldChangeDto {
  @Words({ zh: '字段' }) field!: string;
  @Text({ zh: '现有的内容；空为 null', nullable: true }) before!: string | null;
  @Text({ zh: '工作簿的内容；空为 null', nullable: true }) after!: string | null;
}

export class BookRowDto {
  @OneOf(previewKinds, { zh: rowText }) kind!: PreviewKind;
  @Words({ zh: '工作表' }) sheet!: string;
  @Whole(0, 2_000_000, { zh: 'Excel 的行号' }) row!: number;
  @Words({ zh: '对象和测评项合成的键', nullable: true }) key!: string | null;
  @Words({ zh: '测评对象编号', nullable: true }) object!: string | null;
  @Words({ zh: '测评项编号', nullable: true }) item!: string | null;
  @Words({ zh: '该行的文字' }) text!: string;
  @Words({ zh: '原因的代码', nullable: true }) code!: string | null;
  @Words({ zh: '原因', nullable: true }) reason!: string | null;
  @Words({ zh: '文字所属的测评项，不在本系统之内', nullable: true }) belongsTo!: string | null;
  @ListOf(() => FieldChangeDto, 20, { zh: '不同的字段，双方内容并列' }) changes!: FieldChangeDto[];
}

export class BookRowPage extends PageDto {
  @Whole(0, MOST_ROWS * MOST_SHEETS, { zh: '符合条件的总行数' }) total!: number;
  @ListOf(() => BookRowDto, 200, { zh: '各行' }) items!: BookRowDto[];
}

export class MappingsParams {
  @Id({ zh: '单位编号' }) organizationId!: string;
}

export class MappingParams extends MappingsParams {
  @Id({ zh: '列对应关系编号' }) columnMappingId!: string;
}

export class ColumnMappingInput {
  @Name({ zh: '名称，例如测评机构的名称' }) name!: string;
  @Free(mappingSchema, { zh: '列对应关系' }) mapping!: unknown;
}

export class ColumnMappingDto extends VersionedDto {
  @Id({ zh: '单位编号' }) organizationId!: string;
  @Name({ zh: '名称' }) name!: string;
  @Free(mappingSchema, { zh: '列对应关系' }) mapping!: unknown;
}

export class ColumnMappingPage extends PageDto {
  @ListOf(() => ColumnMappingDto, 200, { zh: '列对应关系' }) items!: ColumnMappingDto[];
}
