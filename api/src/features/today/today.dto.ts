import { Day, ListOf, OneOf, Whole } from '../../dto/fields.js';

const MOST = 2_147_483_647;

/** What may wait for somebody. Each is the length of a list, under the same conditions as that list. */
export const todayQueues = [
  'returned',
  'toReview',
  'evaluations',
  'toRetest',
  'toDecide',
  'overdue',
  'dueSoon',
  'notices',
  'unassigned',
  'dutiesOverdue',
  'dutiesSoon',
  'campaignsToAnswer',
  'campaignsToAccept',
  'inspections',
  'campaigns',
  'reminders',
] as const;
export type TodayQueue = (typeof todayQueues)[number];

const meaning = [
  'returned 被退回给本人的结果',
  'toReview 待本人复核的结果',
  'evaluations 进行中的测评',
  'toRetest 待复测的整改项',
  'toDecide 有申请等待审批的整改项',
  'overdue 已逾期的整改项',
  'dueSoon 七天之内到期的整改项',
  'notices 本单位收到而尚未建立整改项的整改通知书',
  'unassigned 本单位没有责任人的整改项',
  'dutiesOverdue 逾期的义务',
  'dutiesSoon 临近的义务',
  'campaignsToAnswer 待本单位填报的专项检查',
  'campaignsToAccept 有单位待验收的专项检查',
  'inspections 本单位填写中的自查',
  'campaigns 进行中的专项检查',
  'reminders 未读的提醒',
].join('；');

export class TodayCountDto {
  @OneOf(todayQueues, { zh: meaning }) queue!: TodayQueue;
  @Whole(0, MOST, { zh: '数目，与对应的列表相同' }) count!: number;
}

export class TodayDto {
  @Day({ zh: '今天（北京时间）' }) day!: string;
  @ListOf(() => TodayCountDto, todayQueues.length, { zh: '与本人的权限有关的各项；没有权限的不列' })
  counts!: TodayCountDto[];
}
