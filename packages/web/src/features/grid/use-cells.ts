import { useEffect, useState, useSyncExternalStore } from 'react';
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

const REST_MS = 150;

/** The revision once nothing changed for a moment: for figures over all cells, which must not be computed between two keys. */
export function useRestedRevision(cells: Cells): number {
  const [rested, setRested] = useState(cells.revision);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const stop = cells.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        setRested(cells.revision);
      }, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [cells]);
  return rested;
}

/** A figure of the cells as they are at a revision; it is computed anew with each. */
export function atRevision<T>(_revision: number, compute: () => T): T {
  return compute();
}

/** Draws anew whenever saving goes on. */
export function useSaveState(saver: Saver): Saver['state'] {
  return useSyncExternalStore(saver.subscribe, () => saver.state);
}
