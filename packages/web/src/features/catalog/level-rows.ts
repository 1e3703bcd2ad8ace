import { catalog, mapItem } from '@mlps/controls';
import type { Item, Level } from '@mlps/controls';

/** What a level asks beside the level below it. */
export type LevelStep = 'new' | 'changed' | 'same';

export interface LevelRow {
  readonly level: Level;
  /** null when the level has no such requirement */
  readonly item: Item | null;
  /** against the level below; null where there is nothing to compare */
  readonly step: LevelStep | null;
}

const levels: readonly Level[] = [1, 2, 3, 4];

/** One requirement through the four levels, by the library's mapping of items. */
export function levelRows(id: string): LevelRow[] {
  const items = levels.map((level) => {
    const mapped = mapItem(id, level);
    return mapped && catalog.get(mapped.id);
  });
  return levels.map((level, index) => {
    const item = items[index] ?? null;
    const below = items[index - 1] ?? null;
    return { level, item, step: item && index > 0 ? stepOf(item, below) : null };
  });
}

/** What an item asks beside the level below: something new, something more or otherwise, or the same. */
export function stepFromBelow(item: Item): LevelStep | null {
  if (item.level === 1) return null;
  const mapped = mapItem(item.id, (item.level - 1) as Level); // a level above 1 has one below
  return stepOf(item, mapped && catalog.get(mapped.id));
}

const stepOf = (item: Item, below: Item | null): LevelStep =>
  below === null ? 'new' : below.statementZh === item.statementZh ? 'same' : 'changed';
