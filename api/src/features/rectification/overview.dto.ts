import { rectificationStates } from '@mlps/controls/rectification';
import type { OpenOnDay, RectificationState } from '@mlps/controls/rectification';
import { Day, Free, ListOf, Name, Whole } from '../../dto/fields.js';

const MOST = 2_147_483_647;
const MOST_NAMES = 10_000;
const countsSchema = { type: 'object', additionalProperties: { type: 'integer' } };
const statesSchema = {
  type: 'object',
  required: [...rectificationStates],
  properties: Object.fromEntries(rectificationStates.map((state) => [state, { type: 'integer' }])),
};

export class NamedCountDto {
  @Name({ zh: '名称；没有填写的为 null', nullable: true }) name!: string | null;
  @Whole(0, MOST, { zh: '整改项' }) total!: number;
  @Whole(0, MOST, { zh: '其中尚未了结的' }) unsettled!: number;
  @Whole(0, MOST, { zh: '其中已逾期的' }) overdue!: number;
}

export class RectificationOverviewDto {
  @Day({ zh: '按哪一天计算（北京时间）' }) day!: string;
  @Whole(0, MOST, { zh: '整改项' }) total!: number;
  @Whole(0, MOST, { zh: '尚未了结的' }) unsettled!: number;
  @Whole(0, MOST, { zh: '已逾期的' }) overdue!: number;
  @Whole(0, MOST, { zh: '七天之内（或 days 天之内）到期的' }) soon!: number;
  @Free(statesSchema, { zh: '各状态的整改项' }) states!: Readonly<Record<RectificationState, number>>;
  @Free(countsSchema, { zh: '尚未了结的各风险：high、medium、low、unrated' }) risks!: Readonly<Record<string, number>>;
  @ListOf(() => NamedCountDto, MOST_NAMES, { zh: '各责任部门' }) departments!: NamedCountDto[];
  @ListOf(() => NamedCountDto, MOST_NAMES, { zh: '各责任人' }) owners!: NamedCountDto[];
}

export class OpenOnDayDto implements OpenOnDay {
  @Day({ zh: '日期' }) date!: string;
  @Whole(0, MOST, { zh: '当天结束时尚未了结的整改项' }) open!: number;
}

export class BurnDownDto {
  @Day({ zh: '今天（北京时间）' }) day!: string;
  @Day({ zh: '未了结的整改项中最晚的期限；没有为 null', nullable: true }) deadline!: string | null;
  @ListOf(() => OpenOnDayDto, 100_000, { zh: '数目改变的每一天，按先后' }) points!: OpenOnDayDto[];
}
