import { SECRET } from './audited-tables.js';
import type { WatchedColumn, WatchedTable } from './audited-tables.js';
import { sha256Of } from '../../support/sha256.js';

/** A row as a trigger saw it: JSON by column names; null where there was none. */
export interface RawChange {
  readonly old: string | null;
  readonly new: string | null;
}

/** One row that a unit of work changed, from what it was before to what it is after. */
export interface RowChange {
  readonly table: string;
  readonly change: 'inserted' | 'updated' | 'deleted';
  readonly id: string;
  /** field → [before, after]; one of both for a row that came or went */
  readonly fields: Readonly<Record<string, readonly [before: unknown, after: unknown]>>;
}

/** Many rows of one table: how many, which, and the hash of what they held before and after. */
export interface TableSummary {
  readonly table: string;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  /** SHA-256 over every row before and after, in order */
  readonly sha256: string;
  /** ids of the rows, at most {@link MOST_IDS} of them */
  readonly ids: readonly string[];
}

/** Up to so many rows of a table are told one by one. */
export const MOST_ROWS = 40;
const MOST_IDS = 500;
const LONGEST_VALUE = 1000;

type Row = Readonly<Record<string, unknown>>;

/** The net effect on each row: what it was at the beginning against what it is at the end. Rows that ended as they began are left out. */
export function netChanges(watched: WatchedTable, raw: readonly RawChange[]): RowChange[] {
  const rows = new Map<string, { first: Row | null; last: Row | null }>();
  for (const change of raw) {
    const [before, after] = [parse(change.old), parse(change.new)];
    const id = keyOf(watched, (before ?? after)!); // a trigger sees at least one of them
    const known = rows.get(id);
    if (known) known.last = after;
    else rows.set(id, { first: before, last: after });
  }
  return [...rows].flatMap(([id, { first, last }]) => {
    const fields = differences(watched.columns, first, last);
    if (Object.keys(fields).length === 0) return [];
    return [{ table: watched.table, change: first ? (last ? 'updated' : 'deleted') : 'inserted', id, fields }];
  });
}

/** The same for very many rows, without looking into each. */
export function summarise(
  table: string,
  counts: Pick<TableSummary, 'inserted' | 'updated' | 'deleted'>,
  text: string,
  ids: readonly string[],
): TableSummary {
  return { table, ...counts, sha256: sha256Of(text), ids: ids.slice(0, MOST_IDS) };
}

export function keyOf(watched: WatchedTable, row: Row): string {
  return watched.key.map((column) => String(row[column])).join('/');
}

function differences(
  columns: readonly WatchedColumn[],
  first: Row | null,
  last: Row | null,
): Record<string, [unknown, unknown]> {
  const fields: Record<string, [unknown, unknown]> = {};
  if (!first && !last) return fields;
  for (const column of columns) {
    const [before, after] = [valueOf(column, first), valueOf(column, last)];
    if (before === after || (first && last && column.selfMoving)) continue;
    fields[column.property] = column.secret
      ? [before === null ? null : SECRET, after === null ? null : SECRET]
      : [readable(column, before), readable(column, after)];
  }
  return fields;
}

function valueOf({ column, flag }: WatchedColumn, row: Row | null): unknown {
  const value = row?.[column] ?? null;
  return flag && typeof value === 'number' ? value === 1 : value;
}

function readable({ json }: WatchedColumn, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (value.length > LONGEST_VALUE) return cut(value);
  return json ? parsed(value) : value;
}

/** A long text by its beginning and its hash. */
function cut(text: string): string {
  const sha256 = sha256Of(text);
  return `${text.slice(0, LONGEST_VALUE)}…（共 ${text.length} 个字符，SHA-256 ${sha256}）`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // a transformer that is not JSON, e.g. an encrypted field
  }
}

function parse(text: string | null): Row | null {
  return text === null ? null : (JSON.parse(text) as Row); // made by the trigger
}
