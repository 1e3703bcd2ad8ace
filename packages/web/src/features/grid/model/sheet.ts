import type { GridObject, GridView } from './view.js';

/** The rows and columns of an evaluation: items stay, objects come, go and are renamed, also by others. */
export class Sheet {
  private readonly listeners = new Set<() => void>();

  constructor(private current: GridView) {}

  get view(): GridView {
    return this.current;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Take the objects as they are now. @returns whether any is another than before */
  take(objects: readonly GridObject[]): boolean {
    if (sameObjects(this.current.objects, objects)) return false;
    this.current = { items: this.current.items, objects };
    for (const listener of this.listeners) listener();
    return true;
  }
}

function sameObjects(one: readonly GridObject[], other: readonly GridObject[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ id, name, kind }, n) => id === other[n]?.id && name === other[n].name && kind === other[n].kind)
  );
}
