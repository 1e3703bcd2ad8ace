import { Day, Id, Instant, Name, OneOf, Text, TextList } from '../../dto/fields.js';
import { ListOf } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { acceptanceStatuses } from './acceptance.entity.js';
import type { AcceptanceStatus } from './acceptance.entity.js';

const MOST_MEASURES = 50;
const statusText = '状态：requested 待批准、approved 有效、refused 不同意、withdrawn 已撤回、ended 已结束';

export class AcceptanceParams {
  @Id({ zh: '接受风险的编号' }) acceptanceId!: string;
}

export class AcceptanceQuery extends PageQuery {
  @OneOf(acceptanceStatuses, { zh: `只列这个状态；${statusText}`, optional: true }) status?: AcceptanceStatus;
  @Id({ zh: '只列这个整改项的', optional: true }) rectificationItemId?: string;
  @Id({ zh: '只列这次测评的', optional: true }) evaluationId?: string;
}

export class AcceptanceInput {
  @Text({ zh: '接受风险的理由' }) reason!: string;
  @TextList(MOST_MEASURES, { zh: '补偿措施，每条一项' }) measures!: string[];
  @Text({ zh: '剩余风险' }) residualRisk!: string;
  @Name({ zh: '请谁批准' }) approver!: string;
  @Day({ zh: '有效期的最后一天' }) expiry!: string;
}

export class AcceptanceDecisionInput {
  @Text({ zh: '意见；不同意时必须写明', optional: true, nullable: true }) note?: string | null;
}

export class AcceptanceDto extends AcceptanceInput {
  @Id({ zh: '编号' }) id!: string;
  @Id({ zh: '整改项编号' }) rectificationItemId!: string;
  @OneOf(acceptanceStatuses, { zh: statusText }) status!: AcceptanceStatus;
  @Name({ zh: '申请人' }) requestedBy!: string;
  @Instant({ zh: '申请时间' }) requestedAt!: string;
  @Day({ zh: '批准日期', nullable: true }) approvedOn!: string | null;
  @Name({ zh: '决定人', nullable: true }) decidedBy!: string | null;
  @Instant({ zh: '决定时间', nullable: true }) decidedAt!: string | null;
  @Text({ zh: '不同意的理由，或怎样结束', nullable: true }) note!: string | null;
  @Instant({ zh: '结束时间', nullable: true }) endedAt!: string | null;
}

export class AcceptancePage extends PageDto {
  @ListOf(() => AcceptanceDto, 200, { zh: '接受风险，按先后' }) items!: AcceptanceDto[];
}
