import { catalog } from '@mlps/controls';
import type { Item } from '@mlps/controls';
import { groupBy } from '../common/group-by.js';
import { readRecordKey } from '../round-trip/record-key.js';
import type { RecordKey } from '../round-trip/record-key.js';
import { extensionInName, partNamed } from './part-names.js';
import type { Placer } from './place-row.js';
import { refused } from './placement.js';
import type { Placement } from './placement.js';
import { rowDomains } from './row-domains.js';
import type { RowDomain } from './row-domains.js';
import type { TableRow } from './table-rows.js';

export interface ClassedRow extends RowDomain {
  readonly row: TableRow;
}

export interface PlacedRow {
  readonly member: ClassedRow;
  readonly placement: Placement;
}

export type BorrowedPlacement = Extract<Placement, { readonly remark: string | null }> & { readonly wordedAs: Item };

export const isBorrowed = (placement: Placement): placement is BorrowedPlacement =>
  placement.item !== null && placement.wordedAs !== undefined;

/** The hidden id of a row of our own books. */
export const keyOf = (row: TableRow): RecordKey | null => (row.texts.key ? readRecordKey(row.texts.key) : null);

/** Rows of a sheet with their security classes. */
export function classedRows(sheetName: string, rows: readonly TableRow[]): ClassedRow[] {
  const domains = rowDomains(sheetName, rows);
  return rows.map((row, index) => ({ row, ...domains[index]! }));
}

/**
 * Place the rows of one object. Where nothing says the class, sentences that stand in two classes go with the other rows.
 * @param sheet its name
 */
export function placeRows(placer: Placer, members: readonly ClassedRow[], sheet: string): PlacedRow[] {
  const rows = members.map((member) => ({ member, placement: placeOf(placer, member, sheet) }));
  if (!rows.some(isOpen)) return rows; // nearly always
  const domainZh = classOf(rows);
  return rows.map((placed) => {
    if (!isOpen(placed)) return placed;
    const { member } = placed;
    return { member, placement: placeOf(placer, { ...member, domainZh, domainSure: true }, sheet) };
  });
}

/** Nothing says the class, and the sentence stands in two. */
const isOpen = ({ member, placement }: PlacedRow): boolean =>
  placement.item === null && placement.code === 'ambiguous' && member.domainZh === null;

function placeOf(placer: Placer, { row, domainZh, domainSure }: ClassedRow, sheet: string): Placement {
  const { part, point: pointZh = '' } = row.texts;
  const stated = keyOf(row);
  const item = stated && placer.byId(stated.item);
  if (item) return { item, remark: null };
  if (row.wording.length <= LONGEST_CODE && itemCode.test(row.wording))
    return byCode(placer, row.wording.trim().toUpperCase());
  const partOf = (part ? partNamed(part) : null) ?? extensionInName(sheet);
  const { letter, wording } = row;
  return placer.place({ part: partOf, domainZh, domainSure, pointZh, letter, wording });
}

/** The code of an evaluation unit in place of its wording. */
const itemCode = /^\s*L[1-4]-[A-Z]{3}[1-5]-\d{2}\s*$/i;
const LONGEST_CODE = 14;

function byCode(placer: Placer, code: string): Placement {
  const item = placer.byId(code);
  if (item) return { item, remark: null };
  if (!catalog.has(code)) return refused('unknown-wording', `没有编号为 ${code} 的测评项`);
  return refused('other-level', `${code} 不在本系统的测评项内`, code);
}

/** Security class of most of the rows that have a place. */
export const classOf = (rows: readonly PlacedRow[]): string | null =>
  mostCommon(rows.flatMap(({ placement }) => placement.item?.domainZh ?? []));

export function mostCommon(list: readonly (string | null)[]): string | null {
  const groups = [...groupBy(list, (entry) => entry)];
  return groups.sort(([, one], [, other]) => other.length - one.length)[0]?.[0] ?? null;
}
