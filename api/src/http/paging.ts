import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { Line, Whole } from '../dto/fields.js';
import { ApiError } from '../errors/api-error.js';

export const MOST_PER_PAGE = 200;
const USUAL_PER_PAGE = 50;

/** The two parameters of every list. */
export class PageQuery {
  @Whole(1, MOST_PER_PAGE, { zh: '每页条数，1 到 200，默认 50', optional: true }) limit?: number;
  @Line({ zh: '上一页给出的 nextCursor；不给则从头', optional: true }) cursor?: string;
}

/** One page: its entries, and the cursor of the next, null on the last. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** By what a list is ordered: a text column that is never null, then the id; or the id alone, i.e. by time of creation. */
export interface PageOrder<E> {
  readonly alias: string;
  readonly column?: keyof E & string;
}

/**
 * One page of a query. Keys, not offsets, mark the place: an entry that comes or goes meanwhile neither repeats nor hides another.
 * @throws ApiError `cursor.invalid`
 */
export async function pageOf<E extends ObjectLiteral & { id: string }>(
  builder: SelectQueryBuilder<E>,
  query: PageQuery,
  order: PageOrder<E>,
): Promise<Page<E>> {
  const limit = query.limit ?? USUAL_PER_PAGE;
  const { alias, column } = order;
  const keys: (keyof E & string)[] = column === undefined ? ['id'] : [column, 'id'];
  for (const key of keys) builder.addOrderBy(`${alias}.${key}`, 'ASC');
  if (query.cursor !== undefined) startAfter(builder, alias, keys, readCursor(query.cursor, keys.length));
  const rows = await builder.take(limit + 1).getMany();
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const nextCursor = rows.length > limit && last ? writeCursor(keys.map((key) => String(last[key]))) : null;
  return { items, nextCursor };
}

/** One page of a list that is in memory, by position. */
export function pageOfList<T>(list: readonly T[], query: PageQuery): Page<T> {
  const [after] = query.cursor === undefined ? ['0'] : readCursor(query.cursor, 1);
  const start = Number(after);
  if (!Number.isSafeInteger(start) || start < 0) throw invalidCursor();
  const end = start + (query.limit ?? USUAL_PER_PAGE);
  return { items: list.slice(start, end), nextCursor: end < list.length ? writeCursor([String(end)]) : null };
}

function startAfter<E extends ObjectLiteral>(
  builder: SelectQueryBuilder<E>,
  alias: string,
  keys: readonly string[],
  values: readonly string[],
): void {
  const [first, second] = keys;
  if (second === undefined) builder.andWhere(`${alias}.${first} > :after0`, { after0: values[0] });
  else
    builder.andWhere(
      `(${alias}.${first} > :after0 OR (${alias}.${first} = :after0 AND ${alias}.${second} > :after1))`,
      { after0: values[0], after1: values[1] },
    );
}

function writeCursor(values: readonly string[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function readCursor(text: string, count: number): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === count && values.every((value) => isKey(value)))
      return values as string[];
  } catch {
    // falls through: whatever it was, it is no cursor of ours
  }
  throw invalidCursor();
}

function isKey(value: unknown): boolean {
  return typeof value === 'string' && !value.includes('\0');
}

function invalidCursor(): ApiError {
  return new ApiError('cursor.invalid', '翻页游标无效；请原样使用上一页给出的 nextCursor，或去掉它从头开始');
}
