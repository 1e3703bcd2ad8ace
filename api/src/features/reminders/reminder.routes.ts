import type { Plain } from '../../dto/plain.js';
import { notFound } from '../../errors/api-error.js';
import { operation } from '../../operations/operation.js';
import type { Operation } from '../../operations/operation.js';
import type { AllRectificationQuery } from '../rectification/rectification.dto.js';
import { calendarFeed } from './calendar-feed.js';
import { listReminders } from './list-reminders.js';
import { runDailyJobs } from './daily-jobs.js';
import {
  CalendarQuery,
  JobReportDto,
  ReminderDto,
  ReminderPage,
  ReminderParams,
  ReminderQuery,
} from './reminder.dto.js';
import { ReminderRow } from './reminder.entity.js';

const tag = '提醒';

export const reminderOperations: readonly Operation[] = [
  operation({
    id: 'reminders.list',
    method: 'get',
    path: '/reminders',
    tag,
    summary: '列出提醒',
    permission: 'rectification.read',
    scope: 'list',
    byOrganization: true,
    query: ReminderQuery,
    answer: ReminderPage,
    status: 200,
    problems: ['cursor.invalid'],
    work: 'read',
    async handle({ em, access, query }) {
      const page = await listReminders(em, access, query);
      return { body: { ...page, items: page.items.map(toReminderDto) } };
    },
  }),
  operation({
    id: 'reminders.read',
    method: 'post',
    path: '/reminders/{reminderId}/read',
    tag,
    summary: '把提醒标为已读',
    permission: 'rectification.read',
    scope: { of: 'reminder', param: 'reminderId' },
    params: ReminderParams,
    status: 204,
    problems: ['resource.not-found'],
    work: 'write',
    async handle({ em, params }) {
      const { affected } = await em.update(ReminderRow, { id: params.reminderId }, { read: true });
      if (!affected) throw notFound('提醒', params.reminderId);
      return {};
    },
  }),
  operation({
    id: 'jobs.daily',
    method: 'post',
    path: '/jobs/daily',
    tag,
    summary: '立即运行每日任务',
    description:
      '接受到期的重新打开，到期和逾期的提醒，发出每日摘要邮件。服务运行时每小时自动运行；重复运行不会重复提醒。',
    permission: 'jobs.run',
    scope: 'instance',
    answer: JobReportDto,
    status: 200,
    problems: ['database.busy'],
    work: 'none',
    async handle({ app }) {
      return { body: await runDailyJobs(app) };
    },
  }),
  operation({
    id: 'reminders.calendar',
    method: 'get',
    path: '/rectification-items.ics',
    tag,
    summary: '整改期限的日历',
    description:
      'iCalendar（RFC 5545），可用日历程序订阅；可按与列表相同的条件筛选。日历程序不能带请求头时，把只有 rectification.read 一项权限的令牌写在地址的 token 参数里。',
    permission: 'rectification.read',
    scope: ['list', { of: 'evaluation', query: 'evaluationId', optional: true, permission: 'rectification.read' }],
    query: CalendarQuery,
    tokenInAddress: true,
    file: ['text/calendar'],
    status: 200,
    problems: [],
    work: 'read',
    async handle({ em, app, access, query }) {
      const seen = query.atOrganizationId === undefined ? access : access.at(query.atOrganizationId);
      const bytes = Buffer.from(await calendarFeed(em, app, seen, filterOf(query)), 'utf8');
      return { file: { bytes, mediaType: 'text/calendar; charset=utf-8', fileName: '整改期限.ics' } };
    },
  }),
];

/** The token has done its work at the door, the place in what is seen. */
function filterOf({
  token: _token,
  atOrganizationId: _place,
  ...filter
}: Plain<CalendarQuery>): Plain<AllRectificationQuery> {
  return filter;
}

function toReminderDto(row: ReminderRow): ReminderDto {
  const { id, createdAt, rectificationItemId, kind, owner, day, daysLeft, read, mailedAt, rectificationItem } = row;
  const title = rectificationItem?.title ?? ''; // the list loads it
  return { id, createdAt, rectificationItemId, title, kind, owner, day, daysLeft, read, mailedAt };
}
