import { useSyncExternalStore } from 'react';
import type { Cells } from './model/cells.js';
import type { Cursor } from './model/cursor.js';
import type { Saver } from './model/saver.js';
import type { Selection } from './model/selection.js';

/** Draws anew with every change of any cell; gives the revision. */
export function useCells(cells: Cells): number {
  return useSyncExternalStore(cells.subscribe, () => cells.revision);
}

export function useSelection(cursor: Cursor): Selection {
  return useSyncExternalStore(cursor.subscribe, cursor.get);
}

/** A figure of the cells as they are at a revision; it is computed anew with each. */
export function atRevision<T>(_revision: number, compute: () => T): T {
  return compute();
}

/** Draws anew whenever saving goes on. */
export function useSaveState(saver: Saver): Saver['state'] {
  return useSyncExternalStore(saver.subscribe, () => saver.state);
}
