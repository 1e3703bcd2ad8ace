import { requireFields } from '../errors.js';
import type { MovableItem } from './item.js';
import { moveTable } from './moves.js';
import type { MoveRow } from './moves.js';
import type { Role } from './roles.js';

/** What decides whether a row of the state table holds for an item. */
export type Standing = Pick<MovableItem, 'state' | 'origin'>;

/**
 * What a role may do with an item now: the rows of the state table, with the gates that each asks for.
 * @param role left out: what anybody may do
 * @example legalMoves({ state: 'submitted', origin: 'evaluation' }, 'evaluator').map((row) => row.action) // ['return', 'close']
 */
export function legalMoves(item: Standing, role?: Role): readonly MoveRow[] {
  requireFields('item', item);
  return moveTable.filter(
    (row) =>
      row.from.includes(item.state) &&
      (row.origins === undefined || row.origins.includes(item.origin)) &&
      (role === undefined || row.roles.includes(role)),
  );
}
