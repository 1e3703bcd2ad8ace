import type { Item } from '@mlps/controls';

/** An item with exactly the fields of the contract. */
export function toCatalogItem(item: Item): Item {
  const { id, level, part, clause, letter, domain, domainZh, domainEn, half, pointZh, pointEn, sag, importance } = item;
  const { importanceRule, importanceLike, importanceAssumed, weight, keywords, statementZh, statementEn, kinds } = item;
  return {
    id,
    level,
    part,
    clause,
    letter,
    domain,
    domainZh,
    domainEn,
    half,
    pointZh,
    pointEn,
    sag,
    importance,
    importanceRule,
    importanceLike,
    importanceAssumed,
    weight,
    keywords,
    statementZh,
    statementEn,
    kinds,
  };
}
