import { isProblem, tailor } from '@mlps/controls';
import type { Evaluation, Finding, Item } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';
import { openItems } from '@mlps/controls/rectification';
import type { Acceptance, RectificationItem, RectificationState } from '@mlps/controls/rectification';
import type { OptionIssue } from '../../errors.js';
import { cleanLine, cleanText } from '../clean-text.js';
import type { RectificationRecord } from '../inputs/rectification-record.js';
import { requireNoFaults } from './check-shape.js';

/** One entry of `x.rectification.records`: what became of the problem of one requirement. */
export interface RecordEntry extends Partial<Omit<RectificationRecord, 'item'>> {
  /** id of the requirement */
  item: string;
  /** ids of the objects; every object with that problem when left out */
  objects?: string[];
  state?: RectificationState;
  owner?: string | null;
  department?: string | null;
  dueDate?: string | null;
  /** planned measures */
  plan?: string | null;
  acceptance?: Acceptance | null;
}

/**
 * A record for each problem of the evaluation, with what the entries say of it, and one for each entry whose problem was mended before
 * the results were written down.
 * @throws ReportError `paper.invalid-input` for entries that name no requirement or object of the document
 */
export function readRecords(evaluation: Evaluation, entries: readonly RecordEntry[]): RectificationRecord[] {
  requireNoFaults(entries.flatMap((entry, at) => entryFaults(evaluation, entry, at)));
  const opened = openItems(evaluation, { adviceOf: (item) => guidance(item).adviceNowZh });
  const known = new Set(opened.map(({ requirement }) => requirement));
  const items = itemsOf(evaluation);
  const byItem = new Map<string, RecordEntry>(entries.map((entry) => [entry.item, entry]));
  const mended = entries.filter(({ item }) => !known.has(item)).map((entry) => mendedItem(evaluation, entry, items));
  return [...opened, ...mended].map((item) => toRecord(evaluation, item, byItem.get(item.requirement ?? '')));
}

function itemsOf({ system }: Evaluation): Map<string, Item> {
  return new Map(tailor(system.grade, { extensions: system.extensions ?? [] }).map((item) => [item.id, item]));
}

function entryFaults(evaluation: Evaluation, { item, objects = [] }: RecordEntry, at: number): OptionIssue[] {
  const path = `$.x.rectification.records[${at}]`;
  const fault = (field: string, received: string, messageZh: string): OptionIssue => ({
    path: `${path}.${field}`,
    code: 'unknown-id',
    expected: 'an id of the document',
    received: JSON.stringify(received),
    messageZh,
  });
  const unknown = itemsOf(evaluation).has(item) ? [] : [fault('item', item, '不是该等级的测评项编号')];
  const ids = new Set(evaluation.objects.map(({ id }) => id));
  return [...unknown, ...objects.filter((id) => !ids.has(id)).map((id) => fault('objects', id, '不是测评对象的编号'))];
}

/** The item of a problem that is no longer among the results, because it was mended first. */
function mendedItem(evaluation: Evaluation, entry: RecordEntry, items: ReadonlyMap<string, Item>): RectificationItem {
  const { pointZh, statementZh } = items.get(entry.item)!; // entryFaults has refused others
  const findings = evaluation.findings.filter(
    ({ object, item }) => item === entry.item && (!entry.objects || entry.objects.includes(object)),
  );
  const names = new Map(evaluation.objects.map(({ id, name }) => [id, name]));
  return {
    key: entry.item,
    requirement: entry.item,
    title: `${pointZh}：${statementZh}`,
    advice: null,
    findings: findings.map(({ object, item }) => ({ object, item })),
    objects: findings.map(({ object }) => ({ object, name: names.get(object) ?? object, fixed: true })),
    risk: null,
    hazard: findings.some(({ hazard }) => hazard === true),
    origin: 'evaluation',
    state: 'closed',
    plan: null,
    owner: null,
    department: null,
    dueDate: null,
    evidence: [],
    submittedBy: null,
    acceptance: null,
    reopenedBy: null,
    extensions: [],
  };
}

function toRecord(
  evaluation: Evaluation,
  item: RectificationItem,
  entry: RecordEntry | undefined,
): RectificationRecord {
  const {
    item: _id,
    objects: _objects,
    state,
    owner,
    department,
    dueDate,
    plan,
    acceptance,
    found,
    ...told
  } = entry ?? {
    item: '',
  };
  return {
    ...told,
    found: cleanText(found ?? '') || seen(evaluation, item),
    item: {
      ...item,
      state: state ?? item.state,
      owner: owner ?? null,
      department: department ?? null,
      dueDate: dueDate ?? null,
      plan: plan ? { measures: plan, milestones: [], costYuan: null } : null,
      acceptance: acceptance ? { ...acceptance, approvedOn: acceptance.approvedOn ?? null } : null,
    },
  };
}

/** What the evaluators wrote, object by object. */
function seen({ findings, objects }: Evaluation, item: RectificationItem): string {
  const names = new Map(objects.map(({ id, name }) => [id, cleanLine(name)]));
  const own = findings.filter((finding) => belongs(finding, item));
  const problems = own.filter(({ result }) => isProblem(result));
  const shown = problems.length ? problems : own;
  return shown
    .map(({ object, record }) => `${names.get(object) ?? object}：${cleanText(record ?? '') || '未填写'}`)
    .join('\n');
}

function belongs(finding: Finding, { findings }: RectificationItem): boolean {
  return findings.some(({ object, item }) => object === finding.object && item === finding.item);
}
