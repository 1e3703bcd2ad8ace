import { IsArray, ArrayMaxSize, IsInt, Max, Min } from 'class-validator';
import { field, says } from '../../dto/field.js';
import { Flag, Line, ListOf, Name, OneOf, Part, TextList, Whole } from '../../dto/fields.js';
import { VersionedDto } from '../../dto/versioned.dto.js';

const MOST_DAYS = 1000;
const MOST_YEARS = 50;
const MOST_ADDRESSES = 500;

export class DueRuleDto {
  @Whole(0, MOST_DAYS, { zh: '天数' }) days!: number;
  @OneOf(['working', 'calendar'], { zh: 'working 工作日、calendar 自然日' }) unit!: 'working' | 'calendar';
}

export class DueRulesDto {
  @Part(() => DueRuleDto, { zh: '高风险' }) high!: DueRuleDto;
  @Part(() => DueRuleDto, { zh: '中风险' }) medium!: DueRuleDto;
  @Part(() => DueRuleDto, { zh: '低风险' }) low!: DueRuleDto;
  @Part(() => DueRuleDto, { zh: '未评定风险' }) unrated!: DueRuleDto;
}

export class ReminderLevelsDto {
  @Flag({ zh: '高风险是否提醒' }) high!: boolean;
  @Flag({ zh: '中风险是否提醒' }) medium!: boolean;
  @Flag({ zh: '低风险是否提醒' }) low!: boolean;
  @Flag({ zh: '未评定风险是否提醒' }) unrated!: boolean;
}

export class ReminderRulesDto {
  @DayCounts({ zh: '到期前几天提醒，各一次；0 为当天' }) daysBefore!: number[];
  @Whole(1, MOST_DAYS, { zh: '逾期后每隔几天再提醒；null 只提醒一次', nullable: true }) overdueEvery!: number | null;
  @Part(() => ReminderLevelsDto, { zh: '哪些风险要提醒' }) levels!: ReminderLevelsDto;
}

export class HolidayYearDto {
  @Whole(2000, 2100, { zh: '年份' }) year!: number;
  @OneOf(['announced', 'statutory'], { zh: 'announced 国务院已公布、statutory 仅法定节假日' })
  certainty!: 'announced' | 'statutory';
  @Line({ zh: '依据' }) source!: string;
  @TextList(60, { zh: '休息日 MM-DD，或 MM-DD/MM-DD' }) rest!: string[];
  @TextList(60, { zh: '调休上班日 MM-DD' }) work!: string[];
}

export class MailAddressDto {
  @Name({ zh: '责任人，与整改项中的写法相同；空文本收没有责任人的' }) owner!: string;
  @Name({ zh: '邮箱' }) address!: string;
}

export class SettingsInput {
  @Part(() => DueRulesDto, { zh: '默认期限；null 为产品的默认', nullable: true }) dueRules!: DueRulesDto | null;
  @Part(() => ReminderRulesDto, { zh: '提醒规则；null 为产品的默认', nullable: true })
  reminderRules!: ReminderRulesDto | null;
  @ListOf(() => HolidayYearDto, MOST_YEARS, { zh: '自己的节假日表；给出的年份代替产品的' }) holidays!: HolidayYearDto[];
  @ListOf(() => MailAddressDto, MOST_ADDRESSES, { zh: '责任人的邮箱' }) mailAddresses!: MailAddressDto[];
}

export class SettingsDto extends VersionedDto {
  @Part(() => DueRulesDto, { zh: '现行的默认期限' }) dueRules!: DueRulesDto;
  @Part(() => ReminderRulesDto, { zh: '现行的提醒规则' }) reminderRules!: ReminderRulesDto;
  @ListOf(() => HolidayYearDto, MOST_YEARS, { zh: '现行的节假日表' }) holidays!: HolidayYearDto[];
  @ListOf(() => MailAddressDto, MOST_ADDRESSES, { zh: '责任人的邮箱' }) mailAddresses!: MailAddressDto[];
}

/** A list of day counts. */
function DayCounts(options: { zh: string }): PropertyDecorator {
  const text = says('number', 'whole numbers from 0 to 365', '应为 0 到 365 的整数', { each: true });
  return field(
    options,
    IsArray(says('type', 'a list', '应为列表')),
    ArrayMaxSize(20, says('too-many', 'at most 20 entries', '超过 20 项')),
    IsInt(text),
    Min(0, text),
    Max(365, text),
  );
}
