import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Cells } from './model/cells.js';
import type { Cursor } from './model/cursor.js';
import type { Saver } from './model/saver.js';
import type { Selection } from './model/selection.js';
import type { GridView } from './model/view.js';
import type { Workspace } from './workspace';

/** Something of all cells that is a plain value; draws anew only when that changes. */
export function useCells<Value extends string | number | boolean | undefined>(cells: Cells, read: () => Value): Value {
  return useSyncExternalStore(cells.subscribe, read);
}

/** Draws anew when a cell of the item changed; gives the item's revision. */
export function useItemCells(cells: Cells, item: string): number {
  return useCells(cells, () => cells.rowRevision(item));
}

export function useSelection(cursor: Cursor): Selection {
  return useSyncExternalStore(cursor.subscribe, cursor.get);
}

const REST_MS = 150;
const LONGEST_WAIT_MS = 1000;

/** The revision once nothing changed for a moment and the browser has nothing better to do: for figures over all cells, which must not be computed between two keys. */
export function useRestedRevision(cells: Cells): number {
  const [rested, setRested] = useState(cells.revision);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const show = (): void => {
      setRested(cells.revision);
    };
    const stop = cells.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        whenIdle(show);
      }, REST_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [cells]);
  return rested;
}

function whenIdle(work: () => void): void {
  // Safari has no idle time to give.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: LONGEST_WAIT_MS });
  else setTimeout(work);
}

/** A figure of the cells as they are at a revision; it is computed anew with each. */
export function atRevision<T>(_revision: number, compute: () => T): T {
  return compute();
}

/** The rows and columns as they are now. */
export function useWhole(workspace: Pick<Workspace, 'whole' | 'watchWhole'>): GridView {
  return useSyncExternalStore(workspace.watchWhole, () => workspace.whole);
}

/** Draws anew whenever saving goes on. */
export function useSaveState(saver: Saver): Saver['state'] {
  return useSyncExternalStore(saver.subscribe, () => saver.state);
}
