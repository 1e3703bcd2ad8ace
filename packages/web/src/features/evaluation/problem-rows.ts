import type { FindingDto, ObjectDto } from '@mlps/client';
import type { Item } from '@mlps/controls';
import type { DomainCode, Risk } from '@mlps/controls';
import { containsText } from '../../lib/search-text';

/** A problem beside the item that it fails and the object on which it was seen. */
export interface ProblemRow {
  finding: FindingDto;
  item: Item | undefined;
  object: ObjectDto | undefined;
  /** 0 for high … 3 for unrated */
  riskRank: number;
}

export interface ProblemFilter {
  risk: Risk | 'unrated' | 'all';
  domain?: DomainCode | undefined;
  text: string;
}

export const noFilter: ProblemFilter = { risk: 'all', text: '' };

const risksInOrder: readonly (Risk | null)[] = ['high', 'medium', 'low', null];

/** Problems with everything that their row shows: the highest risk first, then the standard's order. */
export function problemRows(
  findings: readonly FindingDto[],
  items: ReadonlyMap<string, Item>,
  objects: ReadonlyMap<string, ObjectDto>,
): ProblemRow[] {
  const place = new Map([...items.keys()].map((id, index) => [id, index]));
  const placeOf = (row: ProblemRow): number => place.get(row.finding.item) ?? place.size;
  return findings
    .map((finding) => ({
      finding,
      item: items.get(finding.item),
      object: objects.get(finding.object),
      riskRank: risksInOrder.indexOf(finding.risk),
    }))
    .toSorted((a, b) => a.riskRank - b.riskRank || placeOf(a) - placeOf(b));
}

/** The rows that pass every filter. */
export function filterProblems(rows: readonly ProblemRow[], { risk, domain, text }: ProblemFilter): ProblemRow[] {
  return rows.filter(({ finding, item, object }) => {
    if (risk !== 'all' && (finding.risk ?? 'unrated') !== risk) return false;
    if (domain !== undefined && item?.domain !== domain) return false;
    const texts = [
      finding.item,
      finding.record,
      finding.advice,
      object?.name,
      item?.clause,
      item?.pointZh,
      item?.pointEn,
    ];
    return containsText(texts, text);
  });
}
