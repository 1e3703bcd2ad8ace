import { catalog } from '../catalog/catalog.js';
import type { Item } from '../catalog/types.js';
import { retiredData } from '../generated/retired.js';
import { CATALOG_FORMAT } from './catalog-document.js';
import type { CatalogDocument, CatalogItem, RetiredItem } from './catalog-document.js';

/** Ids that this package has withdrawn; they are never given again. */
export const retiredItems: readonly RetiredItem[] = Object.freeze(
  retiredData.map((entry) => Object.freeze({ ...entry })),
);

let document: CatalogDocument | null = null;

/**
 * The shipped catalog in portable form: to compare with, to start an own catalog from, to pin beside an evaluation.
 * @returns the same frozen document at every call
 * @example shippedCatalog().items.length // 942
 */
export function shippedCatalog(): CatalogDocument {
  return (document ??= Object.freeze({
    format: CATALOG_FORMAT,
    standard: catalog.standard,
    version: catalog.version,
    schemaVersion: catalog.schemaVersion,
    items: Object.freeze(catalog.items.map(toCatalogItem)),
    retired: retiredItems,
  }));
}

function toCatalogItem(item: Item): CatalogItem {
  const { id, level, part, clause, letter, domain, pointZh, pointEn, sag, importance } = item;
  const { keywords, statementZh, statementEn, kinds } = item;
  return Object.freeze({
    id,
    level,
    part,
    clause,
    letter,
    domain,
    pointZh,
    pointEn,
    sag,
    importance,
    keywords,
    statementZh,
    statementEn,
    kinds,
  });
}
