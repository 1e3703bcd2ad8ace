import { keyOf } from './cell.js';
import type { Cells } from './cells.js';
import { isExpected } from './view.js';
import type { GridView } from './view.js';

/** How many cells still want a result, by security class and by object; what expects nothing is not in it. */
export function leftIn({ items, objects }: GridView, cells: Cells): ReadonlyMap<string, number> {
  const left = new Map<string, number>();
  const count = (key: string, open: number): void => {
    left.set(key, (left.get(key) ?? 0) + open);
  };
  for (const object of objects)
    for (const item of items) {
      if (!isExpected(item, object)) continue;
      const open = cells.content(keyOf(object.id, item.id)) === null ? 1 : 0;
      count(item.domain, open);
      count(object.id, open);
    }
  return left;
}
