import { requireEntries, requireList } from '../errors.js';
import { kinds } from '../catalog/kinds.js';
import type { Item, Kind } from '../catalog/types.js';

/**
 * The items that are evaluated on objects of one kind, in the given order.
 * @param kind one of {@link kinds}; a kind of the user's own has no items
 * @example itemsForKind(tailor('S2A2G2'), 'machine-room')[0].id // 'L2-PES1-01'
 */
export function itemsForKind(items: readonly Item[], kind: string): Item[] {
  return requireEntries('items', items).filter((item) =>
    (requireList('argument.invalid', 'kinds', item.kinds) as readonly string[]).includes(kind),
  );
}

/**
 * The kinds of object that these items need, in report order: what an evaluator has to look for.
 * @example kindsFor(tailor('S2A2G2')).includes('cloud-platform') // false
 */
export function kindsFor(items: readonly Item[]): Kind[] {
  const needed = new Set(requireEntries('items', items).flatMap((item) => item.kinds));
  return kinds.filter((kind) => needed.has(kind));
}
