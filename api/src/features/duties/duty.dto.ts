import { Day, Flag, Id, Line, ListOf, OneOf, TextList, Whole, Words } from '../../dto/fields.js';
import { VersionedDto } from '../../dto/versioned.dto.js';

const dutyStates = ['overdue', 'soon', 'later', 'done', 'noDate', 'continuing'];
const certainties = ['confirmed', 'memory', 'customary', 'inferred'];

export class DutySystemParams {
  @Id({ zh: '系统编号' }) systemId!: string;
}

export class DutyQuery {
  @Whole(0, 3660, { zh: '提前多少天算临近，默认 90', optional: true }) soonDays?: number;
}

export class AllDutiesQuery extends DutyQuery {
  @Id({ zh: '只列这个单位的系统', optional: true }) organizationId?: string;
  @OneOf(dutyStates, { zh: '只列这个状态的', optional: true }) state?: string;
}

/** Every day may be unknown; a field left out is unknown. */
export class DutyFactsInput {
  @Day({ zh: '定级日期', optional: true, nullable: true }) gradedOn?: string | null;
  @Day({ zh: '投入运行日期', optional: true, nullable: true }) liveOn?: string | null;
  @Day({ zh: '提交备案材料日期', optional: true, nullable: true }) filingHandedInOn?: string | null;
  @Day({ zh: '备案证明日期', optional: true, nullable: true }) filedOn?: string | null;
  @Day({ zh: '重新备案日期', optional: true, nullable: true }) renewedFilingOn?: string | null;
  @TextList(100, { zh: '本服务之外完成的历次测评日期；登记在此的测评不必再写', optional: true }) evaluations?: string[];
  @Day({ zh: '测评报告完成日期', optional: true, nullable: true }) reportCompletedOn?: string | null;
  @Day({ zh: '测评报告提交公安机关日期', optional: true, nullable: true }) reportHandedInOn?: string | null;
  @Day({ zh: '最近一次自查日期', optional: true, nullable: true }) selfCheckedOn?: string | null;
  @Day({ zh: '保护工作方案提交日期', optional: true, nullable: true }) protectionPlanOn?: string | null;
  @Day({ zh: '最近一次公安机关检查日期', optional: true, nullable: true }) inspectedOn?: string | null;
  @Day({ zh: '最近一次等级变更或重大变更日期', optional: true, nullable: true }) changedOn?: string | null;
  @Day({ zh: '专家评审日期', optional: true, nullable: true }) expertReviewOn?: string | null;
  @Day({ zh: '申请复查日期', optional: true, nullable: true }) recheckAskedOn?: string | null;
  @Day({ zh: '收到复查结果日期', optional: true, nullable: true }) recheckedOn?: string | null;
}

export class DutyFactsDto extends VersionedDto {
  @Id({ zh: '系统编号' }) systemId!: string;
  @Day({ zh: '定级日期', nullable: true }) gradedOn!: string | null;
  @Day({ zh: '投入运行日期', nullable: true }) liveOn!: string | null;
  @Day({ zh: '提交备案材料日期', nullable: true }) filingHandedInOn!: string | null;
  @Day({ zh: '备案证明日期', nullable: true }) filedOn!: string | null;
  @Day({ zh: '重新备案日期', nullable: true }) renewedFilingOn!: string | null;
  @TextList(100, { zh: '本服务之外完成的历次测评日期' }) evaluations!: string[];
  @Day({ zh: '测评报告完成日期', nullable: true }) reportCompletedOn!: string | null;
  @Day({ zh: '测评报告提交公安机关日期', nullable: true }) reportHandedInOn!: string | null;
  @Day({ zh: '最近一次自查日期', nullable: true }) selfCheckedOn!: string | null;
  @Day({ zh: '保护工作方案提交日期', nullable: true }) protectionPlanOn!: string | null;
  @Day({ zh: '最近一次公安机关检查日期', nullable: true }) inspectedOn!: string | null;
  @Day({ zh: '最近一次等级变更或重大变更日期', nullable: true }) changedOn!: string | null;
  @Day({ zh: '专家评审日期', nullable: true }) expertReviewOn!: string | null;
  @Day({ zh: '申请复查日期', nullable: true }) recheckAskedOn!: string | null;
  @Day({ zh: '收到复查结果日期', nullable: true }) recheckedOn!: string | null;
}

export class DutyDto {
  @Id({ zh: '系统编号' }) systemId!: string;
  @Line({ zh: '系统名称' }) systemName!: string;
  @Words({ zh: '义务' }) duty!: string;
  @Words({ zh: '名称' }) zh!: string;
  @Words({ zh: '英文名称' }) en!: string;
  @Words({ zh: '哪一份，如通知书的文号', nullable: true }) about!: string | null;
  @OneOf(['unit', 'police'], { zh: '谁的义务：unit 单位、police 公安机关' }) bearer!: string;
  @Day({ zh: '期限；没有来源规定日期为 null', nullable: true }) due!: string | null;
  @Day({ zh: '最早可办日期', nullable: true }) opensOn!: string | null;
  @OneOf(dutyStates, { zh: '状态' }) state!: string;
  @Flag({ zh: '是否逾期' }) overdue!: boolean;
  @OneOf(certainties, { zh: '依据的把握：confirmed 有原文、memory 凭记忆、customary 惯例、inferred 推断' })
  certainty!: string;
  @Words({ zh: '来源' }) sourceZh!: string;
  @Words({ zh: '来源（英文）' }) sourceEn!: string;
  @Words({ zh: '说明' }) noteZh!: string;
}

export class DutyList {
  @ListOf(() => DutyDto, 100_000, { zh: '义务，按期限排列，已办的在后' }) items!: DutyDto[];
}
