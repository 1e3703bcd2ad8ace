import { unexpected } from '../errors.js';
import type { DomainCode, Importance, Kind, Level, Part, Sag } from '../catalog/types.js';

export const CATALOG_FORMAT = 'mlps-catalog/1';

/** One item as a catalog file holds it; names and weights that follow from these fields are not repeated. */
export interface CatalogItem {
  readonly id: string;
  readonly level: Level;
  readonly part: Part;
  readonly clause: string;
  /** empty when the clause holds a single item */
  readonly letter: string;
  readonly domain: DomainCode;
  readonly pointZh: string;
  readonly pointEn: string;
  readonly sag: Sag;
  readonly importance: Importance;
  readonly keywords: readonly string[];
  readonly statementZh: string;
  readonly statementEn: string;
  /** kinds of object, the main one first; a catalog of one's own may name its own */
  readonly kinds: readonly (Kind | (string & {}))[];
}

/** An id that was withdrawn: it is kept here for ever, so that no later item can take it. */
export interface RetiredItem {
  readonly id: string;
  /** catalog version that withdrew it */
  readonly since: string;
  /** item that took its place, or null */
  readonly replacedBy: string | null;
  readonly reasonZh: string;
  readonly reasonEn: string;
}

export type RetiredData = readonly RetiredItem[];

/** A whole catalog in portable form, `mlps-catalog/1`. */
export interface CatalogDocument {
  readonly format: typeof CATALOG_FORMAT;
  readonly standard: string;
  /** version of texts and weights, three numbers: `1.0.0` */
  readonly version: string;
  /** version of the shape of an item */
  readonly schemaVersion: number;
  readonly items: readonly CatalogItem[];
  readonly retired: readonly RetiredItem[];
}

/** @throws MlpsError `catalog.invalid` for a value without the lists of a catalog; {@link readCatalog} checks a foreign one whole */
export function requireCatalog(name: string, document: CatalogDocument): void {
  if (!Array.isArray(document?.items) || !Array.isArray(document.retired))
    throw unexpected('catalog.invalid', name, 'a catalog with items and retired', document);
}
