import { importanceScale } from '../catalog/importance.js';
import { catalog } from '../catalog/catalog.js';
import type { Importance, Item } from '../catalog/types.js';
import { MlpsError, show, unexpected } from '../errors.js';

/** Own importance per item id, for who holds an authority's table. */
export type OwnWeights = Readonly<Record<string, Importance>>;

/** Importance of an item under an own table, the catalog's where the table is silent. */
export function resolveImportance(item: Item, weights: OwnWeights): Importance {
  if (!Object.hasOwn(weights, item.id)) return item.importance;
  const importance = weights[item.id]!;
  if (importanceScale.some((entry) => entry.importance === importance)) return importance;
  throw unexpected(
    'weights.invalid',
    item.id,
    'ordinary, important or critical (readOwnWeights reads other words)',
    importance,
  );
}

/**
 * Check an own weight table.
 * @param table item id → 一般/重要/关键, or ordinary/important/critical, or the weight 0.4/0.7/1
 * @throws MlpsError `weights.invalid` with every fault
 * @example readOwnWeights({ 'L3-CES1-01': '关键' }) // { 'L3-CES1-01': 'critical' }
 */
export function readOwnWeights(table: Readonly<Record<string, unknown>>): OwnWeights {
  if (table === null || typeof table !== 'object')
    throw unexpected('weights.invalid', 'weights', 'an object of item id → importance', table);
  const faults: string[] = [];
  const entries = Object.entries(table).map(([id, value]) => {
    const found = importanceScale.find(
      (entry) =>
        entry.importance === value ||
        entry.zh === value ||
        (isNumeric(value) && Number(entry.weight) === Number(value)),
    );
    if (!catalog.has(id)) faults.push(`${show(id)} is not an item of the catalog`);
    if (!found) faults.push(`${id}: ${show(value)} is not 一般, 重要, 关键 (0.4, 0.7, 1)`);
    return [id, found?.importance ?? 'ordinary'] as const;
  });
  if (faults.length) throw new MlpsError('weights.invalid', faults.join('; '));
  return Object.freeze(Object.fromEntries(entries));
}

function isNumeric(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}
