import { Free, Day, Flag, Instant, Line, ListOf, OneOf, TextList, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';

const MOST_ENTRIES = 2_147_483_647;
const LONGEST_ID = 200;
const exportFormats = ['csv', 'jsonl'] as const;

export class AuditFilter extends PageQuery {
  @Day({ zh: '起始日期（北京时间），含当天', optional: true }) from?: string;
  @Day({ zh: '截止日期（北京时间），含当天', optional: true }) to?: string;
  @Line({ zh: '操作者编号', optional: true }, LONGEST_ID) actorId?: string;
  @Line({ zh: '操作，如 findings.put；以 . 结尾时为一类操作，如 findings.', optional: true }, LONGEST_ID)
  operation?: string;
  @Line({ zh: '对象种类，如 evaluations', optional: true }, LONGEST_ID) objectKind?: string;
  @Line({ zh: '对象编号', optional: true }, LONGEST_ID) objectId?: string;
  @Line({ zh: '请求编号', optional: true }, LONGEST_ID) requestId?: string;
  @OneOf(['done', 'refused'], { zh: 'done 成功，refused 被拒绝', optional: true }) result?: 'done' | 'refused';
  @Line({ zh: '姓名、地址、理由或改动的值中含有这段文字', optional: true }) q?: string;
}

export class AuditExportQuery extends AuditFilter {
  @OneOf(exportFormats, { zh: 'csv（默认）或 jsonl，每行一个 JSON', optional: true })
  format?: (typeof exportFormats)[number];
}

const anything = {};
const pair = { type: 'array', items: anything, minItems: 2, maxItems: 2 };

export class RowChangeDto {
  @Words({ zh: '数据表' }) table!: string;
  @OneOf(['inserted', 'updated', 'deleted'], { zh: '增、改、删' }) change!: string;
  @Words({ zh: '记录的编号' }) id!: string;
  @Free({ type: 'object', additionalProperties: pair }, { zh: '改动的字段：[原值, 新值]' }) fields!: object;
}

export class TableSummaryDto {
  @Words({ zh: '数据表' }) table!: string;
  @Whole(0, MOST_ENTRIES, { zh: '新增的条数' }) inserted!: number;
  @Whole(0, MOST_ENTRIES, { zh: '修改的条数' }) updated!: number;
  @Whole(0, MOST_ENTRIES, { zh: '删除的条数' }) deleted!: number;
  @Words({ zh: '全部内容的 SHA-256' }) sha256!: string;
  @TextList(500, { zh: '记录的编号，最多 500 个' }) ids!: readonly string[];
}

export class AuditEntryDto {
  @Whole(1, MOST_ENTRIES, { zh: '序号，连续不断' }) seq!: number;
  @Instant({ zh: '时间（UTC）' }) at!: string;
  @Words({ zh: '操作者编号；system 为服务自身，nobody 为未登录者' }) actorId!: string;
  @Words({ zh: '操作者姓名' }) actorName!: string;
  @Words({ zh: '来源地址', nullable: true }) address!: string | null;
  @Words({ zh: '请求编号', nullable: true }) requestId!: string | null;
  @Words({ zh: '操作' }) operation!: string;
  @Words({ zh: '对象种类', nullable: true }) objectKind!: string | null;
  @Words({ zh: '对象编号', nullable: true }) objectId!: string | null;
  @Words({ zh: '理由', nullable: true }) reason!: string | null;
  @Words({ zh: 'done，或被拒绝的代码' }) result!: string;
  @Free({ type: ['object', 'null'] }, { zh: '地址中的参数', nullable: true }) params!: object | null;
  @ListOf(() => RowChangeDto, 100_000, { zh: '逐条的改动' }) changes!: readonly RowChangeDto[];
  @ListOf(() => TableSummaryDto, 1000, { zh: '条数太多时的汇总' }) bulk!: readonly TableSummaryDto[];
  @Free({ type: ['object', 'null'] }, { zh: '服务自己的说明', nullable: true }) note!: object | null;
  @Words({ zh: '校验值' }) hash!: string;
  @Words({ zh: '前一条的校验值' }) prevHash!: string;
}

export class AuditPage extends PageDto {
  @ListOf(() => AuditEntryDto, 200, { zh: '审计记录，新的在前' }) items!: AuditEntryDto[];
}

export class ChainFaultDto {
  @Words({
    zh: 'edited 被改、removed 不见、reordered 换位、added 多出、truncated 末尾被截、head-edited 链尾被改、noted 服务自己发现的',
  })
  kind!: string;
  @Whole(0, MOST_ENTRIES, { zh: '序号' }) seq!: number;
  @Words({ zh: '说明' }) zh!: string;
}

export class ChainReportDto {
  @Flag({ zh: '是否完好' }) sound!: boolean;
  @Whole(0, MOST_ENTRIES, { zh: '核对的条数' }) checked!: number;
  @Whole(0, MOST_ENTRIES, { zh: '现存第一条', nullable: true }) first!: number | null;
  @Whole(0, MOST_ENTRIES, { zh: '现存最后一条', nullable: true }) last!: number | null;
  @Words({ zh: '链尾，序号:校验值；可抄录在别处，核对时用 mlps audit verify --head 给出' }) head!: string;
  @Whole(0, MOST_ENTRIES, { zh: '记录保存的天数' }) keptDays!: number;
  @ListOf(() => ChainFaultDto, 200, { zh: '不符之处' }) faults!: readonly ChainFaultDto[];
}
