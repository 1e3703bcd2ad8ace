import { MlpsError, show, unexpected } from '../errors.js';
import type { ItemId } from '../generated/item-ids.js';
import { domains } from './domains.js';
import { level1Items } from './level-1.js';
import { level2Items } from './level-2.js';
import { level3Items } from './level-3.js';
import { level4Items } from './level-4.js';
import { rankPoints } from './point-order.js';
import type { Domain, Item, Level, Part } from './types.js';

const levels: Readonly<Record<Level, readonly Item[]>> = {
  1: level1Items,
  2: level2Items,
  3: level3Items,
  4: level4Items,
};
const allItems: readonly Item[] = Object.freeze([...level1Items, ...level2Items, ...level3Items, ...level4Items]);
const byId: ReadonlyMap<string, Item> = new Map(allItems.map((item) => [item.id, item]));

/** Rank of an item's control point in the standard's order; the longest level first, so that the others fit in. */
export const pointRank = rankPoints([level4Items, level3Items, level2Items, level1Items]);

/** The catalog of GB/T 22239-2019 as frozen data with look-ups. */
export interface Catalog {
  readonly standard: string;
  /** version of the texts and weights; ids never change within a major version */
  readonly version: string;
  /** version of the shape of an item */
  readonly schemaVersion: number;
  readonly domains: readonly Domain[];
  readonly items: readonly Item[];
  /** whether `id` is an item of the catalog */
  has(id: string): id is ItemId;
  /** the item, or an error `catalog.unknown-item` */
  get(id: string): Item;
  /** items of one level, optionally of one part, in the standard's order */
  ofLevel(level: Level, part?: Part): readonly Item[];
}

/**
 * The whole catalog: 942 items of levels 1 to 4, general requirements and the four extensions.
 *
 * Source: GB/T 22239-2019; ids from GB/T 28448-2019; texts in our own words.
 * @example catalog.get('L2-PES1-01').clause // '7.1.1.1'
 */
export const catalog: Catalog = Object.freeze({
  standard: 'GB/T 22239-2019',
  version: '1.0.0',
  schemaVersion: 1,
  domains,
  items: allItems,
  has: (id: string): id is ItemId => byId.has(id),
  get(id: string): Item {
    const item = byId.get(id);
    if (!item)
      throw new MlpsError(
        'catalog.unknown-item',
        `${show(id)} is not an item of the catalog; ids look like L3-CES1-01`,
      );
    return item;
  },
  ofLevel: (level: Level, part?: Part): readonly Item[] => {
    if (!Object.hasOwn(levels, level)) throw unexpected('argument.invalid', 'level', 'a level from 1 to 4', level);
    return part === undefined ? levels[level] : levels[level].filter((item) => item.part === part);
  },
});
