import type { Importance } from '../catalog/types.js';
import { requireCatalog } from './catalog-document.js';
import type { CatalogDocument, CatalogItem, RetiredItem } from './catalog-document.js';

export interface CatalogChange<T> {
  readonly before: T;
  readonly after: T;
}

/** Where an item stands in the standard. */
export type ItemPosition = Pick<CatalogItem, 'level' | 'part' | 'domain' | 'pointZh' | 'clause' | 'letter' | 'sag'>;

export interface CatalogDiff {
  readonly from: { readonly standard: string; readonly version: string };
  readonly to: { readonly standard: string; readonly version: string };
  readonly added: readonly string[];
  /** with the entry of the retired list, null when the newer catalog tells nothing */
  readonly removed: readonly { readonly id: string; readonly retired: RetiredItem | null }[];
  /** a language is null when its statement stayed */
  readonly reworded: readonly {
    readonly id: string;
    readonly zh: CatalogChange<string> | null;
    readonly en: CatalogChange<string> | null;
  }[];
  readonly importance: readonly ({ readonly id: string } & CatalogChange<Importance>)[];
  readonly moved: readonly ({ readonly id: string } & CatalogChange<ItemPosition>)[];
  readonly kinds: readonly ({ readonly id: string } & CatalogChange<readonly string[]>)[];
  /** items of both that did not change in any of these ways */
  readonly unchanged: number;
}

/**
 * What changed between two catalogs, item by item, by id.
 *
 * @param before the older catalog
 * @param after the newer one; lists follow its order, removed items that of the older
 * @throws MlpsError `catalog.invalid` for something that is no catalog
 * @example diffCatalog(shippedCatalog(), shippedCatalog()).unchanged // 942
 */
export function diffCatalog(before: CatalogDocument, after: CatalogDocument): CatalogDiff {
  for (const [name, document] of Object.entries({ before, after })) requireCatalog(name, document);
  const older = new Map(before.items.map((item) => [item.id, item]));
  const newer = new Set(after.items.map(({ id }) => id));
  const pairs = after.items.flatMap((item) => {
    const old = older.get(item.id);
    return old ? [{ id: item.id, old, item }] : [];
  });
  const changes = {
    reworded: pairs.flatMap(({ id, old, item }) => {
      const zh = changeOf(old.statementZh, item.statementZh);
      const en = changeOf(old.statementEn, item.statementEn);
      return zh || en ? [{ id, zh, en }] : [];
    }),
    importance: pairs.flatMap(({ id, old, item }) => named(id, changeOf(old.importance, item.importance))),
    moved: pairs.flatMap(({ id, old, item }) => named(id, changeOf(positionOf(old), positionOf(item)))),
    kinds: pairs.flatMap(({ id, old, item }) => named(id, changeOf(old.kinds, item.kinds))),
  };
  const changed = new Set(Object.values(changes).flatMap((list) => list.map(({ id }) => id)));
  const retired = new Map(after.retired.map((entry) => [entry.id, entry]));
  return {
    from: { standard: before.standard, version: before.version },
    to: { standard: after.standard, version: after.version },
    added: after.items.flatMap(({ id }) => (older.has(id) ? [] : [id])),
    removed: before.items.flatMap(({ id }) => (newer.has(id) ? [] : [{ id, retired: retired.get(id) ?? null }])),
    ...changes,
    unchanged: pairs.length - changed.size,
  };
}

function changeOf<T>(before: T, after: T): CatalogChange<T> | null {
  return JSON.stringify(before) === JSON.stringify(after) ? null : { before, after };
}

function named<T>(id: string, change: CatalogChange<T> | null): ({ id: string } & CatalogChange<T>)[] {
  return change ? [{ id, ...change }] : [];
}

function positionOf({ level, part, domain, pointZh, clause, letter, sag }: CatalogItem): ItemPosition {
  return { level, part, domain, pointZh, clause, letter, sag };
}
