import type { ReminderKind } from '@mlps/controls/rectification';
import { Day, Flag, Id, Instant, Line, ListOf, OneOf, Whole, Words } from '../../dto/fields.js';
import { PageDto } from '../../dto/versioned.dto.js';
import { PageQuery } from '../../http/paging.js';
import { AllRectificationQuery } from '../rectification/rectification.dto.js';

const kinds: readonly ReminderKind[] = ['dueSoon', 'overdue', 'acceptanceEnding'];
const MOST = 1_000_000;

export class ReminderParams {
  @Id({ zh: '提醒编号' }) reminderId!: string;
}

export class ReminderQuery extends PageQuery {
  @Line({ zh: '只列这个责任人的', optional: true }) owner?: string;
  @Flag({ zh: 'false 只列未读的，true 只列已读的', optional: true }) read?: boolean;
  @Flag({ zh: 'true 只列本人所在单位的，不列下级单位的', optional: true }) own?: boolean;
}

export class CalendarQuery extends AllRectificationQuery {
  @Id({ zh: '只列这个单位的，连同其系统的；同请求头 X-Organization', optional: true }) atOrganizationId?: string;
  @Line({ zh: '只有 rectification.read 一项权限的令牌；日历程序不能带请求头时用', optional: true }) token?: string;
}

export class ReminderDto {
  @Id({ zh: '编号' }) id!: string;
  @Instant({ zh: '提醒时间（UTC）' }) createdAt!: string;
  @Id({ zh: '整改项编号' }) rectificationItemId!: string;
  @Words({ zh: '整改项标题' }) title!: string;
  @OneOf(kinds, { zh: 'dueSoon 即将到期、overdue 已逾期、acceptanceEnding 接受风险即将到期' }) kind!: ReminderKind;
  @Line({ zh: '责任人', nullable: true }) owner!: string | null;
  @Day({ zh: '期限' }) day!: string;
  @Whole(-MOST, MOST, { zh: '提醒时还剩几天；负数为已逾期' }) daysLeft!: number;
  @Flag({ zh: '是否已读' }) read!: boolean;
  @Instant({ zh: '邮件发出的时间；没有发邮件为 null', nullable: true }) mailedAt!: string | null;
}

export class ReminderPage extends PageDto {
  @ListOf(() => ReminderDto, 200, { zh: '提醒，按先后' }) items!: ReminderDto[];
}

export class JobReportDto {
  @Whole(0, MOST, { zh: '接受到期而重新打开的整改项' }) expired!: number;
  @Whole(0, MOST, { zh: '因长期不用而停用的账号' }) disabled!: number;
  @Whole(0, MOST, { zh: '新的提醒' }) reminders!: number;
  @Whole(0, MOST, { zh: '发出的邮件' }) mails!: number;
  @Whole(0, MOST, { zh: '未能发出的邮件，下次再发' }) failedMails!: number;
}
