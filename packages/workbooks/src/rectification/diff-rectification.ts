import { comparable } from '../round-trip/record-value.js';
import type { RectificationBook, RectificationRow, RefusedRectification } from './read-rectification-book.js';
import { blankRectification, rectificationFields, rectificationTitles } from './rectification-value.js';
import type { RectificationField, RectificationValue } from './rectification-value.js';

/** A row that brings something new. */
export interface ChangedRectification extends Omit<RectificationRow, 'value'> {
  readonly fields: readonly RectificationField[];
  readonly before: RectificationValue;
  readonly after: RectificationValue;
}

/** A row that was changed in the book and by others since the book went out. */
export interface ConflictingRectification extends Omit<RectificationRow, 'value'> {
  readonly fields: readonly RectificationField[];
  readonly current: RectificationValue;
  readonly book: RectificationValue;
  readonly reasonZh: string;
}

/** Where a row stands that says what is recorded already. */
export type RectificationPlace = Pick<RectificationRow, 'sheet' | 'row' | 'key'>;

/** What taking over a returned rectification workbook would do. */
export interface RectificationPreview {
  readonly counts: {
    readonly read: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly conflicting: number;
    readonly refused: number;
    readonly missing: number;
  };
  readonly changed: readonly ChangedRectification[];
  readonly conflicting: readonly ConflictingRectification[];
  readonly refused: readonly RefusedRectification[];
  readonly unchanged: readonly RectificationPlace[];
}

type Values = ReadonlyMap<string, RectificationValue>;

/**
 * Compare a returned rectification workbook with what is recorded now.
 * @param current value of every problem by `object|item`; a row of a problem that is not among them is refused
 * @param sent values as the book went out; a problem that is not among them went out blank, as a notice's workbook does
 * @example diffRectification(book, current).counts.changed // 7
 */
export function diffRectification(
  book: RectificationBook,
  current: Values,
  sent: Values = new Map(),
): RectificationPreview {
  const changed: ChangedRectification[] = [];
  const conflicting: ConflictingRectification[] = [];
  const refused: RefusedRectification[] = [...book.refused];
  const unchanged: RectificationPlace[] = [];
  for (const { value, ...place } of book.rows) {
    const present = current.get(place.key);
    if (!present) {
      const { sheet, row, key } = place;
      const reasonZh = '当前的整改清单中没有这个问题，可能已经关闭或属于另一份通知';
      refused.push({ sheet, row, key, code: 'unknown-problem', reasonZh, text: value.measure ?? '' });
      continue;
    }
    const { fields, clashing } = compare(value, present, sent.get(place.key) ?? blankRectification);
    if (clashing.length > 0)
      conflicting.push({
        ...place,
        fields: clashing,
        current: present,
        book: { ...present, ...value },
        reasonZh: why(clashing),
      });
    else if (fields.length === 0) unchanged.push({ sheet: place.sheet, row: place.row, key: place.key });
    else changed.push({ ...place, fields, before: present, after: { ...present, ...pick(value, fields) } });
  }
  const counts = {
    read: book.rows.length + book.refused.length,
    changed: changed.length,
    unchanged: unchanged.length,
    conflicting: conflicting.length,
    refused: refused.length,
    missing: Math.max(0, (book.notice?.problems ?? 0) - returnedKeys(book)),
  };
  return { counts, changed, conflicting, refused, unchanged };
}

/** Problems that came back, whether they could be read or not. */
function returnedKeys({ rows, refused }: RectificationBook): number {
  return new Set([...rows, ...refused].map(({ key }) => key).filter((key) => key !== null)).size;
}

function compare(
  value: Partial<RectificationValue>,
  present: RectificationValue,
  sent: RectificationValue,
): { fields: RectificationField[]; clashing: RectificationField[] } {
  const differs = (one: string, other: string): boolean => comparable(one) !== comparable(other);
  const fields = rectificationFields.filter((field) => {
    const book = value[field];
    return book !== undefined && differs(book, sent[field]) && differs(book, present[field]);
  });
  return { fields, clashing: fields.filter((field) => differs(present[field], sent[field])) };
}

function why(fields: readonly RectificationField[]): string {
  return `发出之后他人也填写了这一项（${fields.map((field) => rectificationTitles[field]).join('、')}）`;
}

function pick(value: Partial<RectificationValue>, fields: readonly RectificationField[]): Partial<RectificationValue> {
  return Object.fromEntries(fields.map((field) => [field, value[field]]));
}
