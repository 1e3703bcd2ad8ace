import { tailor } from '@mlps/controls';
import type { Evaluation, Finding } from '@mlps/controls';
import { WorkbookError } from '../errors.js';
import { Placer } from '../placing/place-row.js';
import { bareText } from '../placing/bare-text.js';
import type { Limits } from '../reader/limits.js';
import { openWorkbook } from '../reader/open-workbook.js';
import { mergeRow } from './merge-row.js';
import type { ChangedRow, ConflictingRow, RecordPreview, RefusedRow, ReturnedPlace } from './preview.js';
import { readRecordKey, recordKey } from './record-key.js';
import { readFingerprint, valueOf } from './record-value.js';
import { isFault, readValue } from './read-value.js';
import type { SaidValue } from './read-value.js';
import { returnedBook } from './returned-book.js';
import type { ReturnedBook } from './returned-book.js';
import type { ReturnedRow } from './returned-rows.js';

export interface DiffOptions {
  readonly limits?: Partial<Limits>;
}

/**
 * Compare a record book that came back with the evaluation as it stands now.
 *
 * Rows are known by their hidden ids, so they may have been sorted, filtered, moved or left out, and sheets renamed. What went out is known by the
 * fingerprint of each field, so a change by others meanwhile is found and shown as a conflict.
 *
 * @param source bytes or path of the book
 * @param current the evaluation now; it is not altered
 * @throws WorkbookError `workbook.not-ours`, `workbook.other-evaluation`, and all of reading
 * @example (await diffRecordBook(bytes, evaluation)).counts // { read: 135, changed: 12, unchanged: 122, conflicting: 1, … }
 */
export async function diffRecordBook(
  source: Uint8Array | string,
  current: Evaluation,
  options: DiffOptions = {},
): Promise<RecordPreview> {
  return diffReturned(returnedBook(await openWorkbook(source, options.limits)), current);
}

/** {@link diffRecordBook} for a book that was read before. */
export function diffReturned({ sent, rows, formulas }: ReturnedBook, current: Evaluation): RecordPreview {
  requireSameEvaluation(rows, sent, current);
  const differ = new RecordDiffer(current);
  for (const row of rows) differ.add(row);
  return differ.preview(sent, formulas);
}

function requireSameEvaluation(rows: readonly ReturnedRow[], sent: ReturnedBook['sent'], current: Evaluation): void {
  const ours = new Set(current.objects.map(({ id }) => id));
  const keys = rows.map(({ key }) => readRecordKey(key)).filter((key) => key !== null);
  if (keys.length === 0 || keys.some(({ object }) => ours.has(object))) return;
  throw new WorkbookError('workbook.other-evaluation', {
    found: sent?.system ?? '未知系统',
    expected: current.system.name,
  });
}

interface Seen {
  readonly row: ReturnedRow;
  readonly said: SaidValue;
}

/** Sorts the rows of a returned book into changed, unchanged, conflicting and refused. */
class RecordDiffer {
  private readonly findings: ReadonlyMap<string, Finding>;
  private readonly objects: ReadonlyMap<string, string>;
  private readonly items: ReadonlySet<string>;
  private readonly placer: Placer;
  private readonly seen = new Map<string, Seen>();
  private readonly refused: RefusedRow[] = [];
  /** object of each sheet, by the ids on it */
  private readonly objectOfSheet = new Map<string, string>();
  private repeated = 0;

  constructor(private readonly current: Evaluation) {
    const { grade, extensions = [] } = current.system;
    this.findings = new Map(current.findings.map((finding) => [recordKey(finding.object, finding.item), finding]));
    this.objects = new Map(current.objects.map(({ id, name }) => [id, bareText(name)]));
    this.items = new Set(tailor(grade, { extensions }).map(({ id }) => id));
    this.placer = new Placer(grade, extensions);
  }

  add(row: ReturnedRow): void {
    const isEmpty = Object.values(row.texts).every((text) => text === '');
    const key = this.keyOf(row, isEmpty);
    if (key === null) return;
    const said = readValue(row.texts);
    if (isFault(said)) return this.refuse(row, key, said.code, said.reasonZh);
    const first = this.seen.get(key);
    if (!first) this.seen.set(key, { row, said });
    else if (JSON.stringify(first.said) === JSON.stringify(said)) this.repeated++;
    else
      this.refuse(row, key, 'doubled', `与“${first.row.sheet}”第 ${first.row.row} 行是同一项而内容不同，以前一行为准`);
  }

  /** The row's id, or the one that its sheet and wording lead to; null when it is refused or has nothing to say. */
  private keyOf(row: ReturnedRow, isEmpty: boolean): string | null {
    const stated = readRecordKey(row.key);
    if (!stated) return isEmpty ? null : this.keyByWording(row);
    const { object, item } = stated;
    const key = recordKey(object, item);
    if (!this.objects.has(object))
      return this.unknown(row, key, 'unknown-object', `测评对象“${object}”已不在系统中`, isEmpty);
    if (!this.items.has(item)) return this.unknown(row, key, 'unknown-item', `${item} 不在本系统的测评项内`, isEmpty);
    this.objectOfSheet.set(row.sheet, object);
    return key;
  }

  private unknown(row: ReturnedRow, key: string, code: RefusedRow['code'], reasonZh: string, isEmpty: boolean): null {
    if (!isEmpty) this.refuse(row, key, code, reasonZh);
    return null;
  }

  private keyByWording(row: ReturnedRow): string | null {
    const object = this.objectOfSheet.get(row.sheet) ?? this.objectNamed(row.sheet);
    const { point: pointZh, letter, wording } = row;
    const placement = object && this.placer.place({ part: null, domainZh: null, pointZh, letter, wording });
    if (object && placement && placement.item) return recordKey(object, placement.item.id);
    const why = object ? '文字也认不出测评项' : '工作表名也对不上测评对象';
    this.refuse(row, null, 'no-key', `没有隐藏的标识，${why}`);
    return null;
  }

  private objectNamed(sheet: string): string | undefined {
    const name = bareText(sheet);
    const named = [...this.objects].filter(([, own]) => own === name);
    return named.length === 1 ? named[0]![0] : undefined;
  }

  private refuse(row: ReturnedRow, key: string | null, code: RefusedRow['code'], reasonZh: string): void {
    const text = (row.wording || Object.values(row.texts).join(' ')).slice(0, 200);
    this.refused.push({ sheet: row.sheet, row: row.row, key, code, reasonZh, text });
  }

  preview(sent: ReturnedBook['sent'], formulas: number): RecordPreview {
    const changed: ChangedRow[] = [];
    const conflicting: ConflictingRow[] = [];
    const unchanged: ReturnedPlace[] = [];
    for (const [key, { row, said }] of this.seen) {
      const before = valueOf(this.findings.get(key));
      const merge = mergeRow(key, before, said, readFingerprint(row.print));
      const place = { sheet: row.sheet, row: row.row, key, ...readRecordKey(key)! };
      if (merge.kind === 'unchanged') unchanged.push({ sheet: row.sheet, row: row.row, key });
      else if (merge.kind === 'refused') this.refuse(row, key, merge.fault.code, merge.fault.reasonZh);
      else if (merge.kind === 'conflicting') {
        const { fields, book, reasonZh } = merge;
        conflicting.push({ ...place, fields, current: before, book, reasonZh });
      } else {
        const { fields, after, remarkZh } = merge;
        changed.push({ ...place, fields, before, after, remarkZh });
      }
    }
    const { refused } = this;
    const same = unchanged.length + this.repeated;
    const read = changed.length + same + conflicting.length + refused.length;
    const missing = Math.max(0, (sent?.rows ?? 0) - this.seen.size);
    const counts = {
      read,
      changed: changed.length,
      unchanged: same,
      conflicting: conflicting.length,
      refused: refused.length,
      missing,
    };
    return { counts, changed, conflicting, refused, unchanged, notices: this.notices(sent, formulas, missing) };
  }

  private notices(sent: ReturnedBook['sent'], formulas: number, missing: number): string[] {
    const { grade, name } = this.current.system;
    const theirs = sent?.grade;
    // the counters on our own sheets are formulas too, so only a book without identity mentions them
    return [
      theirs && theirs !== grade && `工作簿导出时的保护等级是 ${theirs}，现在是 ${grade}`,
      sent && sent.system !== name && `工作簿导出时的系统名称是“${sent.system}”`,
      !sent && '工作簿丢失了隐藏的说明表，按各行的标识认回',
      !sent && formulas > 0 && `有 ${formulas} 个单元格是公式，读取的是上次保存时的计算结果`,
      missing > 0 && `有 ${missing} 行没有随工作簿回来，系统中的内容保持不变`,
    ].filter((notice) => typeof notice === 'string');
  }
}
