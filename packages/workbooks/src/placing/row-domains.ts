import type { Part } from '@mlps/controls';
import { partNamed } from './part-names.js';
import { pointsNamed } from './point-names.js';
import { domainInName, sheetDomain } from './sheet-domain.js';
import type { TableRow } from './table-rows.js';

/** Share of rows that must fit one class for the sheet to be of that class. */
const ONE_CLASS = 0.8;

/** Security class of a row. */
export interface RowDomain {
  /** null where it cannot be told */
  readonly domainZh: string | null;
  /** false when it is only the most likely of several that have the row's control point */
  readonly domainSure: boolean;
}

/**
 * Security class of every row of a sheet: from its own column, else the sheet's class; on a sheet that holds several classes, from the
 * nearest control point above that only one class has.
 */
export function rowDomains(sheetName: string, rows: readonly TableRow[]): RowDomain[] {
  const points = rows.map((row) => row.texts.point ?? '');
  const whole = sheetDomain(sheetName, points);
  const isMixed = whole === null || mixed(rows, whole);
  let context = isMixed ? null : whole;
  return rows.map((row) => {
    const stated = row.texts.domain ? domainInName(row.texts.domain) : null;
    if (stated) return sure((context = stated));
    const possible = domainsOf(row);
    if (possible.length === 1) {
      if (isMixed) context = possible[0]!;
      return sure(possible[0]!);
    }
    if (context === null || (possible.length > 0 && !possible.includes(context))) return sure(null);
    return { domainZh: context, domainSure: !isMixed };
  });
}

const sure = (domainZh: string | null): RowDomain => ({ domainZh, domainSure: true });

function mixed(rows: readonly TableRow[], whole: string): boolean {
  const known = rows.map(domainsOf).filter((possible) => possible.length > 0);
  const fitting = known.filter((possible) => possible.includes(whole)).length;
  return fitting < ONE_CLASS * known.length;
}

const domainsBefore = new Map<string, readonly string[]>();
/** Names come from files, so what is kept is bounded. */
const MOST_KEPT = 2000;

/** Classes that have the row's control point, in the row's part when it names one. */
function domainsOf({ texts }: TableRow): readonly string[] {
  const key = `${texts.part ?? ''}|${texts.point ?? ''}`;
  const known = domainsBefore.get(key);
  if (known) return known;
  const part: Part | null = texts.part ? partNamed(texts.part) : null;
  const found = pointsNamed(texts.point ?? '');
  const ofPart = part ? found.filter((point) => point.part === part) : found;
  const domains = [...new Set((ofPart.length > 0 ? ofPart : found).map((point) => point.domainZh))];
  if (domainsBefore.size >= MOST_KEPT) domainsBefore.clear();
  domainsBefore.set(key, domains);
  return domains;
}
