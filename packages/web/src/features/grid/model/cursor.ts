import { onSpot } from './selection.js';
import type { Selection } from './selection.js';

/** The selection, watched by the parts of the screen that show it. */
export class Cursor {
  private current: Selection = onSpot({ row: 0, column: 0 });
  private readonly listeners = new Set<() => void>();

  readonly get = (): Selection => this.current;

  set(selection: Selection): void {
    const { active, anchor } = this.current;
    if (sameSpot(active, selection.active) && sameSpot(anchor, selection.anchor)) return;
    this.current = selection;
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

function sameSpot(one: Selection['active'], other: Selection['active']): boolean {
  return one.row === other.row && one.column === other.column;
}
