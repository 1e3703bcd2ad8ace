import { Day, Id, Instant, Line, ListOf, Name, OneOf, Text, TextList, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { IssueReasonInput } from '../papers/paper.dto.js';
import type { NoticeFormat } from './notice.entity.js';

export const noticeFormats: readonly NoticeFormat[] = ['pdf', 'xlsx'];

const MOST_PARAGRAPHS = 50;
const LONGEST_NUMBER = 100;

export class NoticeOfParams {
  @Id({ zh: '测评编号' }) evaluationId!: string;
}

export class NoticeParams {
  @Id({ zh: '通知书编号' }) noticeId!: string;
}

export class NoticeFileParams extends NoticeParams {
  @OneOf(noticeFormats, { zh: '格式' }) format!: NoticeFormat;
}

export class NoticeQuery extends PageQuery {
  @Id({ zh: '只列这次测评的', optional: true }) evaluationId?: string;
}

export class NoticeInput {
  @Line({ zh: '文号；不给则按签发单位和年度取下一个号', optional: true, example: '整改〔2026〕12号' }, LONGEST_NUMBER)
  number?: string;
  @Name({ zh: '签发单位；不给则为测评机构，没有则为「本单位」', optional: true }) issuer?: string;
  @Name({ zh: '主送单位；不给则为系统所属单位', optional: true }) addressee?: string;
  @Day({ zh: '签发日期；不给则为今天（北京时间）', optional: true }) date?: string;
  @Day({ zh: '整改期限，不早于签发日期', optional: true, nullable: true }) deadline?: string | null;
  @Line({ zh: '联系人；不给则为测评的联系人', optional: true, nullable: true }) contact?: string | null;
  @Line({ zh: '联系电话', optional: true, nullable: true }) phone?: string | null;
  @TextList(MOST_PARAGRAPHS, { zh: '依据，每段一项；不给则用默认的', optional: true }) basis?: string[];
  @TextList(MOST_PARAGRAPHS, { zh: '整改期间的临时措施，每段一项；不给则用默认的', optional: true })
  interimMeasures?: string[];
  @Text({ zh: '逾期的后果；不给则用默认的', optional: true, nullable: true }) consequence?: string | null;
  @TextList(MOST_PARAGRAPHS, { zh: '抄送单位', optional: true }) copies?: string[];
  @ListOf(() => IssueReasonInput, 50, { zh: '自检发现错误而仍要签发的理由，每条规则一项', optional: true })
  reasons?: IssueReasonInput[];
  @Line({ zh: '编制人', optional: true, nullable: true }) preparedBy?: string | null;
  @Line({ zh: '审核人', optional: true, nullable: true }) reviewedBy?: string | null;
  @Line({ zh: '批准人', optional: true, nullable: true }) approvedBy?: string | null;
}

export class NoticeFileDto {
  @OneOf(noticeFormats, { zh: '格式' }) format!: NoticeFormat;
  @Words({ zh: '文件名' }) fileName!: string;
  @Whole(0, 2_147_483_647, { zh: '字节数' }) size!: number;
  @Words({ zh: 'SHA-256 校验值' }) sha256!: string;
}

export class NoticeDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '签发时间（UTC）' }) createdAt!: string;
  @Id({ zh: '测评编号' }) evaluationId!: string;
  @Name({ zh: '签发单位' }) issuer!: string;
  @Name({ zh: '文号' }) number!: string;
  @Whole(1900, 9999, { zh: '年度' }) year!: number;
  @Whole(1, 2_147_483_647, { zh: '年度内的序号；文号由用户指定时为 null', nullable: true }) serial!: number | null;
  @Words({ zh: '主送单位' }) addressee!: string;
  @Day({ zh: '签发日期' }) date!: string;
  @Day({ zh: '整改期限', nullable: true }) deadline!: string | null;
  @Line({ zh: '联系人', nullable: true }) contact!: string | null;
  @Line({ zh: '联系电话', nullable: true }) phone!: string | null;
  @Whole(0, 1_000_000, { zh: '问题数' }) problems!: number;
  @ListOf(() => NoticeFileDto, 10, { zh: '文件' }) files!: NoticeFileDto[];
}

export class NoticePage extends PageDto {
  @ListOf(() => NoticeDto, 200, { zh: '通知书，按签发次序排列' }) items!: NoticeDto[];
}
