import type { Evaluation, Finding } from '@mlps/controls';
import { WorkbookError } from '../errors.js';
import type { ChangedRow, RecordPreview } from './preview.js';
import { recordKey } from './record-key.js';
import { valueFields, valueOf } from './record-value.js';
import type { RecordValue, ValueField } from './record-value.js';

export interface ApplyOptions {
  /** `all`: everything or nothing, so a conflict or a refused row stops it; `good`: the rows that are beyond doubt */
  readonly mode: 'all' | 'good';
  /** decisions on conflicts, by key; a conflict without one is left as it is */
  readonly decisions?: Readonly<Record<string, 'book' | 'current'>>;
}

export interface ApplyResult {
  readonly evaluation: Evaluation;
  /** keys of the rows that were taken over */
  readonly applied: readonly string[];
  /** keys of rows that changed once more between preview and applying, and were left alone */
  readonly overtaken: readonly string[];
}

/** The part of a preview that applying reads. */
export type RowsToApply = Pick<RecordPreview, 'changed' | 'conflicting' | 'refused'>;

/**
 * Take over what a preview shows.
 * @param evaluation as it stands now; not altered. A row whose present value is not the one that the preview was made of is left alone
 * @throws WorkbookError `workbook.not-clean` in mode `all` when a row is in conflict without a decision, refused, or overtaken
 * @example applyPreview(evaluation, preview, { mode: 'good' }).applied.length // 12
 */
export function applyPreview(evaluation: Evaluation, preview: RowsToApply, options: ApplyOptions): ApplyResult {
  const { mode, decisions = {} } = options;
  const undecided = preview.conflicting.filter(({ key }) => !Object.hasOwn(decisions, key));
  if (mode === 'all') requireClean(undecided.length, preview.refused.length, 0);
  const wanted = [...preview.changed, ...decided(preview, decisions)];
  const place = new Map(evaluation.findings.map(({ object, item }, index) => [recordKey(object, item), index]));
  const findings = [...evaluation.findings];
  const applied: string[] = [];
  const overtaken: string[] = [];
  for (const row of wanted) {
    const index = place.get(row.key);
    const present = index === undefined ? undefined : findings[index];
    if (!isEqual(valueOf(present), row.before)) {
      overtaken.push(row.key);
      continue;
    }
    applied.push(row.key);
    const finding = withValue(present ?? { object: row.object, item: row.item, result: 'conform' }, row.after);
    if (index === undefined) findings.push(finding);
    else findings[index] = finding;
  }
  if (mode === 'all') requireClean(0, 0, overtaken.length);
  return { evaluation: { ...evaluation, findings }, applied, overtaken };
}

type WantedRow = Pick<ChangedRow, 'key' | 'object' | 'item' | 'before' | 'after'>;

/** Conflicts that were decided for the book. Its value must make a sound finding. */
function decided(preview: RowsToApply, decisions: NonNullable<ApplyOptions['decisions']>): WantedRow[] {
  return preview.conflicting
    .filter(({ key, book }) => decisions[key] === 'book' && book.result !== null)
    .map(({ key, object, item, current, book }) => ({ key, object, item, before: current, after: withReason(book) }));
}

function withReason(value: RecordValue): RecordValue {
  if (value.result !== 'notApplicable' || value.reason !== '') return value;
  return { ...value, reason: value.record || '记录表未写明理由' };
}

function requireClean(conflicting: number, refused: number, overtaken: number): void {
  if (conflicting + refused + overtaken > 0)
    throw new WorkbookError('workbook.not-clean', { conflicting, refused, overtaken });
}

function isEqual(one: RecordValue, other: RecordValue): boolean {
  return valueFields.every((field: ValueField) => one[field] === other[field]);
}

/** A finding with what the book changed; points that contradict the new result are dropped, everything else stays. */
function withValue(finding: Finding, value: RecordValue): Finding {
  const present = valueOf(finding);
  const next: Finding = { ...finding, result: value.result ?? finding.result };
  if (next.result !== finding.result) delete next.points;
  for (const field of ['record', 'reason', 'advice', 'risk'] as const) {
    if (value[field] === present[field]) continue;
    if (value[field]) Object.assign(next, { [field]: value[field] });
    else delete next[field];
  }
  return next;
}
