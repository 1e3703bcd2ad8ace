import { catalog } from '../catalog/catalog.js';
import type { Result } from './words.js';

/** A finding whose object, item and result are known good, by position. */
export interface PlacedFinding {
  /** index in `objects` */
  object: number;
  /** index in `items` */
  item: number;
  result: Result;
}

/** Why an item id is refused: not in the catalog at all, or not an item of this grade. */
export function itemFault(id: unknown): { code: string; expected: string; zh: string } {
  const known = typeof id === 'string' && catalog.has(id);
  return known
    ? {
        code: 'item-not-in-grade',
        expected: "an item of the system's grade and extensions",
        zh: '该测评项不属于系统的保护等级和扩展要求',
      }
    : { code: 'unknown-item', expected: 'an item id such as L3-CES1-01', zh: '目录中没有这个测评项编号' };
}
