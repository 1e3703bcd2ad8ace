import { catalog } from '../catalog/catalog.js';
import type { Item, Level } from '../catalog/types.js';
import { unexpected } from '../errors.js';
import { likeness } from './likeness.js';

/** The item of another level that asks for the same thing. */
export interface MappedItem {
  readonly id: string;
  /** 0 to 1: how alike the two requirements are; 1 for the same item */
  readonly likeness: number;
}

/** Below this, two of several requirements of a control point have too little in common to be one thing asked twice. */
const LEAST_LIKENESS = 0.15;
/** The same letter under the same control point speaks for the same thing, since the standard keeps their order. */
const SAME_LETTER = 0.1;

/**
 * Read by eye where words mislead. Level 2 asks for attacks to be watched for; level 3 splits that by where they come from, and the
 * guide on high risks links the one from outside. Item e of level 3 filters content, item e of level 4 converts protocols.
 */
const READ_BY_EYE: Readonly<Record<string, string | null>> = {
  'L2-ABS1-06/3': 'L3-ABS1-10',
  'L2-ABS1-06/4': 'L4-ABS1-12',
  'L3-ABS1-09/4': null,
};

/**
 * The item of a level that corresponds to an item of another level: same control point, most alike requirement.
 *
 * Derived from the catalog, one to one within each control point; the standard itself gives no such table, so what rests on it
 * is marked as mapped.
 * @returns null when the level has no such requirement
 * @throws MlpsError `catalog.unknown-item`, `comparison.invalid` for a level that is none
 * @example mapItem('L2-CES1-01', 3).id // 'L3-CES1-01'
 */
export function mapItem(id: string, level: Level): MappedItem | null {
  const item = catalog.get(id);
  if (![1, 2, 3, 4].includes(level)) throw unexpected('comparison.invalid', 'level', '1, 2, 3 or 4', level);
  if (item.level === level) return { id, likeness: 1 };
  return tableOf(item.level, level).get(id) ?? null;
}

const tables = new Map<string, ReadonlyMap<string, MappedItem>>();

/** Twelve pairs of levels at most, each built at the first question. */
function tableOf(from: Level, to: Level): ReadonlyMap<string, MappedItem> {
  const key = `${from}/${to}`;
  let table = tables.get(key);
  if (!table) tables.set(key, (table = from < to ? buildTable(from, to) : inverse(tableOf(to, from))));
  return table;
}

function inverse(table: ReadonlyMap<string, MappedItem>): Map<string, MappedItem> {
  return new Map([...table].map(([id, { id: other, likeness }]) => [other, { id, likeness }]));
}

function buildTable(from: Level, to: Level): Map<string, MappedItem> {
  const [lower, upper] = [byPoint(catalog.ofLevel(from)), byPoint(catalog.ofLevel(to))];
  const renamed = new Map([...upper].filter(([point]) => !lower.has(point)));
  const table = new Map<string, MappedItem>();
  for (const [point, items] of lower)
    for (const { item, other, alike } of pairUp(items, upper.get(point) ?? nearestPoint(point, renamed), to))
      table.set(item.id, { id: other.id, likeness: alike });
  return table;
}

function byPoint(items: readonly Item[]): Map<string, Item[]> {
  const points = new Map<string, Item[]>();
  for (const item of items) {
    const key = `${item.part}/${item.domain}/${item.pointZh}`;
    points.set(key, [...(points.get(key) ?? []), item]);
  }
  return points;
}

/** A control point that is named otherwise at the other level: 恶意代码防范 became 恶意代码和垃圾邮件防范. */
function nearestPoint(point: string, points: ReadonlyMap<string, Item[]>): Item[] {
  const area = point.slice(0, point.lastIndexOf('/') + 1);
  const names = [...points.keys()].filter((key) => key.startsWith(area));
  const ranked = names
    .map((key) => ({ key, alike: likeness(point.slice(area.length), key.slice(area.length)) }))
    .sort((one, other) => other.alike - one.alike);
  const [best] = ranked;
  return best && best.alike >= SAME_POINT ? points.get(best.key)! : [];
}

const SAME_POINT = 0.5;

interface Pair {
  item: Item;
  other: Item;
  alike: number;
}

/** The most alike pair first, each item once. Where a point is one item at one of the levels, that item is the point. */
function pairUp(items: readonly Item[], others: readonly Item[], level: Level): Pair[] {
  const least = items.length === 1 || others.length === 1 ? 0 : LEAST_LIKENESS;
  const pairs = items.flatMap((item) =>
    others.map((other) => ({ item, other, alike: alikeItems(item, other, level) })),
  );
  const taken = new Set<Item>();
  return pairs
    .filter(({ alike }) => alike >= least)
    .sort((one, other) => other.alike - one.alike)
    .filter(({ item, other }) => {
      if (taken.has(item) || taken.has(other)) return false;
      taken.add(item).add(other);
      return true;
    });
}

/** Half from the terms by which the requirement is recognised, half from how it is told. */
function alikeItems(one: Item, other: Item, level: Level): number {
  const read = READ_BY_EYE[`${one.id}/${level}`];
  if (read !== undefined) return read === other.id ? 1 : NEVER;
  const terms = likeness(one.keywords.join(' '), other.keywords.join(' '));
  const told = likeness(one.statementZh, other.statementZh);
  const letter = one.letter !== '' && one.letter === other.letter ? SAME_LETTER : 0;
  return Math.min(1, Math.round(500 * (terms + told) + 1000 * letter) / 1000);
}

const NEVER = -1;
