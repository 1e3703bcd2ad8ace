import { isIsoDate } from '@mlps/controls';
import type { Extension, Settings } from '@mlps/controls';
import type { Acceptance, Plan } from '@mlps/controls/rectification';
import { checkPaperFacts, paperKinds } from '@mlps/reports';
import type { PaperKind } from '@mlps/reports';
import { reportedStateNames } from '@mlps/workbooks';
import { compileValidator } from '../../dto/compile-validator.js';
import type { RequestIssue } from '../../dto/compile-validator.js';
import { ExtensionList, Free, Line, ListOf, OneOf, Part, Text, TextList } from '../../dto/fields.js';
import type { Newable } from '../../dto/fields.js';
import { toReportIssue } from '../../errors/problem.js';
import { DutyFactsInput } from '../duties/duty.dto.js';
import { FindingInput } from '../findings/finding.dto.js';
import { IssuedContradictionDto } from '../papers/paper.dto.js';
import { AcceptanceContentDto, PlanDto } from '../rectification/rectification.dto.js';
import { ModuleDto } from '../systems/system.dto.js';
import type { ArchivedRow } from './archive-rows.js';

const MOST_ENTRIES = 2000;
const MOST_MODULES = 200;
const MOST_FIELDS = 100;
const MOST_CHANGE = 1_000_000;
const anything = { type: 'object' };

class SystemColumns {
  @ExtensionList({ zh: '扩展要求' }) extensions!: Extension[];
  @ListOf(() => ModuleDto, MOST_MODULES, { zh: '模块及供应商' }) modules!: ModuleDto[];
}

class DutyColumns {
  @Part(() => DutyFactsInput, { zh: '日期' }) facts!: DutyFactsInput;
}

class EvaluationColumns {
  @ExtensionList({ zh: '扩展要求' }) extensions!: Extension[];
  // proved with the whole evaluation once it is written, before anything is committed
  @Free(anything, { zh: '评分设置', nullable: true }) settings!: Partial<Settings> | null;
}

class FindingVersionColumns {
  @Part(() => FindingInput, { zh: '旧的内容' }) content!: FindingInput;
}

class PaperColumns {
  // its fields depend on the kind of the paper: checked below
  @Free(anything, { zh: '签发时补充的内容' }) facts!: Record<string, unknown>;
  @ListOf(() => IssuedContradictionDto, MOST_ENTRIES, { zh: '自检结果' }) contradictions!: IssuedContradictionDto[];
  @TextList(MOST_ENTRIES, { zh: '提示' }) warnings!: string[];
}

class ItemColumns {
  @Part(() => PlanDto, { zh: '整改计划', nullable: true }) plan!: Plan | null;
  @Part(() => AcceptanceContentDto, { zh: '现行的接受风险', nullable: true }) acceptance!: Acceptance | null;
}

class AcceptanceColumns {
  @TextList(MOST_FIELDS, { zh: '补偿措施' }) measures!: string[];
}

class WrittenDto {
  @Line({ zh: '责任部门' }) department!: string;
  @Line({ zh: '责任人' }) owner!: string;
  @Text({ zh: '整改措施' }) measure!: string;
}

class ReportedDto extends WrittenDto {
  @Line({ zh: '计划完成日期' }) plannedDate!: string;
  @Line({ zh: '实际完成日期' }) actualDate!: string;
  @OneOf(Object.keys(reportedStateNames), { zh: '状态' }) state!: string;
  @Text({ zh: '证据' }) evidence!: string;
  @Text({ zh: '备注' }) note!: string;
}

class ReportColumns {
  @Part(() => ReportedDto, { zh: '回报的内容' }) reported!: ReportedDto;
  @Part(() => WrittenDto, { zh: '写入整改项的内容' }) written!: WrittenDto;
}

/** What the columns of JSON hold, by table: the same rules under which a caller of the service may fill them. */
const shapes: Readonly<Record<string, Newable>> = {
  systems: SystemColumns,
  duty_facts: DutyColumns,
  evaluations: EvaluationColumns,
  finding_versions: FindingVersionColumns,
  papers: PaperColumns,
  rectification_items: ItemColumns,
  rectification_acceptances: AcceptanceColumns,
  rectification_reports: ReportColumns,
};

/** Where JSON within a row is not such as this service writes: path and what is wrong; null when nothing is. */
export function jsonFaultOf(
  table: string,
  names: readonly string[],
  row: ArchivedRow,
): readonly [string, string] | null {
  const own = Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  if (table === 'rectification_history') return changesFault(own['changes']);
  const issues: RequestIssue[] = [];
  const shape = shapes[table];
  if (shape) compileValidator(shape)(own, '', issues);
  else if (names.length > 0) throw new Error(`no shape for the JSON of ${table}`);
  const [issue] = issues;
  if (issue) return [issue.path.replace(/^\./, ''), issue.message.replace(/^[^：]*：/, '')];
  if (table === 'duty_facts') return daysFault(own['facts'] as DutyFactsInput); // just checked
  return table === 'papers' ? factsFault(row) : null;
}

function daysFault({ evaluations = [] }: DutyFactsInput): readonly [string, string] | null {
  const index = evaluations.findIndex((day) => !isIsoDate(day));
  return index < 0 ? null : [`facts.evaluations[${index}]`, '应为 YYYY-MM-DD 形式的日期'];
}

function factsFault({ kind, facts }: ArchivedRow): readonly [string, string] | null {
  const { issuer, ...own } = facts as Record<string, unknown>; // an object, as was checked before
  if (issuer !== undefined && typeof issuer !== 'string') return ['facts.issuer', '应为文本'];
  if (!(String(kind) in paperKinds)) return null; // its own check tells
  const [issue] = checkPaperFacts(kind as PaperKind, own);
  return issue ? [issue.path.replace(/^\$\./, ''), toReportIssue(issue).message.replace(/^[^：]*：/, '')] : null;
}

/** Fields that were changed, each with what it was and became: shown, never counted with. */
function changesFault(changes: unknown): readonly [string, string] | null {
  const entries = Object.entries(changes as Record<string, unknown>); // an object, as was checked before
  if (entries.length > MOST_FIELDS || JSON.stringify(changes).length > MOST_CHANGE) return ['changes', '内容过多'];
  for (const [name, change] of entries) {
    const sides = typeof change === 'object' && change !== null ? Object.keys(change) : ['?'];
    if (sides.some((side) => side !== 'from' && side !== 'to')) return [`changes.${name}`, '应为 from 和 to'];
  }
  return null;
}
