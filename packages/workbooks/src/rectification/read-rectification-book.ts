import { LONGEST_NAME } from '@mlps/controls';
import { WorkbookError } from '../errors.js';
import type { Limits } from '../reader/limits.js';
import { openWorkbook } from '../reader/open-workbook.js';
import type { PlainSheet, PlainWorkbook } from '../reader/plain-workbook.js';
import { readIdentity, requireFormat } from '../round-trip/identity.js';
import { readRecordKey } from '../round-trip/record-key.js';
import { settledText } from '../round-trip/record-value.js';
import { KEY_TITLE } from '../writer-books/record-columns.js';
import { readDay } from './read-date.js';
import { readReportedState, rectificationFields, rectificationTitles } from './rectification-value.js';
import type { RectificationField, RectificationValue } from './rectification-value.js';

/** Format of the workbook that goes with a notice. */
export const NOTICE_BOOK_FORMAT = 'mlps-notice-book/1';

/** One problem as the recipient filled it in; columns that were removed are left out. */
export interface RectificationRow {
  readonly sheet: string;
  /** number of the row as Excel shows it */
  readonly row: number;
  /** `object|item` */
  readonly key: string;
  readonly object: string;
  readonly item: string;
  readonly value: Partial<RectificationValue>;
}

export type RectificationRefusal =
  'no-key' | 'bad-date' | 'unknown-state' | 'text-too-long' | 'doubled' | 'unknown-problem';

export interface RefusedRectification {
  readonly sheet: string;
  readonly row: number;
  readonly key: string | null;
  readonly code: RectificationRefusal;
  readonly reasonZh: string;
  readonly text: string;
}

/** A notice's workbook that came back. */
export interface RectificationBook {
  /** what the book says it belongs to; null where it lost its hidden sheet */
  readonly notice: {
    readonly system: string;
    readonly number: string;
    readonly date: string;
    /** sha-256 of the evaluation that the notice was made of */
    readonly evaluationHash: string;
    readonly problems: number;
  } | null;
  readonly rows: readonly RectificationRow[];
  readonly refused: readonly RefusedRectification[];
}

/**
 * Read the workbook of a rectification notice as its recipient sent it back.
 * @param source bytes or path
 * @throws WorkbookError `workbook.not-ours` when it is not the workbook of a notice, and all of reading
 * @example (await readRectificationBook(bytes)).rows[0].value.state // 'done'
 */
export async function readRectificationBook(
  source: Uint8Array | string,
  limits: Partial<Limits> = {},
): Promise<RectificationBook> {
  return rectificationBook(await openWorkbook(source, limits));
}

/** {@link readRectificationBook} for a book that is open already. */
export function rectificationBook(book: PlainWorkbook): RectificationBook {
  const identity = readIdentity(book);
  requireFormat(identity, NOTICE_BOOK_FORMAT, '整改清单');
  const heads = book.sheets.map((sheet) => ({ sheet, head: findHead(sheet) }));
  if (heads.every(({ head }) => !head)) throw new WorkbookError('workbook.not-ours', { what: '整改清单' });
  const reader = new RowReader();
  for (const { sheet, head } of heads) if (head) reader.addSheet(sheet, head);
  const value = (name: string): string => identity?.values.get(name) ?? '';
  const notice = identity && {
    system: value('system'),
    number: value('noticeNumber'),
    date: value('noticeDate'),
    evaluationHash: value('evaluationHash'),
    problems: Number(value('problems')) || 0,
  };
  return { notice, rows: reader.rows, refused: reader.refused };
}

interface Head {
  readonly headingRow: number;
  readonly key: number;
  readonly columns: ReadonlyMap<RectificationField, number>;
}

/** The heading row is the one with the hidden id and at least one of the columns to fill in. */
function findHead(sheet: PlainSheet): Head | null {
  for (const { row, cells } of sheet.rows) {
    const titles = cells.map((cell) => cell.replace(/\s+/g, ''));
    const key = titles.indexOf(KEY_TITLE);
    if (key < 0) continue;
    const columns = new Map(
      rectificationFields.flatMap((field) => {
        const index = titles.indexOf(rectificationTitles[field]);
        return index < 0 ? [] : [[field, index] as const];
      }),
    );
    if (columns.size > 0) return { headingRow: row, key, columns };
  }
  return null;
}

class RowReader {
  readonly rows: RectificationRow[] = [];
  readonly refused: RefusedRectification[] = [];
  private readonly seen = new Map<string, RectificationRow>();

  addSheet(sheet: PlainSheet, head: Head): void {
    for (const { row, cells } of sheet.rows) {
      if (row <= head.headingRow) continue;
      const texts = new Map([...head.columns].map(([field, index]) => [field, settledText(cells[index] ?? '')]));
      this.addRow({ sheet: sheet.name, row }, cells[head.key]?.trim() ?? '', texts);
    }
  }

  private addRow(
    place: { sheet: string; row: number },
    stated: string,
    texts: ReadonlyMap<RectificationField, string>,
  ): void {
    const filled = [...texts.values()].filter(Boolean).join(' ');
    const key = readRecordKey(stated);
    const refuse = (code: RectificationRefusal, reasonZh: string): void =>
      void this.refused.push({ ...place, key: key ? stated : null, code, reasonZh, text: filled.slice(0, 200) });
    if (!key) return filled === '' ? undefined : refuse('no-key', '没有隐藏的标识，无法认出是哪一个问题');
    const value = readTexts(texts);
    if ('code' in value) return refuse(value.code, value.reasonZh);
    const row = { ...place, key: stated, ...key, value };
    const first = this.seen.get(stated);
    if (!first) {
      this.seen.set(stated, row);
      this.rows.push(row);
    } else if (JSON.stringify(first.value) !== JSON.stringify(value))
      refuse('doubled', `与“${first.sheet}”第 ${first.row} 行是同一个问题而内容不同，以前一行为准`);
  }
}

interface Fault {
  readonly code: RectificationRefusal;
  readonly reasonZh: string;
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

function readTexts(texts: ReadonlyMap<RectificationField, string>): Partial<RectificationValue> | Fault {
  const value: Mutable<Partial<RectificationValue>> = {};
  for (const [field, text] of texts) {
    const title = rectificationTitles[field];
    if (field === 'state') {
      const state = readReportedState(text);
      if (!state) return { code: 'unknown-state', reasonZh: `状态“${text}”不是 未开始、整改中、已完成、无法整改 之一` };
      value.state = state;
    } else if (field === 'plannedDate' || field === 'actualDate') {
      const day = readDay(text);
      if (day === null) return { code: 'bad-date', reasonZh: `${title}“${text}”不是日期，请写作 2026-09-30` };
      value[field] = day;
    } else {
      const isName = field === 'department' || field === 'owner';
      if (isName && text.length > LONGEST_NAME)
        return { code: 'text-too-long', reasonZh: `${title}超过 ${LONGEST_NAME} 字` };
      value[field] = text;
    }
  }
  return value;
}
